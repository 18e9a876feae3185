import type { SectionId } from './report-form';

/** In what a number is told. Money is in minor units of `currency`, a share is a fraction, durations are minutes. */
export type CellUnit = 'plain' | 'share' | 'money' | 'times' | 'minutes';

/** A number of a report, as it is known: null is unknown, and is never written as 0. */
export interface NumberCell {
  value: number | null;
  unit: CellUnit;
  /** ISO 4217, of money. */
  currency?: string;
  /** Known as an interval: the value is its usual middle. */
  between?: { low: number; high: number };
  /** Rounded by the network, or the least that it can be. */
  isRough?: boolean;
  /** How many decimals; as its unit has it where it is left out. */
  decimals?: number;
  /** A change: written with its sign, "+3.4%". */
  isSigned?: boolean;
}
/** A text may lead somewhere: http(s) addresses only. */
export type Cell = string | { text: string; link?: string; tone?: Tone } | NumberCell;
/** Never by colour alone: a text says it as well. */
export type Tone = 'good' | 'poor' | 'plain';

export interface TableBlock {
  kind: 'table';
  title: string;
  /** `sum`: the total of this column is the sum of its cells, which a spreadsheet reckons itself. `isProse`: it holds sentences. */
  head: { text: string; isNumber?: boolean; sum?: boolean; isProse?: boolean }[];
  rows: Cell[][];
  /** The row below all others; null: none. */
  total: Cell[] | null;
  /** What is to be known of these figures: what was seen, what is missing; '' : nothing. */
  note: string;
}

export interface ChartBlock {
  kind: 'chart';
  as: 'line' | 'bars';
  title: string;
  unit: CellUnit;
  currency?: string;
  labels: string[];
  /** Null breaks a line: nothing is known there. */
  series: { name: string; values: (number | null)[] }[];
  /** Points of a line that stand at most so many labels apart are joined over what is unknown between them; left out: 1. */
  joinUpTo?: number;
  note: string;
}

export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  /** Something that limits what the figures say. */
  | { kind: 'notice'; text: string }
  /** Figures that stand out: what, how much, and against what. */
  | { kind: 'figures'; items: { name: string; value: Cell; beside: string; tone: Tone }[] }
  | TableBlock
  | ChartBlock;

export interface ReportSection {
  id: SectionId;
  title: string;
  /** Our own sentences, an empty line between paragraphs; what the person wrote stands in their place. */
  text: string;
  isOwnText: boolean;
  blocks: Block[];
  /** What a person may make a task of, a sentence each. */
  findings: { id: string; said: string }[];
}

/** A report in words and figures, ready to be written in any form. */
export interface ReportDocument {
  language: 'en' | 'ru';
  title: string;
  client: string;
  author: string;
  /** "November 2026"; and what it is set against. */
  period: string;
  against: string;
  madeOn: string;
  logo: string | null;
  colour: string;
  sections: ReportSection[];
}
