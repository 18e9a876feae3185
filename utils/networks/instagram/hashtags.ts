/**
 * Hashtags of a caption, in order, without "#" and without repeats: letters, marks, digits and "_" of any script. One
 * glued to a word before it, or without a letter, may not be one.
 */
export function hashtagsIn(caption: string): string[] {
  if (!caption.includes('#')) return [];
  const found = caption.slice(0, longest).matchAll(/(?<![\p{L}\p{M}\p{N}_&])#([\p{L}\p{M}\p{N}_]{1,150})/gu);
  const seen = new Set<string>();
  const tags: string[] = [];
  for (const [, tag = ''] of found) {
    const key = tag.toLowerCase();
    if (!/\p{L}/u.test(tag) || seen.has(key)) continue;
    seen.add(key);
    tags.push(tag);
  }
  return tags;
}

const longest = 20_000;
const longestTitle = 120;

/** What a post is called: the first line of its caption that says something. */
export function titleOf(caption: string): string | null {
  const line = caption
    .slice(0, 2000)
    .split(/\r?\n/)
    .find((candidate) => /[\p{L}\p{N}]/u.test(candidate))
    ?.replace(/\s+/g, ' ')
    .trim();
  if (!line) return null;
  const letters = [...line];
  return letters.length > longestTitle
    ? `${letters
        .slice(0, longestTitle - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
