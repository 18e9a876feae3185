import { useMemo, useState } from 'preact/hooks';

import { byTime } from '@/utils/domain/plan/filter';
import { statuses, type PlanItem } from '@/utils/domain/plan/item';
import { planColumns, type PlanColumn } from '@/utils/domain/plan/plan-view';

import { EmptyState } from '../../ui/empty-state';
import { Table, type Column, type Order, type TableRow } from '../../ui/table';
import { useWindow, type WindowWord } from '../../window/window';
import { openItem } from '../open-item';
import { BulkBar } from './bulk-bar';
import { isLit, type Lens } from './lens';
import { NewItem } from './new-item';
import { PrintButton } from './print-button';
import type { Scene } from './scene';
import { useAll, useLens } from './shown-items';

type ColumnId = 'title' | PlanColumn;

export const columnWords = {
  title: 'planViewTitle',
  when: 'planViewWhen',
  status: 'planViewStatus',
  networks: 'planViewNetworks',
  rubric: 'planViewRubric',
  category: 'planViewCategory',
  assignee: 'planViewAssignee',
  brand: 'planViewBrand',
  edited: 'planViewEdited',
} as const satisfies Record<ColumnId, WindowWord>;

/** Every item as a row: sorted, chosen, changed many at once. */
export function TablePart({ scene }: { scene: Scene }) {
  const { say, figures } = useWindow();
  const items = useAll(scene);
  const lens = useLens(scene, items);
  const [order, sort] = useState<Order<ColumnId>>({ by: 'when', direction: 'ascending' });
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const sorted = useMemo(() => (items ? sortedBy(items, order, lens) : null), [items, order, lens]);
  // What is filtered away, or gone, is not chosen any more.
  const marked = useMemo(() => (sorted ?? []).filter(({ id }) => chosen.has(id)), [sorted, chosen]);
  const mark = (id: string, isMarked: boolean) => {
    const next = new Set(chosen);
    if (isMarked) next.add(id);
    else next.delete(id);
    choose(next);
  };
  const rows = useMemo(
    () => (sorted ?? []).map((item) => rowOf(item, chosen.has(item.id))),
    [sorted, chosen, lens, figures.value],
  );
  if (!sorted) return null;
  const columns: Column<ColumnId>[] = [
    { id: 'title', name: say(columnWords.title) },
    ...scene.view.columns.map((id) => ({ id, name: say(columnWords[id]) })),
  ];
  return (
    <>
      <div class="planner-period">
        <p class="soft" role="status">
          {say('planViewItems', { count: sorted.length })}
        </p>
        <ColumnChooser scene={scene} />
        <PrintButton />
        <NewItem scene={scene} />
      </div>
      {sorted.length === 0 ? (
        <EmptyState title={say('planViewNothing')} text={say('planViewNothingText')} />
      ) : (
        <>
          <BulkBar scene={scene} lens={lens} all={sorted} marked={marked} choose={choose} />
          <div class="planner-table">
            <Table caption={say('planTable')} columns={columns} rows={rows} order={order} sort={sort} />
          </div>
        </>
      )}
    </>
  );

  function rowOf(item: PlanItem, isMarked: boolean): TableRow<ColumnId> {
    return {
      key: item.id,
      cells: () => {
        const words = lens.of(item);
        const plain = (text: string) => ({ content: text || '—', why: '' });
        return {
          title: {
            content: (
              <span class="title-cell">
                <input
                  type="checkbox"
                  checked={isMarked}
                  aria-label={say('planViewChoose', { title: words.title })}
                  onChange={(event) => mark(item.id, event.currentTarget.checked)}
                />
                <button class="plain title-button" onClick={() => (openItem.value = { id: item.id })}>
                  {words.title}
                </button>
              </span>
            ),
            why: '',
          },
          when: plain(lens.when(item.when)),
          status: {
            content: <span class={isLit(words.standing) ? 'item-lit' : undefined}>{words.status}</span>,
            why: '',
          },
          networks: plain(words.networks),
          rubric: plain(item.rubric ?? ''),
          category: plain(lens.category(item)),
          assignee: plain([item.assignee, item.role].filter(Boolean).join(', ')),
          brand: plain(item.brand === null ? '' : lens.brand(item.brand)),
          edited: plain(figures.value.dayAndTime(item.updatedAt)),
        };
      },
    };
  }
}

function sortedBy(items: readonly PlanItem[], { by, direction }: Order<ColumnId>, lens: Lens): PlanItem[] {
  const text: Record<Exclude<ColumnId, 'when' | 'status' | 'edited'>, (item: PlanItem) => string> = {
    title: ({ title }) => title,
    networks: (item) => lens.of(item).networks,
    rubric: ({ rubric }) => rubric ?? '',
    category: (item) => lens.category(item),
    assignee: ({ assignee }) => assignee,
    brand: ({ brand }) => (brand === null ? '' : lens.brand(brand)),
  };
  const way = direction === 'ascending' ? 1 : -1;
  if (by === 'when')
    return withLast(
      items,
      ({ when }) => when === null,
      (a, b) => way * byTime(a, b),
    );
  if (by === 'edited') return items.toSorted((a, b) => way * (a.updatedAt - b.updatedAt));
  if (by === 'status')
    return items.toSorted(
      (a, b) => way * (statuses.indexOf(a.status) - statuses.indexOf(b.status)) || byTime(a, b),
    );
  const keys = new Map(items.map((item) => [item, text[by](item)]));
  const collator = new Intl.Collator();
  return withLast(
    items,
    (item) => keys.get(item) === '',
    (a, b) => way * collator.compare(keys.get(a)!, keys.get(b)!),
  );
}

/** What there is nothing to sort by comes last, whichever way the rest goes. */
function withLast(
  items: readonly PlanItem[],
  isLast: (item: PlanItem) => boolean,
  compare: (a: PlanItem, b: PlanItem) => number,
): PlanItem[] {
  return [...items.filter((item) => !isLast(item)).toSorted(compare), ...items.filter(isLast)];
}

function ColumnChooser({ scene }: { scene: Scene }) {
  const { say } = useWindow();
  const { view, change } = scene;
  return (
    <details class="planner-columns">
      <summary>{say('planViewColumns')}</summary>
      <fieldset>
        <legend class="unseen">{say('planViewColumns')}</legend>
        {planColumns.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={view.columns.includes(column)}
              onChange={({ currentTarget }) =>
                change({
                  columns: planColumns.filter((one) =>
                    one === column ? currentTarget.checked : view.columns.includes(one),
                  ),
                })
              }
            />
            {say(columnWords[column])}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
