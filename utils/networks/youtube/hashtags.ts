import { listAt, stringAt } from '../walk';
import { textOf } from './texts';

const longest = 20_000;

/** Hashtags of a plain text, in order, without "#" and without repeats. */
export function hashtagsIn(text: string): string[] {
  const found = text
    .slice(0, longest)
    .matchAll(/(?<![\p{L}\p{M}\p{N}_#&/])[#＃]([\p{L}\p{M}\p{N}_·]{1,100})/gu);
  return unique([...found].map(([, tag]) => tag ?? '').filter((tag) => /[^\d_]/u.test(tag)));
}

/** Hashtags of a text that YouTube itself has linked; null when there is no text. */
export function linkedHashtags(node: unknown): string[] | null {
  const text = textOf(node);
  if (text === null) return null;
  const tags: string[] = [];
  for (const run of listAt(node, 'commandRuns').slice(0, 500)) {
    if (stringAt(run, 'onTap', 'innertubeCommand', 'browseEndpoint', 'browseId') !== 'FEhashtag') continue;
    const [start, length] = [
      (run as { startIndex?: unknown }).startIndex,
      (run as { length?: unknown }).length,
    ];
    if (typeof start === 'number' && typeof length === 'number') tags.push(text.slice(start, start + length));
  }
  for (const run of listAt(node, 'runs').slice(0, 500)) {
    if (stringAt(run, 'navigationEndpoint', 'browseEndpoint', 'browseId') === 'FEhashtag')
      tags.push(stringAt(run, 'text') ?? '');
  }
  return unique(tags.map((tag) => tag.trim().replace(/^[#＃]/, '')).filter((tag) => tag !== ''));
}

export function unique(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const key = tag.toLowerCase();
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
