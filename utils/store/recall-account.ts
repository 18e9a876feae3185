import { accountStats, isIn } from '../domain/account-stats';
import { formatsOf } from '../domain/comparison';
import { coverageOf, postsPerWeek, type Period } from '../domain/coverage';
import type { DialectId } from '../domain/dialects';
import { dayMs } from '../domain/pace';
import type { ProfileRef } from '../domain/profile';
import type { AccountRecalled } from '../domain/recalled';
import { lastSeen, pointsOf, type SeriesPoint } from '../domain/series';
import { countedPosts } from './columns';
import type { SeenStore } from './db';
import { accountRow, snapshotDays } from './snapshots';
import { isByApi } from './source';

/** What the store knows of an account as a whole, for the strip on its page; null when it was never kept. */
export async function recallAccount(
  store: SeenStore,
  account: ProfileRef,
  brands: readonly string[],
  dialect: DialectId,
  timeZone: string,
  now: number,
): Promise<AccountRecalled | null> {
  const row = await accountRow(store, account);
  if (!row) return null;
  const posts = (await countedPosts(store, { accounts: [row.key] })).get(row.key) ?? [];
  const { followers, postsTotal } = row.profile;
  const period: Period = { from: now - snapshotDays * dayMs, to: now };
  const stats = accountStats(posts, { followers, dialect, rubrics: [], period, timeZone, now });
  const inPeriod = posts.filter((post) => isIn(post, period));
  const formats = formatsOf(posts);
  const sweeps = row.sweeps ?? [];
  const best = stats.best === null ? null : (await store.posts.get(stats.best))?.post;
  return {
    followers,
    followersSeenAt: lastSeen(row.series.followers),
    followersByApi: isByApi(row, row.series.followers, followers),
    followersBefore: before(pointsOf(row.series.followers), now),
    postsTotal,
    days: snapshotDays,
    perWeek: postsPerWeek(inPeriod, sweeps, period, formats),
    byFollowers: stats.byFollowers,
    byViews: stats.byViews,
    best: best ? { title: best.title, permalink: best.permalink } : null,
    coverage: coverageOf(inPeriod, sweeps, pointsOf(row.series.postsTotal), period, formats),
    brands: [...brands],
  };
}

/** The earliest sighting of the last 30 days, a day old at least: what a change is told against. */
function before(points: readonly SeriesPoint[], now: number): SeriesPoint | null {
  const first = points.find(({ at }) => now - at <= 30 * dayMs);
  return first && now - first.at >= dayMs ? first : null;
}
