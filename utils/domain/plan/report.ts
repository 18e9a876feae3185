import { isIn } from '../account-stats';
import { rubricOf, sameAccount, type Rubric } from '../brand';
import { formatsOf, type LoadedAccount } from '../comparison';
import { coverageOf, type Period } from '../coverage';
import { dayMs, spanMs } from '../pace';
import { postKey, type Post } from '../post';
import { deadlineOf, momentOf } from './clock';
import type { Channel, Fact, PlanItem } from './item';
import { graceMs } from './late';
import { windowMs } from './matching';

/**
 * What became of an item on a network. `onTime` and `doneLate`: published. `late` and `missed`: its accounts were looked
 * through, and no post was there, for less or more than a day. `unseen`: its time is over, and the accounts' posts of
 * those days were not all seen. `told`: published, says the person. `givenUp`: not to be, says the person.
 */
export type FactState = 'ahead' | 'onTime' | 'doneLate' | 'late' | 'missed' | 'unseen' | 'told' | 'givenUp';

export interface ReportRow {
  key: string;
  item: PlanItem;
  /** Null: the item is on no network yet. */
  channel: Channel | null;
  /** Null: undated. */
  planned: number | null;
  fact: Fact | null;
  /** Published so long after its time; below 0: before it. Null where either is not known, or not finely enough to tell. */
  delayMs: number | null;
  state: FactState;
}

/** How many of a kind were planned, and what became of them. */
export interface ReportGroup {
  /** Null: of none. */
  name: string | null;
  /** That were due. */
  planned: number;
  published: number;
  doneLate: number;
  missed: number;
  givenUp: number;
  unseen: number;
  /** Own posts that were seen and no item planned; null where no post tells its group. */
  unplanned: number | null;
}

/** What was planned for a period, or published in it: a row for each network of each item, the latest first. */
export function reportRows(
  items: readonly PlanItem[],
  accounts: readonly LoadedAccount[],
  period: Period,
  now: number,
): ReportRow[] {
  const within = (at: number | null) => at !== null && at >= period.from && at < period.to;
  const rows = items.flatMap((item) => {
    const planned = item.when && momentOf(item.when);
    const channels: (Channel | null)[] = item.channels.length > 0 ? item.channels : [null];
    return channels.flatMap((channel): ReportRow[] => {
      const fact = channel?.fact ?? null;
      if (!within(planned) && !within(fact?.publishedAt ?? null)) return [];
      const delayMs = delayOf(item, fact);
      const state = stateOf(item, channel, delayMs, accounts, now);
      return [{ key: `${item.id} ${channel?.network ?? ''}`, item, channel, planned, fact, delayMs, state }];
    });
  });
  return rows.toSorted((a, b) => timeOf(b) - timeOf(a) || (a.key < b.key ? -1 : 1));
}

const timeOf = ({ planned, fact }: ReportRow): number => planned ?? fact?.publishedAt ?? 0;

/** Of an item without an hour nothing of its day is late. */
function delayOf({ when }: PlanItem, fact: Fact | null): number | null {
  const [from, to] = [when && momentOf(when), when && deadlineOf(when)];
  if (!fact || fact.publishedAt === null || from === null || to === null) return null;
  const { publishedAt: at, within = 0 } = fact;
  const until = at + within;
  if (at > to) return at - to;
  if (until < from) return until - from;
  return within > 0 && (at < from || until > to) ? null : 0;
}

function stateOf(
  item: PlanItem,
  channel: Channel | null,
  delayMs: number | null,
  accounts: readonly LoadedAccount[],
  now: number,
): FactState {
  if (channel?.fact) return delayMs !== null && delayMs > graceMs ? 'doneLate' : 'onTime';
  if (item.status === 'missed') return 'givenUp';
  if (item.status === 'published') return 'told';
  const deadline = item.when && deadlineOf(item.when);
  if (deadline === null || now <= deadline + graceMs) return 'ahead';
  const from = momentOf(item.when!)! - windowMs.before;
  const isSeen = (to: number) => channel !== null && wereSeen(channel, accounts, { from, to });
  if (now > deadline + dayMs && isSeen(deadline + dayMs)) return 'missed';
  return isSeen(deadline + graceMs) ? 'late' : 'unseen';
}

/** What an item keeps of its post. */
export const factOf = ({ permalink, ...post }: Post, how: Fact['how'], now: number): Fact => ({
  post: postKey(post),
  permalink,
  ...whenOf(post.published),
  how,
  attachedAt: now,
});

/** What an item keeps of when its post was published; nothing where it is not known to the day. */
export function whenOf(published: Post['published']): Pick<Fact, 'publishedAt' | 'within'> {
  if (!published || ['week', 'month', 'year'].includes(published.grain)) return { publishedAt: null };
  const isWide = ['hour', 'day'].includes(published.grain);
  return { publishedAt: published.at, ...(isWide && { within: spanMs[published.grain] }) };
}

/** True when all posts of a period were seen of all own accounts that a channel may be published by. */
function wereSeen(
  { network, account }: Channel,
  accounts: readonly LoadedAccount[],
  period: Period,
): boolean {
  const of = accounts.filter(
    (one) =>
      one.account.role === 'own' &&
      one.account.network === network &&
      (!account || sameAccount(one.account, account)),
  );
  return (
    of.length > 0 &&
    of.every(({ posts, sweeps, postsTotal }) => {
      const inPeriod = posts.filter((post) => isIn(post, period));
      return coverageOf(inPeriod, sweeps, postsTotal, period, formatsOf(posts)).share === 1;
    })
  );
}

/** Posts of own accounts in a period that no item has, the latest first. */
export function unplannedPosts(
  items: readonly PlanItem[],
  accounts: readonly LoadedAccount[],
  period: Period,
): Post[] {
  const facts = items.flatMap(({ channels }) => channels.flatMap(({ fact }) => fact ?? []));
  const taken = new Set(facts.flatMap(({ post }) => post ?? []));
  const links = new Set(facts.map(({ permalink }) => permalink));
  return accounts
    .filter(({ account }) => account.role === 'own')
    .flatMap(({ posts }) => posts)
    .filter(
      (post) => isIn(post, period) && !post.isAd && !taken.has(postKey(post)) && !links.has(post.permalink),
    )
    .toSorted((a, b) => b.published!.at - a.published!.at || (postKey(a) < postKey(b) ? -1 : 1));
}

export type GroupBy = 'rubric' | 'category' | 'network';

/** Planned against published by rubric, category or network, the most planned first. */
export function reportGroups(
  rows: readonly ReportRow[],
  unplanned: readonly Post[],
  by: GroupBy,
  rubrics: readonly Rubric[],
): ReportGroup[] {
  const groups = new Map<string | null, ReportGroup>();
  const of = (name: string | null): ReportGroup => {
    const found = groups.get(name) ?? {
      name,
      planned: 0,
      published: 0,
      doneLate: 0,
      missed: 0,
      givenUp: 0,
      unseen: 0,
      unplanned: by === 'category' ? null : 0,
    };
    groups.set(name, found);
    return found;
  };
  for (const { item, channel, state } of rows) {
    if (state === 'ahead') continue;
    const group = of(by === 'network' ? (channel?.network ?? null) : item[by]);
    group.planned++;
    if (state === 'onTime' || state === 'doneLate' || state === 'told') group.published++;
    if (state === 'doneLate') group.doneLate++;
    if (state === 'missed') group.missed++;
    if (state === 'givenUp') group.givenUp++;
    if (state === 'unseen') group.unseen++;
  }
  if (by !== 'category')
    for (const post of unplanned) {
      const name = by === 'network' ? post.network : rubricOf(post.hashtags, rubrics);
      of(name).unplanned!++;
    }
  return [...groups.values()].toSorted(
    (a, b) => b.planned - a.planned || ((a.name ?? '\uFFFF') < (b.name ?? '\uFFFF') ? -1 : 1),
  );
}
