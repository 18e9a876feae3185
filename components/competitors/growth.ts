import { countsInAverages, isIn } from '@/utils/domain/account-stats';
import type { Compared } from '@/utils/domain/comparison';
import type { Period } from '@/utils/domain/coverage';
import { dialects, type DialectId } from '@/utils/domain/dialects';
import { engagement, type Engagement } from '@/utils/domain/engagement';
import type { By } from '@/utils/domain/over-time';
import { postKey, seriesName, type Metric, type Post, type SeriesName } from '@/utils/domain/post';
import { pointsOf, type Series, type SeriesPoint } from '@/utils/domain/series';
import { atSameAge, velocity, type AtSameAge, type Growth, type Velocity } from '@/utils/domain/velocity';

/** A post of an account with how it grew. */
export interface TopPost {
  key: string;
  post: Post;
  rate: Engagement | null;
  /** What its growth is told by. */
  metric: Metric;
  points: readonly SeriesPoint[];
  velocity: Velocity;
  atSameAge: AtSameAge;
}

/** The sightings of an account's posts, by the posts' keys. */
export type PostSeries = ReadonlyMap<string, Partial<Record<SeriesName, Series>>>;

const mostPosts = 10;

/** The account's best posts of a period by engagement, with their speed and how they stand against others of their age. */
export function topPosts(
  { loaded, followers }: Compared,
  sightings: PostSeries,
  period: Period,
  by: By,
  dialect: DialectId,
  now: number,
): TopPost[] {
  const { reactions } = dialects[dialect][by];
  const rated = loaded.posts
    .filter((post) => isIn(post, period) && !post.isAd && !post.onAir)
    .map((post) => ({ post, rate: engagement(post, by === 'byViews' ? post.views : followers, reactions) }))
    .filter(({ rate }) => rate !== null)
    .toSorted((a, b) => b.rate!.low - a.rate!.low)
    .slice(0, mostPosts);
  const growths = { views: new Map<string, Growth[]>(), likes: new Map<string, Growth[]>() };
  return rated.map(({ post, rate }) => {
    const metric = post.views ? 'views' : 'likes';
    const target = growthOf(post, metric);
    return {
      key: target.key,
      post,
      rate,
      metric,
      points: target.points,
      velocity: velocity(target.points),
      atSameAge: atSameAge(target, peersOf(post, metric)),
    };
  });

  function growthOf(post: Post, metric: Metric): Growth {
    const key = postKey(post);
    const series = sightings.get(key)?.[seriesName(metric, post)];
    return { key, format: post.format, published: post.published, points: pointsOf(series) };
  }

  /** The account's other posts as their growth goes: of views only those of the same kind of views. */
  function peersOf({ viewsAs }: Post, metric: 'views' | 'likes'): Growth[] {
    const known = growths[metric].get(viewsAs);
    if (known) return known;
    const peers = loaded.posts
      .filter((peer) => countsInAverages(peer, now) && (metric === 'likes' || peer.viewsAs === viewsAs))
      .map((peer) => growthOf(peer, metric));
    growths[metric].set(viewsAs, peers);
    return peers;
  }
}
