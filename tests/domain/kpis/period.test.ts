import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  kindOfPeriod,
  kpiPeriod,
  partsOfPeriod,
  periodAt,
  periodKinds,
  periodOfDay,
  stepPeriod,
} from '@/utils/domain/kpis/period';

const id = fc
  .record({
    kind: fc.constantFrom(...periodKinds),
    year: fc.integer({ min: 1970, max: 2200 }),
    month: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ kind, year, month }) => periodOfDay(`${year}-${String(month).padStart(2, '0')}-15`, kind));

test.each([
  ['2026-11', 'UTC', '2026-11-01', '2026-11-30', Date.UTC(2026, 10, 1), Date.UTC(2026, 11, 1)],
  ['2026-Q4', 'UTC', '2026-10-01', '2026-12-31', Date.UTC(2026, 9, 1), Date.UTC(2027, 0, 1)],
  ['2026', 'UTC', '2026-01-01', '2026-12-31', Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)],
  ['2028-02', 'UTC', '2028-02-01', '2028-02-29', Date.UTC(2028, 1, 1), Date.UTC(2028, 2, 1)],
  [
    '2026-11',
    'Europe/Moscow',
    '2026-11-01',
    '2026-11-30',
    Date.UTC(2026, 9, 31, 21),
    Date.UTC(2026, 10, 30, 21),
  ],
])('%s of %s is from %s to %s', (period, zone, firstDay, lastDay, from, to) => {
  expect(kpiPeriod(period, zone)).toMatchObject({ id: period, firstDay, lastDay, from, to });
});

test('a month in which clocks are changed is as long as it is', () => {
  const march = kpiPeriod('2026-03', 'Europe/Berlin')!;
  expect(march.to - march.from).toBe(31 * 86_400_000 - 3_600_000);
});

test.each(['', '2026-13', '2026-00', '2026-Q5', '26-11', '2026-11-05', '0000', 'x2026'])(
  '%o is no period',
  (period) => {
    expect(kpiPeriod(period, 'UTC')).toBeNull();
    expect(stepPeriod(period, 1)).toBe(period);
  },
);

test('steps go over the ends of years, and back again', () => {
  expect(stepPeriod('2026-12', 1)).toBe('2027-01');
  expect(stepPeriod('2026-Q1', -1)).toBe('2025-Q4');
  fc.assert(
    fc.property(id, fc.integer({ min: -50, max: 50 }), (period, by) => {
      expect(stepPeriod(stepPeriod(period, by), -by)).toBe(period);
      expect(kindOfPeriod(stepPeriod(period, by))).toBe(kindOfPeriod(period));
    }),
  );
});

test('a period ends where the next begins, and its parts fill it', () => {
  fc.assert(
    fc.property(
      id,
      fc.constantFrom('UTC', 'Europe/Moscow', 'America/New_York', 'Pacific/Apia'),
      (period, zone) => {
        const whole = kpiPeriod(period, zone)!;
        expect(kpiPeriod(stepPeriod(period, 1), zone)!.from).toBe(whole.to);
        const parts = partsOfPeriod(period).map((part) => kpiPeriod(part, zone)!);
        if (parts.length > 0) {
          expect(parts[0]!.from).toBe(whole.from);
          expect(parts.at(-1)!.to).toBe(whole.to);
        }
        for (const moment of [whole.from, whole.to - 1])
          expect(periodAt(moment, whole.kind, zone)).toBe(period);
        expect(periodAt(whole.to, whole.kind, zone)).not.toBe(period);
      },
    ),
  );
});
