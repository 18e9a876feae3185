import type { CompareView } from '@/utils/domain/compare-view';
import type { Compared } from '@/utils/domain/comparison';
import { dialects } from '@/utils/domain/dialects';
import { median } from '@/utils/domain/usual';

import type { Order } from '../ui/table';
import { unknown } from '../window/figures';
import { networkName } from '../window/network-name';
import type { OurWindow } from '../window/window';
import {
  accountName,
  averageText,
  changeText,
  changeWhy,
  coverageText,
  fewestToColour,
  plainShare,
  postOf,
} from './sentences';

export const columnIds = [
  'title',
  'network',
  'role',
  'followers',
  'change',
  'perWeek',
  'median',
  'pooled',
  'n',
  'views',
  'best',
  'coverage',
] as const;
export type ColumnId = (typeof columnIds)[number];
export type CompareOrder = Order<ColumnId>;

/** Columns made of posts: nothing is said in them of an account of which too little was seen. */
const ofPosts: ReadonlySet<ColumnId> = new Set(['perWeek', 'median', 'pooled', 'n', 'views', 'best']);

export const isText = (column: ColumnId): boolean =>
  column === 'title' || column === 'network' || column === 'role' || column === 'best';

export function columnName(column: ColumnId, by: CompareView['by'], { say, settings }: OurWindow): string {
  const { word } = dialects[settings.value.dialect][by];
  switch (column) {
    case 'title':
      return say('compareAccount');
    case 'network':
      return say('csvNetwork');
    case 'role':
      return say('compareRole');
    case 'followers':
      return say('columnFollowers');
    case 'change':
      return say('compareChange');
    case 'perWeek':
      return say('comparePerWeek');
    case 'median':
      return say('compareErMedian', { word });
    case 'pooled':
      return say('compareErPooled', { word });
    case 'n':
      return say('compareN');
    case 'views':
      return say('compareViews');
    case 'best':
      return say('compareBest');
    case 'coverage':
      return say('compareCoverage');
  }
}

/** What a column is sorted by and exported as; null: unknown, or not told of this account. */
export function valueOf(column: ColumnId, row: Compared, by: CompareView['by']): number | string | null {
  if (row.refusal && ofPosts.has(column)) return null;
  const { stats, followers, change } = row;
  switch (column) {
    case 'title':
      return accountName(row.loaded.profile ?? row.loaded.account);
    case 'network':
      return networkName(row.loaded.account.network);
    case 'role':
      return row.loaded.account.role;
    case 'followers':
      return followers && followers.value;
    case 'change':
      return change && (change.low + change.high) / 2;
    case 'perWeek':
      return row.perWeek && row.perWeek.perWeek;
    case 'median':
    case 'pooled':
      return stats[by] && stats[by][column];
    case 'n':
      return stats[by]?.n ?? 0;
    case 'views':
      return stats.views && stats.views.median;
    case 'best':
      return postOf(row, stats.best)?.title ?? null;
    case 'coverage':
      return row.coverage.share;
  }
}

/** Sorted as asked; accounts of which too little was seen stand last, and unknown values last of the others. */
export function sortCompared(
  rows: readonly Compared[],
  { by: column, direction }: CompareOrder,
  by: CompareView['by'],
  language: string,
): Compared[] {
  const texts = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    if (Boolean(a.refusal) !== Boolean(b.refusal)) return a.refusal ? 1 : -1;
    const [x, y] = [valueOf(column, a, by), valueOf(column, b, by)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (
      sign * (typeof x === 'string' || typeof y === 'string' ? texts.compare(String(x), String(y)) : x - y)
    );
  });
}

export interface Cell {
  text: string;
  why: string;
  tone?: 'above' | 'below';
}

/** What is usual of the compared accounts of a network: the middle of their rates, of those that have enough posts. */
export function usualRates(rows: readonly Compared[], view: CompareView): Map<string, number> {
  const rates = new Map<string, number[]>();
  for (const { refusal, stats, loaded } of rows) {
    const average = stats[view.by];
    if (refusal || !average || average.n < fewestToColour) continue;
    const { network } = loaded.account;
    rates.set(network, [...(rates.get(network) ?? []), average[view.averaging]]);
  }
  // Two accounts have no middle that says anything of either.
  return new Map([...rates].flatMap(([network, all]) => (all.length < 3 ? [] : [[network, median(all)!]])));
}

/** A rate this many times the usual, or its inverse, is worth a colour. */
const clearly = 1.5;

export function cellOf(
  column: ColumnId,
  row: Compared,
  view: CompareView,
  usual: ReadonlyMap<string, number>,
  ours: OurWindow,
): Cell {
  const { say } = ours;
  const figures = ours.figures.value;
  const { stats } = row;
  if (row.refusal && ofPosts.has(column)) return { text: unknown, why: say('compareWithheld') };
  switch (column) {
    case 'title':
    case 'network':
      return { text: String(valueOf(column, row, view.by)), why: '' };
    case 'role':
      return {
        text: say(row.loaded.account.role === 'own' ? 'compareOwn' : 'compareCompetitor'),
        why: '',
      };
    case 'followers':
      return {
        text: figures.count(row.followers),
        why: row.followers
          ? row.followers.exact
            ? ''
            : say('whyFloored', { span: figures.inFull(row.followers) })
          : say('whyNoFollowers'),
      };
    case 'change':
      return { text: changeText(row.change, ours), why: changeWhy(row.change, ours) };
    case 'perWeek':
      return row.perWeek
        ? {
            text: figures.short(row.perWeek.perWeek),
            why: say('comparePerWeekWhy', { days: Math.floor(row.perWeek.days) }),
          }
        : { text: unknown, why: say('compareNoPerWeek') };
    case 'median':
    case 'pooled':
      return rateCell(column);
    case 'n':
      return { text: figures.whole(stats[view.by]?.n ?? 0), why: say('compareNWhy') };
    case 'views':
      return stats.views
        ? { text: figures.short(stats.views.median), why: say('compareOfPosts', { n: stats.views.n }) }
        : { text: unknown, why: say('whyNoViews') };
    case 'best': {
      const best = postOf(row, stats.best);
      return best
        ? { text: best.title ?? say('untitled'), why: best.title ?? '' }
        : { text: unknown, why: say('compareNoRate') };
    }
    case 'coverage':
      return {
        text: row.coverage.share === null ? unknown : plainShare(ours, row.coverage.share),
        why: coverageText(row.coverage, ours),
      };
  }

  function rateCell(kind: 'median' | 'pooled'): Cell {
    const average = stats[view.by];
    if (!average) return { text: unknown, why: say('compareNoRate') };
    const few = average.n < fewestToColour;
    const middle = usual.get(row.loaded.account.network);
    const multiple = middle && kind === view.averaging && !few ? average[kind] / middle : 1;
    return {
      ...(multiple >= clearly ? { tone: 'above' } : multiple <= 1 / clearly ? { tone: 'below' } : {}),
      text: averageText(average, kind, ours),
      why: [
        say('compareOfPosts', { n: average.n }),
        say('compareSeenShort', { share: plainShare(ours, row.coverage.share ?? 0) }),
        few ? say('compareFewToColour', { fewest: fewestToColour }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    };
  }
}
