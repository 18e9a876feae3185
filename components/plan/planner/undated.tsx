import { useEffect, useRef } from 'preact/hooks';

import type { PlanItem } from '@/utils/domain/plan/item';

import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import { ItemChip } from './item-chip';
import type { Lens } from './lens';

/** More are counted, not listed. */
const most = 100;

/** Items without a day: dragged onto one, or dated in their dialog. */
export function UndatedList({ items, lens }: { items: readonly PlanItem[]; lens: Lens }) {
  const { say } = useWindow();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    let end: (() => void) | undefined;
    let isHere = true;
    void import('./calendar').then(({ letDrag }) => {
      if (isHere && list.current) end = letDrag(list.current, 'li');
    });
    return () => {
      isHere = false;
      end?.();
    };
  }, []);
  return (
    <section class="planner-undated" aria-labelledby="planner-undated">
      <h3 id="planner-undated">
        {say('planUndated')} <span class="soft">{items.length}</span>
      </h3>
      {items.length > 0 && <p class="soft">{say('planViewUndatedHint')}</p>}
      <ul ref={list}>
        {items.slice(0, most).map((item) => (
          <li key={item.id} data-id={item.id}>
            <button class="plain item-row" onClick={() => (openItem.value = { id: item.id })}>
              <ItemChip item={item} words={lens.of(item)} />
            </button>
          </li>
        ))}
      </ul>
      {items.length > most && (
        <p class="soft">{say('planViewUndatedMore', { count: items.length - most })}</p>
      )}
    </section>
  );
}
