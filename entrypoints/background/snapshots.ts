import type { Profile } from '@/utils/domain/profile';
import { profileKey } from '@/utils/domain/profile';
import { report } from '@/utils/errors';
import type { PageState } from '@/utils/messages/protocol';
import { brandsOf } from '@/utils/store/brands';
import { seenStore } from '@/utils/store/db';
import { ownStore } from '@/utils/store/own';
import { takeSnapshot } from '@/utils/store/snapshots';

/** While a page fills, its account's snapshot is made anew no more often than this. */
const restMs = 5000;
const waiting = new Set<string>();

/** Where the person is: days and hours are told in it. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Keeps how the account of a page stands, now. False when the account is not known. */
export async function snapshot(owner: Profile, listed: readonly string[]): Promise<boolean> {
  const [brand] = await brandsOf(ownStore, owner);
  const options = { rubrics: brand?.rubrics ?? [], timeZone: timeZone(), now: Date.now() };
  return (await takeSnapshot(seenStore, owner, listed, options)) !== null;
}

/** Keeps it in a moment, when the page has told what it has to tell for now. */
export function snapshotSoon(
  { owner, posts, readOnly }: PageState,
  latest: () => Promise<PageState | null>,
): void {
  const key = owner && profileKey(owner);
  if (!key || readOnly || posts.length === 0 || waiting.has(key)) return;
  waiting.add(key);
  setTimeout(() => {
    waiting.delete(key);
    void latest()
      .then((now) =>
        now?.owner && profileKey(now.owner) === key ? snapshot(now.owner, now.posts) : snapshot(owner, posts),
      )
      .catch((error: unknown) => report(error, 'taking a snapshot'));
  }, restMs);
}
