import type { Count, MaybeCount } from '@/utils/domain/count';
import { dialects, type DialectId } from '@/utils/domain/dialects';
import { engagement, type Engagement, type Rate } from '@/utils/domain/engagement';
import { groupBy } from '@/utils/domain/group-by';
import { dayMs, viewsPerDay } from '@/utils/domain/pace';
import { postKey, type Post } from '@/utils/domain/post';
import { authorKey } from '@/utils/domain/profile';
import { usual, type Usual } from '@/utils/domain/usual';
import type { Finding } from '@/utils/domain/utm/check';
import { tagProblems, type TagRules } from '@/utils/domain/utm/published';
import type { ApiTold } from '@/utils/store/source';

/** A post with what can be said of it: one line of the table, one point of the chart, one record of the export. */
export interface PostRow {
  key: string;
  post: Post;
  perDay: Rate | null;
  byViews: Engagement | null;
  byFollowers: Engagement | null;
  /** The account's followers as last seen. */
  followers: MaybeCount;
  usual: Usual;
  /** What the official API told of it, and no page; absent when nothing. */
  told?: ApiTold;
  /** What is wrong with the tags of its links; null for posts that are not of a brand's own accounts. */
  problems: readonly Finding[] | null;
}

/** `peers` are all stored posts of the accounts on the page, and `sizes` their followers, by the author's key; the posts themselves may be among the peers. */
export function rowsOf(
  posts: readonly Post[],
  peers: readonly Post[],
  sizes: ReadonlyMap<string, Count>,
  dialect: DialectId,
  now: number,
  told?: ReadonlyMap<string, ApiTold>,
  tagRules?: TagRules,
): PostRow[] {
  const byAuthor = groupBy(peers, authorKey);
  return posts.map((post) => {
    const author = authorKey(post);
    const followers = (author && sizes.get(author)) || null;
    const byApi = told?.get(postKey(post));
    return {
      key: postKey(post),
      post,
      perDay: viewsPerDay(post, now),
      byViews: engagement(post, post.views, dialects[dialect].byViews.reactions),
      byFollowers: engagement(post, followers, dialects[dialect].byFollowers.reactions),
      followers,
      ...(byApi && { told: byApi }),
      problems: tagRules ? tagProblems(post, tagRules) : null,
      usual: author === null ? { state: 'unknown' } : usual(post, byAuthor.get(author) ?? [], now),
    };
  });
}

/** What of a list is wanted. */
export interface Filter {
  /** Null: all formats. */
  format: string | null;
  text: string;
  /** Published in so many last days; null: whenever. */
  days: number | null;
  ads: 'all' | 'without' | 'only';
  /** Only what did at least twice as well as usual. */
  outliers: boolean;
  /** Only own posts with something wrong with their tags. */
  brokenTags: boolean;
}

export const noFilter: Filter = {
  format: null,
  text: '',
  days: null,
  ads: 'all',
  outliers: false,
  brokenTags: false,
};

/** True for a post with something wrong with its tags. */
export const isBroken = ({ problems }: Pick<PostRow, 'problems'>): boolean => (problems?.length ?? 0) > 0;

const outlierFrom = 2;

/** Those that a filter lets through. A post whose date or usual is unknown is in no period and no outlier. */
export function filterRows(rows: readonly PostRow[], filter: Filter, now: number): PostRow[] {
  const { format, days, ads, outliers, brokenTags } = filter;
  const wanted = filter.text.trim().toLowerCase();
  const since = days === null ? null : now - days * dayMs;
  return rows.filter(
    ({ post, usual, problems }) =>
      (format === null || post.format === format) &&
      (since === null || (post.published !== null && post.published.at >= since)) &&
      (ads === 'all' || post.isAd === (ads === 'only')) &&
      (!outliers || (usual.state === 'known' && usual.multiple >= outlierFrom)) &&
      (!brokenTags || isBroken({ problems })) &&
      (wanted === '' ||
        [post.title, post.authorName, post.authorHandle].some((part) =>
          part?.toLowerCase().includes(wanted),
        )),
  );
}
