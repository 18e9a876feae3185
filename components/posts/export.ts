import Papa from 'papaparse';

import { atMost } from '@/utils/domain/count';
import { metrics } from '@/utils/domain/post';
import type { Language } from '@/utils/words';

import type { OurWindow, WindowWord } from '../window/window';
import { columnName, formatName, markOf } from './columns';
import type { PostRow } from './rows';

export type CsvCell = string | number | null;

/**
 * Text that a spreadsheet may take for a formula, also behind blanks and invisible characters or in full width (S-08).
 * Plain numbers are none: "-3,2" stays a number.
 */
export const formula = /^(?!-?\d+(?:[.,]\d+)?$)[\s\0\u200B-\u200F\u2060\uFEFF]*[=+\-@\t\r\0＝＋－＠]/u;

/**
 * A table as CSV for a spreadsheet: with BOM, and as Excel in that language expects it. Russian Excel takes ";" between
 * fields and "," in decimals, and would read 3.4 as the 3rd of April. Null is an empty cell, never 0.
 */
export function csv(
  head: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  language: Language,
): string {
  const write = (cell: CsvCell) =>
    typeof cell === 'number' && language === 'ru' ? String(cell).replace('.', ',') : cell;
  const body = Papa.unparse([[...head], ...rows.map((row) => row.map(write))], {
    delimiter: language === 'ru' ? ';' : ',',
    newline: '\r\n',
    escapeFormulae: formula,
  });
  return `\uFEFF${body}`;
}

/** The posts as a table to hand on: counts as the least they may be, and beside them the most where they were abbreviated. */
export function exportTable(
  rows: readonly PostRow[],
  ours: OurWindow,
): { head: string[]; rows: CsvCell[][] } {
  const { say } = ours;
  const columns: [string, (row: PostRow) => CsvCell][] = [
    [say('csvNetwork'), ({ post }) => post.network],
    ['ID', ({ post }) => post.id],
    [say('csvLink'), ({ post }) => post.permalink],
    [say('csvAccount'), ({ post }) => post.authorName ?? post.authorHandle],
    [say('columnTitle'), ({ post }) => post.title],
    [say('csvTextLength'), ({ post }) => post.textLength],
    [say('csvLinks'), ({ post }) => post.links && post.links.join(' ')],
    [say('columnFormat'), ({ post }) => (post.format === null ? null : formatName(post.format, say))],
    [say('csvMark'), ({ post }) => markOf(post, say) || null],
    [say('columnPublished'), ({ post }) => post.published && isoDay(post.published.at)],
    [say('csvPrecision'), ({ post }) => post.published && say(grainWords[post.published.grain])],
    ...metrics.flatMap((metric): [string, (row: PostRow) => CsvCell][] => {
      const name = say(countWords[metric]);
      return [
        [name, ({ post }) => post[metric]?.value ?? null],
        [
          say('csvAtMost', { name }),
          ({ post }) => (post[metric]?.exact === false ? atMost(post[metric]) : null),
        ],
      ];
    }),
    [say('columnPerDay'), ({ perDay }) => perDay && rounded((perDay.low + perDay.high) / 2, 1)],
    ...(['byViews', 'byFollowers'] as const).flatMap((rate): [string, (row: PostRow) => CsvCell][] => {
      const name = `${columnName(rate, ours)}, %`;
      return [
        [name, (row) => row[rate] && rounded(row[rate].low * 100, 4)],
        [
          say('csvAtMost', { name }),
          (row) => (row[rate] && !row[rate].exact ? rounded(row[rate].high * 100, 4) : null),
        ],
      ];
    }),
    [say('columnMultiple'), ({ usual }) => (usual.state === 'known' ? rounded(usual.multiple, 3) : null)],
    [say('columnSeen'), ({ post }) => new Date(post.seenAt).toISOString().slice(0, 16).replace('T', ' ')],
  ];
  return {
    head: columns.map(([name]) => name),
    rows: rows.map((row) => columns.map(([, value]) => value(row))),
  };
}

const countWords: Record<(typeof metrics)[number], WindowWord> = {
  views: 'columnViews',
  likes: 'columnLikes',
  comments: 'columnComments',
  shares: 'columnShares',
};
const grainWords = {
  second: 'grainExact',
  minute: 'grainExact',
  hour: 'grainDay',
  day: 'grainDay',
  week: 'grainWeek',
  month: 'grainMonth',
  year: 'grainYear',
} as const satisfies Record<string, WindowWord>;

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
