import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { By } from '@/utils/domain/over-time';

import { Table, type Order, type TableRow } from '../../ui/table';
import { unknown } from '../../window/figures';
import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import { titleOf } from '../ui/item-words';
import { AttachForm } from './attach-form';
import { delayText, plannedText, publishedAtText, stateWhys } from './fact-words';
import { rateOf } from './facts-state';
import {
  isTextColumn,
  reportColumns,
  reportHead,
  reportValue,
  sortRows,
  type ReportColumn,
  type ShownRow,
} from './report-cells';

type Cell = ReturnType<TableRow<ReportColumn>['cells']>[ReportColumn];

/** Clearly over or under the usual, as on the badges. */
const clearly = 1.5;
const bad = new Set(['late', 'missed', 'doneLate']);

/** Each item on each of its networks: when it was to be, when it was, and how it does. */
export function ReportTable({ rows, by, zone }: { rows: readonly ShownRow[]; by: By; zone: string }) {
  const ours = useWindow();
  const { say, figures, language, settings } = ours;
  const order = useSignal<Order<ReportColumn>>({ by: 'planned', direction: 'descending' });
  const attaching = useSignal<string | null>(null);
  const sorted = useMemo(
    () => sortRows(rows, order.value, by, ours),
    [rows, order.value, by, language.value],
  );
  return (
    <Table
      caption={say('planFacts')}
      columns={reportColumns.map((id) => ({
        id,
        name: reportHead(id, by, ours),
        numeric: !isTextColumn(id),
      }))}
      order={order.value}
      sort={(value) => (order.value = value)}
      rows={sorted.map((one) => ({
        key: one.row.key,
        cells: () =>
          Object.fromEntries(reportColumns.map((id) => [id, cellOf(id, one)])) as Record<ReportColumn, Cell>,
      }))}
    />
  );

  function cellOf(column: ReportColumn, one: ShownRow): Cell {
    const { row, seen } = one;
    const value = reportValue(column, one, by, ours);
    const { percent, multiple } = figures.value;
    switch (column) {
      case 'title':
        return {
          content: (
            <button class="plain title-button" onClick={() => (openItem.value = { id: row.item.id })}>
              {value}
            </button>
          ),
          why: '',
        };
      case 'state':
        return {
          content: (
            <span class={bad.has(row.state) ? 'fact-bad' : undefined}>
              {bad.has(row.state) && <span aria-hidden="true">⚑ </span>}
              {value}
            </span>
          ),
          why: say(stateWhys[row.state]),
        };
      case 'planned':
        return { content: plannedText(row.item.when, ours, zone), why: row.item.when?.zone ?? '' };
      case 'actual':
        return { content: row.fact ? publishedAtText(row.fact, ours, zone) : unknown, why: '' };
      case 'delay':
        return { content: delayText(row.delayMs, language.value), why: '' };
      case 'er':
        return {
          content: percent(rateOf(seen, by, settings.value.dialect)),
          why: row.fact && !seen?.post ? say('planFactNotSeen') : '',
        };
      case 'multiple': {
        if (typeof value !== 'number') return { content: unknown, why: usualWhy(one) };
        const tone = value >= clearly ? 'above' : value <= 1 / clearly ? 'below' : null;
        return { content: multiple(value), why: '', ...(tone && { tone }) };
      }
      case 'link':
        return { content: linkOf(one), why: '' };
      default:
        return { content: value ?? unknown, why: '' };
    }
  }

  function usualWhy({ seen }: ShownRow): string {
    if (seen?.usual.state === 'tooRecent') return say('planFactTooRecent');
    return seen?.usual.state === 'tooFew' ? say('planFactTooFew', { n: seen.usual.n }) : '';
  }

  function linkOf({ row: { key, item, channel, fact } }: ShownRow) {
    if (fact)
      return (
        <a href={fact.permalink} target="_blank" rel="noreferrer">
          {say('planFactOpen')}
        </a>
      );
    if (!channel) return unknown;
    if (attaching.value === key)
      return <AttachForm item={item} network={channel.network} done={() => (attaching.value = null)} />;
    return (
      <button class="plain" onClick={() => (attaching.value = key)}>
        {say('planFactAttachOpen')}
        <span class="unseen"> {titleOf(item, say)}</span>
      </button>
    );
  }
}
