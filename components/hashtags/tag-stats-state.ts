import { useMemo } from 'preact/hooks';

import { isIn } from '@/utils/domain/account-stats';
import type { Brand } from '@/utils/domain/brand';
import { seenEnough, type LoadedAccount, type Refusal } from '@/utils/domain/comparison';
import type { Period, PeriodCoverage } from '@/utils/domain/coverage';
import type { GuideTag } from '@/utils/domain/hashtags/guide';
import { tagKey } from '@/utils/domain/hashtags/tag';
import type { TagRecord } from '@/utils/domain/hashtags/tag-page';
import type { TaggedAccount, TagOptions } from '@/utils/domain/hashtags/tag-stats';
import { profileKey } from '@/utils/domain/profile';
import { seenStore } from '@/utils/store/db';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { standings, type Standing } from './tag-cells';

/** Whose posts are looked at. */
export type Side = 'all' | 'own' | 'competitor';

/** An account that is looked at, or why it is not. */
export interface SeenAccount {
  loaded: LoadedAccount;
  coverage: PeriodCoverage;
  refusal: Refusal | null;
}

/** What all parts of the section are made of. */
export interface TagsInView {
  brand: Brand;
  /** All accounts of the brand, of the network asked for: for what was ever seen. */
  everyone: TaggedAccount[];
  /** Those of which enough was seen, of the side asked for: for figures. */
  counted: TaggedAccount[];
  /** The competitors of which enough was seen, and all own accounts. */
  beside: TaggedAccount[];
  /** The accounts of the side and network asked for, as far as they were seen. */
  accounts: SeenAccount[];
  /** All posts of the period of all own accounts were seen, and what hashtags they have. */
  isOwnWhole: boolean;
  options: TagOptions;
  recordsOf(key: string): readonly TagRecord[];
  records: readonly TagRecord[];
  standingOf(key: string): Standing;
  /** What the guide itself says of a tag; undefined when it does not name it. */
  namedOf(key: string): GuideTag | undefined;
}

interface Asked {
  brand: Brand;
  loaded: readonly LoadedAccount[];
  side: Side;
  least: number;
  options: TagOptions;
}

const nothing: readonly TagRecord[] = [];

/** What is known of hashtags for a brand, as it is now; undefined until it was first read. */
export function useTags({ brand, loaded, side, least, options }: Asked): TagsInView | undefined {
  const records = useLive(() => seenStore.tags.toArray(), []);
  const guide = useLive(async () => (await ownStore.guides.get(brand.id)) ?? null, [brand.id]);
  const { period, network } = options;
  const seen = useMemo(() => judged(loaded, period, network, least), [loaded, period, network, least]);
  const byKey = useMemo(() => recordsByTag(records ?? []), [records]);
  return useMemo(() => {
    if (!records || guide === undefined) return undefined;
    const of = (accounts: readonly SeenAccount[]) => accounts.map(({ loaded: one }) => tagged(one));
    const named = new Map(guide?.tags.map((tag) => [tagKey(tag.tag), tag]));
    const enough = seen.filter(({ refusal }) => !refusal);
    const isOf = (one: SeenAccount) => side === 'all' || one.loaded.account.role === side;
    return {
      brand,
      everyone: of(seen),
      counted: of(enough.filter(isOf)),
      beside: of([
        ...seen.filter(({ loaded: one }) => one.account.role === 'own'),
        ...enough.filter(({ loaded: one }) => one.account.role === 'competitor'),
      ]),
      accounts: seen.filter(isOf),
      isOwnWhole: isWhole(
        seen.filter(({ loaded: one }) => one.account.role === 'own'),
        options.period,
      ),
      options,
      records,
      recordsOf: (key) => byKey.get(key) ?? nothing,
      standingOf: standings(guide ?? undefined, brand.rubrics),
      namedOf: (key) => named.get(key),
    };
  }, [brand, seen, side, options, records, byKey, guide]);
}

function judged(
  loaded: readonly LoadedAccount[],
  period: Period,
  network: string | null,
  least: number,
): SeenAccount[] {
  return loaded
    .filter(({ account }) => network === null || account.network === network)
    .map((one) => ({ loaded: one, ...seenEnough(one, { period, least }) }));
}

/** Of a part of the posts, or of posts without their texts, nobody can say what they never had. */
export const isWhole = (accounts: readonly SeenAccount[], period: Period): boolean =>
  accounts.length > 0 &&
  accounts.every(
    ({ loaded, coverage, refusal }) =>
      !refusal &&
      coverage.share === 1 &&
      !loaded.posts.some((post) => post.hashtags === null && isIn(post, period)),
  );

const tagged = ({ account, key, profile, posts }: LoadedAccount): TaggedAccount => ({
  key: key ?? profileKey(account) ?? '',
  role: account.role,
  followers: profile?.followers ?? null,
  posts,
});

function recordsByTag(records: readonly TagRecord[]): Map<string, TagRecord[]> {
  const byKey = new Map<string, TagRecord[]>();
  for (const record of records) {
    const key = tagKey(record.tag);
    byKey.set(key, [...(byKey.get(key) ?? []), record]);
  }
  return byKey;
}
