import type { Channel, Fact, PlanItem } from '../domain/plan/item';
import type { Match } from '../domain/plan/match';
import { decide, openFor, type Decision } from '../domain/plan/matching';
import { factOf } from '../domain/plan/report';
import { postKey, type Post } from '../domain/post';
import { holderOf } from './held-posts';
import { shaped } from './link-shapes';
import { change, type OwnStore } from './own';
import { itemsAround } from './passing-posts';
import { changesOf, put } from './plan';
import { factShape } from './plan-shapes';
import { makeRoom } from './refused';

/** So many posts are asked about for one item: a page may show any number that are like it (S-12). */
const mostAskedOfItem = 5;

/**
 * Finds what a post that was seen is of the plan: what is sure is attached, what is not is asked. Looked at as often as
 * it is seen, it changes nothing more; what was refused is never asked again.
 * @param text its whole text, which is not kept; null where it was not seen
 * @returns the item that has the post now; null: none, or none yet
 */
export async function matchPost(
  store: OwnStore,
  post: Post,
  text: string | null,
  newId: string,
  now: number,
): Promise<PlanItem | null> {
  // Most posts change nothing: they are not to wait for those who write.
  if (!isNews(await look(store, post, text))) return null;
  return change(store, async () => {
    const seen = await look(store, post, text);
    if (!isNews(seen) || (await holderOf(store, postKey(post)))) return null;
    await store.matches.bulkDelete(seen.over.map(({ id }) => id));
    const { sure } = seen.decision;
    if (sure) return attach(store, sure.item, sure.channel.network, factOf(post, 'sure', now), newId, now);
    await makeRoom(store, seen.fresh.length);
    await store.matches.bulkPut(seen.fresh.map((one) => ({ ...one, at: now })));
    return null;
  });
}

interface Look {
  decision: Decision;
  /** What is to be asked, and is not yet as it is to be. */
  fresh: Match[];
  /** What was asked when less was known. */
  over: Match[];
}
const isNews = ({ decision, fresh, over }: Look): boolean =>
  decision.sure !== null || fresh.length > 0 || over.length > 0;

async function look(store: OwnStore, post: Post, text: string | null): Promise<Look> {
  const none: Decision = { sure: null, asked: [] };
  if (!post.published) return { decision: none, fresh: [], over: [] };
  const key = postKey(post);
  const [brands, items, kept] = await Promise.all([
    store.brands.toArray(),
    itemsAround(store, [post]),
    store.matches.where('id').startsWith(`${key} `).toArray(),
  ]);
  const isTaken = items.some(({ channels }) => channels.some(({ fact }) => fact?.post === key));
  const refused = new Set(kept.flatMap(({ item, state }) => (state === 'refused' ? item : [])));
  const open = openFor(post, items, brands).filter(({ item }) => !refused.has(item.id));
  const decision = isTaken ? none : decide(post, text, open);
  const asked = decision.asked.map(({ item, channel, likeness }): Match => ({
    id: `${key} ${item.id}`,
    post: key,
    item: item.id,
    network: channel.network,
    likeness,
    at: 0,
    state: 'asked',
  }));
  const there = new Map(kept.map((one) => [one.id, one]));
  const crowded = await crowdedIn(store, asked, key);
  // Without its text less is known than may have been when it was asked.
  const fresh = asked.filter(({ id, item, likeness }) => {
    const before = there.get(id);
    return before ? text !== null && before.likeness !== likeness : !crowded.has(item);
  });
  const over = kept.filter(
    ({ id, state }) => state === 'asked' && (isTaken || text !== null) && !asked.some((one) => one.id === id),
  );
  return { decision, fresh, over };
}

/** The items of these questions of which enough is asked already: they are asked no more until some are answered. */
async function crowdedIn(store: OwnStore, asked: readonly Match[], post: string): Promise<Set<string>> {
  const crowded = new Set<string>();
  for (const { item, network } of asked) {
    const others = store.matches
      .where('item')
      .equals(item)
      .filter((one) => one.state === 'asked' && one.network === network && one.post !== post);
    if ((await others.count()) >= mostAskedOfItem) crowded.add(item);
  }
  return crowded;
}

/** Gives a channel its post, within a change. An item whose networks all have theirs is published. */
async function attach(
  store: OwnStore,
  item: PlanItem,
  network: Channel['network'],
  fact: Fact,
  newId: string,
  now: number,
): Promise<PlanItem> {
  const channels = item.channels.map((one) => (one.network === network ? { ...one, fact } : one));
  const status = channels.every((one) => one.fact) ? 'published' : item.status;
  // What else was asked of this network, or of this post, is answered.
  const asked = await store.matches.where('item').equals(item.id).toArray();
  const ofPost =
    fact.post === null ? [] : await store.matches.where('id').startsWith(`${fact.post} `).toArray();
  const over = [...asked.filter((one) => one.network === network), ...ofPost];
  await store.matches.bulkDelete(over.filter(({ state }) => state === 'asked').map(({ id }) => id));
  return put(store, item, { ...item, channels, status }, newId, now);
}

/**
 * Takes the person's answer: the post becomes the item's, or is never asked for it again; null asks anew.
 * @param post the post as it is kept; null when it is not any more
 * @returns the item as it is then; null where nothing was attached
 */
export function answerMatch(
  store: OwnStore,
  { id, is }: { id: string; is: boolean | null },
  post: Post | null,
  newId: string,
  now: number,
): Promise<PlanItem | null> {
  return change(store, async () => {
    const match = await store.matches.get(id);
    if (!match) return null;
    if (is !== true) {
      await store.matches.put({ ...match, state: is === null ? 'asked' : 'refused', at: now });
      return null;
    }
    const item = await store.plan.get(match.item);
    const channel = item?.channels.find(({ network }) => network === match.network);
    if (!post || !item || !channel || channel.fact || (await holderOf(store, match.post))) return null;
    return attach(store, item, match.network, factOf(post, 'confirmed', now), newId, now);
  });
}

/** Why a post cannot be attached; our windows have a sentence for each. */
export type AttachFault = 'gone' | 'taken';

/** Gives a channel the post that the person names, in place of any it has. */
export function attachByHand(
  store: OwnStore,
  { item: id, network, fact }: { item: string; network: Channel['network']; fact: Fact },
  newId: string,
  now: number,
): Promise<PlanItem | AttachFault> {
  return change(store, async () => {
    const item = await store.plan.get(id);
    if (!item?.channels.some((one) => one.network === network)) return 'gone';
    const holder = fact.post === null ? undefined : await holderOf(store, fact.post);
    const isHere = holder?.channels.some((one) => one.network === network && one.fact?.post === fact.post);
    if (holder && (holder.id !== id || !isHere)) return 'taken';
    if (fact.post !== null) await store.matches.delete(`${fact.post} ${id}`);
    return attach(store, item, network, shaped(factShape, fact), newId, now);
  });
}

/**
 * Takes its post from a channel, and never attaches that one to the item by itself again. An item that was published
 * through it is what it was before.
 * @returns what was taken; null when there was none
 */
export function detachFact(
  store: OwnStore,
  { item: id, network }: { item: string; network: Channel['network'] },
  newId: string,
  now: number,
): Promise<Fact | null> {
  return change(store, async () => {
    const item = await store.plan.get(id);
    const fact = item?.channels.find((one) => one.network === network)?.fact;
    if (!item || !fact) return null;
    const channels = item.channels.map((one) => (one.network === network ? { ...one, fact: null } : one));
    const status = item.status === 'published' ? await statusBefore(store, item) : item.status;
    await put(store, item, { ...item, channels, status }, newId, now);
    return fact;
  });
}

/** The status before a post made an item published; where a person said that it was, it stays so. */
async function statusBefore(store: OwnStore, item: PlanItem): Promise<PlanItem['status']> {
  const changes = await changesOf(store, item.id);
  const last = changes.find(({ before }) => before.status !== undefined);
  return last?.before.channels && last.before.status ? last.before.status : item.status;
}

/** What is asked now, with its item, the likeliest first. What an item's network has got meanwhile is not. */
export async function askedMatches(store: OwnStore): Promise<{ match: Match; item: PlanItem }[]> {
  const asked = await store.matches.filter(({ state }) => state === 'asked').toArray();
  const items = await store.plan.bulkGet(asked.map(({ item }) => item));
  return asked
    .flatMap((match, i) => {
      const item = items[i];
      const channel = item?.channels.find(({ network }) => network === match.network);
      return item && channel && !channel.fact ? { match, item } : [];
    })
    .toSorted(
      (a, b) => (b.match.likeness ?? 0) - (a.match.likeness ?? 0) || (a.match.id < b.match.id ? -1 : 1),
    );
}
