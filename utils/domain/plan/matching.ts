import { authorOf, brandsOwning, sameAccount, type Brand } from '../brand';
import { dayMs, spanMs } from '../pace';
import type { Post } from '../post';
import { withoutEnd } from '../text-end';
import { deadlineOf, momentOf } from './clock';
import { textOn, type Channel, type PlanItem } from './item';
import { likeness, sameNumbers, sameWords, toldBy, type Told } from './likeness';

/** What is looked at of a published post. */
export type Published = Pick<
  Post,
  | 'network'
  | 'id'
  | 'authorId'
  | 'authorHandle'
  | 'published'
  | 'title'
  | 'format'
  | 'links'
  | 'isRepost'
  | 'isAd'
>;

/** A network of an item on which nothing of it is known to be published. */
export interface OpenChannel {
  item: PlanItem;
  channel: Channel;
}

/** An open channel that a post may belong to. */
export interface Candidate extends OpenChannel {
  /** Of the texts, 0 … 1; null where either is not known, or says too little. */
  likeness: number | null;
}

export interface Decision {
  /** What the post is without doubt. */
  sure: Candidate | null;
  /** What it may be, the likeliest first; empty when it is sure. */
  asked: Candidate[];
}

/** A post is expected so long before its item's time, and after it. */
export const windowMs = { before: 2 * dayMs, after: 4 * dayMs };
/** One with the same text is asked about so long before, and after. */
export const wideMs = { before: 7 * dayMs, after: 14 * dayMs };
/** So near to its time, an item whose text is not written yet is asked about. */
const nearMs = 2 * 3_600_000;

/** Texts as alike as this are one; as this, perhaps. */
const alike = 0.86;
const perhaps = 0.5;
/** With the item's own link in the post, texts need be no more alike than this. */
const alikeWithLink = 0.6;
/** Two items as near to one post as this are not told apart. */
const nearlyAsGood = 0.25;
/** Shorter texts are written again and again: words of meaning. */
const fewestForSure = 7;
const mostAsked = 3;

const fine = new Set(['second', 'minute', 'hour', 'day']);

/** The channels that a post may be of: of its network and account, of a brand whose own that is, without a fact. */
export function openFor(
  post: Pick<Post, 'network' | 'authorId' | 'authorHandle'>,
  items: readonly PlanItem[],
  brands: readonly Brand[],
): OpenChannel[] {
  const author = authorOf(post);
  const own = new Set(brandsOwning(post, brands).map(({ id }) => id));
  return items.flatMap((item) => {
    if (item.brand === null || !own.has(item.brand)) return [];
    const channel = item.channels.find(({ network }) => network === post.network);
    const isOpen = channel && !channel.fact && (!channel.account || sameAccount(channel.account, author));
    return isOpen ? [{ item, channel }] : [];
  });
}

/** True when a post was published when an item may have been, at the widest. Of one that is not dated never. */
export function mayBeOf(post: Pick<Post, 'published'>, item: Pick<PlanItem, 'when'>): boolean {
  const far = distance(post, item);
  return far !== null && far >= -wideMs.before && far <= wideMs.after;
}

/**
 * What a published post is of these open channels, whatever order they come in. Sure is only one whose text it has, of
 * its days, and that nothing else comes near to; the rest is asked, or nothing.
 * @param text the post's whole text; null where it was not seen
 */
export function decide(post: Published, text: string | null, open: readonly OpenChannel[]): Decision {
  const said = text === null ? null : toldBy(text, false);
  const title = toldBy(post.title ?? '');
  const judged = open
    .map((one) => judge(post, said, title, one))
    .filter((one) => one !== null)
    .toSorted((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1));
  const [best, next] = judged;
  if (!best) return { sure: null, asked: [] };
  const bare = ({ item, channel, likeness }: Judged): Candidate => ({ item, channel, likeness });
  const isAlone = !next || next.score < best.score - nearlyAsGood;
  if (best.isSure && isAlone) return { sure: bare(best), asked: [] };
  // What is far behind the best is no question.
  const asked = judged.filter(({ score }) => score >= best.score - nearlyAsGood).slice(0, mostAsked);
  return { sure: null, asked: asked.map(bare) };
}

/** Planned texts taken apart: each is compared with every post of a page. What posts say is not held. */
const planned = new Map<string, Told>();
const mostPlanned = 2000;

function toldByPlan(text: string): Told {
  let told = planned.get(text);
  if (!told) {
    if (planned.size >= mostPlanned) planned.clear();
    told = toldBy(text, false);
    planned.set(text, told);
  }
  return told;
}

interface Judged extends Candidate {
  score: number;
  isSure: boolean;
}

/** How much speaks for a channel; null: too little even to ask. */
function judge(post: Published, said: Told | null, title: Told, one: OpenChannel): Judged | null {
  const { item, channel } = one;
  const far = distance(post, item);
  if (far === null || far < -wideMs.before || far > wideMs.after) return null;
  const isInDays = far >= -windowMs.before && far <= windowMs.after;
  const isFormat = channel.format === null || post.format === null || channel.format === post.format;
  const hasLink = item.links.some((link) => isOwnLink(link) && post.links?.some((to) => sameLink(to, link)));
  const written = toldByPlan(textOn(item, channel));
  const named = toldByPlan(item.title);
  const heard = said ?? title;
  const found = greater(likeness(heard, written), title.weight > 0 ? likeness(title, named) : null);
  // Of a title that is the beginning of the text, or of a post whose text was not seen, nothing is sure.
  const ofText = said && likeness(said, written);
  const isSame = sameWords(heard, written) || sameWords(title, named);
  const near = Math.abs(far) <= nearMs;
  const judged = (score: number, isSure = false): Judged => ({
    ...one,
    likeness: ofText ?? found,
    isSure,
    // What is nearer in time comes first among equals, and what is of the planned format.
    score: score + (near ? 0.02 : 0) + (isFormat ? 0.02 : 0),
  });

  const isPlain = post.isRepost !== true && !post.isAd && item.status !== 'missed' && isInDays;
  const isLong = said !== null && Math.min(said.weight, written.weight) >= fewestForSure;
  const isDated = fine.has(post.published!.grain);
  if (ofText !== null && isLong && isPlain && isDated && sameNumbers(said!, written)) {
    if (ofText >= alike || (hasLink && ofText >= alikeWithLink))
      return judged(ofText + (hasLink ? 0.2 : 0), true);
  }
  if (hasLink) return judged(0.2 + (found ?? perhaps));
  // Out of its days a whole text is asked about, a title never.
  if (isInDays ? (found ?? 0) >= perhaps : isLong && (ofText ?? 0) >= alike) return judged(found!);
  // The same few words are said every morning: the day tells which.
  if (isSame && isInDays) return judged(perhaps - Math.min(perhaps, Math.abs(far) / dayMs) * 0.6);
  // Nothing is written yet, or nothing was read: the hour alone is worth a question.
  const saysNothing =
    (written.weight === 0 && named.weight === 0) || (heard.weight === 0 && title.weight === 0);
  const isClose = near && isFormat && item.when!.time !== null && isTimed(post);
  return saysNothing && isClose ? judged(0.1) : null;
}

const isTimed = ({ published }: Published): boolean =>
  published !== null && published.grain !== 'day' && fine.has(published.grain);

const greater = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/**
 * How long after an item's time a post was published, below 0: before it; 0 within its day where it has no hour, and
 * within the span that the post's own moment leaves open. Null where either is not known.
 */
function distance({ published }: Pick<Post, 'published'>, { when }: Pick<PlanItem, 'when'>): number | null {
  const from = when && momentOf(when);
  const to = when && deadlineOf(when);
  if (!published || from === null || to === null) return null;
  const until = published.at + spanMs[published.grain];
  if (published.at > to) return published.at - to;
  return until < from ? until - from : 0;
}

/** A link is an item's own when it carries tags: others lead to the front page of every post. */
const isOwnLink = (link: string): boolean => URL.parse(link)?.searchParams.has('utm_campaign') === true;

function sameLink(one: string, other: string): boolean {
  const [a, b] = [plainLink(one), plainLink(other)];
  return a !== null && a === b;
}

/** An address without what makes no difference: the order of its tags, "www", a last stroke, a mark of the click. */
function plainLink(link: string): string | null {
  const url = URL.parse(link);
  if (!url) return null;
  const tags = [...url.searchParams].filter(([name]) => !/^(?:fbclid|gclid|yclid|cc_key)$/.test(name));
  const asked = tags.map((pair) => pair.join('=')).toSorted();
  return [url.hostname.replace(/^www\./, ''), withoutEnd(url.pathname, /\//), ...asked].join(' ');
}
