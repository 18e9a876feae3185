import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';

import { lookAtPlan, remindersAlarm } from '@/entrypoints/background/reminders';
import { ownStore } from '@/utils/store/own';

afterEach(() => vi.restoreAllMocks());

test('when the plan cannot be read it is looked at again, and not only tomorrow', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(ownStore.plan, 'where').mockImplementation(() => {
    throw new Error('no store');
  });
  await lookAtPlan();
  const alarm = await browser.alarms.get(remindersAlarm);
  expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeGreaterThan(60_000);
  expect((alarm?.scheduledTime ?? Infinity) - Date.now()).toBeLessThan(3_600_000);
});
