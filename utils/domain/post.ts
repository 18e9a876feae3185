import { betterCount, type MaybeCount } from './count';

/** When something was published: the earliest moment it may have been, and how finely that is known. */
export interface Moment {
  /** Milliseconds since 1970, the start of the possible span. */
  at: number;
  grain: Grain;
}
export const grains = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type Grain = (typeof grains)[number];

export const metrics = ['views', 'likes', 'comments', 'shares'] as const;
export type Metric = (typeof metrics)[number];

/**
 * Which of a network's counts the views are: `plays` count every start (and may add those on a sister network),
 * `ownPlays` those on the network itself. Numbers of different kinds are never compared, nor one series.
 */
export const viewKinds = ['views', 'plays', 'ownPlays'] as const;
export type ViewKind = (typeof viewKinds)[number];

/** The name of a metric's series: views of each kind have their own. */
export type SeriesName = Metric | 'views:plays' | 'views:ownPlays';
export const seriesNames: readonly SeriesName[] = [...metrics, 'views:plays', 'views:ownPlays'];
export const seriesName = (metric: Metric, { viewsAs }: Pick<Post, 'viewsAs'>): SeriesName =>
  metric === 'views' && viewsAs !== 'views' ? `views:${viewsAs}` : metric;

/** As many links of a post are kept. */
export const mostLinks = 10;

/** What a post says where it stands. It is looked at there, and never kept. */
export interface Said {
  /** The post's own text, whole: of a video its description. */
  text: string;
  /** Names a place; null where the network does not tell. */
  hasGeotag: boolean | null;
}

/** A post as last understood. Everything a page may leave out is null. */
export interface Post {
  network: string;
  /** The network's own id; with the network it names the post everywhere: see {@link postKey}. */
  id: string;
  permalink: string;
  /** The account's id in its network, else null; the handle carries no "@". */
  authorId: string | null;
  authorHandle: string | null;
  authorName: string | null;
  title: string | null;
  /** A word of the network's own list: video, short, live, premiere, post, … */
  format: string | null;
  published: Moment | null;
  views: MaybeCount;
  viewsAs: ViewKind;
  likes: MaybeCount;
  comments: MaybeCount;
  shares: MaybeCount;
  likesHidden: boolean;
  commentsOff: boolean;
  membersOnly: boolean;
  /** On air now, or announced: its views are not (yet) views. */
  onAir: 'live' | 'upcoming' | null;
  durationSeconds: number | null;
  /** Without "#", as written; null when the text was not seen. */
  hashtags: string[] | null;
  /**
   * Code points of the post's own text as the site sends it, markup of links counted as what is read of it: the text of
   * a post, a caption, the description of a video. Null when the text was not seen, or not whole.
   */
  textLength: number | null;
  /**
   * Where the post's own text and the link attached to it lead: http(s) addresses, whole, in order, each once, at most
   * {@link mostLinks}; null when the text was not seen. The post's own address, hashtags and mentions are none.
   */
  links: string[] | null;
  /**
   * Shares another's post. False where the network says that there is none: a wall record of VK without originals, a
   * Facebook story whose attached one is said to be none, a community post of YouTube. Null for videos and on Instagram:
   * what is shared there keeps its own author and address, and no shape says that it is no copy.
   */
  isRepost: boolean | null;
  isAd: boolean;
  isPinned: boolean;
  /** When this was read: milliseconds since 1970. */
  seenAt: number;
  /** Only of what was read here and now. */
  said?: Said | undefined;
}

/** A post without its words: enough for everything that is counted. */
export type CountedPost = Omit<Post, 'title' | 'authorHandle' | 'authorName' | 'said'>;

/** The one name of a post in every layer: "youtube:dQw4w9WgXcQ". */
export const postKey = (post: Pick<Post, 'network' | 'id'>): string => `${post.network}:${post.id}`;

/** A post of which nothing is known but where it stands. Readers fill in what they find. */
export function blankPost(network: string, id: string, permalink: string, seenAt: number): Post {
  return {
    network,
    id,
    permalink,
    authorId: null,
    authorHandle: null,
    authorName: null,
    title: null,
    format: null,
    published: null,
    views: null,
    viewsAs: 'views',
    likes: null,
    comments: null,
    shares: null,
    likesHidden: false,
    commentsOff: false,
    membersOnly: false,
    onAir: null,
    durationSeconds: null,
    hashtags: null,
    textLength: null,
    links: null,
    isRepost: null,
    isAd: false,
    isPinned: false,
    seenAt,
  };
}

/** The finer of two moments; the newer one when both are as fine. */
export function betterMoment(old: Moment | null, fresh: Moment | null): Moment | null {
  if (!old || !fresh) return fresh ?? old;
  return grains.indexOf(fresh.grain) <= grains.indexOf(old.grain) ? fresh : old;
}

/** True when any count of the post is known. */
export const hasCounts = (post: Post): boolean => metrics.some((metric) => post[metric] !== null);

/**
 * What is known after a new sighting. Null never overwrites; exact beats approximate (see betterCount).
 * A flag that the sighting itself could see (likes hidden, comments off) follows the newer sighting when that one
 * speaks of the metric: a like count that appeared ends "hidden".
 */
export function mergePost(a: Post, b: Post): Post {
  const [old, fresh] = a.seenAt <= b.seenAt ? [a, b] : [b, a];
  const count = (metric: Metric) => betterCount(old[metric], old.seenAt, fresh[metric], fresh.seenAt);
  const sameViews = !old.views || !fresh.views || old.viewsAs === fresh.viewsAs;
  const likesHidden = fresh.likesHidden || (old.likesHidden && fresh.likes === null);
  const commentsOff = fresh.commentsOff || (old.commentsOff && fresh.comments === null);
  return {
    network: old.network,
    id: old.id,
    permalink: fresh.permalink,
    authorId: fresh.authorId ?? old.authorId,
    authorHandle: fresh.authorHandle ?? old.authorHandle,
    authorName: fresh.authorName ?? old.authorName,
    title: fresh.title ?? old.title,
    format: fresh.format ?? old.format,
    published: betterMoment(old.published, fresh.published),
    views: sameViews ? count('views') : fresh.views,
    viewsAs: fresh.views ? fresh.viewsAs : old.viewsAs,
    likes: fresh.likesHidden ? null : count('likes'),
    comments: fresh.commentsOff ? null : count('comments'),
    shares: count('shares'),
    likesHidden,
    commentsOff,
    membersOnly: fresh.membersOnly || old.membersOnly,
    onAir: fresh.onAir,
    durationSeconds: fresh.durationSeconds ?? old.durationSeconds,
    hashtags: fresh.hashtags ?? old.hashtags,
    textLength: fresh.textLength ?? old.textLength,
    links: fresh.links ?? old.links,
    // Nothing stops being a repost; a half of the data may not tell that it is one.
    isRepost: fresh.isRepost || (old.isRepost ?? fresh.isRepost),
    isAd: fresh.isAd || old.isAd,
    isPinned: fresh.isPinned,
    seenAt: fresh.seenAt,
    ...((fresh.said ?? old.said) && { said: fresh.said ?? old.said }),
  };
}
