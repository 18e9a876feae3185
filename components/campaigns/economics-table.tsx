import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { dimensions } from '@/utils/domain/campaigns/dimensions';
import type { Dimension, Economics, Part } from '@/utils/domain/campaigns/economics';
import { measures } from '@/utils/domain/campaigns/measures';
import { resultNames } from '@/utils/domain/campaigns/results';

import { ExportButtons } from '../competitors/export-buttons';
import { Table, type Column, type Order, type TableRow } from '../ui/table';
import { useWindow } from '../window/window';
import { dimensionWords } from './campaign-words';
import { economicsSheets } from './economics-sheets';
import { Select } from './fields';
import { figureName, firstColumns } from './figures-of';
import { HowMade } from './how-made';
import { partName } from './part-names';
import { useWritten, valueOf, type FigureName } from './written';

const allFigures: readonly FigureName[] = [
  ...resultNames,
  ...(Object.keys(measures) as (keyof typeof measures)[]),
];
type ColumnId = 'title' | FigureName;

/** The campaign in parts: by what and with which figures the person says; each cell opens how it was made. */
export function EconomicsTable({ told }: { told: Economics }) {
  const ours = useWindow();
  const { say, language } = ours;
  const { campaign, currency, total } = told;
  const written = useWritten(currency);
  const dimension = useSignal<Dimension>('channel');
  const chosen = useSignal<readonly FigureName[]>(firstColumns(campaign.goal));
  const order = useSignal<Order<ColumnId>>({ by: 'spend', direction: 'descending' });
  const asked = useSignal<{ name: FigureName; part: Part; title: string } | null>(null);
  const by = dimension.value;
  const figures = allFigures.filter((name) => chosen.value.includes(name));
  const columns: Column<ColumnId>[] = [
    { id: 'title', name: say(dimensionWords[by]) },
    ...figures.map((id) => ({ id, name: figureName(id, campaign, say), numeric: true })),
  ];
  const parts = useMemo(() => {
    const named = told.by(by).map((part) => ({ part, title: partName(by, part, written, ours) }));
    return named.toSorted(comparing(order.value, by, language.value));
  }, [told, by, order.value, language.value]);
  const whole = { part: total, title: say('campaignWhole') };
  const rowOf = ({ part, title }: { part: Part; title: string }): TableRow<ColumnId> => ({
    key: part === total ? 'whole' : `part ${part.id}`,
    cells: () => {
      const cells = Object.fromEntries(
        figures.map((name) => {
          const value = valueOf(name, part.results);
          const text = written.figure(name, value);
          return [
            name,
            {
              content: (
                <button
                  class="plain campaign-cell"
                  aria-haspopup="dialog"
                  aria-label={say('campaignHowOf', { name: figureName(name, campaign, say), value: text })}
                  onClick={() => (asked.value = { name, part, title })}
                >
                  {text}
                </button>
              ),
              why: '',
            },
          ];
        }),
      );
      return {
        ...cells,
        title: { content: part === total ? <b>{title}</b> : title, why: '' },
      } as ReturnType<TableRow<ColumnId>['cells']>;
    },
  });
  return (
    <section class="campaign-table" aria-label={say('campaignSectionEconomics')}>
      <div class="campaign-bar">
        <Select
          label={say('campaignBy')}
          value={by}
          options={dimensions.map((value) => ({ value, label: say(dimensionWords[value]) }))}
          change={(value) => {
            dimension.value = value;
            const isTime = value === 'day' || value === 'week' || value === 'month';
            order.value = isTime
              ? { by: 'title', direction: 'ascending' }
              : { by: 'spend', direction: 'descending' };
          }}
        />
        <ExportButtons
          name={campaign.name}
          rows={parts.length}
          sheets={() => economicsSheets(told, by, [...parts, whole], figures, written, ours)}
        />
      </div>
      <details class="campaign-columns">
        <summary>{say('campaignColumns', { shown: figures.length })}</summary>
        <fieldset>
          <legend class="unseen">{say('campaignColumnsChoose')}</legend>
          {allFigures.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={chosen.value.includes(name)}
                onChange={({ currentTarget: { checked } }) =>
                  (chosen.value = checked
                    ? [...chosen.value, name]
                    : chosen.value.filter((one) => one !== name))
                }
              />
              {figureName(name, campaign, say)}
            </label>
          ))}
        </fieldset>
      </details>
      <Table
        caption={say('campaignTableOf', { by: say(dimensionWords[by]).toLowerCase() })}
        columns={columns}
        rows={[...parts, ...(parts.length > 1 ? [whole] : [])].map(rowOf)}
        order={order.value}
        sort={(next) => (order.value = next)}
      />
      {asked.value && <HowMade {...asked.value} told={told} close={() => (asked.value = null)} />}
    </section>
  );
}

/** What is unknown comes last, whichever way; times go by the calendar. */
function comparing({ by, direction }: Order<ColumnId>, dimension: Dimension, language: string) {
  const sign = direction === 'ascending' ? 1 : -1;
  const isTime = dimension === 'day' || dimension === 'week' || dimension === 'month';
  const collator = new Intl.Collator(language, { numeric: true });
  return (a: { part: Part; title: string }, b: { part: Part; title: string }): number => {
    if (by === 'title') {
      if ((a.part.id === null) !== (b.part.id === null)) return a.part.id === null ? 1 : -1;
      return (
        sign *
        (isTime ? collator.compare(a.part.id ?? '', b.part.id ?? '') : collator.compare(a.title, b.title))
      );
    }
    const [x, y] = [valueOf(by, a.part.results), valueOf(by, b.part.results)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (x - y);
  };
}
