import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import './calendar.css';

import { useEffect, useRef, useState } from 'preact/hooks';

import type { PlanItem } from '@/utils/domain/plan/item';
import { daysFrom, monthOf, movedTo, shownIn, weekOf } from '@/utils/domain/plan/move';

import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import { planGap, slotKind } from '../plan-gap';
import { editAndTell } from '../ui/edit-and-tell';
import { openCalendar, type DroppedOn, type OpenCalendar } from './calendar';
import { gapId, useGaps } from './gaps-shown';
import { ListPart } from './list-part';
import { beginItem } from './new-item';
import type { Scene } from './scene';
import { useDays, useLens, useUndated } from './shown-items';
import { UndatedList } from './undated';
import { firstWeekday } from './week';

interface CalendarPartProps {
  scene: Scene;
  kind: 'month' | 'week';
  /** A day of the month, or week, that is shown. */
  day: string;
  turn(day: string): void;
}

/** A narrower month has no room for words in its days: the same days are then a list. */
const narrow = matchMedia('(max-width: 719.9px)');

/** A month or a week, by days or by hours, and beside it what has no day yet. */
export function CalendarPart(props: CalendarPartProps) {
  const [isNarrow, setNarrow] = useState(narrow.matches);
  useEffect(() => {
    const heard = () => setNarrow(narrow.matches);
    narrow.addEventListener('change', heard);
    return () => narrow.removeEventListener('change', heard);
  }, []);
  return isNarrow ? <ListPart {...props} /> : <Wide {...props} />;
}

function Wide({ scene, kind, day }: CalendarPartProps) {
  const ours = useWindow();
  const { language, say } = ours;
  const first = firstWeekday(language.value);
  const { from, to } = kind === 'week' ? weekOf(day, first) : monthOf(day);
  // A month's first and last weeks show days of its neighbours.
  const [earliest, latest] =
    kind === 'week' ? ([from, to] as const) : ([daysFrom(from, -7), daysFrom(to, 14)] as const);
  const items = useDays(scene, earliest, latest);
  const gaps = useGaps(scene, earliest, latest);
  const undated = useUndated(scene);
  const lens = useLens(scene, items);
  const place = useRef<HTMLDivElement>(null);
  const calendar = useRef<OpenCalendar | null>(null);
  // What the calendar calls is always that of the last drawing.
  const acts = useRef<Parameters<typeof openCalendar>[1]>(null!);
  const found = (id: string): PlanItem | undefined =>
    [...(items ?? []), ...(undated ?? [])].find((one) => one.id === id);
  acts.current = {
    open(id) {
      const gap = gaps.find((one) => gapId(one) === id);
      if (gap) planGap(gap);
      else openItem.value = { id };
    },
    begin: ({ day, time }) => beginItem(scene, { when: { day, time, zone: scene.zone } }),
    words: (item) => lens.of(item),
    async drop(id, { day, time, isKept }: DroppedOn) {
      const item = found(id);
      if (!item) return false;
      const from = item.when && shownIn(item.when, scene.zone);
      const when = item.when
        ? movedTo(item.when, { day, time: isKept ? from!.time : time }, scene.zone)
        : { day, time, zone: scene.zone };
      const { title } = lens.of(item);
      const said = say('planViewMoved', { title, when: lens.when(when) });
      return editAndTell(item, { when: item.when }, { when }, said, ours);
    },
  };
  useEffect(() => {
    const opened = openCalendar(
      place.current!,
      {
        open: (id) => acts.current.open(id),
        begin: (when) => acts.current.begin(when),
        drop: (id, on) => acts.current.drop(id, on),
        words: (item) => acts.current.words(item),
      },
      { kind, day, language: language.value, first, say },
    );
    calendar.current = opened;
    return () => opened.close();
  }, [kind, language.value, first]);
  useEffect(() => calendar.current?.turn(day), [day, kind]);
  useEffect(() => {
    if (!items) return;
    const shown = gaps.map((gap) => {
      const kind = slotKind(gap.slot, scene.plan.categories, say);
      const { time } = shownIn(gap.when, scene.zone);
      const label = say('planRhythmGapLabel', { kind, time });
      return { id: gapId(gap), when: gap.when, text: `+ ${time} ${kind}`, label };
    });
    calendar.current?.show(items, shown, scene.zone);
  }, [items, gaps, lens, kind, language.value, first]);
  return (
    <>
      {items?.length === 0 && undated?.length === 0 && <p class="soft">{say('planViewEmptyHint')}</p>}
      <div class="planner-calendar">
        <div class={`calendar ${kind}`} ref={place} />
        <UndatedList items={undated ?? []} lens={lens} />
      </div>
    </>
  );
}
