/** Readings written so that a person can check them: what is unknown is left out, counts are numbers or spans. */
import type { MaybeCount } from '../../utils/domain/count';
import type { TagPage } from '../../utils/domain/hashtags/tag-page';
import { blankPost, type Moment, type Post } from '../../utils/domain/post';
import type { Profile } from '../../utils/domain/profile';
import type { Reading } from '../../utils/domain/reading';

/** 1234, or [26000, 27000] for "26K". */
const count = (given: MaybeCount) => given && (given.exact ? given.value : [given.value, given.below]);

/** "2023-07-07" of the reader's calendar, or the start of a span: "2026-05-25T12:34:56Z month". */
function moment(given: Moment | null): string | null {
  if (!given) return null;
  const date = new Date(given.at);
  const midnight = date.getHours() + date.getMinutes() + date.getSeconds() + date.getMilliseconds() === 0;
  if (given.grain === 'day' && midnight) {
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  }
  return `${date.toISOString().replace('.000Z', 'Z')} ${given.grain}`;
}

export function plainPost(post: Post): Record<string, unknown> {
  const blank = blankPost(post.network, post.id, '', post.seenAt) as unknown as Record<string, unknown>;
  const said: Record<string, unknown> = {
    ...post,
    published: moment(post.published),
    views: count(post.views),
    likes: count(post.likes),
    comments: count(post.comments),
    shares: count(post.shares),
  };
  const kept = Object.entries(said).filter(
    ([name, value]) => !['network', 'seenAt'].includes(name) && (name === 'id' || value !== blank[name]),
  );
  return Object.fromEntries(kept);
}

function plainProfile(profile: Profile): Record<string, unknown> {
  const said = {
    id: profile.id,
    handle: profile.handle,
    name: profile.name,
    followers: count(profile.followers),
    postsTotal: count(profile.postsTotal),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}

function plainTagPage({ tag, posts, accounts, isHidden, seen }: TagPage): Record<string, unknown> {
  const said = { tag, posts: count(posts), accounts: count(accounts), isHidden, seen };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}

export const plainReading = ({ owner, profiles, posts, gaps, tags }: Reading) => ({
  owner: owner && plainProfile(owner),
  profiles: profiles.map(plainProfile),
  posts: posts.map(plainPost),
  gaps,
  ...(tags && { tags: tags.map(plainTagPage) }),
});
