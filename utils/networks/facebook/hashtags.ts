import { unique } from '../../domain/hashtags/tokenize';
import { listAt, objectAt, stringAt, type Json } from '../walk';

const mostTags = 60;

/** The hashtags that Facebook itself has linked in a text; null when the text came without its links. */
export function linkedTags(message: Json): string[] | null {
  if (!Array.isArray(message.ranges)) return null;
  const text = stringAt(message, 'text') ?? '';
  let points: string[] | null = null;
  const tags: string[] = [];
  for (const range of listAt(message, 'ranges').slice(0, 300)) {
    const entity = objectAt(range, 'entity');
    const named = tagOf(entity);
    if (named === null && entity?.__typename !== 'Hashtag') continue;
    // Offsets count code points.
    points ??= Array.from(text);
    const offset = Number((range as Json).offset);
    const length = Number((range as Json).length);
    const written =
      Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length < 200
        ? points.slice(offset, offset + length).join('')
        : '';
    const tag = /^[#＃]/.test(written) ? written.slice(1) : '';
    if (named !== null) tags.push(tag.toLowerCase() === named.toLowerCase() ? tag : named);
    else if (tag !== '') tags.push(tag);
  }
  return unique(tags).slice(0, mostTags);
}

/** The tag that a hashtag page's address names. */
function tagOf(entity: Json | null): string | null {
  const url = stringAt(entity, 'url');
  const found = url === null ? null : /\/hashtag\/([^/?#]{1,600})/.exec(url)?.[1];
  if (!found) return null;
  try {
    return decodeURIComponent(found);
  } catch {
    return null;
  }
}
