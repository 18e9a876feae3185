import { youtubeSyntax } from '../../domain/hashtags/syntax';
import { tagNames, unique } from '../../domain/hashtags/tokenize';
import { listAt, stringAt } from '../walk';
import { textOf } from './texts';

/** Hashtags of a plain text, in order, without "#" and without repeats. */
export const hashtagsIn = (text: string): string[] => tagNames(text, youtubeSyntax);

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
