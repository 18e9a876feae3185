import { engagement, type Rate } from '../engagement';
import { metrics, type Metric, type Post } from '../post';
import type { Recalled } from '../recalled';
import type { IdeaFigures } from './idea';

const reactions: readonly Metric[] = ['likes', 'comments', 'shares'];

/** How a post stands now, as an idea keeps it; null for one that was never seen. */
export function figuresOf({
  post,
  followers,
  usual,
}: Pick<Recalled, 'post' | 'followers' | 'usual'>): IdeaFigures | null {
  if (!post) return null;
  const counts = Object.fromEntries(metrics.map((metric) => [metric, post[metric]])) as Pick<Post, Metric>;
  return {
    ...counts,
    followers,
    erViews: middleOf(engagement(post, post.views, reactions)),
    erFollowers: middleOf(engagement(post, followers, reactions)),
    multiple: usual.state === 'known' ? usual.multiple : null,
  };
}

const middleOf = (rate: Rate | null): number | null => rate && (rate.low + rate.high) / 2;

/** The engagement by views and by followers that kept counts make: an interval where a count is one. */
export const ratesOf = (figures: IdeaFigures) => ({
  byViews: engagement(figures, figures.views, reactions),
  byFollowers: engagement(figures, figures.followers, reactions),
});
