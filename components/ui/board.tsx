import './board.css';

import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

import { useWindow } from '../window/window';

/** Cards of a column that are drawn at first, and more at each asking. */
const step = 40;

interface Column<Id, Item> {
  id: Id;
  label: string;
  items: readonly Item[];
}

interface BoardProps<Id extends string, Item extends { id: string }> {
  label: string;
  columns: readonly Column<Id, Item>[];
  /** Which columns a card may be dropped into; left out: any. */
  mayMove?(from: Id, to: Id): boolean;
  move(item: Item, to: Id): void;
  /** What stands on a card; a menu that moves it too, for the keyboard. */
  card(item: Item): ComponentChildren;
}

/** Cards in columns, dragged from one to another. */
export function Board<Id extends string, Item extends { id: string }>(props: BoardProps<Id, Item>) {
  const { label, columns } = props;
  const board = useId();
  const now = useRef(props);
  now.current = props;
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => source.data['board'] === board,
        onDrop({ source: { data }, location }) {
          const { columns: all, move } = now.current;
          const to = all.find(({ id }) => id === location.current.dropTargets[0]?.data['column']);
          const item = all.flatMap(({ items }) => items).find(({ id }) => id === data['id']);
          if (item && to && to.id !== data['column']) move(item, to.id);
        },
      }),
    [],
  );
  const mayDrop = (from: unknown, to: Id): boolean => now.current.mayMove?.(from as Id, to) ?? true;
  return (
    <div class="board" role="group" aria-label={label}>
      {columns.map((column) => (
        <ColumnOf key={column.id} board={board} column={column} mayDrop={mayDrop} card={props.card} />
      ))}
    </div>
  );
}

interface ColumnProps<Id extends string, Item extends { id: string }> {
  board: string;
  column: Column<Id, Item>;
  mayDrop(from: unknown, to: Id): boolean;
  card(item: Item): ComponentChildren;
}

function ColumnOf<Id extends string, Item extends { id: string }>({
  board,
  column: { id, label, items },
  mayDrop,
  card,
}: ColumnProps<Id, Item>) {
  const { say } = useWindow();
  const place = useRef<HTMLElement>(null);
  const [most, setMost] = useState(step);
  const [isOver, setOver] = useState(false);
  useEffect(
    () =>
      dropTargetForElements({
        element: place.current!,
        getData: () => ({ column: id }),
        canDrop: ({ source: { data } }) => data['board'] === board && mayDrop(data['column'], id),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
    [id],
  );
  return (
    <section ref={place} class={isOver ? 'board-column over' : 'board-column'} data-column={id}>
      <h2>
        {label} <span class="soft">{items.length}</span>
      </h2>
      <ul>
        {items.slice(0, most).map((item) => (
          <Card key={item.id} board={board} column={id} id={item.id}>
            {card(item)}
          </Card>
        ))}
      </ul>
      {items.length > most && (
        <button type="button" class="plain" onClick={() => setMost(most + step)}>
          {say('planViewMore', { count: items.length - most })}
        </button>
      )}
    </section>
  );
}

interface CardProps {
  board: string;
  column: string;
  id: string;
  children: ComponentChildren;
}

function Card({ board, column, id, children }: CardProps) {
  const place = useRef<HTMLLIElement>(null);
  const [isDragged, setDragged] = useState(false);
  useEffect(
    () =>
      draggable({
        element: place.current!,
        getInitialData: () => ({ board, column, id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
    [board, column, id],
  );
  return (
    <li ref={place} class={isDragged ? 'board-card dragged' : 'board-card'} data-id={id}>
      {children}
    </li>
  );
}
