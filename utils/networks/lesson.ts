import { learnSuffixes, suffixLesson, type SuffixLesson } from './suffixes';
import { learnTimes, timeLesson, type TimeLesson } from './time-words';

/**
 * How a language writes ages and short numbers, as the browser's Intl knows it. Asking costs a new process some 60 ms,
 * more than any task of ours may take in a page: so the worker asks, and the page learns what it found. A page that
 * has to read before its lesson has come asks by itself.
 */
export interface Lesson {
  times: TimeLesson | null;
  suffixes: SuffixLesson;
  /** What the network of the page calls its counters, by language; null when its readers need no words. */
  words: Readonly<Record<string, string>> | null;
}

export const lessonOf = (language: string, words: Lesson['words'] = null): Lesson => ({
  times: timeLesson(language),
  suffixes: suffixLesson(language),
  words,
});

/** Takes in all of a lesson but the network's words, which are its reader's. */
export function learn(language: string, { times, suffixes }: Lesson): void {
  learnTimes(language, times);
  learnSuffixes(language, suffixes);
}
