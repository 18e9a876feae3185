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
  return unique(tags);
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

/** The hashtags in a text whose links are not known: a run of letters, digits and "_" with a letter among them. */
export function writtenTags(text: string): string[] {
  const tags: string[] = [];
  for (const match of text
    .slice(0, 70_000)
    .matchAll(/(^|[^\p{L}\p{N}\p{M}_&/#＃])[#＃]([\p{L}\p{N}\p{M}_]{1,100})/gu)) {
    const tag = match[2] ?? '';
    if (/\p{L}/u.test(tag)) tags.push(tag);
  }
  return unique(tags);
}

const unique = (tags: readonly string[]): string[] => {
  const seen = new Map<string, string>();
  for (const tag of tags) if (!seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  return [...seen.values()].slice(0, mostTags);
};
export { unique };
