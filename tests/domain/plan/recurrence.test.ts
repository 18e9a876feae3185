import fc from 'fast-check';
import { expect, test } from 'vitest';

import { whenAt } from '@/utils/domain/plan/clock';
import { faultOf, occurrences } from '@/utils/domain/plan/recurrence';

const slot = (rule: string, more: Partial<Parameters<typeof occurrences>[0]> = {}) => ({
  rule,
  time: '19:00',
  zone: 'Europe/Moscow',
  from: '2026-01-01',
  until: null,
  ...more,
});
const days = (rule: string, from: string, to: string, more = {}) =>
  occurrences(slot(rule, more), from, to).map(({ day }) => day);

test.each<[rule: string, from: string, to: string, days: string[]]>([
  ['FREQ=WEEKLY;BYDAY=MO,TH', '2026-11-02', '2026-11-09', ['2026-11-02', '2026-11-05', '2026-11-09']],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-11-01', '2026-11-30', ['2026-11-02', '2026-11-16', '2026-11-30']],
  [
    'FREQ=DAILY;INTERVAL=10',
    '2026-01-01',
    '2026-01-31',
    ['2026-01-01', '2026-01-11', '2026-01-21', '2026-01-31'],
  ],
  ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-15', '2026-04-15', ['2026-01-31', '2026-03-31']],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-02-01', '2026-03-01', ['2026-02-28']],
  ['FREQ=MONTHLY;BYDAY=1FR', '2026-05-01', '2026-06-10', ['2026-05-01', '2026-06-05']],
  ['FREQ=WEEKLY;BYDAY=MO', '2026-11-03', '2026-11-08', []],
  ['FREQ=WEEKLY;BYDAY=MO', '2026-11-09', '2026-11-02', []],
])('%s from %s to %s', (rule, from, to, expected) => {
  expect(days(rule, from, to)).toEqual(expected);
});

test('a slot begins and ends with its own days', () => {
  expect(days('FREQ=DAILY', '2026-01-01', '2026-12-31', { from: '2026-03-01', until: '2026-03-02' })).toEqual(
    ['2026-03-01', '2026-03-02'],
  );
});

test.each<[rule: string, fault: ReturnType<typeof faultOf>]>([
  ['FREQ=WEEKLY;BYDAY=TU', null],
  ['FREQ=MONTHLY;BYMONTHDAY=31', null],
  ['FREQ=HOURLY', 'tooOften'],
  ['FREQ=SECONDLY;INTERVAL=1', 'tooOften'],
  ['FREQ=DAILY;BYHOUR=1,2', 'hours'],
  ['FREQ=WEEKLY;BYDAY=XX', 'notRule'],
  ['FREQ=DAILY;INTERVAL=0', 'notRule'],
  ['FREQ=DAILY;COUNT=3', 'notRule'],
  ['FREQ=DAILY;FREQ=WEEKLY', 'notRule'],
  ['BYDAY=MO', 'notRule'],
  ['', 'notRule'],
  ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31', 'never'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'never'],
])('of %s is said: %s', (rule, fault) => {
  expect(faultOf(slot(rule))).toBe(fault);
  if (fault) expect(days(rule, '2026-01-01', '2030-01-01')).toEqual([]);
});

test('a slot that ends before it begins is told', () => {
  expect(faultOf(slot('FREQ=DAILY', { until: '2025-12-31' }))).toBe('order');
});

test('no stretch of days is too long to be looked through', () => {
  expect(occurrences(slot('FREQ=DAILY'), '2026-01-01', '9999-12-31').length).toBeLessThan(2100);
});

const zones = [
  'Europe/Moscow',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Cairo',
];

test('the clocks of its zone show the slot’s hour on every day, but where they leave that hour out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom('00', '15', '30', '45'),
      fc.integer({ min: 2020, max: 2034 }),
      (zone, hour, minute, year) => {
        const time = `${String(hour).padStart(2, '0')}:${minute}`;
        const all = occurrences(
          slot('FREQ=DAILY', { zone, time, from: `${year}-01-01` }),
          `${year}-01-01`,
          `${year}-12-31`,
        );
        expect(all.length).toBeGreaterThanOrEqual(365);
        for (const { day, at } of all) {
          const shown = whenAt(at, zone);
          if (shown.time === time) expect(shown.day).toBe(day);
          else {
            // The hour was left out: just before, the clocks show less than it, now more.
            const told = (at: number) => `${whenAt(at, zone).day} ${whenAt(at, zone).time}`;
            expect(told(at) > `${day} ${time}`).toBe(true);
            expect(told(at - 3_600_000) < `${day} ${time}`).toBe(true);
          }
        }
        for (const [i, one] of all.entries()) if (i > 0) expect(one.at).toBeGreaterThan(all[i - 1]!.at);
      },
    ),
    { numRuns: 12, examples: [['Africa/Cairo', 0, '00', 2023]] },
  );
});
