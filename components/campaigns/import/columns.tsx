import { useId } from 'preact/hooks';

import type { Column } from '@/utils/domain/campaigns/import/columns';
import { importFields, type ImportField } from '@/utils/domain/campaigns/import/fields';
import type { Table } from '@/utils/domain/campaigns/import/table';

import { useWindow } from '../../window/window';
import { told } from './import-state';
import { fieldWords } from './import-words';

/** What each column is taken for, with what stands in it; the person can say otherwise. */
export function Columns({ table, columns }: { table: Table; columns: readonly Column[] }) {
  const { say } = useWindow();
  const ids = useId();
  /** As last said: the file may still be being read by it. */
  const fieldOf = (column: Column): ImportField | null => {
    const said = told.value.columns;
    return said && Object.hasOwn(said, column.name) ? said[column.name]! : column.field;
  };
  const change = (name: string, field: ImportField | null) => {
    // A field is one column's: the one that had it is not taken any more.
    const others = Object.fromEntries(
      columns.map((column) => {
        const own = fieldOf(column);
        return [column.name, own === field && field !== null ? null : own];
      }),
    );
    told.value = { ...told.value, columns: { ...others, [name]: field } };
  };
  return (
    <ul class="results-columns">
      {columns.map((column, i) => {
        const { name } = column;
        const field = fieldOf(column);
        const sample = String(table.lines.find(({ cells }) => cells[i])?.cells[i] ?? '');
        return (
          <li key={i}>
            <label for={`${ids}${i}`}>{name || say('resultsColumnNumber', { number: i + 1 })}</label>
            <select
              id={`${ids}${i}`}
              value={field ?? ''}
              class={field ? undefined : 'untaken'}
              onChange={({ currentTarget }) =>
                change(name, importFields.find((one) => one === currentTarget.value) ?? null)
              }
            >
              <option value="">{say('resultsNotTaken')}</option>
              {importFields.map((one) => (
                <option key={one} value={one}>
                  {say(fieldWords[one])}
                </option>
              ))}
            </select>
            <span class="soft sample">{sample.slice(0, 60) || '—'}</span>
          </li>
        );
      })}
    </ul>
  );
}
