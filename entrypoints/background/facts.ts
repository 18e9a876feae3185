import type { Fact } from '@/utils/domain/plan/item';
import { factOf } from '@/utils/domain/plan/report';
import { postKey, type Post } from '@/utils/domain/post';
import type { Alias } from '@/utils/domain/reading';
import { report } from '@/utils/errors';
import type { WindowHandlers } from '@/utils/messages/handle';
import { postNamed } from '@/utils/networks/accounts';
import { isWebAddress } from '@/utils/networks/addresses';
import { catalog } from '@/utils/networks/catalog';
import { seenStore } from '@/utils/store/db';
import { NewerStore } from '@/utils/store/errors';
import { answerMatch, attachByHand, detachFact, matchPost } from '@/utils/store/matches';
import { ownStore } from '@/utils/store/own';
import { nameFacts, ofPlan, tellWhen } from '@/utils/store/passing-posts';

type FactHandlers = Pick<WindowHandlers, 'answerMatch' | 'attachFact' | 'detachFact' | 'putBackFact'>;

const newId = (): string => crypto.randomUUID();

/** A published post, and its whole text as it stands on the page; null where that was not seen. It is not kept. */
export interface Heard {
  post: Post;
  text: string | null;
}

/** Of these posts, the keys of those that the plan waits for. */
export async function awaitedKeys(posts: readonly Post[]): Promise<ReadonlySet<string>> {
  const found = await ofPlan(ownStore, posts, Date.now());
  return new Set(found.awaited.map(postKey));
}

/** Attaches posts that were seen to what was planned, or asks. What goes wrong here stops nothing else. */
export async function matchPosts(heard: readonly Heard[]): Promise<void> {
  try {
    const now = Date.now();
    const posts = heard.map(({ post }) => post);
    const { awaited, finer } = await ofPlan(ownStore, posts, now);
    for (const post of finer) await tellWhen(ownStore, post);
    const keys = new Set(awaited.map(postKey));
    for (const { post, text } of heard)
      if (keys.has(postKey(post))) await matchPost(ownStore, post, text, newId(), now);
  } catch (error) {
    if (!(error instanceof NewerStore)) report(error, 'matching posts with the plan');
  }
}

/** The same for posts of which only a list or an API told, by what is kept of them. */
export async function matchKept(posts: readonly Post[], aliases: readonly Alias[] = []): Promise<void> {
  // Where nothing is planned, nothing need be read for it.
  if ((await ownStore.plan.count().catch(() => 0)) === 0) return;
  const rows = await seenStore.posts.bulkGet(posts.map(postKey)).catch(() => []);
  const kept = rows.flatMap((row) => row?.post ?? []);
  if (aliases.length > 0)
    await nameFacts(ownStore, kept, aliases).catch((error: unknown) =>
      report(error, 'naming the posts of the plan'),
    );
  await matchPosts(kept.map((post) => ({ post, text: null })));
}

/** What our windows may say of published posts. No page can: it has no such messages (S-06). */
export const factHandlers: FactHandlers = {
  async answerMatch(answer) {
    const match = await ownStore.matches.get(answer.id);
    const row = match && (await seenStore.posts.get(match.post));
    return answerMatch(ownStore, answer, row?.post ?? null, newId(), Date.now());
  },
  async attachFact({ item, network, address }) {
    const now = Date.now();
    const fact = await factAt(address, network, now);
    if (typeof fact === 'string') return { fault: fact };
    const attached = await attachByHand(ownStore, { item, network, fact }, newId(), now);
    return typeof attached === 'string' ? { fault: attached } : { item: attached };
  },
  detachFact: (of) => detachFact(ownStore, of, newId(), Date.now()),
  async putBackFact(of) {
    const attached = await attachByHand(ownStore, of, newId(), Date.now());
    return typeof attached !== 'string';
  },
};

/** What an address that the person gives tells of a post: the post's own key where its network is read. */
async function factAt(
  address: string,
  network: string,
  now: number,
): Promise<Fact | 'notAddress' | 'notPost' | 'otherNetwork'> {
  const written = address.trim();
  const link = /^[a-z]+:\/\//i.test(written) ? written : `https://${written}`;
  if (!isWebAddress(link) || !new URL(link).hostname.includes('.')) return 'notAddress';
  const isRead = Object.hasOwn(catalog, network);
  const named = postNamed(new URL(link));
  if (named ? named.network !== network : isRead) return named ? 'otherNetwork' : 'notPost';
  if (!named) return { post: null, permalink: link, publishedAt: null, how: 'byHand', attachedAt: now };
  const row = await seenStore.posts.get(`${named.network}:${named.id}`);
  return row
    ? factOf(row.post, 'byHand', now)
    : {
        post: `${named.network}:${named.id}`,
        permalink: named.permalink,
        publishedAt: null,
        how: 'byHand',
        attachedAt: now,
      };
}
