import { exactly } from '../../domain/count';
import { stringAt, type Json } from '../walk';
import { rank, type Gathered } from './gathered';
import { isVideoId } from './links';
import { counterIn, textOf } from './texts';

export const isCountEntity = (key: string): boolean => key === 'likeCountEntity' || key === 'viewCountEntity';

/** A video's number as the page keeps it by a key of its own: a whole number, newer than the button beside it. */
export function readCountEntity(entity: Json, key: string, gathered: Gathered): void {
  const id = entityVideo(stringAt(entity, 'key') ?? '');
  if (id === null) return;
  const liked = key === 'likeCountEntity';
  const written = liked ? entity.likeCountIfIndifferentNumber : entity.viewCountNumber;
  const number = typeof written === 'string' && /^\d{1,15}$/.test(written) ? exactly(Number(written)) : null;
  if (!number) return;
  // The number may be of people watching now; only its text tells.
  const said = liked ? null : counterIn(textOf(entity.viewCount) ?? '', gathered.language);
  if (!liked && said?.meaning !== 'views') return;
  const post = gathered.post(id, null);
  if (liked) gathered.count(post, 'likes', number, rank.integer);
  else if (post.onAir === null) gathered.count(post, 'views', number, rank.integer);
}

/** The video in an entity's key: bytes in base64, the id in a field of eleven. */
function entityVideo(key: string): string | null {
  if (key.length > 200) return null;
  try {
    const bytes = atob(decodeURIComponent(key).replace(/-/g, '+').replace(/_/g, '/'));
    const id = bytes.startsWith('\x12\x0b') ? bytes.slice(2, 13) : null;
    return isVideoId(id) ? id : null;
  } catch {
    return null;
  }
}
