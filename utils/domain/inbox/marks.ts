import type { CommentWords } from './words';

/** Why a comment may want an answer. Never a feeling: nobody's mood is told by words. */
export const marks = ['question', 'complaint', 'thanks', 'spam'] as const;
export type Mark = (typeof marks)[number];

/**
 * One word rule: a word as it is written, its beginning ("обман*"), or several words in a row ("верните деньги", "не работа*").
 */
export interface WordRule {
  mark: Mark;
  /** In lower case, with "е" for "ё". */
  words: string;
  /** A weak one says nothing by itself: it only counts where another rule of its mark, or a sign, stands beside it. */
  isWeak: boolean;
}

/** A mark of a comment and what it was told by, for saying so. */
export interface Marked {
  mark: Mark;
  /** The rules that were found, or signs: "?", "link", "repeated". */
  by: string[];
}

/** What is known of a comment beside its text. */
export interface Beside {
  /** How often its author has said the very same on the pages seen, this time included. */
  repeated: number;
}

const mostRepeats = 3;

/**
 * The marks of a comment by rules. Several may hold; a spam comment has no other: it asks for nothing;
 * and a complaint is no thanks.
 */
export function marksOf(told: CommentWords, rules: readonly WordRule[], { repeated }: Beside): Marked[] {
  const found = new Map<Mark, { strong: string[]; weak: string[] }>(
    marks.map((mark) => [mark, { strong: [], weak: [] }]),
  );
  for (const rule of rules)
    if (isIn(rule.words, told)) found.get(rule.mark)![rule.isWeak ? 'weak' : 'strong'].push(rule.words);
  const question = found.get('question')!;
  // A mark of question alone, or after a row of emoji, asks nothing that can be answered.
  if (told.questions > 0 && told.words.length > 1) question.strong.push('?');
  const complaint = found.get('complaint')!;
  if (told.capitals !== null && told.capitals > 0.7 && told.exclamations > 1) complaint.weak.push('!!');
  const spam = found.get('spam')!;
  if (told.links > 0) spam.weak.push('link');
  if (repeated >= mostRepeats && told.words.length > 2) spam.weak.push('repeated');
  const all = marks.flatMap((mark): Marked[] => {
    const { strong, weak } = found.get(mark)!;
    const by = [...strong, ...weak];
    return strong.length > 0 || weak.length > 1 ? [{ mark, by }] : [];
  });
  const asSpam = all.find(({ mark }) => mark === 'spam');
  if (asSpam) return [asSpam];
  // "Thank you for the spoiled day", "I do not recommend it".
  return all.some(({ mark }) => mark === 'complaint') ? all.filter(({ mark }) => mark !== 'thanks') : all;
}

/** Whether a rule's words stand in a comment, in a row. */
function isIn(words: string, { line }: CommentWords): boolean {
  if (!words.includes('*')) return line.includes(` ${words} `);
  const parts = words.split(' ');
  const first = parts[0]!;
  const start = first.endsWith('*') ? ` ${first.slice(0, -1)}` : ` ${first} `;
  // Each place at which the first word stands is looked at once, as far as the rule is long.
  for (let at = line.indexOf(start); at >= 0; at = line.indexOf(start, at + 1))
    if (goesOn(line, at + 1, parts)) return true;
  return false;
}

function goesOn(line: string, from: number, parts: readonly string[]): boolean {
  let at = from;
  for (const part of parts) {
    const end = line.indexOf(' ', at);
    if (end < 0) return false;
    const isSame = part.endsWith('*')
      ? line.startsWith(part.slice(0, -1), at) && end - at >= part.length - 1
      : end - at === part.length && line.startsWith(part, at);
    if (!isSame) return false;
    at = end + 1;
  }
  return true;
}
