import type { MaybeCount } from '../count';
import type { Metric } from '../post';

/** How a saved post stood when it was saved. Null is unknown. */
export interface IdeaFigures extends Record<Metric, MaybeCount> {
  followers: MaybeCount;
  /** Reactions by views, by followers: fractions. */
  erViews: number | null;
  erFollowers: number | null;
  /** Over the account's usual. */
  multiple: number | null;
}

/** A post kept for what can be learnt of it (the swipe file), or a thought of one's own: then it has no post. */
export interface Idea {
  id: string;
  brand: string | null;
  /** The post's key, network and address; null of a thought. */
  post: {
    key: string;
    network: string;
    permalink: string;
    author: string | null;
    format: string | null;
  } | null;
  title: string;
  /** As it was when it was saved; null of a thought. */
  figures: IdeaFigures | null;
  /** What made it work, in the person's words. */
  note: string;
  tags: string[];
  savedAt: number;
  /** Plan items that were made of it. */
  items: string[];
}
