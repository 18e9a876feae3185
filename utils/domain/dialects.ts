import type { Metric } from './post';

export const dialectIds = ['lorgnette', 'livedune', 'popsters', 'tgstat', 'hootsuite'] as const;
/** Whose words and formulas are spoken, so that a number equals the one the client already has. */
export type DialectId = (typeof dialectIds)[number];

export interface Formula {
  /** The term as its users write it; it always says the denominator, never a bare "ER". Not translated. */
  word: string;
  /** The reactions added up. */
  reactions: readonly Metric[];
}

export interface Dialect {
  name: string;
  /** Reactions / views of the post. */
  byViews: Formula;
  /** Reactions / followers of the account, as last seen. */
  byFollowers: Formula;
  /** Views of the post / followers of the account. */
  viewsPerFollower: { word: string };
}

const all = ['likes', 'comments', 'shares'] as const;

export const dialects: Record<DialectId, Dialect> = {
  lorgnette: {
    name: 'Lorgnette',
    byViews: { word: 'ER views', reactions: all },
    byFollowers: { word: 'ER followers', reactions: all },
    viewsPerFollower: { word: 'VR' },
  },
  livedune: {
    name: 'LiveDune',
    byViews: { word: 'ERViews', reactions: all },
    byFollowers: { word: 'ER (followers)', reactions: all },
    viewsPerFollower: { word: 'VR' },
  },
  popsters: {
    name: 'Popsters',
    byViews: { word: 'ERview', reactions: all },
    byFollowers: { word: 'ERpost', reactions: all },
    viewsPerFollower: { word: 'VR' },
  },
  // In Telegram's habit ER is by views, and ERR is what others call VR: views by subscribers.
  tgstat: {
    name: 'TGStat',
    byViews: { word: 'ER (views)', reactions: all },
    byFollowers: { word: 'ER (followers)', reactions: all },
    viewsPerFollower: { word: 'ERR (views/followers)' },
  },
  hootsuite: {
    name: 'Hootsuite',
    byViews: { word: 'ER views', reactions: all },
    byFollowers: { word: 'ER post (followers)', reactions: all },
    viewsPerFollower: { word: 'VR' },
  },
};
