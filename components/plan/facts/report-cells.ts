import { dialects } from '@/utils/domain/dialects';
import type { By } from '@/utils/domain/over-time';
import type { ReportRow } from '@/utils/domain/plan/report';
import type { Recalled } from '@/utils/domain/recalled';

import { ruledName } from '../../hashtags/network-names';
import type { CsvCell } from '../../posts/export';
import type { Order } from '../../ui/table';
import type { OurWindow, WindowWord } from '../../window/window';
import { stateWords } from './fact-words';
import { rateOf } from './facts-state';

export const reportColumns = [
  'title',
  'network',
  'state',
  'planned',
  'actual',
  'delay',
  'er',
  'multiple',
  'link',
] as const;
export type ReportColumn = (typeof reportColumns)[number];

export const isTextColumn = (column: ReportColumn): boolean =>
  ['title', 'network', 'state', 'planned', 'actual', 'link'].includes(column);

/** An item on a network, with what is known of its post now. */
export interface ShownRow {
  row: ReportRow;
  seen: Recalled | undefined;
}

const heads: Record<Exclude<ReportColumn, 'er'>, WindowWord> = {
  title: 'planFactItem',
  network: 'csvNetwork',
  state: 'planFactState',
  planned: 'planFactPlanned',
  actual: 'planFactActual',
  delay: 'planFactDelay',
  multiple: 'columnMultiple',
  link: 'csvLink',
};

export const reportHead = (column: ReportColumn, by: By, { say, settings }: OurWindow): string =>
  column === 'er' ? dialects[settings.value.dialect][by].word : say(heads[column]);

/** What a column is sorted by; null: unknown. */
export function reportValue(column: ReportColumn, { row, seen }: ShownRow, by: By, ours: OurWindow): CsvCell {
  const { say, settings } = ours;
  const { item, channel, fact } = row;
  switch (column) {
    case 'title':
      return item.title || say('planUntitled');
    case 'network':
      return channel && ruledName(channel.network);
    case 'state':
      return say(stateWords[row.state]);
    case 'planned':
      return row.planned;
    case 'actual':
      return fact?.publishedAt ?? null;
    case 'delay':
      return row.delayMs;
    case 'er': {
      const rate = rateOf(seen, by, settings.value.dialect);
      return rate && (rate.low + rate.high) / 2;
    }
    case 'multiple':
      return seen?.usual.state === 'known' ? seen.usual.multiple : null;
    case 'link':
      return fact?.permalink ?? null;
  }
}

/** Rows by a column; unknown goes last whichever way. */
export function sortRows(
  rows: readonly ShownRow[],
  { by: column, direction }: Order<ReportColumn>,
  by: By,
  ours: OurWindow,
): ShownRow[] {
  const way = direction === 'ascending' ? 1 : -1;
  const order = new Intl.Collator(ours.language.value).compare;
  return rows.toSorted((a, b) => {
    const [x, y] = [reportValue(column, a, by, ours), reportValue(column, b, by, ours)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return way * (typeof x === 'number' && typeof y === 'number' ? x - y : order(String(x), String(y)));
  });
}
