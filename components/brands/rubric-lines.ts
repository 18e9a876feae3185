import type { Rubric } from '@/utils/domain/brand';
import { withoutEnd } from '@/utils/domain/text-end';

/** Rubrics as lines to edit: "Recipes: #bread #cake". */
export const rubricText = (rubrics: readonly Rubric[]): string =>
  rubrics.map(({ name, tags }) => `${name}: ${tags.map((tag) => `#${tag}`).join(' ')}`).join('\n');

/** The rubrics that lines name, and the numbers of lines that name none: without a name, or without a hashtag. */
export function rubricsIn(text: string): { rubrics: Rubric[]; bad: number[] } {
  const rubrics: Rubric[] = [];
  const bad: number[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    // The name ends at the first hashtag or, where hashtags are written without "#", at the last colon.
    const end = line.includes('#') ? line.indexOf('#') : line.lastIndexOf(':') + 1;
    const name = withoutEnd(line.slice(0, end), /[\s:]/).trim();
    const tags = line.slice(end).match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
    if (name === '' || tags.length === 0) bad.push(i + 1);
    else rubrics.push({ name, tags: [...new Set(tags)] });
  }
  return { rubrics, bad };
}
