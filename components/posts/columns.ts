import { dialects } from '@/utils/domain/dialects';
import type { Engagement } from '@/utils/domain/engagement';
import type { Metric, Post } from '@/utils/domain/post';
import { fewestPeers, ripeDays } from '@/utils/domain/usual';

import { unknown } from '../window/figures';
import type { OurWindow, WindowWord } from '../window/window';
import type { PostRow } from './rows';

export const columnIds = [
  'title',
  'format',
  'published',
  'views',
  'likes',
  'comments',
  'shares',
  'perDay',
  'byViews',
  'byFollowers',
  'multiple',
  'seen',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** Columns that say nothing on pages of some networks: shown when any row has a value for them. */
const optional: ReadonlySet<ColumnId> = new Set(['views', 'shares', 'perDay', 'byViews', 'byFollowers']);

export const isTold = (column: ColumnId, rows: readonly PostRow[]): boolean =>
  rows.some((row) => sortValue(column, row) !== null);

export const columnsFor = (rows: readonly PostRow[]): ColumnId[] =>
  columnIds.filter((id) => !optional.has(id) || isTold(id, rows));

/** What a cell says, and what it says when pointed at: the full number, or why there is none. */
export interface Cell {
  text: string;
  why: string;
  /** Clearly over or under the account's usual, as on the badges. */
  tone?: 'above' | 'below';
}

// A map, not an object: a format is a word from outside, and "constructor" must stay one.
export const formats: ReadonlyMap<string, WindowWord> = new Map<string, WindowWord>([
  ['video', 'formatVideo'],
  ['short', 'formatShort'],
  ['live', 'formatLive'],
  ['premiere', 'formatPremiere'],
  ['post', 'formatPost'],
  ['photo', 'formatPhoto'],
  ['carousel', 'formatCarousel'],
  ['reel', 'formatReel'],
  ['text', 'formatText'],
  ['link', 'formatLink'],
  ['shared', 'formatShared'],
  ['clip', 'formatClip'],
  ['poll', 'formatPoll'],
  ['repost', 'formatRepost'],
]);

export function formatName(format: string | null, say: OurWindow['say']): string {
  const word = format === null ? undefined : formats.get(format);
  return word ? say(word) : (format ?? unknown);
}

/** What keeps a post out of averages; empty when nothing does. */
export const markOf = ({ isAd, isPinned }: Post, say: OurWindow['say']): string =>
  isAd ? say('markAd') : isPinned ? say('markPinned') : '';

const heads: Record<Exclude<ColumnId, 'byViews' | 'byFollowers'>, WindowWord> = {
  title: 'columnTitle',
  format: 'columnFormat',
  published: 'columnPublished',
  views: 'columnViews',
  likes: 'columnLikes',
  comments: 'columnComments',
  shares: 'columnShares',
  perDay: 'columnPerDay',
  multiple: 'columnMultiple',
  seen: 'columnSeen',
};

/** The word over a column; for engagement the dialect's own. */
export function columnName(column: ColumnId, { say, settings }: OurWindow): string {
  return column === 'byViews' || column === 'byFollowers'
    ? dialects[settings.value.dialect][column].word
    : say(heads[column]);
}

/** A multiple from here on, or its inverse, is worth a colour. */
const clearly = 1.5;

const metricWords: Record<Metric, WindowWord> = {
  views: 'views',
  likes: 'likes',
  comments: 'comments',
  shares: 'shares',
};

/** What rows are sorted by; null (unknown) goes last whichever way. */
export function sortValue(
  column: ColumnId,
  { post, perDay, byViews, byFollowers, usual }: PostRow,
): number | string | null {
  switch (column) {
    case 'title':
      return post.title;
    case 'format':
      return post.format;
    case 'published':
      return post.published?.at ?? null;
    case 'perDay':
      return perDay && (perDay.low + perDay.high) / 2;
    case 'byViews':
      return byViews && (byViews.low + byViews.high) / 2;
    case 'byFollowers':
      return byFollowers && (byFollowers.low + byFollowers.high) / 2;
    case 'multiple':
      return usual.state === 'known' ? usual.multiple : null;
    case 'seen':
      return post.seenAt;
    default:
      return post[column]?.value ?? null;
  }
}

export function cellOf(column: ColumnId, row: PostRow, ours: OurWindow, now: number): Cell {
  const { post, perDay, byViews, byFollowers, followers } = row;
  const { say } = ours;
  const figures = ours.figures.value;
  switch (column) {
    case 'title':
      return { text: post.title ?? say('untitled'), why: post.title ?? '' };
    case 'format':
      return { text: [formatName(post.format, say), markOf(post, say)].filter(Boolean).join(', '), why: '' };
    case 'published': {
      const coarse =
        post.published !== null && !['second', 'minute', 'hour', 'day'].includes(post.published.grain);
      return {
        text: figures.moment(post.published, now),
        why: post.published ? (coarse ? say('whyCoarseDate') : '') : say('whyNoDate'),
      };
    }
    case 'perDay':
      return { text: figures.pace(perDay), why: perDay ? say('whyPerDay') : whyNoPace(row, say) };
    case 'byViews':
      return {
        text: figures.percent(byViews),
        why: byViews
          ? whyRate(byViews, 'whyRate', ours)
          : say(post.views ? (post.likesHidden ? 'whyLikesHidden' : 'whyNoLikes') : 'whyNoViews'),
      };
    case 'byFollowers':
      return {
        text: figures.percent(byFollowers),
        why: byFollowers
          ? whyRate(byFollowers, 'whyRateFollowers', ours)
          : say(followers ? (post.likesHidden ? 'whyLikesHidden' : 'whyNoLikes') : 'whyNoFollowers'),
      };
    case 'multiple':
      return multipleCell(row, ours);
    case 'seen':
      return {
        text: figures.ago(post.seenAt, now),
        why: row.told?.last
          ? say('whySeenByApi', { day: figures.dayAndTime(post.seenAt) })
          : figures.dayAndTime(post.seenAt),
      };
    default:
      return countCell(column, row, ours);
  }
}

function countCell(metric: Metric, { post, told }: PostRow, { say, figures }: OurWindow): Cell {
  const count = post[metric];
  if (count)
    return {
      text: figures.value.count(count),
      why: [
        count.exact ? '' : say('whyFloored', { span: figures.value.inFull(count) }),
        told?.metrics.includes(metric) ? say('byApi') : '',
      ]
        .filter(Boolean)
        .join('. '),
    };
  if (metric === 'likes' && post.likesHidden) return { text: say('hidden'), why: say('whyLikesHidden') };
  if (metric === 'comments' && post.commentsOff) return { text: say('off'), why: say('whyCommentsOff') };
  if (metric === 'views') return { text: unknown, why: say(post.onAir ? 'whyOnAir' : 'whyNoViews') };
  return { text: unknown, why: say('whyNotShown') };
}

function whyNoPace({ post }: PostRow, say: OurWindow['say']): string {
  if (post.onAir) return say('whyOnAir');
  if (!post.views) return say('whyNoViews');
  return say(post.published ? 'whyFirstDay' : 'whyNoDate');
}

function whyRate(
  rate: Engagement,
  formula: 'whyRate' | 'whyRateFollowers',
  { say, figures }: OurWindow,
): string {
  const parts = rate.counted.map((metric) => say(metricWords[metric])).join(' + ');
  const missing = rate.missing.map((metric) => say(metricWords[metric])).join(', ');
  const at = (share: number) => figures.value.percent({ low: share, high: share, exact: true });
  return [
    say(formula, { parts }),
    rate.exact ? null : say('whySpan', { low: at(rate.low), high: at(rate.high) }),
    missing && say('whyMissing', { missing }),
  ]
    .filter(Boolean)
    .join(' ');
}

function multipleCell({ usual }: PostRow, { say, figures }: OurWindow): Cell {
  switch (usual.state) {
    case 'known':
      return {
        ...(usual.multiple >= clearly
          ? { tone: 'above' }
          : usual.multiple <= 1 / clearly
            ? { tone: 'below' }
            : {}),
        text: figures.value.multiple(usual.multiple),
        why: [
          say('whyMultiple', {
            n: usual.n,
            median: figures.value.short(usual.median),
            metric: say(metricWords[usual.metric]),
          }),
          usual.agesKnown ? '' : say('whyAgesUnknown'),
        ].join(' '),
      };
    case 'tooFew':
      return { text: unknown, why: say('whyTooFew', { n: usual.n, fewest: fewestPeers }) };
    case 'tooRecent':
      return { text: unknown, why: say('whyTooRecent', { days: ripeDays }) };
    default:
      return { text: unknown, why: say('whyNoUsual') };
  }
}
