import { betterCount, type MaybeCount } from '../count';
import { tagKey } from './tag';

/** What a network's own page of a hashtag told. Everything it may leave out is null. */
export interface TagPage {
  network: string;
  /** Without "#", as the address or the answer has it. */
  tag: string;
  /** How many posts the network says have it, and of how many accounts. */
  posts: MaybeCount;
  accounts: MaybeCount;
  /** The network says that it hides posts with this tag. */
  isHidden: boolean | null;
  /** Ids of posts that stood there. */
  seen: string[];
  /** Milliseconds since 1970. */
  seenAt: number;
}

/** What pages of a hashtag have told so far. */
export interface TagRecord extends TagPage {
  /** See {@link tagPageKey}. */
  key: string;
  /** When the network last told how many posts or accounts, or whether it hides them; null when it never did. */
  toldAt: number | null;
}

/** As many ids of posts that stood on a tag's page are remembered, the latest. */
export const mostSeenThere = 300;

/** The one name of a hashtag on a network: "youtube:garden". */
export const tagPageKey = ({ network, tag }: Pick<TagPage, 'network' | 'tag'>): string =>
  `${network}:${tagKey(tag)}`;

/** What is known after a page was seen. Null never overwrites; exact beats approximate. */
export function withTagPage(old: TagRecord | undefined, page: TagPage): TagRecord {
  const toldAt = page.posts || page.accounts || page.isHidden !== null ? page.seenAt : null;
  const key = tagPageKey(page);
  if (!old) return { ...page, key, seen: page.seen.slice(-mostSeenThere), toldAt };
  const isNewer = page.seenAt >= old.seenAt;
  const count = (which: 'posts' | 'accounts') =>
    betterCount(old[which], old.toldAt ?? old.seenAt, page[which], page.seenAt);
  return {
    key,
    network: page.network,
    tag: isNewer ? page.tag : old.tag,
    posts: count('posts'),
    accounts: count('accounts'),
    isHidden: isNewer ? (page.isHidden ?? old.isHidden) : (old.isHidden ?? page.isHidden),
    seen: [...new Set([...old.seen, ...page.seen])].slice(-mostSeenThere),
    seenAt: Math.max(old.seenAt, page.seenAt),
    toldAt: Math.max(old.toldAt ?? 0, toldAt ?? 0) || null,
  };
}
