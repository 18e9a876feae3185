import type { Average } from './account-stats';
import type { MaybeCount } from './count';
import type { PeriodCoverage } from './coverage';
import type { Metric, Post, Said } from './post';
import type { SeriesPoint } from './series';
import type { Usual } from './usual';

/** What the store knows of a post beyond what the page shows. */
export interface Recalled {
  key: string;
  post: Post | null;
  /** When each metric was last seen, milliseconds since 1970. */
  metricSeenAt: Partial<Record<Metric, number>>;
  /** The author's followers and when they were seen. */
  followers: MaybeCount;
  followersSeenAt: number | null;
  usual: Usual;
  /** Which of these numbers the official API told, and no page; absent when none. */
  byApi?: readonly (Metric | 'followers')[];
  coverage: Coverage | null;
  /** By an own account of a brand that has a guide to hashtags. Absent when not. */
  isGuided?: true;
  /** By an own account of a brand whose plan waits for a post of about its days. Absent when not. */
  isAwaited?: true;
}

/**
 * A post that is to be looked at by its brand's guide or plan, and what it says where it stands; null when that is not
 * known.
 */
export interface GuidedPost {
  key: string;
  said: Said | null;
}

/** How a post of an own account keeps its brand's guide to hashtags. */
export interface Verdict {
  key: string;
  /** The brand's name. */
  brand: string;
  /** Errors and warnings. */
  n: number;
  /** The first of what was found, in sentences, errors first; what is only worth knowing comes last and is not in `n`. */
  sentences: string[];
  /** The text was not seen whole: only its hashtags were looked at. */
  isPartial: boolean;
}

/** How much of an account was seen: an average of a part says of which part. */
export interface Coverage {
  /** The account's posts that were seen, on any day. */
  seen: number;
  /** How many it says it has; null when it was not seen to say. */
  total: MaybeCount;
  /** Some of these were told by the official API. */
  byApi?: true;
}

/** Values as they were at one moment. A metric is absent when it was not seen then. */
export interface Sighting {
  at: number;
  /** Where from, when not from a page. */
  source?: 'api';
  views?: MaybeCount;
  likes?: MaybeCount;
  comments?: MaybeCount;
  shares?: MaybeCount;
}

/** A hashtag of a post, and how posts of the account with it usually do. */
export interface TagUsual {
  tag: string;
  /** Posts of the account with it that were seen, the post itself included. */
  posts: number;
  /** By views where posts have them, else by followers; null when no rate is known, and for fewer posts than make a usual. */
  usual: { by: 'views' | 'followers'; median: number; n: number; exact: boolean } | null;
}

/** What only the card of a post shows. */
export interface RecalledMore {
  /** Its sightings over time, oldest first. */
  sightings: Sighting[];
  /** Where it leads as last seen, perhaps elsewhere than on the page; see Post.links. */
  links: string[] | null;
  /** What is wrong with the tags of its links, in sentences; null for a post that is not of the person's own accounts. */
  tagProblems: string[] | null;
  /** Its hashtags, at most {@link mostTagUsuals}; empty when it has none, or they are not known. */
  tags: TagUsual[];
}

export const mostTagUsuals = 5;

/** What the store knows of an account as a whole. */
export interface AccountRecalled {
  followers: MaybeCount;
  followersSeenAt: number | null;
  /** Told by the official API, and by no page. */
  followersByApi: boolean;
  /** What a change of followers is told against: the earliest sighting of the last 30 days, a day old at least. */
  followersBefore: SeriesPoint | null;
  postsTotal: MaybeCount;
  /** The averages are of posts published in the last so many days. */
  days: number;
  /** Over the days that its lists were looked through; null when that is less than a week. */
  perWeek: { perWeek: number; days: number } | null;
  byFollowers: Average | null;
  byViews: Average | null;
  /** The post of these days with the highest engagement. */
  best: { title: string | null; permalink: string } | null;
  coverage: PeriodCoverage;
  /** The names of the brands that watch the account. */
  brands: string[];
}
