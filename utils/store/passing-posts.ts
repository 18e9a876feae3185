import { brandsOwning } from '../domain/brand';
import { dayMs, spanMs } from '../domain/pace';
import { whenAt } from '../domain/plan/clock';
import type { Fact, PlanItem } from '../domain/plan/item';
import { mayBeOf, openFor, wideMs } from '../domain/plan/matching';
import { whenOf } from '../domain/plan/report';
import { postKey, type Post } from '../domain/post';
import type { Alias } from '../domain/reading';
import { holderOf, withFreePosts } from './held-posts';
import { change, type OwnStore } from './own';

/** Posts that are older are of no plan that anybody still waits for. */
const oldestMs = 180 * dayMs;

type Dated = Pick<Post, 'network' | 'id' | 'authorId' | 'authorHandle' | 'published'>;

/** What of some posts the plan has to do with. */
interface OfPlan<One> {
  /** May be of an item without its post: of own accounts, of about its days. */
  awaited: One[];
  /** Are an item's, which was told less of when they were published. */
  finer: One[];
}

/** Those of these posts that the plan has to do with. */
export async function ofPlan<One extends Dated>(
  store: OwnStore,
  posts: readonly One[],
  now: number,
): Promise<OfPlan<One>> {
  const brands = await store.brands.toArray();
  const own = posts.filter(
    (post) => post.published && now - post.published.at < oldestMs && brandsOwning(post, brands).length > 0,
  );
  if (own.length === 0) return { awaited: [], finer: [] };
  const items = await itemsAround(store, own);
  const facts = new Map(
    items.flatMap(({ channels }) =>
      channels.flatMap(({ fact }): [string, Fact][] => (fact?.post ? [[fact.post, fact]] : [])),
    ),
  );
  return {
    awaited: own.filter(
      (post) =>
        !facts.has(postKey(post)) && openFor(post, items, brands).some(({ item }) => mayBeOf(post, item)),
    ),
    finer: own.filter((post) => isFiner(post, facts.get(postKey(post)))),
  };
}

/** True of a post that tells its moment to one who was not told, or not so finely. */
function isFiner({ published }: Pick<Post, 'published'>, fact: Fact | undefined): boolean {
  if (!fact || !published) return false;
  const told = whenOf(published);
  return told.publishedAt !== null && (fact.publishedAt === null || (told.within ?? 0) < (fact.within ?? 0));
}

/** Tells the item that has a post when that was published: it may have been given by hand before it was seen. */
export function tellWhen(store: OwnStore, post: Post): Promise<void> {
  return change(store, async () => {
    const item = await holderOf(store, postKey(post));
    const channels = item?.channels.map((channel) => {
      const { fact } = channel;
      if (!fact || fact.post !== postKey(post) || !isFiner(post, fact)) return channel;
      const { within: _, ...known } = fact;
      return { ...channel, fact: { ...known, ...whenOf(post.published) } };
    });
    // Nobody wrote it: it is no change of the item's history.
    if (item && channels) await store.plan.put({ ...item, channels });
  });
}

/**
 * Calls the posts of items by their own names: an address that a person gave may have called one by another. Looked for
 * among the items of about the days of the posts that have such names.
 */
export async function nameFacts(
  store: OwnStore,
  posts: readonly Dated[],
  aliases: readonly Alias[],
): Promise<void> {
  const names = new Map(
    aliases.filter(({ id, of }) => id !== of).map((one) => [postKey(one), postKey({ ...one, id: one.of })]),
  );
  const named = new Set(names.values());
  const dated = posts.filter((post) => post.published && named.has(postKey(post)));
  if (dated.length === 0) return;
  const isCalled = ({ channels }: PlanItem) => channels.some(({ fact }) => names.has(fact?.post ?? ''));
  const found = (await itemsAround(store, dated)).filter(isCalled);
  if (found.length === 0) return;
  await change(store, async () => {
    for (const item of await store.plan.bulkGet(found.map(({ id }) => id))) {
      const channels = item?.channels.map((channel) => {
        const post = names.get(channel.fact?.post ?? '');
        return post && channel.fact ? { ...channel, fact: { ...channel.fact, post } } : channel;
      });
      const [free] = item && channels ? await withFreePosts(store, [{ ...item, channels }], [item]) : [];
      if (free) await store.plan.put(free);
    }
  });
}

/** The items of the days on which these posts may have been planned. */
export async function itemsAround(store: OwnStore, posts: readonly Dated[]): Promise<PlanItem[]> {
  const from = Math.min(...posts.map(({ published }) => published!.at));
  const to = Math.max(...posts.map(({ published }) => published!.at + spanMs[published!.grain]));
  const day = (at: number) => whenAt(at, 'UTC').day;
  // A day to spare: the zones of items are their own.
  return store.plan
    .where('when.day')
    .between(day(from - wideMs.after - dayMs), day(to + wideMs.before + dayMs), true, true)
    .toArray();
}
