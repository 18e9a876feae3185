import fc from 'fast-check';
import { expect, test } from 'vitest';

import { groupOf, grouped, ordered, taskGroups, taskStanding } from '@/utils/domain/tasks/standing';
import type { Task } from '@/utils/domain/tasks/task';

import { now, taskOf, tasks } from './tasks';

const due = (day: string, time: string | null = null, zone = 'UTC') => ({ due: { day, time, zone } });

// It is Thursday, 26 November 2026, noon by UTC.
test.each<[Partial<Task>, string, string]>([
  [due('2026-11-25'), 'late', 'late'],
  [due('2026-11-26'), 'today', 'today'],
  [due('2026-11-26', '11:59'), 'late', 'late'],
  [due('2026-11-26', '12:00'), 'today', 'today'],
  // Half past two in Moscow was half an hour before noon here.
  [due('2026-11-26', '14:30', 'Europe/Moscow'), 'late', 'late'],
  // On Apia's clock it is the 27th already.
  [due('2026-11-26', null, 'Pacific/Apia'), 'late', 'late'],
  [due('2026-11-27', null, 'Pacific/Apia'), 'today', 'today'],
  [due('2026-11-27'), 'soon', 'week'],
  [due('2026-11-28'), 'soon', 'week'],
  [due('2026-11-29'), 'ahead', 'week'],
  [due('2026-12-03'), 'ahead', 'week'],
  [due('2026-12-04'), 'ahead', 'later'],
  [{ due: null }, 'undated', 'undated'],
  [due('2026-02-30'), 'undated', 'undated'],
  [{ ...due('2026-11-25'), state: 'accepted', acceptedAt: now }, 'over', 'over'],
  [{ ...due('2026-11-25'), state: 'dropped' }, 'over', 'over'],
  // Handed over, it is still not accepted.
  [{ ...due('2026-11-25'), state: 'toAccept' }, 'late', 'late'],
])('%o stands as %s, under %s', (part, standing, group) => {
  expect(taskStanding(taskOf('t', part), now)).toBe(standing);
  expect(groupOf(taskOf('t', part), now)).toBe(group);
});

test('urgent first, then what is due first, then what was made first; what is over last, the latest first', () => {
  const ids = [
    taskOf('accepted-long-ago', { state: 'accepted', acceptedAt: now - 10 }),
    taskOf('no-date', { createdAt: 2 }),
    taskOf('no-date-older', { createdAt: 1 }),
    taskOf('tomorrow', due('2026-11-27')),
    taskOf('today', due('2026-11-26')),
    taskOf('today-at-one', due('2026-11-26', '13:00')),
    taskOf('urgent-later', { ...due('2026-12-20'), priority: 'urgent' }),
    taskOf('urgent-no-date', { priority: 'urgent' }),
    taskOf('accepted-just-now', { state: 'accepted', acceptedAt: now }),
  ];
  expect(ordered(ids).map(({ id }) => id)).toEqual([
    'urgent-later',
    'urgent-no-date',
    'today-at-one',
    'today',
    'tomorrow',
    'no-date-older',
    'no-date',
    'accepted-just-now',
    'accepted-long-ago',
  ]);
});

test('the order is one, whatever order tasks come in', () => {
  fc.assert(
    fc.property(
      tasks.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const once = ordered(all);
        expect(ordered(shuffled)).toEqual(once);
        expect(ordered(once)).toEqual(once);
        expect(new Set(once)).toEqual(new Set(all));
      },
    ),
  );
});

test('each task stands in exactly one group', () => {
  fc.assert(
    fc.property(tasks, fc.integer({ min: -40, max: 40 }), (all, days) => {
      const groups = grouped(all, now + days * 3_600_000 * 7);
      expect(Object.keys(groups)).toEqual([...taskGroups]);
      const shown = Object.values(groups).flat();
      expect(shown.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    }),
  );
});
