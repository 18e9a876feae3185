import type { ChartBlock, NumberCell, TableBlock } from '@/utils/domain/reports/document';

import type { Spoken } from '../window/window';

/** The numbers of a chart as a table: for who cannot see it, and for spreadsheets. */
export function chartTable(chart: ChartBlock, say: Spoken['say']): TableBlock {
  const { title, unit, currency, labels, series, note } = chart;
  const cell = (value: number | null): NumberCell => ({
    value,
    unit,
    ...(currency === undefined ? {} : { currency }),
  });
  return {
    kind: 'table',
    title,
    head: [{ text: say('reportChartOf') }, ...series.map(({ name }) => ({ text: name, isNumber: true }))],
    rows: labels.map((label, i) => [label, ...series.map(({ values }) => cell(values[i] ?? null))]),
    total: null,
    note,
  };
}
