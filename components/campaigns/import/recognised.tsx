import { exportKinds, type ExportKind } from '@/utils/domain/campaigns/campaign';
import type { ExportRead } from '@/utils/domain/campaigns/import/export-read';
import type { DecimalSign } from '@/utils/domain/campaigns/import/number';
import type { Table } from '@/utils/domain/campaigns/import/table';
import type { DayStyle } from '@/utils/domain/plan/written-day';

import { useWindow, type WindowWord } from '../../window/window';
import { sourceWords } from '../campaign-words';
import { Columns } from './columns';
import { CurrencySelect } from './currency-select';
import { Field } from './field';
import { mappingUsed, told } from './import-state';
import { PeriodFields } from './period-fields';

const decimalWords = {
  some: 'resultsDecimalSome',
  either: 'resultsDecimalEither',
  contradiction: 'resultsDecimalContradiction',
  none: null,
} as const satisfies Record<ExportRead['decimal']['by'], WindowWord | null>;
const dayWords = {
  some: 'resultsDaysSome',
  none: 'resultsDaysNone',
  contradiction: 'resultsDaysContradiction',
} as const satisfies Record<NonNullable<ExportRead['days']>['by'], WindowWord>;
const currencyWords = {
  rows: 'resultsCurrencyRows',
  columns: 'resultsCurrencyColumns',
  cells: 'resultsCurrencyCells',
  above: 'resultsCurrencyAbove',
  unknown: 'resultsCurrencyUnknown',
  person: null,
  noMoney: null,
} as const satisfies Record<ExportRead['currency']['by'], WindowWord | null>;

/** Which export it is and how that was told, and how its numbers, days and money are written; all of it can be changed. */
export function Recognised({ table, read }: { table: Table; read: ExportRead }) {
  const { say, figures } = useWindow();
  const { recognised, decimal, days, currency } = read;
  const mapping = mappingUsed.value;
  const check = (by: string) =>
    by === 'either' || by === 'none' || by === 'contradiction' ? 'check' : 'soft';
  const actions = mapping ? [] : read.columns.filter(({ field }) => field === 'actions');
  const currencySaid = currencyWords[currency.by];
  return (
    <section class="results-step">
      <h4>{say('resultsFoundTitle')}</h4>
      <div class="results-field">
        <Field label={say('resultsKind')}>
          {(id) => (
            <select
              id={id}
              value={told.value.kind ?? read.kind}
              onChange={({ currentTarget }) => {
                const kind = exportKinds.find((one) => one === currentTarget.value) as ExportKind;
                // What another export's columns are is not what these were said to be.
                told.value = { ...told.value, kind, columns: undefined };
              }}
            >
              {exportKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {say(sourceWords[kind])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <span class="soft">
          {recognised.kind === 'other'
            ? say('resultsToldByNone')
            : recognised.columns.length > 0
              ? say('resultsToldByColumns', { columns: recognised.columns.slice(0, 5).join(', ') })
              : say('resultsToldByLine', { line: (recognised.above ?? '').slice(0, 80) })}
        </span>
      </div>
      {(read.kind === 'ga4' || read.kind === 'metrika') &&
        !read.columns.some(({ field }) => field === 'clicks') && (
          <p class="soft">{say('resultsVisitsHint')}</p>
        )}
      {actions.length > 0 && (
        <p class="soft">
          {say('resultsActionsHint', { columns: actions.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {mapping && (
        <p class="results-line">
          {say('resultsMappingUsed', { day: figures.value.day(mapping.updatedAt) })}
          <button
            class="plain"
            onClick={() => {
              mappingUsed.value = null;
              told.value = {};
            }}
          >
            {say('resultsMappingDrop')}
          </button>
        </p>
      )}
      {decimal.by !== 'none' && (
        <div class="results-field">
          <Field label={say('resultsDecimal')}>
            {(id) => (
              <select
                id={id}
                value={told.value.decimal ?? decimal.sign}
                onChange={(event) =>
                  (told.value = { ...told.value, decimal: event.currentTarget.value as DecimalSign })
                }
              >
                <option value=",">{say('resultsDecimalComma')}</option>
                <option value=".">{say('resultsDecimalPoint')}</option>
              </select>
            )}
          </Field>
          <span class={check(decimal.by)}>{decimalWords[decimal.by] && say(decimalWords[decimal.by]!)}</span>
        </div>
      )}
      {days && (
        <div class="results-field">
          <Field label={say('resultsDays')}>
            {(id) => (
              <select
                id={id}
                value={told.value.days ?? read.style}
                onChange={(event) =>
                  (told.value = { ...told.value, days: event.currentTarget.value as DayStyle })
                }
              >
                <option value="dayFirst">{say('resultsDayFirst')}</option>
                <option value="monthFirst">{say('resultsMonthFirst')}</option>
              </select>
            )}
          </Field>
          <span class={check(days.by)}>{say(dayWords[days.by])}</span>
        </div>
      )}
      {currency.by !== 'noMoney' && (
        <div class="results-field">
          {currency.by !== 'rows' && currency.by !== 'columns' ? (
            <CurrencySelect
              label={say('resultsCurrency')}
              value={told.value.currency ?? currency.code ?? ''}
              change={(code) => (told.value = { ...told.value, currency: code })}
            />
          ) : (
            <span class="results-name">{say('resultsCurrency')}</span>
          )}
          <span class={currency.by === 'unknown' ? 'check' : 'soft'}>
            {currencySaid && say(currencySaid, { code: currency.code ?? '' })}
          </span>
        </div>
      )}
      {read.period.by !== 'rows' && <PeriodFields read={read} />}
      <details open={recognised.kind === 'other' && !mapping}>
        <summary>{say('resultsColumns')}</summary>
        <Columns table={table} columns={read.columns} />
      </details>
    </section>
  );
}
