import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { whenAt } from '@/utils/domain/plan/clock';
import { blankChannel } from '@/utils/domain/plan/item';
import { graceMs } from '@/utils/domain/plan/late';
import {
  check,
  isToDo,
  nextMidnight,
  quietUntil,
  todayOf,
  type Reminder,
  type ReminderRules,
  type RemindedItem,
} from '@/utils/domain/plan/reminders';

const minute = 60_000;
const hour = 60 * minute;
const zone = 'Europe/Berlin';
const at = (text: string) => Date.parse(text);
const rules: ReminderRules = {
  before: 15,
  quiet: { from: '22:00', until: '08:00' },
  morning: '09:00',
  zone,
  since: 0,
};
const item = (given: Partial<RemindedItem> = {}): RemindedItem => ({
  id: 'a',
  title: 'Autumn menu',
  when: { day: '2026-11-26', time: '19:00', zone },
  status: 'approved',
  channels: [],
  createdAt: 0,
  ...given,
});
const fact = {
  post: null,
  permalink: 'https://a.example',
  publishedAt: null,
  how: 'byHand',
  attachedAt: 0,
} as const;
const kindsAt = (moment: string, given: RemindedItem, over: Partial<ReminderRules> = {}) =>
  check([given], { ...rules, ...over }, new Set(), at(moment)).tell.map(({ kind }) => kind);

describe('what is told of an item', () => {
  test.each<[string, string, Partial<RemindedItem>, string[]]>([
    ['not yet', '2026-11-26T18:44:59+01:00', {}, []],
    ['a quarter of an hour before its time', '2026-11-26T18:45:00+01:00', {}, ['due']],
    ['still so within the grace', '2026-11-26T19:15:00+01:00', {}, ['due']],
    ['after it, that it was missed', '2026-11-26T19:15:01+01:00', {}, ['missed']],
    ['weeks later too', '2026-12-20T12:00:00+01:00', {}, ['missed']],
    ['not when it is published', '2026-11-26T19:30:00+01:00', { status: 'published' }, []],
    ['not when it was given up', '2026-11-26T19:30:00+01:00', { status: 'missed' }, []],
    [
      'not when every network has its post',
      '2026-11-26T19:30:00+01:00',
      { channels: [{ ...blankChannel('telegram'), fact }] },
      [],
    ],
    [
      'still when one has none',
      '2026-11-26T19:30:00+01:00',
      { channels: [{ ...blankChannel('telegram'), fact }, blankChannel('threads')] },
      ['missed'],
    ],
    ['a day before, to approve it', '2026-11-25T19:00:00+01:00', { status: 'toApprove' }, ['toApprove']],
    ['the graver of both', '2026-11-26T18:50:00+01:00', { status: 'toApprove' }, ['due']],
    [
      'nothing before its time when the network publishes it',
      '2026-11-26T18:50:00+01:00',
      { status: 'scheduled' },
      [],
    ],
    ['but that no post of it is known', '2026-11-26T20:00:00+01:00', { status: 'scheduled' }, ['missed']],
    ['nothing without a date', '2026-11-26T20:00:00+01:00', { when: null }, []],
    [
      'nothing of a day that is none',
      '2026-11-26T20:00:00+01:00',
      { when: { day: '2026-02-30', time: null, zone } },
      [],
    ],
    [
      'of a whole day, at the morning hour',
      '2026-11-26T09:00:00+01:00',
      { when: { day: '2026-11-26', time: null, zone } },
      ['due'],
    ],
    [
      'and still in the afternoon',
      '2026-11-26T16:00:00+01:00',
      { when: { day: '2026-11-26', time: null, zone } },
      ['due'],
    ],
    ['but not earlier', '2026-11-26T08:59:00+01:00', { when: { day: '2026-11-26', time: null, zone } }, []],
    [
      'not when it was made after its time',
      '2026-11-26T20:00:00+01:00',
      { createdAt: at('2026-11-26T19:30:00+01:00') },
      [],
    ],
    [
      'at once when it was made just before',
      '2026-11-26T18:55:00+01:00',
      { createdAt: at('2026-11-26T18:54:00+01:00') },
      ['due'],
    ],
    [
      'whatever a wrong clock wrote',
      '2026-11-26T18:55:00+01:00',
      { createdAt: at('2030-01-01T00:00:00Z') },
      ['due'],
    ],
    ['nothing at night', '2026-11-26T23:00:00+01:00', {}, []],
    ['what the night brought, in the morning', '2026-11-27T08:00:00+01:00', {}, ['missed']],
  ])('%s', (_, moment, given, kinds) => {
    expect(kindsAt(moment, item(given))).toEqual(kinds);
  });

  test('nothing that was over when reminders were switched on', () => {
    expect(kindsAt('2026-11-26T20:00:00+01:00', item(), { since: at('2026-11-26T19:30:00+01:00') })).toEqual(
      [],
    );
  });

  test.each<[string, Partial<RemindedItem>, Partial<ReminderRules>]>([
    ['of a zone that is none', { when: { day: '2026-11-26', time: null, zone: 'Nowhere/None' } }, {}],
    ['of a morning that is none', { when: { day: '2026-11-26', time: null, zone } }, { morning: '' }],
  ])('nothing %s', (_, given, over) => {
    expect(kindsAt('2026-11-26T20:00:00+01:00', item(given), over)).toEqual([]);
    expect(kindsAt('2026-11-28T20:00:00+01:00', item(given), over)).toEqual([]);
  });

  test('a new time is told anew, an old one not', () => {
    const now = at('2026-11-26T18:50:00+01:00');
    const told = new Set(check([item()], rules, new Set(), now).marks);
    expect(check([item()], rules, told, now).tell).toEqual([]);
    const moved = item({ when: { day: '2026-11-26', time: '19:05', zone } });
    expect(check([moved], rules, told, now).tell).toHaveLength(1);
  });
});

describe('quiet hours', () => {
  test.each([
    ['2026-11-26T21:59:00+01:00', null],
    ['2026-11-26T22:00:00+01:00', '2026-11-27T08:00:00+01:00'],
    ['2026-11-27T00:30:00+01:00', '2026-11-27T08:00:00+01:00'],
    ['2026-11-27T08:00:00+01:00', null],
    // The night that is an hour shorter, and the one that is an hour longer.
    ['2026-03-28T23:00:00+01:00', '2026-03-29T08:00:00+02:00'],
    ['2026-10-24T23:00:00+02:00', '2026-10-25T08:00:00+01:00'],
  ])('%s', (moment, end) => {
    expect(quietUntil(rules, at(moment))).toBe(end && at(end));
  });

  test('an hour that comes twice ends them the second time; one that does not come, once', () => {
    const until = (end: string, moment: string) =>
      new Date(quietUntil({ zone, quiet: { from: '22:00', until: end } }, at(moment))!).toISOString();
    expect(until('02:30', '2026-10-25T02:10:00+02:00')).toBe('2026-10-25T00:30:00.000Z');
    expect(until('02:30', '2026-10-25T02:10:00+01:00')).toBe('2026-10-25T01:30:00.000Z');
    expect(until('02:30', '2026-03-29T01:30:00+01:00')).toBe('2026-03-29T01:30:00.000Z');
  });

  test('none where both hours are alike, or are none', () => {
    const now = at('2026-11-26T23:00:00+01:00');
    expect(quietUntil({ zone, quiet: { from: '08:00', until: '08:00' } }, now)).toBeNull();
    expect(quietUntil({ zone, quiet: { from: '25:00', until: '08:00' } }, now)).toBeNull();
  });

  test('end within two days, in a moment that is not quiet or begins another such hour', () => {
    fc.assert(
      fc.property(zones, hours, hours, moments, (there, from, until, now) => {
        const end = quietUntil({ zone: there, quiet: { from, until } }, now);
        if (end === null) return;
        expect(end).toBeGreaterThan(now);
        expect(end - now).toBeLessThanOrEqual(26 * hour);
      }),
    );
  });
});

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
);
const hours = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`);
// Around the days on which clocks change, as well as any others.
const moments = fc.oneof(
  fc.integer({ min: at('2026-03-07T00:00:00Z'), max: at('2026-04-06T00:00:00Z') }),
  fc.integer({ min: at('2026-10-03T00:00:00Z'), max: at('2026-11-03T00:00:00Z') }),
  fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') }),
);
const plan = moments.chain((begin) =>
  fc.record({
    begin: fc.constant(begin),
    items: fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        title: fc.constant(''),
        when: fc
          .tuple(fc.integer({ min: 0, max: 6 * 24 * 60 }), fc.boolean(), zones)
          .map(([after, isTimed, there]) => {
            const when = whenAt(begin + after * minute, there);
            return isTimed ? when : { ...when, time: null };
          }),
        status: fc.constantFrom('idea', 'toApprove', 'approved', 'scheduled', 'published', 'missed'),
        channels: fc.constant([]).map((): RemindedItem['channels'] => []),
        createdAt: fc.constant(0),
      }),
      { maxLength: 8, selector: ({ id }) => id },
    ),
    // How long the browser sleeps beyond the moment that was asked for; the clock may be put back meanwhile.
    sleeps: fc.array(fc.integer({ min: -3 * hour, max: 40 * hour }), { minLength: 1, maxLength: 12 }),
    rules: fc.record({
      before: fc.constantFrom(0, 15, 60, 180, 1440),
      quiet: fc.record({ from: hours, until: hours }),
      morning: hours,
      zone: zones,
      since: fc.constant(0),
    }),
  }),
);

/** Looks when it is asked to, or later, or on a clock put back, and at last with the clock right and all over. */
function live({ begin, items, sleeps, rules: mine }: typeof plan extends fc.Arbitrary<infer T> ? T : never) {
  const marks = new Set<string>();
  const told: (Reminder & { toldAt: number })[] = [];
  const look = (now: number) => {
    const { tell, marks: fresh, next } = check(items, mine, marks, now);
    told.push(...tell.map((one) => ({ ...one, toldAt: now })));
    for (const mark of fresh) marks.add(mark);
    return next;
  };
  let now = begin - 25 * hour;
  for (const sleep of sleeps) now = (look(now) ?? now) + sleep;
  // From here on as the browser does it when it is awake: at each moment that is asked for.
  now = Math.max(now, begin);
  for (let next: number | null = now, looks = 0; next !== null; looks++) {
    expect(looks).toBeLessThan(200);
    now = next;
    next = look(now);
    if (next !== null) expect(next).toBeGreaterThan(now);
  }
  return { told, now };
}

describe('whatever the sleep between looks, and whichever way the clock is put', () => {
  test('nothing is told twice, nothing in quiet hours, nothing before its moment', () => {
    fc.assert(
      fc.property(plan, (given) => {
        const { told } = live(given);
        const names = told.map(({ item: { id }, kind }) => `${id} ${kind}`);
        expect(new Set(names).size).toBe(names.length);
        for (const one of told) {
          expect(quietUntil(given.rules, one.toldAt)).toBeNull();
          expect(one.toldAt).toBeGreaterThanOrEqual(one.at);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('nothing is lost: of every item that nobody published it is told that its time has gone by', () => {
    fc.assert(
      fc.property(plan, (given) => {
        const { told } = live(given);
        const missed = new Set(told.flatMap(({ item: { id }, kind }) => (kind === 'missed' ? [id] : [])));
        expect(missed).toEqual(new Set(given.items.filter(isToDo).map(({ id }) => id)));
      }),
      { numRuns: 60 },
    );
  });

  test('one that is awake tells of each before its time, unless it is night', () => {
    fc.assert(
      fc.property(plan, (given) => {
        const none = {
          ...given,
          sleeps: [0],
          rules: { ...given.rules, quiet: { from: '00:00', until: '00:00' } },
        };
        const { told } = live(none);
        for (const { id } of none.items.filter((one) => isToDo(one) && one.status !== 'scheduled')) {
          const due = told.find((one) => one.item.id === id && one.kind === 'due');
          // Both at the same moment: to approve is the graver.
          const other = told.find((one) => one.item.id === id && one.kind === 'toApprove');
          const first = due ?? other;
          expect(first?.toldAt).toBeLessThanOrEqual((first?.end ?? 0) + graceMs);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('today', () => {
  test('what is left comes by its hour, what has none last; the day is that of the clock here', () => {
    const now = at('2026-11-26T12:00:00+01:00');
    const items = [
      item({ id: 'any', when: { day: '2026-11-26', time: null, zone } }),
      item({ id: 'late' }),
      item({ id: 'early', when: { day: '2026-11-26', time: '10:00', zone } }),
      // In Tokyo it is tomorrow's, here today's.
      item({ id: 'there', when: { day: '2026-11-27', time: '01:00', zone: 'Asia/Tokyo' } }),
      item({ id: 'tomorrow', when: { day: '2026-11-27', time: '01:00', zone } }),
      item({ id: 'done', status: 'published' }),
      item({ id: 'given up', status: 'missed' }),
      item({ id: 'undated', when: null }),
    ];
    const { left, done } = todayOf(items, zone, now);
    expect(left.map(({ id }) => id)).toEqual(['early', 'there', 'late', 'any']);
    expect(done).toBe(1);
  });

  test('ends at midnight, in a day of 23 hours as well', () => {
    expect(nextMidnight(at('2026-03-29T00:00:00+01:00'), zone)).toBe(at('2026-03-30T00:00:00+02:00'));
  });
});
