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
