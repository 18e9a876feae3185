import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Moment } from '../../utils/domain/post';
import { dayMoment, isoMoment, relativeMoment } from '../../utils/networks/moments';

const now = Date.UTC(2026, 10, 25, 12);
const ago = (days: number): number => now - days * 86_400_000;

describe('ages', () => {
  test.each([
    ['en', '3 years ago', 'year', 3],
    ['en', '1 year ago', 'year', 1],
    ['en', '6d ago', 'day', 6],
    ['en', '13h ago', 'hour', 13],
    ['en', '1mo ago', 'month', 1],
    ['en-GB', 'Streamed 6 months ago', 'month', 6],
    ['en', '1 month ago (edited)', 'month', 1],
    ['en', 'Re-streamed 3 months ago', 'month', 3],
    ['en', `${'x'.repeat(68)} 3 years ago`, 'year', 3],
    ['ru', '3 года назад', 'year', 3],
    ['ru', '2 нед. назад', 'week', 2],
    ['ru', '5 дней назад', 'day', 5],
    ['ru', 'Трансляция закончилась 2 недели назад', 'week', 2],
    ['uk', '3 роки тому', 'year', 3],
    ['de', 'vor 4 Jahren', 'year', 4],
    ['de', 'vor 3 Monaten gestreamt', 'month', 3],
    ['de', 'vor 4 Jahren (bearbeitet)', 'year', 4],
    ['es', 'hace 2 días', 'day', 2],
    ['es-MX', 'Transmitido hace 3 meses', 'month', 3],
    ['fr', 'il y a 3 ans', 'year', 3],
    ['fr', 'Diffusé il y a 2 mois', 'month', 2],
    ['it', '3 anni fa', 'year', 3],
    ['pt-BR', 'há 2 dias', 'day', 2],
    ['tr', '4 ay önce', 'month', 4],
    ['pl', '3 lata temu', 'year', 3],
    ['ja', '1 日前', 'day', 1],
    ['ja', '3 か月前に配信済み', 'month', 3],
    ['tr', '3 ay önce yayınlandı', 'month', 3],
    ['nl', '3 maanden geleden gestreamd', 'month', 3],
    ['ja', '3 か月前', 'month', 3],
    ['zh-TW', '3 年前', 'year', 3],
    ['zh-CN', '2周前', 'week', 2],
    ['ko', '2주 전', 'week', 2],
    ['th', '3 ปีที่ผ่านมา', 'year', 3],
    ['vi', '2 năm trước', 'year', 2],
    ['id', '2 tahun yang lalu', 'year', 2],
    ['hi', '3 साल पहले', 'year', 3],
    ['ar', 'قبل 3 سنوات', 'year', 3],
    ['ar', 'قبل سنتين', 'year', 2],
    ['cs', 'před 2 lety', 'year', 2],
  ] as const)('%s: %s', (language, text, grain, count) => {
    const moment = relativeMoment(text, language, now);
    expect(moment?.grain).toBe(grain);
    const unit = { hour: 1 / 24, day: 1, week: 7, month: 30.44, year: 365.25 }[grain];
    // Printed ages are floored: the span begins one unit earlier than what is printed.
    expect(Math.abs((moment?.at ?? 0) - ago((count + 1) * unit))).toBeLessThan(unit * 0.1 * 86_400_000);
  });

  test.each([
    ['en', '3 years'],
    ['en', 'in 3 years'],
    ['de', '1 Tag'],
    ['en', '3 of 4 years ago'],
    ['en', 'Premieres in 2 days'],
    ['en', '1.1M'],
    ['en', '24 hours with my dad'],
    ['ru', '3 years and more'],
    ['xx', '3 years ago'],
    ['', '3 years ago'],
    ['en', '5000 years ago'],
    ['en', '-3 years ago'],
    ['en', `${'x'.repeat(69)} 3 years ago`],
  ])('%s: "%s" is no age', (language, text) => expect(relativeMoment(text, language, now)).toBeNull());

  test("the browser's own wording is understood in every language", () => {
    const languages =
      'en ru uk de fr es it pt nl pl cs tr ja zh ko vi th id hi ar sv fi da el hu ro bg sr hr sk lt lv et ca'.split(
        ' ',
      );
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom('minute', 'hour', 'day', 'week', 'month', 'year'),
        fc.integer({ min: 1, max: 99 }),
        (language, unit, count) => {
          const text = new Intl.RelativeTimeFormat(language).format(-count, unit);
          if (text === new Intl.RelativeTimeFormat(language).format(count, unit)) return;
          expect(relativeMoment(text, language, now)?.grain, `${language}: ${text}`).toBe(unit);
          const future = new Intl.RelativeTimeFormat(language).format(count, unit);
          expect(relativeMoment(future, language, now), `${language}: ${future}`).toBeNull();
        },
      ),
      { numRuns: 1500 },
    );
  });
});

/** A day-grained moment as a date of the reader's calendar. */
const dateOf = (moment: Moment | null): string | null =>
  moment && new Date(moment.at - new Date(moment.at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

describe('days', () => {
  test.each([
    ['en-GB', '7 Jul 2023', '2023-07-07'],
    ['en', 'Jul 7, 2023', '2023-07-07'],
    ['en', 'Premiered Jul 7, 2023', '2023-07-07'],
    ['en-GB', 'Started streaming on 4 Jun 2026', '2026-06-04'],
    ['en-GB', '12 Sept 2022', '2022-09-12'],
    ['ru', '24 февр. 2019 г.', '2019-02-24'],
    ['ru', 'Дата премьеры: 1 мая 2021 г.', '2021-05-01'],
    ['uk', '3 лют. 2022 р.', '2022-02-03'],
    ['de', '23.09.2022', '2022-09-23'],
    ['fr', '15 déc. 2021', '2021-12-15'],
    ['es', '1 mar 2022', '2022-03-01'],
    ['pt-BR', '3 de mar. de 2022', '2022-03-03'],
    ['it', '14 ago 2020', '2020-08-14'],
    ['tr', '5 Oca 2021', '2021-01-05'],
    ['pl', '9 paź 2020', '2020-10-09'],
    ['ja', '2022/09/23', '2022-09-23'],
    ['zh-TW', '2022年9月23日', '2022-09-23'],
    ['ko', '2022. 9. 23.', '2022-09-23'],
    ['vi', '4 thg 4, 2007', '2007-04-04'],
    ['th', '7 ก.ค. 2023', '2023-07-07'],
    ['en', '2019-02-24', '2019-02-24'],
    ['en-GB', 'Premiered 14/08/2025, 13:00', '2025-08-14'],
    ['en', '08/14/2025', '2025-08-14'],
  ])('%s: %s', (language, text, date) => {
    const moment = dayMoment(text, language);
    expect(moment?.grain).toBe('day');
    expect(dateOf(moment)).toBe(date);
  });

  test.each([
    ['en', '03/04/2025'],
    ['en', 'Jul 32, 2020'],
    ['en', 'Feb 30, 2021'],
    ['en', '2021'],
    ['en', 'Jul 2021'],
    ['en', 'Jul 7'],
    ['ru', '7 Jul 2023'],
    ['en', '7 Jul 2023 and 8 Jul 2024'],
    ['es', 'mar, 5 ene 2022'],
    ['en', '1,234 views'],
  ])('%s: "%s" is no day', (language, text) => expect(dayMoment(text, language)).toBeNull());
});

test('ISO times are exact', () => {
  expect(isoMoment('2023-07-07T08:30:08-07:00')).toEqual({
    at: Date.UTC(2023, 6, 7, 15, 30, 8),
    grain: 'second',
  });
  expect(isoMoment('2026-06-03T23:49:58Z')).toEqual({
    at: Date.UTC(2026, 5, 3, 23, 49, 58),
    grain: 'second',
  });
  expect(dateOf(isoMoment('2021-07-05'))).toBe('2021-07-05');
  for (const text of ['2023-13-01', '2023-02-30', '2023-07-07T08:30', 'yesterday', ''])
    expect(isoMoment(text)).toBeNull();
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'0123456789 ./-:年月日agodvorназад\u00a0'), maxLength: 40 }),
        fc.constantFrom('9'.repeat(20_000), '1/'.repeat(10_000), ' '.repeat(20_000)),
      ),
      fc.constantFrom('en', 'ru', 'ja', '', 'xx', '__proto__'),
      (text, language) => {
        for (const moment of [
          relativeMoment(text, language, now),
          dayMoment(text, language),
          isoMoment(text),
        ]) {
          if (moment) expect(Number.isFinite(moment.at)).toBe(true);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
