import { useId } from 'preact/hooks';

import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import { sheetFields, type SheetField } from '@/utils/domain/plan/plan-sheet';
import type { DayStyle, StyleFound } from '@/utils/domain/plan/written-day';

import type { RawTable } from '../../ui/read-csv';
import { useWindow } from '../../window/window';
import { fieldName } from './lexicon';

interface ColumnTableProps {
  table: RawTable;
  columns: readonly (SheetField | null)[];
  /** How the days are written, as far as they tell; null where nothing could be either. */
  found: StyleFound | null;
  style: DayStyle;
  restyle(style: DayStyle): void;
  change(index: number, field: SheetField | null): void;
}

const fields: readonly SheetField[] = [
  ...sheetFields,
  ...ruledNetworks.map((network) => `text:${network}` as const),
];

/** What each column of a file is taken for, with what stands in it; the person can say otherwise. */
export function ColumnTable({ table, columns, found, style, restyle, change }: ColumnTableProps) {
  const { say } = useWindow();
  const ids = useId();
  return (
    <>
      <ul class="files-columns">
        {table.head.map((name, i) => {
          const label = name || say('planFileColumn', { number: i + 1 });
          const sample = table.rows.find(({ cells }) => cells[i])?.cells[i] ?? '';
          return (
            <li key={i}>
              <label for={`${ids}${i}`} class="column-name">
                {label}
              </label>
              <select
                id={`${ids}${i}`}
                value={columns[i] ?? ''}
                class={columns[i] ? undefined : 'untaken'}
                onChange={({ currentTarget }) =>
                  change(i, fields.find((field) => field === currentTarget.value) ?? null)
                }
              >
                <option value="">{say('planFileNotTaken')}</option>
                {fields.map((field) => (
                  <option key={field} value={field}>
                    {fieldName(field, say)}
                  </option>
                ))}
              </select>
              <span class="soft sample">{sample.slice(0, 60) || '—'}</span>
            </li>
          );
        })}
      </ul>
      {found && (
        <p class="files-line">
          <label>
            {say('planFileStyle')}{' '}
            <select value={style} onChange={(event) => restyle(event.currentTarget.value as DayStyle)}>
              <option value="dayFirst">{say('planFileDayFirst')}</option>
              <option value="monthFirst">{say('planFileMonthFirst')}</option>
            </select>
          </label>{' '}
          <span class="soft">
            {say(
              found.by === 'some'
                ? 'planFileStyleSome'
                : found.by === 'none'
                  ? 'planFileStyleNone'
                  : 'planFileStyleBoth',
            )}
          </span>
        </p>
      )}
    </>
  );
}
