import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  boundsOf,
  daysOf,
  lastWhole,
  periodOfId,
  periodWith,
  previous,
  stepped,
} from '@/utils/domain/reports/period';

const every = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a period of a report', () => {
  test.each([
    ['week', '2026-11-26', '2026-W48', '2026-11-23', '2026-11-29'],
    ['week', '2027-01-01', '2026-W53', '2026-12-28', '2027-01-03'],
    ['week', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['month', '2026-02-28', '2026-02', '2026-02-01', '2026-02-28'],
    ['month', '2024-02-28', '2024-02', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-11-26', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
  ] as const)('%s with %s is %s', (kind, within, id, from, to) => {
    expect(periodWith(kind, within)).toEqual({ id, every: kind, from, to });
    expect(periodOfId(id)).toEqual({ id, every: kind, from, to });
  });

  test.each(['', '2026', '2026-13', '2026-00', '2026-Q5', '2026-W00', '2025-W53', '2026-W54', 'x'])(
    '%j is no period',
    (id) => {
      expect(periodOfId(id)).toBeNull();
    },
  );

  test('periods follow each other without a gap and without a day twice', () => {
    fc.assert(
      fc.property(every, day, fc.integer({ min: -60, max: 60 }), (kind, within, steps) => {
        const period = periodWith(kind, within);
        expect(period.from <= within && within <= period.to).toBe(true);
        expect(previous(stepped(period, 1))).toEqual(period);
        expect(stepped(stepped(period, steps), -steps)).toEqual(period);
        const zone = 'America/Sao_Paulo';
        expect(boundsOf(previous(period), zone).to).toBe(boundsOf(period, zone).from);
        expect(daysOf(period).at(-1)).toBe(period.to);
        expect(new Set(daysOf(period)).size).toBe(daysOf(period).length);
      }),
    );
  });

  test('is bounded by the clocks of its zone', () => {
    const { from, to } = boundsOf(periodWith('month', '2026-11-01'), 'Europe/Moscow');
    expect([from, to].map((at) => new Date(at).toISOString())).toEqual([
      '2026-10-31T21:00:00.000Z',
      '2026-11-30T21:00:00.000Z',
    ]);
  });

  test('the last whole one is over by the clocks of the zone', () => {
    const at = Date.parse('2026-10-31T22:00:00Z');
    expect(lastWhole('month', at, 'Europe/Moscow').id).toBe('2026-10');
    expect(lastWhole('month', at, 'UTC').id).toBe('2026-09');
  });
});
