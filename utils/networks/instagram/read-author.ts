import { exactly } from '../../domain/count';
import { plain } from '../plain';
import { at, child, isObject, stringAt, type Json } from '../walk';
import { about } from './about';
import type { Gathered } from './gathered';
import { isHandle } from './links';

export interface Author {
  id: string | null;
  handle: string | null;
  name: string | null;
}

/** An account's number. Beside it stands, in some dialects, the id that the same account has at Facebook. */
function accountId(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  return typeof value === 'string' && /^\d{1,20}$/.test(value) && !/^17841\d{12}$/.test(value) ? value : null;
}

export function authorIn(user: unknown): Author {
  const handle = child(user, 'username');
  return {
    id: accountId(child(user, 'pk')) ?? accountId(child(user, 'id')),
    handle: isHandle(handle) ? handle : null,
    name: plain(stringAt(user, 'full_name') ?? '') || null,
  };
}

/** Who wrote a post: some lists leave all out but a number. Partners of the author are not asked. */
export function authorOf(media: Json): Author {
  const user = authorIn(media.user);
  const owner = authorIn(media.owner);
  const isSame = user.id === null || owner.id === null || user.id === owner.id;
  const known = isSame
    ? { id: user.id ?? owner.id, handle: user.handle ?? owner.handle, name: user.name ?? owner.name }
    : user;
  known.id ??= accountId(child(media.owner_id, 'pk')) ?? accountId(media.owner_id);
  known.id ??= accountId(typeof media.id === 'string' ? /^\d+_(\d+)$/.exec(media.id)?.[1] : null);
  return known;
}

/** An account, when the node is one and says how many follow it. Private ones are left alone. */
export function readAccount(node: Json, gathered: Gathered): void {
  const followers = number(node.follower_count) ?? number(at(node, 'edge_followed_by', 'count'));
  if (followers === null || node.is_private === true) return;
  const author = authorIn(node);
  if (author.id === null && author.handle === null) return;
  const posts = number(node.media_count) ?? number(at(node, 'edge_owner_to_timeline_media', 'count'));
  gathered.profile({
    network: about.id,
    ...author,
    followers: exactly(followers),
    postsTotal: posts === null ? null : exactly(posts),
    seenAt: gathered.capture.at,
  });
}

export const isAccount = (node: Json): boolean =>
  typeof node.follower_count === 'number' || isObject(node.edge_followed_by);

const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
