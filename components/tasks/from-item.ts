import { daysBefore, dayOf } from '@/utils/domain/calendar';
import type { PlanItem } from '@/utils/domain/plan/item';
import { taskLimits, type Task, type TaskOrigin } from '@/utils/domain/tasks/task';

import { whenText, titleOf } from '../plan/ui/item-words';
import type { OurWindow, WindowWord } from '../window/window';

type Item = Pick<
  PlanItem,
  'id' | 'brand' | 'title' | 'text' | 'when' | 'assignee' | 'brief' | 'mediaNotes' | 'links' | 'checklist'
>;

/** The origin of a task that is made of a plan item. */
export const itemOrigin = (item: Item, ours: Pick<OurWindow, 'say' | 'language'>): TaskOrigin => ({
  kind: 'planItem',
  id: item.id,
  said: `${titleOf(item, ours.say)} (${whenText(item.when, ours)})`,
});

/**
 * What a task of a plan item begins with: what is to be made, for whom, due the day before it goes out (today where that
 * is past).
 * @param word what the task is called
 */
export function taskOfItem(
  item: Item,
  ours: Pick<OurWindow, 'say' | 'language'>,
  word: WindowWord = 'tasksForItem',
): Partial<Task> {
  const { when, brief, mediaNotes, links, assignee, brand, checklist } = item;
  const today = dayOf(new Date());
  const before = when && daysBefore(when.day, 1);
  return {
    brand,
    title: upTo(taskLimits.title, ours.say(word, { title: titleOf(item, ours.say) })),
    brief: upTo(
      taskLimits.text,
      [brief, mediaNotes, links.join('\n')].filter((one) => one.trim()).join('\n\n'),
    ),
    assignee,
    due:
      when && before !== null ? { day: before < today ? today : before, time: null, zone: when.zone } : null,
    checklist: checklist
      .filter(({ done }) => !done)
      .map(({ text }) => ({ text: upTo(taskLimits.short, text), done: false })),
  };
}

/** The item keeps all of it: a task that begins with more than it may hold could not be kept at all. */
const upTo = (most: number, text: string): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;
