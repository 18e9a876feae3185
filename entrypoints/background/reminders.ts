import { Dexie, type ObservabilitySet } from 'dexie';
import browser from 'webextension-polyfill';

import { dayMs } from '@/utils/domain/pace';
import { whenAt } from '@/utils/domain/plan/clock';
import type { PlanItem } from '@/utils/domain/plan/item';
import {
  check,
  endOfMark,
  lookBackMs,
  nextMidnight,
  todayOf,
  type Reminder,
  type ReminderRules,
} from '@/utils/domain/plan/reminders';
import { report } from '@/utils/errors';
import { remindersSince, remindersTold, settings } from '@/utils/settings';
import { ownStore } from '@/utils/store/own';

import { showTodayCount } from './icon';
import { canNotify, notify } from './notifications';
import { oneAtATime } from './one-at-a-time';
import { timeZone } from './snapshots';

/** The one alarm of the plan: the next thing to be told, or midnight, when another day is counted. */
export const remindersAlarm = 'plan-reminders';

/** A day ahead, and some: what lies further is looked at when midnight has come. */
const aheadMs = 3 * dayMs;

/** After a failure it is looked again. */
const againMs = 15 * 60_000;

/** Looks at the plan: tells what is due, counts what is left of today, and sets the alarm for the next time. */
export const lookAtPlan = oneAtATime(
  async () => {
    const { reminders } = await settings.getValue();
    const [tells, since] = await Promise.all([canTell(reminders.on), remindersSince.getValue()]);
    if (tells !== (since !== null)) await remindersSince.setValue(tells ? Date.now() : null);
    const [now, zone] = [Date.now(), timeZone()];
    if (!tells && !reminders.count) {
      await Promise.all([showTodayCount(null), browser.alarms.clear(remindersAlarm)]);
      return;
    }
    const items = await itemsAround(now, zone);
    await showTodayCount(reminders.count ? todayOf(items, zone, now).left.length : null);
    let next = nextMidnight(now, zone);
    if (tells) {
      const rules = {
        before: Number(reminders.before),
        quiet: { from: reminders.quietFrom, until: reminders.quietUntil },
        morning: reminders.morning,
        zone,
        since: since ?? now,
      };
      next = Math.min(next, (await tell(items, rules, now)) ?? next);
    }
    await browser.alarms.create(remindersAlarm, { when: next });
  },
  (error) => {
    report(error, 'looking at what the plan reminds of');
    // The alarm that brought us here is spent: without another nothing would be told until the plan changes.
    void browser.alarms.create(remindersAlarm, { when: Date.now() + againMs });
  },
);

const canTell = async (isOn: boolean): Promise<boolean> => isOn && (await canNotify());

/** The items whose day is near enough to be told of. */
function itemsAround(now: number, zone: string): Promise<PlanItem[]> {
  const day = (at: number) => whenAt(at, zone).day;
  return ownStore.plan
    .where('when.day')
    .between(day(now - lookBackMs), day(now + aheadMs), true, true)
    .toArray();
}

/** Tells what is due, once and for all. @returns when the next is */
async function tell(items: readonly PlanItem[], rules: ReminderRules, now: number): Promise<number | null> {
  const told = await remindersTold.getValue();
  const { tell: due, marks, next } = check(items, rules, new Set(told), now);
  // Told before it is written down: a worker that dies in between tells it again under the same name, in its place.
  if (due.length > 0) await notify(due.map(reminderOf));
  const kept = told.filter((mark) => endOfMark(mark) > now - lookBackMs - dayMs);
  if (marks.length > 0 || kept.length < told.length) await remindersTold.setValue([...kept, ...marks]);
  return next;
}

const reminderOf = ({ item, kind, time }: Reminder) => ({
  item: item.id,
  title: item.title,
  kind,
  time: item.when?.time === null ? null : time,
});

/** Looks again whenever the plan or what is wished of it changes, and when the browser starts. */
export function watchPlan(): void {
  const soon = laterOnce(() => void lookAtPlan());
  // All changes of the plan are made by this worker, so it hears of each.
  Dexie.on('storagemutated', (parts: ObservabilitySet) => {
    const ofPlan = `idb://${ownStore.name}/plan/`;
    if (Object.keys(parts).some((part) => part.startsWith(ofPlan))) soon();
  });
  browser.permissions.onAdded.addListener(soon);
  browser.permissions.onRemoved.addListener(soon);
  // Switched off and on again, an extension is told nothing.
  void browser.alarms.get(remindersAlarm).then((alarm) => alarm ?? soon());
  settings.watch((now, before) => {
    if (
      JSON.stringify(now.reminders) !== JSON.stringify(before?.reminders) ||
      now.language !== before?.language
    )
      soon();
  });
}

/** Someone who types changes an item many times a minute. */
const restMs = 300;

function laterOnce(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      act();
    }, restMs);
  };
}
