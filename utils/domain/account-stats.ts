import { rubricOf, type Rubric } from './brand';
import { middleOf, type MaybeCount } from './count';
import type { Period } from './coverage';
import { dialects, type DialectId } from './dialects';
import { engagement, type Engagement } from './engagement';
import { dayMs } from './pace';
import { postKey, type CountedPost, type Metric, type Post } from './post';
import { median, ripeDays } from './usual';

/** What is usual of many posts, each way of averaging beside the other, with how many posts it is of. */
export interface Average {
  /** The middle of the posts' own rates: a fraction. */
  median: number;
  /** The mean of the posts' own rates. */
  mean: number;
  /** All reactions over all audiences. */
  pooled: number;
  n: number;
  /** False when counts were abbreviated: the middle of what is possible was taken. */
  exact: boolean;
  /** Reactions that some of the posts did not show: true rates may be higher. */
  missing: Metric[];
}

/** A part of an account's posts: of one format, rubric, hashtag, length. */
export interface Slice {
  name: string;
  n: number;
  byFollowers: Average | null;
  byViews: Average | null;
}

/** Posts that were published in one hour of one weekday. */
export interface HourSlice {
  /** 0 is Monday. */
  weekday: number;
  hour: number;
  n: number;
  /** Median engagement of those, by the audience that more of the account's posts tell; null when none tells. */
  rate: number | null;
}

/** What an account's posts of a period say together. Averages leave out ads, pinned and live posts, and those still growing. */
export interface AccountStats {
  /** Posts of the period that were seen, and those of them that averages are made of. */
  seen: number;
  averaged: number;
  ads: number;
  /** Of those whose network tells it; null when it tells of none. */
  reposts: number | null;
  /** Days between one post and the next: half of the gaps are shorter than the median. Null below three dated posts. */
  gapDays: { median: number; longest: number } | null;
  byFollowers: Average | null;
  byViews: Average | null;
  /** Median views; null when no post tells. */
  views: { median: number; n: number } | null;
  formats: Slice[];
  rubrics: Slice[];
  /** The most used first, at most 30. */
  hashtags: Slice[];
  /** By the length of their text: each is named by the shortest that belongs to it, see {@link lengthSteps}. */
  lengths: Slice[];
  /** Posts whose links carry a UTM campaign, by its name as written; at most 30. */
  campaigns: Slice[];
  hours: HourSlice[];
  /** The key of the post with the highest engagement. */
  best: string | null;
}

export interface StatsOptions {
  followers: MaybeCount;
  dialect: DialectId;
  rubrics: readonly Rubric[];
  period: Period;
  /** IANA name: weekdays and hours are told in it. */
  timeZone: string;
  now: number;
}

const mostNames = 30;

/** Texts are compared by length in code points: from each of these up to the next. */
export const lengthSteps = [0, 100, 300, 1000, 3000] as const;

/** Everything that is derived from an account's posts in a period. The posts may be more than those of the period. */
export function accountStats(posts: readonly CountedPost[], options: StatsOptions): AccountStats {
  const { period, rubrics, now } = options;
  const inPeriod = posts.filter((post) => isIn(post, period));
  const rated = inPeriod.filter((post) => countsInAverages(post, now)).map((post) => rate(post, options));
  const byFollowers = average(rated, 'byFollowers');
  const byViews = average(rated, 'byViews');
  const audience = (byFollowers?.n ?? 0) >= (byViews?.n ?? 0) ? 'byFollowers' : 'byViews';
  const kind = viewsAs(rated);
  const views = rated.flatMap(({ post }) =>
    post.views && post.viewsAs === kind ? middleOf(post.views) : [],
  );
  const dates = exactDates(inPeriod);
  return {
    seen: inPeriod.length,
    averaged: rated.length,
    ads: inPeriod.filter((post) => post.isAd).length,
    reposts: inPeriod.some((post) => post.isRepost !== null)
      ? inPeriod.filter((post) => post.isRepost).length
      : null,
    gapDays: gaps(dates),
    byFollowers,
    byViews,
    views: views.length > 0 ? { median: median(views)!, n: views.length } : null,
    formats: slices(rated, ({ post }) => (post.format ? [post.format] : [])),
    rubrics: slices(rated, ({ post }) => {
      const rubric = rubricOf(post.hashtags, rubrics);
      return rubric === null ? [] : [rubric];
    }),
    hashtags: slices(rated, ({ post }) => [
      ...new Set((post.hashtags ?? []).map((tag) => tag.toLowerCase())),
    ]).slice(0, mostNames),
    lengths: slices(rated, ({ post }) => {
      const step = lengthSteps.findLast((step) => post.textLength !== null && step <= post.textLength);
      return step === undefined ? [] : [`${step}`];
    }),
    campaigns: slices(rated, ({ post }) => campaignsOf(post)).slice(0, mostNames),
    hours: hourSlices(rated, audience, options.timeZone),
    best: best(rated, audience),
  };
}

/** True when a post was published in the period, as far as is known. */
export const isIn = ({ published }: Pick<Post, 'published'>, { from, to }: Period): boolean =>
  published !== null && published.at >= from && published.at < to;

/** Ads, pinned, members-only and live posts say nothing of what is usual, nor do those in their first week. */
export const countsInAverages = (post: CountedPost, now: number): boolean =>
  !post.isAd &&
  !post.isPinned &&
  !post.membersOnly &&
  !post.onAir &&
  post.published !== null &&
  now - post.published.at >= ripeDays * dayMs;

/** What is usual of some posts, as far as they count in averages. */
export function averagesOf(
  posts: readonly CountedPost[],
  options: StatsOptions,
): Pick<Slice, 'byFollowers' | 'byViews'> {
  const rated = posts
    .filter((post) => countsInAverages(post, options.now))
    .map((post) => rate(post, options));
  return { byFollowers: average(rated, 'byFollowers'), byViews: average(rated, 'byViews') };
}

/** A post with its engagement by each audience, and the followers it is told by. */
export interface Rated {
  post: CountedPost;
  byFollowers: Engagement | null;
  byViews: Engagement | null;
  followers: MaybeCount;
}

/** A post's engagement by each audience. */
export function rate(
  post: CountedPost,
  { followers, dialect }: Pick<StatsOptions, 'followers' | 'dialect'>,
): Rated {
  const { byFollowers, byViews } = dialects[dialect];
  return {
    post,
    followers,
    byFollowers: engagement(post, followers, byFollowers.reactions),
    byViews: engagement(post, post.views, byViews.reactions),
  };
}

/** What is usual of these posts, which may be of several accounts; null when none tells. */
export function average(rated: readonly Rated[], by: 'byFollowers' | 'byViews'): Average | null {
  const rates: number[] = [];
  const missing: Metric[] = [];
  let [reactions, audience, exact] = [0, 0, true];
  for (const one of rated) {
    const engagement = one[by];
    const whole = by === 'byViews' ? one.post.views : one.followers;
    if (!engagement || !whole) continue;
    rates.push((engagement.low + engagement.high) / 2);
    for (const metric of engagement.counted) reactions += middleOf(one.post[metric]!);
    for (const metric of engagement.missing) if (!missing.includes(metric)) missing.push(metric);
    audience += middleOf(whole);
    exact &&= engagement.exact;
  }
  const middleRate = median(rates);
  if (middleRate === null || audience === 0) return null;
  return {
    median: middleRate,
    mean: rates.reduce((sum, one) => sum + one, 0) / rates.length,
    pooled: reactions / audience,
    n: rates.length,
    exact,
    missing,
  };
}

/** Parts by name, the largest first. */
function slices(rated: readonly Rated[], namesOf: (one: Rated) => readonly string[]): Slice[] {
  const parts = new Map<string, Rated[]>();
  for (const one of rated)
    for (const name of namesOf(one)) {
      const part = parts.get(name);
      if (part) part.push(one);
      else parts.set(name, [one]);
    }
  return [...parts]
    .map(([name, part]) => ({
      name,
      n: part.length,
      byFollowers: average(part, 'byFollowers'),
      byViews: average(part, 'byViews'),
    }))
    .toSorted((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1));
}

/** The UTM campaigns that a post's links carry, each once. */
export const campaignsOf = ({ links }: Pick<Post, 'links'>): string[] => [
  ...new Set(
    (links ?? []).flatMap((link) =>
      URL.canParse(link) ? (new URL(link).searchParams.get('utm_campaign') ?? []) : [],
    ),
  ),
];

/** Only posts whose hour is known are counted. */
function hourSlices(
  rated: readonly Rated[],
  audience: 'byFollowers' | 'byViews',
  timeZone: string,
): HourSlice[] {
  const clock = clockOf(timeZone);
  const cells = new Map<string, { weekday: number; hour: number; n: number; rates: number[] }>();
  for (const one of rated) {
    const { at, grain } = one.post.published!;
    if (grain !== 'second' && grain !== 'minute' && grain !== 'hour') continue;
    const { weekday, hour } = clock(at);
    const name = `${weekday} ${hour}`;
    const cell = cells.get(name) ?? { weekday, hour, n: 0, rates: [] };
    cell.n++;
    const rate = one[audience];
    if (rate) cell.rates.push((rate.low + rate.high) / 2);
    cells.set(name, cell);
  }
  return [...cells.values()]
    .map(({ weekday, hour, n, rates }) => ({ weekday, hour, n, rate: median(rates) }))
    .toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour);
}

const clocks = new Map<string, ReturnType<typeof clockIn>>();

/** A clock for all posts of a zone: what it was asked once it knows. */
function clockOf(timeZone: string): ReturnType<typeof clockIn> {
  const clock = clocks.get(timeZone) ?? clockIn(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Tells weekday (0 is Monday) and hour in a time zone. */
export function clockIn(timeZone: string): (at: number) => { weekday: number; hour: number } {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  // No zone's clock is set but at a quarter of an hour, and asking the format takes longer than all the rest.
  const asked = new Map<number, { weekday: number; hour: number }>();
  return (at) => {
    const quarter = Math.floor(at / 900_000);
    const known = asked.get(quarter);
    if (known) return known;
    let [weekday, hour] = [0, 0];
    for (const { type, value } of format.formatToParts(at)) {
      if (type === 'weekday') weekday = weekdays.indexOf(value);
      if (type === 'hour') hour = Number(value);
    }
    asked.set(quarter, { weekday, hour });
    return { weekday, hour };
  };
}

function best(rated: readonly Rated[], audience: 'byFollowers' | 'byViews'): string | null {
  let [found, highest]: [string | null, number] = [null, -Infinity];
  for (const one of rated) {
    const rate = one[audience];
    if (rate && rate.low > highest) [found, highest] = [postKey(one.post), rate.low];
  }
  return found;
}

/** Views of one kind only: that which most posts tell. */
export function viewsAs(rated: readonly Rated[]): Post['viewsAs'] | null {
  const kinds = new Map<Post['viewsAs'], number>();
  for (const { post } of rated) if (post.views) kinds.set(post.viewsAs, (kinds.get(post.viewsAs) ?? 0) + 1);
  return [...kinds].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Moments of publication that are known to the day or finer, oldest first. */
const exactDates = (posts: readonly CountedPost[]): number[] =>
  posts
    .flatMap(({ published, isAd }) =>
      published &&
      !isAd &&
      published.grain !== 'week' &&
      published.grain !== 'month' &&
      published.grain !== 'year'
        ? published.at
        : [],
    )
    .toSorted((a, b) => a - b);

function gaps(dates: readonly number[]): AccountStats['gapDays'] {
  if (dates.length < 3) return null;
  const days = dates.slice(1).map((at, i) => (at - dates[i]!) / dayMs);
  return { median: median(days)!, longest: Math.max(...days) };
}
