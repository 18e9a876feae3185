import { useMemo } from 'preact/hooks';

import { byTime } from '@/utils/domain/plan/filter';
import type { PlanItem } from '@/utils/domain/plan/item';
import { monthOf, shownIn, weekOf } from '@/utils/domain/plan/move';

import { EmptyState } from '../../ui/empty-state';
import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import { ItemChip } from './item-chip';
import type { Lens } from './lens';
import { NewItem } from './new-item';
import type { Scene } from './scene';
import { useDays, useLens, useUndated } from './shown-items';
import { firstWeekday } from './week';

/** What is planned, day by day; then what has no day. */
export function ListPart({
  scene,
  day,
  kind = 'month',
}: {
  scene: Scene;
  day: string;
  kind?: 'month' | 'week';
}) {
  const { say, language } = useWindow();
  const { from, to } = kind === 'week' ? weekOf(day, firstWeekday(language.value)) : monthOf(day);
  const items = useDays(scene, from, to);
  const undated = useUndated(scene);
  const lens = useLens(scene, items);
  const days = useMemo(
    () => (items ? daysOf(items, scene.zone, from, to) : null),
    [items, scene.zone, from, to],
  );
  if (!days || !undated) return null;
  if (days.length + undated.length === 0)
    return (
      <EmptyState title={say('planViewNothing')} text={say('planViewNothingText')}>
        <NewItem scene={scene} />
      </EmptyState>
    );
  return (
    <div class="planner-list">
      {days.map(([one, ofDay]) => (
        <section key={one}>
          <h3>{lens.day(one)}</h3>
          <Rows items={ofDay} lens={lens} />
        </section>
      ))}
      {undated.length > 0 && (
        <section>
          <h3>{say('planUndated')}</h3>
          <Rows items={undated} lens={lens} />
        </section>
      )}
    </div>
  );
}

function Rows({ items, lens }: { items: readonly PlanItem[]; lens: Lens }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <button class="plain item-row" onClick={() => (openItem.value = { id: item.id })}>
            <ItemChip item={item} words={lens.of(item)} />
            <span class="row-more">
              {[item.rubric, lens.category(item), item.assignee].filter(Boolean).join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The items by the days of the clock that is shown, in order. */
export function daysOf(
  items: readonly PlanItem[],
  zone: string,
  from: string,
  to: string,
): [string, PlanItem[]][] {
  const days = new Map<string, { item: PlanItem; time: string | null }[]>();
  for (const item of items) {
    if (!item.when) continue;
    const { day, time } = shownIn(item.when, zone);
    if (day < from || day >= to) continue;
    days.set(day, [...(days.get(day) ?? []), { item, time }]);
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, all]) => [
      day,
      all
        .toSorted((a, b) =>
          byTime(
            { when: { day, time: a.time, zone }, title: a.item.title },
            { when: { day, time: b.time, zone }, title: b.item.title },
          ),
        )
        .map(({ item }) => item),
    ]);
}
