import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';

import { calendarFile } from '@/components/plan/planner/plan-ics';
import { momentOf } from '@/utils/domain/plan/clock';
import type { Task } from '@/utils/domain/tasks/task';
import { taskColumns, taskEntries, taskSheet } from '@/utils/domain/tasks/tasks-out';

import { taskOf, tasks } from './tasks';

const words = {
  state: (state: string) => state.toUpperCase(),
  brand: (brand: string) => `brand ${brand}`,
  urgent: 'Urgent',
};
const parsed = async (all: readonly Task[]) => {
  const calendar = new ICAL.Component(
    ICAL.parse(await calendarFile('Tasks', taskEntries(all, words))) as unknown[],
  );
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
};
const plain = (text: string) =>
  text
    .replaceAll(/(?!\s)\p{Cc}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

test('another parser reads the same titles and times of all that is due, and nothing of the rest', async () => {
  await fc.assert(
    fc.asyncProperty(tasks, async (all) => {
      const dated = all.filter(({ due }) => due !== null);
      const events = await parsed(all);
      expect(events.map(({ summary }) => plain(summary ?? ''))).toEqual(
        dated.map(({ title }) => plain(title)),
      );
      events.forEach((event, i) => {
        const { due, id } = dated[i]!;
        expect(event.uid).toBe(`task-${id}@lorgnette`);
        if (due!.time === null) {
          expect(event.startDate.isDate).toBe(true);
          expect(event.startDate.toString()).toBe(due!.day);
        } else expect(event.startDate.toJSDate().getTime()).toBe(momentOf(due!));
      });
    }),
    { numRuns: 60 },
  );
});

test('an entry tells the state, who does it and who accepts it, and what is to be done', async () => {
  const [event] = await parsed([
    taskOf('t', {
      title: 'Cover',
      due: { day: '2026-11-27', time: null, zone: 'Europe/Moscow' },
      priority: 'urgent',
      assignee: 'Анна',
      accepter: 'Boris',
      brief: 'Rye;\nwith, crust',
    }),
  ]);
  expect(event!.description).toBe('TODO · Urgent\nАнна → Boris\nRye;\nwith, crust');
});

test('the table has a column for each thing, and what is not known is blank', () => {
  const { head, rows } = taskSheet(
    [
      taskOf('t', {
        brand: 'kolos',
        state: 'accepted',
        acceptedAt: 5,
        checklist: [{ text: 'a', done: true }],
      }),
      taskOf('u'),
    ],
    (column) => column,
    words,
    (at) => `day ${at}`,
  );
  expect(head).toEqual([...taskColumns]);
  const cell = (row: number, column: (typeof taskColumns)[number]) => rows[row]![taskColumns.indexOf(column)];
  expect(cell(0, 'brand')).toBe('brand kolos');
  expect(cell(0, 'acceptedOn')).toBe('day 5');
  expect(cell(0, 'checklist')).toBe('[x] a');
  expect(rows[1]!.filter(Boolean)).toEqual(['u', 'TODO']);
});
