import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { dayOf } from '@/utils/domain/calendar';
import type { Category } from '@/utils/domain/plan/brand-plan';
import { gapsBetween } from '@/utils/domain/plan/gaps';
import { daysFrom } from '@/utils/domain/plan/move';
import { blankTask } from '@/utils/domain/tasks/blank';
import type { Task, TaskOrigin } from '@/utils/domain/tasks/task';
import { worthATask, type Worth, type WorthReason } from '@/utils/domain/tasks/worth';
import { worthDismissed } from '@/utils/settings';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { planBetween } from '@/utils/store/plan-days';
import { slotsOf } from '@/utils/store/plan-frame';

import { browserZone } from '../competitors/period';
import { openItem } from '../plan/open-item';
import { slotKind } from '../plan/plan-gap';
import { planDay, titleOf, whenText } from '../plan/ui/item-words';
import { toast } from '../ui/toast';
import { saveMade } from '../window/made';
import { useStored } from '../window/stored';
import { useWindow, type OurWindow, type WindowWord } from '../window/window';
import { tellWhyNot } from './change-task';
import { itemOrigin, taskOfItem } from './from-item';
import { openTask } from './new-task';

/** An item that fills a slot may have been put off by so many days. */
const putOff = 60;
const aheadDays = 7;
/** So many are in sight; there are more once these are dealt with. */
const atOnce = 6;
/** So many dismissals are remembered, the latest. */
const mostDismissed = 500;

const reasonWords = {
  late: 'tasksWorthLate',
  toApprove: 'tasksWorthToApprove',
  nobody: 'tasksWorthNobody',
  gap: 'tasksWorthGap',
} as const satisfies Record<WorthReason, WindowWord>;
const titleWords = {
  late: 'tasksForLate',
  toApprove: 'tasksForToApprove',
  nobody: 'tasksForNobody',
} as const satisfies Record<Exclude<WorthReason, 'gap'>, WindowWord>;

interface WorthPartProps {
  tasks: readonly Task[];
  now: number;
  isShown(brand: string | null): boolean;
}

/** What of the plan may be worth a task, quietly: one click makes it, another puts it away for good. */
export function WorthPart({ tasks, now, isShown }: WorthPartProps) {
  const ours = useWindow();
  const { say } = ours;
  const today = dayOf(new Date(now));
  const plan = useLive(async () => {
    const [from, to] = [daysFrom(today, -putOff), daysFrom(today, putOff)];
    const [items, slots, plans] = await Promise.all([
      planBetween(ownStore, from, to),
      slotsOf(ownStore),
      ownStore.brandPlans.toArray(),
    ]);
    const gaps = gapsBetween(slots, items, today, daysFrom(today, aheadDays));
    return { items, gaps, categories: plans.flatMap(({ categories }) => categories) };
  }, [today]);
  const [dismissed, keepDismissed] = useStored(worthDismissed);
  const found = useMemo(
    () =>
      plan && dismissed
        ? worthATask(
            plan.items.filter(({ brand }) => isShown(brand)),
            plan.gaps.filter(({ slot }) => isShown(slot.brand)),
            tasks,
            new Set(dismissed),
            now,
            browserZone(),
          )
        : [],
    [plan, dismissed, tasks, now, isShown],
  );
  const isBusy = useSignal(false);
  if (found.length === 0) return null;
  const make = async (one: Worth) => {
    isBusy.value = true;
    try {
      const task = await saveMade('tasks', rowFor(one, plan!.categories, ours));
      toast(say('tasksWorthMade', { title: task.title }), {
        label: say('planItemOpen'),
        isOnward: true,
        act: () => (openTask.value = { id: task.id }),
      });
    } catch (error) {
      tellWhyNot(error, ours);
    } finally {
      isBusy.value = false;
    }
  };
  const dismiss = ({ key }: Worth, title: string) => {
    const before = dismissed!;
    keepDismissed([...before, key].slice(-mostDismissed));
    toast(say('tasksWorthDismissed', { title }), {
      label: say('planUndo'),
      act: () => keepDismissed(before),
    });
  };
  return (
    <details class="task-worth">
      <summary>
        {say('tasksWorth')} <span class="soft">{found.length}</span>
      </summary>
      <small>{say('tasksWorthHint')}</small>
      <ul>
        {found.slice(0, atOnce).map((one) => {
          const title = titleFor(one, plan!.categories, ours);
          return (
            <li key={one.key}>
              <div>
                {one.reason === 'gap' ? (
                  <span class="task-worth-title">{title}</span>
                ) : (
                  <button
                    type="button"
                    class="plain task-title"
                    onClick={() => (openItem.value = { id: one.item.id })}
                  >
                    {title}
                  </button>
                )}
                <p class="soft">
                  {say(reasonWords[one.reason])} · {planDay(one.day, ours)}
                </p>
              </div>
              <span class="task-worth-ways">
                <button
                  type="button"
                  disabled={isBusy.value}
                  aria-label={say('tasksWorthMakeOf', { title })}
                  onClick={() => void make(one)}
                >
                  {say('tasksWorthMake')}
                </button>
                <button
                  type="button"
                  class="plain"
                  aria-label={say('tasksWorthDismissOf', { title })}
                  onClick={() => dismiss(one, title)}
                >
                  {say('tasksWorthDismiss')}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {found.length > atOnce && <small>{say('planItemMoreRows', { count: found.length - atOnce })}</small>}
    </details>
  );
}

/** What it is about. */
const titleFor = (one: Worth, categories: readonly Category[], { say }: OurWindow): string =>
  one.reason === 'gap' ? slotKind(one.gap.slot, categories, say) : titleOf(one.item, say);

function rowFor(one: Worth, categories: readonly Category[], ours: OurWindow): Task {
  const now = Date.now();
  const frame = { id: crypto.randomUUID(), createdAt: now, updatedAt: 0, acceptedAt: null };
  if (one.reason !== 'gap')
    return {
      ...blankTask(null),
      ...taskOfItem(one.item, ours, titleWords[one.reason]),
      from: itemOrigin(one.item, ours),
      ...frame,
    };
  const { slot, when } = one.gap;
  const kind = slotKind(slot, categories, ours.say);
  const said = whenText(when, ours);
  const from: TaskOrigin = { ...one.origin, said: `${kind} (${said})` };
  const due = { day: when.day, time: null, zone: when.zone };
  const title = ours.say('tasksForGap', { kind, when: said });
  return { ...blankTask(slot.brand), title, due, from, ...frame };
}
