import { expect, test } from 'vitest';

import type { Gap } from '@/utils/domain/plan/gaps';
import { tasksOf } from '@/utils/domain/tasks/origin';
import { worthATask } from '@/utils/domain/tasks/worth';

import { itemOf } from '../plan/planned';
import { now, taskOf } from './tasks';

const item = (id: string, day: string, part: object = {}) =>
  itemOf(id, {
    title: id,
    when: { day, time: null, zone: 'UTC' },
    status: 'inWork',
    assignee: 'Анна',
    ...part,
  });
const gap = (day: string): Gap => ({
  slot: {
    id: 's1',
    brand: null,
    network: 'vk',
    rubric: null,
    category: null,
    format: null,
    rule: 'FREQ=DAILY',
    time: '19:00',
    zone: 'UTC',
    from: '2026-01-01',
    until: null,
  },
  when: { day, time: '19:00', zone: 'UTC', at: Date.parse(`${day}T19:00:00Z`) },
});
const keys = (
  items: ReturnType<typeof item>[],
  gaps: Gap[] = [],
  tasks: ReturnType<typeof taskOf>[] = [],
  dismissed: string[] = [],
) => worthATask(items, gaps, tasks, new Set(dismissed), now, 'UTC').map(({ key }) => key);

test('late, to approve soon, nobody’s, and days without an item: the most pressing first, each once', () => {
  expect(
    keys(
      [
        item('nobody', '2026-11-30', { assignee: ' ' }),
        item('approve', '2026-11-28', { status: 'toApprove', assignee: '' }),
        item('late', '2026-11-20', { status: 'toApprove', assignee: '' }),
        item('published', '2026-11-20', { status: 'published' }),
        item('given up', '2026-11-20', { status: 'missed' }),
        item('long ago', '2026-11-01'),
        item('approve later', '2026-11-29', { status: 'toApprove' }),
        item('all is well', '2026-11-27'),
        item('far ahead', '2026-12-20', { assignee: '' }),
        itemOf('undated', { assignee: '', when: null }),
      ],
      [gap('2026-11-27'), gap('2026-12-10'), gap('2026-11-20')],
    ),
  ).toEqual([
    'late late 2026-11-20',
    'toApprove approve 2026-11-28',
    'nobody nobody 2026-11-30',
    'gap s1 2026-11-27',
  ]);
});

test('not what a task was made of, nor what was dismissed; put off, it may be worth one again', () => {
  const late = item('late', '2026-11-20');
  const made = taskOf('t', { from: { kind: 'planItem', id: 'late', said: '' } });
  const filled = taskOf('u', { from: { kind: 'alert', id: 'gap s1 2026-11-27', said: '' } });
  expect(keys([late], [gap('2026-11-27')], [made, filled])).toEqual([]);
  expect(keys([late], [], [], ['late late 2026-11-20'])).toEqual([]);
  expect(keys([item('late', '2026-11-24')], [], [], ['late late 2026-11-20'])).toEqual([
    'late late 2026-11-24',
  ]);
});

test('of the tasks of one origin those that are not over come first, then the latest', () => {
  const from = { kind: 'planItem' as const, id: 'rye', said: 'Ржаной' };
  const of = [
    taskOf('dropped', { from, state: 'dropped', createdAt: 9 }),
    taskOf('old', { from, createdAt: 1 }),
    taskOf('new', { from, createdAt: 2, state: 'doing' }),
    taskOf('other', { from: { ...from, kind: 'kpi' } }),
    taskOf('none'),
  ];
  expect(tasksOf(of, { kind: 'planItem', id: 'rye' }).map(({ id }) => id)).toEqual(['new', 'old', 'dropped']);
});
