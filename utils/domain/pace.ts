import { atMost } from './count';
import type { Rate } from './engagement';
import type { Grain, Moment, Post } from './post';

export const dayMs = 86_400_000;

/** How long the stretch is in which something so finely dated was published. */
export const spanMs: Record<Grain, number> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: dayMs,
  week: 7 * dayMs,
  month: 31 * dayMs,
  year: 366 * dayMs,
};

/** The age of something published, in days: at least and at most. Never negative, whatever the clocks say (D-08). */
export function age(published: Moment, now: number): { least: number; most: number } {
  const most = Math.max(0, now - published.at) / dayMs;
  return { least: Math.max(0, now - published.at - spanMs[published.grain]) / dayMs, most };
}

/**
 * Views a day since the post was published: views / age in days. A lifetime average, good for comparing posts of
 * like age on one page; not the speed of now, which only two sightings can tell.
 * Null when views or date are unknown, and in the first day: a few hours say nothing of a day.
 */
export function viewsPerDay(post: Pick<Post, 'views' | 'published' | 'onAir'>, now: number): Rate | null {
  if (!post.views || !post.published || post.onAir) return null;
  const { least, most } = age(post.published, now);
  if (least < 1) return null;
  const exact = post.views.exact && post.published.grain === 'second';
  if (exact) return { low: post.views.value / most, high: post.views.value / most, exact };
  return { low: post.views.value / most, high: atMost(post.views) / least, exact };
}
