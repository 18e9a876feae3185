import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { deadlineOf, isDay, isTime, isZone, momentOf, oddHour, whenAt } from '@/utils/domain/plan/clock';

const zones = [
  'UTC',
  'Europe/Moscow',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Santiago',
];
const zone = fc.constantFrom(...zones);
const minuteMs = 60_000;
const instant = fc
  .integer({ min: Date.UTC(2000, 0, 1) / minuteMs, max: Date.UTC(2060, 0, 1) / minuteMs })
  .map((minute) => minute * minuteMs);
const day = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2060, 0, 1) / 86_400_000 })
  .map((one) => new Date(one * 86_400_000).toISOString().slice(0, 10));
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((all) => [Math.floor(all / 60), all % 60].map((one) => String(one).padStart(2, '0')).join(':'));

/** What a zone's clock shows, by the browser's own knowledge. */
const shown = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);

describe('the moment of a day and an hour', () => {
  test('there and back again: any minute, any zone; of an hour that comes twice it is the first', () => {
    fc.assert(
      fc.property(instant, zone, (at, of) => {
        const when = whenAt(at, of);
        expect(`${when.day} ${when.time}`).toBe(shown(at, of));
        const back = momentOf(when)!;
        expect(shown(back, of)).toBe(shown(at, of));
        if (oddHour(when) === 'twice') expect(back).toBeLessThanOrEqual(at);
        else expect(back).toBe(at);
      }),
      { numRuns: 300 },
    );
  });

  test('an hour that clocks leave out is the one after it, and told; every other shows itself', () => {
    fc.assert(
      fc.property(day, time, zone, (on, hour, of) => {
        const when = { day: on, time: hour, zone: of };
        const there = whenAt(momentOf(when)!, of);
        if (oddHour(when) === 'skipped') expect(`${there.day} ${there.time}` > `${on} ${hour}`).toBe(true);
        else expect(there).toEqual(when);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['2027-03-28', '02:30', 'Europe/Berlin', '2027-03-28T01:30:00Z', 'skipped'],
    ['2027-10-31', '02:30', 'Europe/Berlin', '2027-10-31T00:30:00Z', 'twice'],
    ['2027-03-14', '02:15', 'America/New_York', '2027-03-14T07:15:00Z', 'skipped'],
    ['2027-11-07', '01:15', 'America/New_York', '2027-11-07T05:15:00Z', 'twice'],
    ['2027-04-04', '01:45', 'Australia/Lord_Howe', '2027-04-03T14:45:00Z', 'twice'],
    ['2027-07-01', '12:00', 'Europe/Moscow', '2027-07-01T09:00:00Z', null],
  ])('%s %s in %s', (on, hour, of, at, odd) => {
    const when = { day: on, time: hour, zone: of };
    expect(new Date(momentOf(when)!).toISOString()).toBe(at.replace('Z', '.000Z'));
    expect(oddHour(when)).toBe(odd);
  });

  test('a day that begins at one o’clock begins there; without an hour the deadline is its end', () => {
    const when = { day: '2027-03-28', time: null, zone: 'Asia/Beirut' };
    expect(whenAt(momentOf(when)!, 'Asia/Beirut').time).toBe('01:00');
    expect(oddHour(when)).toBeNull();
    expect(deadlineOf(when)! - momentOf(when)!).toBe(23 * 3_600_000);
    expect(deadlineOf({ ...when, time: '09:00' })).toBe(momentOf({ ...when, time: '09:00' }));
  });

  test('what is no day, hour or zone is no moment', () => {
    for (const bad of ['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', 'x', '+012026-01-01'])
      expect([isDay(bad), momentOf({ day: bad, time: null, zone: 'UTC' })]).toEqual([false, null]);
    for (const bad of ['24:00', '9:05', '09:60', ''])
      expect([isTime(bad), momentOf({ day: '2026-11-26', time: bad, zone: 'UTC' })]).toEqual([false, null]);
    for (const bad of ['Mars/Base', '', 'Europe'])
      expect([isZone(bad), momentOf({ day: '2026-11-26', time: null, zone: bad })]).toEqual([false, null]);
    expect(['+03:00', '2020-01-01T00:00Z', '2020-01-01T00:00[Europe/Moscow]'].filter(isZone)).toEqual([]);
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(isZone(zone), zone).toBe(true);
    expect(isZone('UTC')).toBe(true);
    expect(isDay('2028-02-29')).toBe(true);
    expect(deadlineOf({ day: '9999-12-31', time: null, zone: 'UTC' })).toBeNull();
  });
});
