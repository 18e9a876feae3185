import { expect, test } from 'vitest';

import { defaultSettings, settingsFrom } from '@/utils/settings-shape';

test('how the plan reminds comes whole out of a backup, and what is no choice or hour falls back', () => {
  const reminders = {
    on: true,
    before: '60',
    quietFrom: '23:30',
    quietUntil: '06:00',
    morning: '10:15',
    count: false,
  };
  expect(settingsFrom({ reminders }).reminders).toEqual(reminders);
  const bad = { on: 'yes', before: '7', quietFrom: '25:00', quietUntil: 8, morning: '9', count: 'no' };
  expect(settingsFrom({ reminders: bad }).reminders).toEqual(defaultSettings.reminders);
  expect(settingsFrom({}).reminders).toEqual(defaultSettings.reminders);
});
