import type { Block } from '@/utils/domain/reports/document';

/** What a section says, before the person's own words. */
export interface Told {
  /** Sentences, an empty line between paragraphs. */
  text: string;
  blocks: Block[];
  findings: { id: string; said: string }[];
  /** What of it belongs in the summary. */
  summary: Sentence[];
  /** The measures that were used, to be defined. */
  used: MeasureId[];
}

/** A sentence of the summary, and where it belongs: what changed, how plans were met, what went best, what it cost. */
export interface Sentence {
  about: 'change' | 'plan' | 'cost' | 'best';
  text: string;
  /** Told only where there is room: everything else of its kind comes first. */
  isMinor?: true;
}

/** What the last section defines. */
export const measureIds = [
  'followers',
  'growth',
  'posts',
  'views',
  'reactions',
  'er',
  'perWeek',
  'usual',
  'reasons',
  'beside',
  'guide',
  'planFact',
  'kpi',
  'forecast',
  'results',
  'costs',
  'returns',
  'chance',
  'coverage',
] as const;
export type MeasureId = (typeof measureIds)[number];

export const nothingTold: Told = { text: '', blocks: [], findings: [], summary: [], used: [] };

/** Sentences as one paragraph, without those that there are not. */
export const sentences = (...all: readonly (string | null | false | undefined)[]): string =>
  all.filter(Boolean).join(' ');
