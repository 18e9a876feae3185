import { clockIn, countsInAverages, lengthSteps, rate } from '../account-stats';
import { rubricOf } from '../brand';
import type { LoadedAccount } from '../comparison';
import type { Metric, Post } from '../post';
import { postKey } from '../post';
import { usual } from '../usual';
import type { BestOptions, RankedPost } from './best-posts';
import { clearSide, sideBySide, type SideBySide } from './side-by-side';

/** What goes together with how a post did. It is no cause. */
export type Reason =
  /** It got so many times the usual of one kind of reaction. */
  | { kind: 'reaction'; metric: Exclude<Metric, 'views'>; multiple: number; n: number }
  /** The account's posts that are alike in this do clearly better, or worse, than its others. */
  | ({
      kind: 'format' | 'rubric' | 'hashtag' | 'weekday' | 'hours' | 'length' | 'links';
      value: string;
    } & SideBySide);

type Reaction = Extract<Reason, { kind: 'reaction' }>;
type Alike = Exclude<Reason, Reaction>;

/** Hours of a day that are told together. */
const hoursTogether = 3;
/** A kind of reaction that did this many times better than the post, or its inverse, is worth telling. */
const clearlyMore = 1.5;
/** A difference under this is of no use to anybody, however sure. */
const worthTelling = 0.1;
/** The newest so many posts of an account tell what goes together. */
const mostPeers = 500;
const mostReasons = 3;

/** What goes together with a post's place, the clearest first, at most 3: only what points the way that the post went. */
export function reasonsOf({ post, loaded, multiple, metric }: RankedPost, options: BestOptions): Reason[] {
  const way = multiple >= 1 ? 'above' : 'below';
  const found: Reason[] = [
    ...reactionsOf(post, loaded, options.now).filter(
      (reason) => reason.metric !== metric && apart(reason.multiple, multiple) === way,
    ),
    ...alike(post, loaded, options).filter(
      (reason) => clearSide(reason) === way && Math.abs(reason.multiple - 1) >= worthTelling,
    ),
  ];
  return found.toSorted((a, b) => distance(b) - distance(a)).slice(0, mostReasons);
}

const distance = ({ multiple }: Reason): number => (multiple <= 0 ? Infinity : Math.abs(Math.log(multiple)));

/** Which way a kind of reaction stands out from how the post did as a whole; null: it went along. */
function apart(reaction: number, whole: number): 'above' | 'below' | null {
  if (reaction >= whole * clearlyMore) return 'above';
  return reaction <= whole / clearlyMore ? 'below' : null;
}

/** Each kind of reaction beside what is usual of the account's posts of that format and age. */
function reactionsOf(post: Post, { posts }: LoadedAccount, now: number): Reaction[] {
  return (['likes', 'comments', 'shares'] as const).flatMap((metric): Reaction[] => {
    const only = (one: Post): Post => ({ ...one, views: null, likes: one[metric] });
    const found = usual(only(post), posts.map(only), now);
    return found.state === 'known'
      ? [{ kind: 'reaction', metric, multiple: found.multiple, n: found.n }]
      : [];
  });
}

/** The account's posts that share something with this one, beside those that do not, by engagement. */
function alike(post: Post, { posts, profile }: LoadedAccount, options: BestOptions): Alike[] {
  const { now, by, dialect } = options;
  const traits = traitsOf(options);
  const peers = posts
    .filter((peer) => countsInAverages(peer, now) && postKey(peer) !== postKey(post))
    .toSorted((a, b) => b.published!.at - a.published!.at)
    .slice(0, mostPeers)
    .flatMap((peer) => {
      const told = rate(peer, { followers: profile?.followers ?? null, dialect })[by];
      return told ? { rate: (told.low + told.high) / 2, traits: traits(peer) } : [];
    });
  return traits(post).flatMap(({ kind, value }): Alike[] => {
    const [having, others]: [number[], number[]] = [[], []];
    for (const peer of peers) {
      const same = peer.traits.filter((trait) => trait.kind === kind);
      // Where it is not known of a peer, that peer is on neither side.
      if (same.length === 0) continue;
      (same.some((trait) => trait.value === value) ? having : others).push(peer.rate);
    }
    const beside = value === none ? null : sideBySide(having, others);
    return beside ? [{ kind, value, ...beside }] : [];
  });
}

type Trait = { kind: Exclude<Reason['kind'], 'reaction'>; value: string };

/** A trait that is known to be absent: it sets a post apart from those that have it, and is no reason itself. */
const none = '';

/** What of a post may go together with how it did; what is not known of it is left out. */
const traitsOf = ({ rubrics, timeZone }: BestOptions): ((post: Post) => Trait[]) => {
  const clock = clockIn(timeZone);
  return ({ format, hashtags, links, published, textLength }) => {
    const traits: Trait[] = [];
    if (format) traits.push({ kind: 'format', value: format });
    if (hashtags) {
      const tags = [...new Set(hashtags.map((tag) => tag.toLowerCase()))];
      traits.push({ kind: 'rubric', value: rubricOf(hashtags, rubrics) ?? none });
      // The tags of a rubric say no more than the rubric does.
      const own = tags.filter((tag) => rubricOf([tag], rubrics) === null);
      for (const tag of own.length > 0 ? own : [none]) traits.push({ kind: 'hashtag', value: tag });
    }
    if (links) traits.push({ kind: 'links', value: links.length > 0 ? 'with' : 'without' });
    const step = lengthSteps.findLast((one) => textLength !== null && one <= textLength);
    if (step !== undefined) traits.push({ kind: 'length', value: `${step}` });
    if (published && ['second', 'minute', 'hour'].includes(published.grain)) {
      const { weekday, hour } = clock(published.at);
      traits.push({ kind: 'weekday', value: `${weekday}` });
      traits.push({ kind: 'hours', value: `${hour - (hour % hoursTogether)}` });
    }
    return traits;
  };
};
