import type { Variant } from './variants';

/**
 * What the product promises of a figure. `ratio` compares it, round by round, with another variant's;
 * `added` is the difference from it; `absolute` is the figure itself.
 */
export interface Target {
  says: string;
  metric: string;
  compare: 'ratio' | 'added' | 'absolute';
  against?: Variant;
  /** Divides the difference: per badge. */
  per?: string;
  atMost?: number;
  atLeast?: number;
}

const sizes = [600, 2000, 10_000];

export const targets: Target[] = [
  ...sizes.map((posts): Target => ({
    says: `JavaScript per 1,000 posts, ${posts} posts, times the floor`,
    metric: `scroll ${posts}: own js ms/1000`,
    compare: 'ratio',
    against: 'floor',
    atMost: 5,
  })),
  ...sizes.map((posts): Target => ({
    says: `layouts, ${posts} posts, times the no-op`,
    metric: `scroll ${posts}: layouts/1000`,
    compare: 'ratio',
    against: 'noop',
    atMost: 1.05,
  })),
  ...sizes.map((posts): Target => ({
    says: `longest own stretch, ${posts} posts, ms`,
    metric: `scroll ${posts}: longest own stretch ms`,
    compare: 'absolute',
    atMost: 50,
  })),
  {
    says: 'insertion to painted p95, times the floor',
    metric: 'latency: painted p95 ms',
    compare: 'ratio',
    against: 'floor',
    atMost: 1.25,
  },
  {
    says: 'input delay p95 while scrolling, times bare',
    metric: 'smoothness: input delay p95 ms',
    compare: 'ratio',
    against: 'bare',
    atMost: 1.2,
  },
  {
    says: 'long tasks while scrolling, added to bare',
    metric: 'smoothness: long tasks',
    compare: 'added',
    against: 'bare',
    atMost: 0,
  },
  {
    says: 'layout shift, added to bare',
    metric: 'smoothness: layout shift',
    compare: 'added',
    against: 'bare',
    atMost: 0,
  },
  {
    says: 'nodes per badge',
    metric: 'scroll 600: nodes added',
    compare: 'added',
    against: 'noop',
    per: 'scroll 600: newly marked',
    atMost: 4,
  },
  {
    says: 'listeners per badge',
    metric: 'scroll 600: listeners added',
    compare: 'added',
    against: 'noop',
    per: 'scroll 600: newly marked',
    atMost: 0,
  },
  {
    says: 'nodes alive after recycling but for the marks in the page, times the floor',
    metric: 'recycle: nodes but for marks',
    compare: 'ratio',
    against: 'floor',
    atMost: 1.02,
  },
  {
    says: 'first paint, ms added to bare',
    metric: 'load: first paint ms',
    compare: 'added',
    against: 'bare',
    atMost: 5,
  },
  {
    says: 'popup: opened to painted, ms',
    metric: 'popup: opened to painted p50 ms',
    compare: 'absolute',
    atMost: 100,
  },
  {
    says: 'a plan of 5,000 items: opened to a month, ms',
    metric: 'plan: opened to month p50 ms',
    compare: 'absolute',
    atMost: 1000,
  },
  {
    says: 'a plan of 5,000 items: a letter of the search to painted, ms',
    metric: 'plan: filter letter to painted p50 ms',
    compare: 'absolute',
    atMost: 200,
  },
  ...(['editable', 'textarea'] as const).map((kind): Target => ({
    says: `a key in a text of 5,000 characters (${kind}), p95, ms added to bare`,
    metric: `typing ${kind}: key p95 ms`,
    compare: 'added',
    against: 'bare',
    atMost: 2,
  })),
  {
    says: 'an 8 MB answer: longest own stretch, ms',
    metric: 'long answer: longest own stretch ms',
    compare: 'absolute',
    atMost: 50,
  },
  {
    says: 'injected code, kB gzipped',
    metric: 'whole round: injected kB, gzipped',
    compare: 'absolute',
    atMost: 45,
  },
  {
    says: 'requests by the extension',
    metric: 'whole round: requests by the extension',
    compare: 'absolute',
    atMost: 0,
  },
  {
    says: 'rows a second into the store, 200 a batch, times raw IndexedDB',
    metric: 'ingest: rows/s, 200 a batch',
    compare: 'ratio',
    against: 'floor',
    atLeast: 0.85,
  },
  ...[
    ['panel, first rows ms', 1000] as const,
    ['statistics of one account ms', 100] as const,
    ['statistics of 20 accounts ms', 100] as const,
    ['statistics of all accounts ms', 100] as const,
    ['search, common word ms', 200] as const,
    ['search, rare words ms', 200] as const,
    ['search, nothing found ms', 200] as const,
  ].map(([metric, atMost]): Target => ({
    says: `200,000 posts: ${metric}`,
    metric: `scale: ${metric}`,
    compare: 'absolute',
    atMost,
  })),
  ...['statistics of all accounts ms', 'search, rare words ms'].map((metric): Target => ({
    says: `200,000 posts: ${metric.replace(' ms', '')}, times reading the chunks alone`,
    metric: `scale: ${metric}`,
    compare: 'ratio',
    against: 'floor',
    atMost: 2,
  })),
  ...[['statistics', 12] as const, ['search', 6] as const].map(([what, atLeast]): Target => ({
    says: `200,000 posts: ${what}, times faster than Dexie over rows`,
    metric: `scale: ${what}, times faster than Dexie`,
    compare: 'absolute',
    atLeast,
  })),
];
