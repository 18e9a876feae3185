import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dayIn, periodIn, periodTold } from '@/utils/domain/campaigns/import/period';

describe('days', () => {
  test.each([
    ['2026-11-02', '2026-11-02'],
    ['02.11.2026', '2026-11-02'],
    ['2/11/2026', '2026-11-02'],
    ['20261102', '2026-11-02'],
    ['2026110207', '2026-11-02'],
    ['Nov 2, 2026', '2026-11-02'],
    ['November 2, 2026', '2026-11-02'],
    ['2 Nov 2026', '2026-11-02'],
    ['2 ноября 2026', '2026-11-02'],
    ['2 ноя. 2026 г.', '2026-11-02'],
    ['3 мая 2026 г.', '2026-05-03'],
    ['пн, 02.11.2026', '2026-11-02'],
    ['2026-11-02 00:00:00', '2026-11-02'],
    ['31.02.2026', null],
    ['20261302', null],
    ['2 смутня 2026', null],
    ['вчера', null],
  ])('%s', (text, day) => {
    expect(dayIn(text, 'dayFirst')).toBe(day);
  });
});

describe('periods', () => {
  test.each([
    ['01.11.2026 - 30.11.2026', '2026-11-01', '2026-11-30'],
    ['01.11.2026-30.11.2026', '2026-11-01', '2026-11-30'],
    ['01.11.2026–30.11.2026', '2026-11-01', '2026-11-30'],
    ['с 01.11.2026 по 30.11.2026', '2026-11-01', '2026-11-30'],
    ['2026-11-01/2026-11-30', '2026-11-01', '2026-11-30'],
    ['01/11/2026 - 30/11/2026', '2026-11-01', '2026-11-30'],
    ['November 1, 2026 - November 30, 2026', '2026-11-01', '2026-11-30'],
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['02.2028', '2028-02-01', '2028-02-29'],
    ['ноябрь 2026', '2026-11-01', '2026-11-30'],
    ['November 2026', '2026-11-01', '2026-11-30'],
    ['2026-W45', '2026-11-02', '2026-11-08'],
    ['2026W01', '2025-12-29', '2026-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['02.11.2026', '2026-11-02', '2026-11-02'],
  ])('%s', (text, from, to) => {
    expect(periodIn(text, 'dayFirst')).toEqual({ from, to });
  });

  test.each(['2025-W53', '30.11.2026 - 01.11.2026', '2026-13', 'за всё время', '', '01.11.2026 - x'])(
    '%s is none',
    (text) => {
      expect(periodIn(text, 'dayFirst')).toBeNull();
    },
  );

  test('any two days are read from any way to write a period', () => {
    const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom(' - ', '–', ' по ', ' to '),
        fc.boolean(),
        (a, b, between, dots) => {
          const [from, to] = [a, b].map((one) => one.toISOString().slice(0, 10)).toSorted() as [
            string,
            string,
          ];
          const write = (one: string) => (dots ? one.split('-').toReversed().join('.') : one);
          expect(periodIn(`${write(from)}${between}${write(to)}`, 'dayFirst')).toEqual({ from, to });
        },
      ),
    );
  });
});

describe('what stands above a table, or in the name of a file', () => {
  test.each([
    ['Campaign report November 1, 2026 - November 7, 2026', '2026-11-01', '2026-11-07'],
    ['Период: 02.11.2026 - 04.11.2026', '2026-11-02', '2026-11-04'],
    ['# Start date: 20261101 # End date: 20261130', '2026-11-01', '2026-11-30'],
    ['statistics_2026-11-01_2026-11-30.csv', '2026-11-01', '2026-11-30'],
    ['Реклама-Кампании-1-ноя-2026-30-ноя-2026.csv', '2026-11-01', '2026-11-30'],
    ['отчёт ноябрь 2026.xlsx', '2026-11-01', '2026-11-30'],
  ])('%s', (text, from, to) => {
    expect(periodTold(text)).toEqual({ from, to });
  });

  test.each(['report 2026-11-26.csv', 'export (3).csv', 'id 20261399 20269999', '2026-11-30 2026-11-01'])(
    '%s tells none: one day is when the file was made',
    (text) => {
      expect(periodTold(text)).toBeNull();
    },
  );
});
