import { daysBefore } from '../calendar';
import { whenAt } from '../plan/clock';
import type { Gap } from '../plan/gaps';
import type { PlanItem } from '../plan/item';
import { standingOf } from '../plan/late';
import { isSameOrigin } from './origin';
import type { Task, TaskOrigin } from './task';

/** Why something of the plan may be worth a task, the most pressing first. */
export const worthReasons = ['late', 'toApprove', 'nobody', 'gap'] as const;
export type WorthReason = (typeof worthReasons)[number];

/** Something of the plan that somebody could be asked to do. */
export type Worth = {
  /** The same as long as it is the same thing for the same day: what was dismissed stays so. */
  key: string;
  origin: Pick<TaskOrigin, 'kind' | 'id'>;
  /** Of when it is. */
  day: string;
} & ({ reason: 'gap'; gap: Gap } | { reason: Exclude<WorthReason, 'gap'>; item: PlanItem });

/** What is late is looked at so far back, and what nobody has so far ahead. */
const backDays = 14;
const aheadDays = 7;
const approveDays = 2;

/**
 * What of a plan may be worth a task: what is past its time and not known to be published, what waits for approval and is
 * due within two days, what is due within a week and nobody has, and days of the rhythm without an item. Each thing once,
 * by its first reason; not what a task was made of, nor what was dismissed.
 * @param zone by whose clock days are counted
 */
export function worthATask(
  items: readonly PlanItem[],
  gaps: readonly Gap[],
  tasks: readonly Task[],
  dismissed: ReadonlySet<string>,
  now: number,
  zone: string,
): Worth[] {
  const today = whenAt(now, zone).day;
  const found = [
    ...items.flatMap((item) => ofItem(item, now, today)),
    ...gaps
      .filter(({ when }) => when.at > now && when.day <= daysBefore(today, -aheadDays))
      .map((gap): Worth => {
        const id = `gap ${gap.slot.id} ${gap.when.day}`;
        return { key: id, origin: { kind: 'alert', id }, day: gap.when.day, reason: 'gap', gap };
      }),
  ];
  return found
    .filter(({ key, origin }) => !dismissed.has(key) && !tasks.some(({ from }) => isSameOrigin(from, origin)))
    .toSorted(
      (a, b) =>
        worthReasons.indexOf(a.reason) - worthReasons.indexOf(b.reason) ||
        (a.day < b.day ? -1 : a.day > b.day ? 1 : a.key < b.key ? -1 : 1),
    );
}

function ofItem(item: PlanItem, now: number, today: string): Worth[] {
  const { id, when, status } = item;
  if (!when || status === 'published' || status === 'missed') return [];
  const standing = standingOf(item, now);
  const isIn = (days: number) => when.day >= today && when.day <= daysBefore(today, -days);
  const reason =
    standing === 'late' || standing === 'missed'
      ? when.day >= daysBefore(today, backDays)
        ? 'late'
        : null
      : status === 'toApprove' && isIn(approveDays)
        ? 'toApprove'
        : item.assignee.trim() === '' && isIn(aheadDays)
          ? 'nobody'
          : null;
  if (!reason) return [];
  return [
    { key: `${reason} ${id} ${when.day}`, origin: { kind: 'planItem', id }, day: when.day, reason, item },
  ];
}
