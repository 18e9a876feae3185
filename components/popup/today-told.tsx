import browser from 'webextension-polyfill';

import { deadlineOf, momentOf } from '@/utils/domain/plan/clock';
import type { PlanItem } from '@/utils/domain/plan/item';
import { graceMs } from '@/utils/domain/plan/late';
import { todayOf } from '@/utils/domain/plan/reminders';

import { useWindow } from '../window/window';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Of these items, how many are left today, and when the next is. */
export function TodayTold({ items }: { items: readonly PlanItem[] }) {
  const { say, language } = useWindow();
  const now = Date.now();
  const { left, done } = todayOf(items, zone, now);
  if (left.length + done === 0) return null;
  const next = left
    .map(({ when }) => (when!.time === null ? 0 : (momentOf(when!) ?? 0)))
    .find((at) => at >= now);
  const late = left.filter(({ when }) => (deadlineOf(when!) ?? now) + graceMs < now).length;
  const n = left.length;
  const time = () =>
    new Intl.DateTimeFormat(language.value, { hour: 'numeric', minute: '2-digit' }).format(next);
  return (
    <section class="today-line" aria-label={say('planTab')}>
      <a href={browser.runtime.getURL('sidepanel.html#plan')} target="_blank">
        {n === 0
          ? say('planRemindTodayDone', { n: done })
          : next !== undefined
            ? say('planRemindTodayNext', { n, time: time() })
            : say('planRemindTodayAny', { n })}
      </a>
      {late > 0 && ` · ${say('planRemindLate', { late })}`}
    </section>
  );
}
