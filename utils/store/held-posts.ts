import type { PlanItem } from '../domain/plan/item';
import type { OwnStore } from './own';

type Holding = Pick<PlanItem, 'id' | 'channels'>;

const postsOf = (item: Pick<PlanItem, 'channels'> | undefined): string[] =>
  item?.channels.flatMap(({ fact }) => fact?.post ?? []) ?? [];

/** Where a post was last found: looked at first, so that the whole plan need not be. */
const foundIn = new Map<string, string>();
const mostFound = 1000;

/** The item that a post is attached to already, wherever in the plan. */
export async function holderOf(store: OwnStore, post: string): Promise<PlanItem | undefined> {
  const last = await store.plan.get(foundIn.get(post) ?? '');
  if (postsOf(last).includes(post)) return last;
  const found = await store.plan.filter((item) => postsOf(item).includes(post)).first();
  if (foundIn.size >= mostFound) foundIn.clear();
  if (found) foundIn.set(post, found.id);
  return found;
}

/**
 * Items about to be kept, without the posts that another has got meanwhile: a post is of one item. The plan is looked
 * through once, and only where a post is brought that its item did not have.
 */
export async function withFreePosts<Item extends Holding>(
  store: OwnStore,
  items: readonly Item[],
  before: readonly (Holding | undefined)[] = [],
): Promise<Item[]> {
  const had = new Set(before.flatMap(postsOf));
  const brought = new Set(items.flatMap(postsOf).filter((post) => !had.has(post)));
  if (brought.size === 0) return [...items];
  const holders = new Map<string, string>();
  await store.plan.each((item) => {
    for (const post of postsOf(item)) if (brought.has(post)) holders.set(post, item.id);
  });
  return items.map((item) => ({
    ...item,
    channels: item.channels.map((channel) => {
      const post = channel.fact?.post;
      if (!post || !brought.has(post)) return channel;
      if (!holders.has(post)) holders.set(post, item.id);
      return holders.get(post) === item.id ? channel : { ...channel, fact: null };
    }),
  }));
}
