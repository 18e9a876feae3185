import type { Role } from '../brand';
import { dayMs } from '../pace';
import { postKey, type Post } from '../post';
import { usual } from '../usual';

/** A post seen that may lead to one's own: a competitor's that stood out lately, an own one whose season is back. */
export interface SeenPrompt {
  post: Post;
  why: 'outlier' | 'yearAgo' | 'halfYearAgo';
  /** Over the usual of its account, made of so many others. */
  multiple: number;
  n: number;
  metric: 'views' | 'likes';
}

const outlierDays = 30;
/** From here on a competitor's post stands out; an own one has worked. */
const outlierMultiple = 2;
const workedMultiple = 1.3;
/** So many days ago, give or take. */
const seasons = {
  yearAgo: { days: 365, around: 21 },
  halfYearAgo: { days: 182, around: 21 },
} as const;
const mostOutliers = 8;
const mostOfASeason = 4;

interface Account {
  account: { role: Role };
  posts: readonly Post[];
}

/** Posts of these accounts that are worth another look, the furthest over their usual first within each kind. */
export function seenPrompts(accounts: readonly Account[], now: number): SeenPrompt[] {
  const found = (
    role: Role,
    why: SeenPrompt['why'],
    { from, to, least, most }: { from: number; to: number; least: number; most: number },
  ): SeenPrompt[] => {
    const prompts = new Map<string, SeenPrompt>();
    for (const { account, posts } of accounts) {
      if (account.role !== role) continue;
      for (const post of posts) {
        const at = post.published?.at;
        if (at === undefined || at < from || at > to) continue;
        const found = usual(post, posts, now);
        if (found.state === 'known' && found.multiple >= least)
          prompts.set(postKey(post), {
            post,
            why,
            multiple: found.multiple,
            n: found.n,
            metric: found.metric,
          });
      }
    }
    return [...prompts.values()].toSorted((a, b) => b.multiple - a.multiple).slice(0, most);
  };
  const season = (why: keyof typeof seasons) => {
    const { days, around } = seasons[why];
    return found('own', why, {
      from: now - (days + around) * dayMs,
      to: now - (days - around) * dayMs,
      least: workedMultiple,
      most: mostOfASeason,
    });
  };
  return [
    ...found('competitor', 'outlier', {
      from: now - outlierDays * dayMs,
      to: now,
      least: outlierMultiple,
      most: mostOutliers,
    }),
    ...season('yearAgo'),
    ...season('halfYearAgo'),
  ];
}
