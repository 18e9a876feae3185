import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import { calendarFile } from '@/components/plan/planner/plan-ics';
import { momentOf } from '@/utils/domain/plan/clock';
import { entriesOf } from '@/utils/domain/plan/ics';
import type { PlanItem } from '@/utils/domain/plan/item';

import { itemOf, items } from './planned';

const words = {
  title: (item: PlanItem) => item.title || 'Untitled',
  lines: (item: PlanItem) => [item.status],
};
const fileOf = (all: readonly PlanItem[]) => calendarFile('Plan', entriesOf(all, words));

/** The entries as another parser reads them, in strict mode. */
function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('the plan as a calendar', () => {
  test('another parser reads the same titles and moments, in whatever zone and on whatever day (S-09)', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (all) => {
        const dated = all.filter(({ when }) => when !== null);
        const events = parsed(await fileOf(all));
        expect(events.map(({ summary }) => summary)).toEqual(
          dated.map((item) => words.title(item).replaceAll(/\s+/g, ' ')),
        );
        events.forEach((event, i) => {
          const when = dated[i]!.when!;
          if (when.time === null) {
            expect(event.startDate.isDate).toBe(true);
            expect(event.startDate.toString()).toBe(when.day);
            expect(event.duration.toSeconds()).toBe(86_400);
          } else {
            expect(event.startDate.isDate).toBe(false);
            expect(event.startDate.toJSDate().getTime()).toBe(momentOf(when));
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('through the changing of the clocks an hour is the hour that the zone shows', async () => {
    const at = (day: string, time: string) =>
      itemOf(`${day} ${time}`, { title: time, when: { day, time, zone: 'America/New_York' } });
    const events = parsed(
      await fileOf([at('2026-03-07', '09:00'), at('2026-03-09', '09:00'), at('2026-03-08', '02:30')]),
    );
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      '2026-03-07T14:00:00.000Z',
      '2026-03-09T13:00:00.000Z',
      // The hour that is left out is the one after it.
      '2026-03-08T07:30:00.000Z',
    ]);
  });

  test('an entry keeps its name, and text stays text (S-09)', async () => {
    const text = `${'Длинная строка без конца 😀 '.repeat(9)}\nOne; two, three\\four\r\nBEGIN:VEVENT\0`;
    const item = itemOf('a b\r\nc', {
      title: 'A\nB',
      text,
      when: { day: '2026-11-26', time: null, zone: 'UTC' },
    });
    const first = await fileOf([item]);
    const [event, ...more] = parsed(first);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ uid: 'a-b--c@lorgnette', summary: 'A B' });
    expect(event!.description).toBe(
      `idea\n${'Длинная строка без конца 😀 '.repeat(9)}\nOne; two, three\\four\nBEGIN:VEVENT`,
    );
    expect(await fileOf([item])).toBe(first);
    for (const line of first.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});
