import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  everyTask,
  filteredTasks,
  isTaskNarrowed,
  loads,
  peopleOf,
  taskViewFrom,
} from '@/utils/domain/tasks/filter';
import { isOver } from '@/utils/domain/tasks/origin';

import { now, taskOf, tasks } from './tasks';

const all = [
  taskOf('Обложка для ёлки', { brand: 'kolos', assignee: 'Анна', accepter: 'Boris' }),
  taskOf('Text', { brand: 'ivan', assignee: 'Boris', brief: 'About the rye', state: 'doing' }),
  taskOf('Nobody', {
    due: { day: '2026-11-01', time: null, zone: 'UTC' },
    checklist: [{ text: 'rye', done: false }],
  }),
];
const ids = (filter: Partial<typeof everyTask>, chosen: string | null = 'kolos') =>
  filteredTasks(all, { ...everyTask, ...filter }, chosen, now).map(({ id }) => id);

test('tasks are narrowed by brand, person, state and words', () => {
  expect(ids({})).toEqual(['Обложка для ёлки', 'Nobody']);
  expect(ids({}, null)).toHaveLength(3);
  expect(ids({ brand: 'all' })).toHaveLength(3);
  expect(ids({ brand: 'none' })).toEqual(['Nobody']);
  expect(ids({ brand: 'all', person: 'Boris' })).toEqual(['Обложка для ёлки', 'Text']);
  expect(ids({ brand: 'all', person: '' })).toEqual(['Nobody']);
  expect(ids({ brand: 'all', state: 'doing' })).toEqual(['Text']);
  expect(ids({ brand: 'all', state: 'late' })).toEqual(['Nobody']);
  expect(ids({ text: 'елки АННА' })).toEqual(['Обложка для ёлки']);
  expect(ids({ brand: 'all', text: 'rye' })).toEqual(['Text', 'Nobody']);
  expect(isTaskNarrowed(everyTask)).toBe(false);
  expect(isTaskNarrowed({ ...everyTask, person: '' })).toBe(true);
});

test('a view that another build kept is read as far as it is known', () => {
  expect(taskViewFrom({})).toEqual({ place: 'list', filter: everyTask });
  const odd = { place: 'tree', filter: { state: 'waiting', brand: 'mine', text: 'x' } } as never;
  expect(taskViewFrom(odd)).toEqual({ place: 'list', filter: { ...everyTask, text: 'x' } });
  const own = { place: 'board', filter: { ...everyTask, brand: 'all', state: 'late', person: '' } } as const;
  expect(taskViewFrom(own)).toEqual(own);
});

test('what each has before them: who does it, or, handed over, who accepts it', () => {
  expect(
    loads(
      [
        ...all,
        taskOf('handed over', { state: 'toAccept', assignee: 'Анна', accepter: ' Boris' }),
        taskOf('done', { state: 'accepted', acceptedAt: now, assignee: 'Вера' }),
      ],
      now,
    ),
  ).toEqual([
    { person: 'Boris', open: 1, late: 0, toAccept: 1 },
    { person: '', open: 1, late: 1, toAccept: 0 },
    { person: 'Анна', open: 1, late: 0, toAccept: 0 },
  ]);
  expect(peopleOf(all)).toEqual(['Boris', 'Анна']);
});

test('no task counts twice: the loads together are what is not over', () => {
  fc.assert(
    fc.property(tasks, (some) => {
      const each = loads(some, now);
      const sum = each.reduce((left, { open, toAccept }) => left + open + toAccept, 0);
      expect(sum).toBe(some.filter((one) => !isOver(one)).length);
      for (const { open, late } of each) expect(late).toBeLessThanOrEqual(open);
    }),
  );
});
