import type { Average } from '@/utils/domain/account-stats';
import type { Change, Compared, Refusal } from '@/utils/domain/comparison';
import type { PeriodCoverage } from '@/utils/domain/coverage';
import type { ProfileRef } from '@/utils/domain/profile';

import { formatName } from '../posts/columns';
import { unknown } from '../window/figures';
import type { OurWindow } from '../window/window';

/** Fewer posts than this are compared, but not coloured. */
export const fewestToColour = 10;

export const accountName = ({ name, handle, id }: ProfileRef): string =>
  name ?? (handle ? `@${handle}` : (id ?? ''));

/** A plain share, without a mark of exactness. */
export const plainShare = ({ figures }: OurWindow, value: number): string =>
  figures.value.percent({ low: value, high: value, exact: true });

/** A rate made of many posts: "≈" where counts were abbreviated. */
export function averageText(average: Average | null, kind: 'median' | 'pooled', ours: OurWindow): string {
  if (!average) return unknown;
  return `${average.exact ? '' : '≈'}${plainShare(ours, average[kind])}`;
}

/** How much of the account's posts in the period was seen. */
export function coverageText(coverage: PeriodCoverage, ours: OurWindow): string {
  const { say } = ours;
  if (coverage.share === null) return say('compareSeenUnknown', { posts: coverage.seen });
  const share = plainShare(ours, coverage.share);
  return say(coverage.basis === 'swept' ? 'compareSwept' : 'compareCounted', { share, posts: coverage.seen });
}

/** Why an account is not compared, and what to open to change that. */
export function refusalText(refusal: Refusal, least: number, ours: OurWindow): string {
  const { say, figures } = ours;
  if (refusal.reason === 'neverSeen') return say('compareNeverSeen');
  const reason =
    refusal.share === null
      ? say('compareRefusedUnknown')
      : say('compareRefused', {
          share: plainShare(ours, refusal.share),
          least: plainShare(ours, least),
        });
  if (!refusal.open) return reason;
  const day = figures.value.day(refusal.open.since);
  const what =
    refusal.open.format === null
      ? say('compareOpenList', { day })
      : say('compareOpenFormat', { day, format: formatName(refusal.open.format, say) });
  return `${reason} ${what}`;
}

/** "+120", "−3", "≈+1.2K": a change with its sign. */
export function changeText(change: Change | null, { figures }: OurWindow): string {
  if (!change) return unknown;
  const middle = Math.round((change.low + change.high) / 2);
  const sign = middle > 0 ? '+' : middle < 0 ? '−' : '';
  const size = Math.abs(middle);
  return `${change.exact ? '' : '≈'}${sign}${change.exact ? figures.value.whole(size) : figures.value.short(size)}`;
}

export function changeWhy(change: Change | null, { say, figures }: OurWindow): string {
  if (!change) return say('compareNoChange');
  const { inFull, day } = figures.value;
  return say('compareChangeWhy', {
    before: inFull(change.from.count),
    from: day(change.from.at),
    after: inFull(change.to.count),
    to: day(change.to.at),
  });
}

/** The post of an account by its key. */
export const postOf = (row: Compared, key: string | null) =>
  key === null ? undefined : row.loaded.posts.find((post) => `${post.network}:${post.id}` === key);
