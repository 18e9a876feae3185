import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { byTime } from '@/utils/domain/plan/filter';
import { statuses, type PlanItem, type Status } from '@/utils/domain/plan/item';
import { statusWords } from '@/utils/words/plan';

import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import { editAndTell } from '../ui/edit-and-tell';
import { ItemChip } from './item-chip';
import type { Lens } from './lens';
import { NewItem } from './new-item';
import { PrintButton } from './print-button';
import type { Scene } from './scene';
import { useAll, useLens } from './shown-items';

/** Cards of a column that are drawn at first, and more at each asking. */
const step = 40;
const endOfWork: readonly Status[] = ['published', 'missed'];

/**
 * A closed select changes at the first arrow or letter; here each choice moves a card, so that the list is opened
 * instead, and what is chosen in it counts.
 */
function openByKeys(event: JSX.TargetedKeyboardEvent<HTMLSelectElement>): void {
  const isChoosing = /^(?:Arrow(?:Up|Down)|Home|End|Page(?:Up|Down)|\S)$/u.test(event.key);
  if (!isChoosing || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.currentTarget.showPicker();
}

/** The items by status: a card is dragged to another column, or sent there by its menu. */
export function BoardPart({ scene }: { scene: Scene }) {
  const ours = useWindow();
  const { say } = ours;
  const items = useAll(scene);
  const lens = useLens(scene, items);
  const columns = useMemo(() => (items ? columnsOf(items) : null), [items]);
  const move = (id: string, status: Status) => {
    const item = items?.find((one) => one.id === id);
    if (!item || item.status === status) return;
    const said = say('planItemStatusNow', { title: lens.of(item).title, status: say(statusWords[status]) });
    void editAndTell(item, { status: item.status }, { status }, said, ours);
  };
  const moving = useRef(move);
  moving.current = move;
  useEffect(
    () =>
      monitorForElements({
        onDrop({ source, location }) {
          const to = location.current.dropTargets[0]?.data['status'];
          const status = statuses.find((one) => one === to);
          if (status) moving.current(String(source.data['id']), status);
        },
      }),
    [],
  );
  if (!columns) return null;
  return (
    <>
      <div class="planner-period">
        <PrintButton />
        <NewItem scene={scene} />
      </div>
      <div class="planner-board" role="group" aria-label={say('planBoard')}>
        {statuses.map((status) => (
          <Column key={status} status={status} items={columns[status]} lens={lens} move={move} />
        ))}
      </div>
    </>
  );
}

interface ColumnProps {
  status: Status;
  items: readonly PlanItem[];
  lens: Lens;
  move(id: string, status: Status): void;
}

function Column({ status, items, lens, move }: ColumnProps) {
  const { say } = useWindow();
  const place = useRef<HTMLElement>(null);
  const [most, setMost] = useState(step);
  const [isOver, setOver] = useState(false);
  useEffect(
    () =>
      dropTargetForElements({
        element: place.current!,
        getData: () => ({ status }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
    [status],
  );
  return (
    <section ref={place} class={isOver ? 'board-column over' : 'board-column'} data-status={status}>
      <h2>
        {say(statusWords[status])} <span class="soft">{items.length}</span>
      </h2>
      <ul>
        {items.slice(0, most).map((item) => (
          <Card key={item.id} item={item} lens={lens} move={move} />
        ))}
      </ul>
      {items.length > most && (
        <button class="plain" onClick={() => setMost(most + step)}>
          {say('planViewMore', { count: items.length - most })}
        </button>
      )}
    </section>
  );
}

function Card({ item, lens, move }: Pick<ColumnProps, 'lens' | 'move'> & { item: PlanItem }) {
  const { say } = useWindow();
  const place = useRef<HTMLLIElement>(null);
  const [isDragged, setDragged] = useState(false);
  useEffect(
    () =>
      draggable({
        element: place.current!,
        getInitialData: () => ({ id: item.id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
    [item.id],
  );
  const words = lens.of(item);
  return (
    <li ref={place} class={isDragged ? 'board-card dragged' : 'board-card'} data-id={item.id}>
      <button class="plain item-row" onClick={() => (openItem.value = { id: item.id })}>
        {item.when && <span class="card-when">{lens.when(item.when)}</span>}
        <ItemChip item={item} words={{ ...words, time: '', status: words.note || words.status }} />
        {item.assignee && <span class="row-more">{item.assignee}</span>}
      </button>
      <select
        aria-label={say('planViewMoveTo', { title: words.title })}
        value=""
        onKeyDown={openByKeys}
        onChange={({ currentTarget }) => {
          const to = statuses.find((one) => one === currentTarget.value);
          currentTarget.value = '';
          if (to) move(item.id, to);
        }}
      >
        <option value="">{say('planViewMove')}</option>
        {statuses
          .filter((one) => one !== item.status)
          .map((one) => (
            <option key={one} value={one}>
              {say(statusWords[one])}
            </option>
          ))}
      </select>
    </li>
  );
}

/** By status, the earliest first; where the work is done, the latest. */
function columnsOf(items: readonly PlanItem[]): Record<Status, PlanItem[]> {
  const columns = Object.fromEntries(statuses.map((status) => [status, [] as PlanItem[]])) as Record<
    Status,
    PlanItem[]
  >;
  for (const item of items.toSorted(byTime)) columns[item.status].push(item);
  for (const status of endOfWork) columns[status].reverse();
  return columns;
}
