import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { counterIn, labelledIn } from '@/utils/networks/vk/figures';
import { hashtagsIn, readable } from '@/utils/networks/vk/texts';
import { momentIn } from '@/utils/networks/vk/times';

describe('hashtags', () => {
  test.each([
    ['#осень и #2026год #тег_1 #日本語', ['осень', '2026год', 'тег_1', '日本語']],
    ['#отзывы@some.club #news@club1', ['отзывы', 'news']],
    ['#123 #_ # #', []],
    ['#️⃣ 1 #свет', ['свет']],
    ['Ура&#33; &#10071; &amp;#a', []],
    ['a#b https://example.org/#part x/#y', []],
    ['[club1|Клуб #не] [id5:bp-1_2|Имя #не] [#alias|читать #не|https://vk.com/a#x]', []],
    ['[#sale | 50%] (#да)', ['sale', 'да']],
    ['Один<br>#два<br/>#три', ['два', 'три']],
    ['#Осень #осень', ['Осень']],
    ['#Казань # #Москва # #Казань', ['Казань', 'Москва']],
  ])('%s', (text, tags) => {
    expect(hashtagsIn(text)).toEqual(tags);
  });

  test('are found in any text, in time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const tag of hashtagsIn(text)) expect(tag).toMatch(/^[\p{L}\p{M}\p{N}_]+$/u);
        expect(typeof readable(text)).toBe('string');
      }),
    );
    for (const piece of ['[', '[a|', '#', '&#', 'https://', '<br', '[club1|'])
      expect(hashtagsIn(piece.repeat(20_000))).toEqual([]);
  });

  test('a text is read without the marks of its links', () => {
    expect(readable('[club1|Клуб], &quot;да&quot; [#alias|читать|https://vk.com/a] [не ссылка]<br>ещё')).toBe(
      'Клуб, "да" читать [не ссылка]\nещё',
    );
  });
});

describe('counters', () => {
  test.each([
    ['24', 'ru', 24, null],
    ['1 204', 'ru', 1204, null],
    ['1,204', 'en', 1204, null],
    ['2.9K', 'ru', 2900, 3000],
    ['2.9K', 'en', 2900, 3000],
    ['1,2K', 'uk', 1200, 1300],
    ['1,2К', 'ru', 1200, 1300],
    ['12 тыс.', 'ru', 12_000, 13_000],
    ['1,2 тыс.', 'ru', 1200, 1300],
    ['3,4 млн', 'ru', 3_400_000, 3_500_000],
    ['1.1M', 'kk', 1_100_000, 1_200_000],
    ['2М', 'ru', 2_000_000, 2_100_000],
    ['5,6 тис.', 'uk', 5600, 5700],
    ['1,3 Mio.', 'de', 1_300_000, 1_400_000],
    ['12 mil', 'es', 12_000, 13_000],
    ['1.2万', 'zh', 12_000, 13_000],
    ['4K', '', 4000, 4100],
  ])('%s in %s', (text, language, value, below) => {
    expect(counterIn(text, language)).toEqual(
      below === null ? { value, exact: true } : { value, exact: false, below },
    );
  });

  test.each(['', 'Нравится', '−5', '-5', '1 2', '12:30', '5%', '3 из 4', 'K', 'Оценили: 24', '24 человека'])(
    '%s is none',
    (text) => {
      expect(counterIn(text, 'ru')).toBeNull();
    },
  );

  test.each([
    ['Оценили 24 человека', 24],
    ['12 поделились', 12],
    ['2.9K просмотра', 2900],
    ['1 204 просмотра', 1204],
  ])('%s', (text, value) => {
    expect(labelledIn(text, 'ru')?.value).toBe(value);
  });
});

describe('dates', () => {
  const now = new Date(2026, 10, 25, 15, 0).getTime();
  const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).getTime();
  test.each([
    ['сегодня в 12:34', 'ru', at(2026, 10, 25, 12, 34), 'minute'],
    ['вчера в 23:05', 'ru', at(2026, 10, 24, 23, 5), 'minute'],
    ['16 авг в 12:34', 'ru', at(2026, 7, 16, 12, 34), 'minute'],
    ['30 дек в 9:05', 'ru', at(2025, 11, 30, 9, 5), 'minute'],
    ['16 авг 2020', 'ru', at(2020, 7, 16), 'day'],
    ['16 мая 2020 г.', 'ru', at(2020, 4, 16), 'day'],
    ['16 авг 2020 в 12:34', 'ru', at(2020, 7, 16, 12, 34), 'minute'],
    ['today at 2:04 pm', 'en', at(2026, 10, 25, 14, 4), 'minute'],
    ['yesterday at 12:30 am', 'en', at(2026, 10, 24, 0, 30), 'minute'],
    ['5 Jan at 3:10 pm', 'en', at(2026, 0, 5, 15, 10), 'minute'],
    ['Jan 5, 2020', 'en', at(2020, 0, 5), 'day'],
    ['вчора о 8:15', 'uk', at(2026, 10, 24, 8, 15), 'minute'],
    ['gestern um 12:30', 'de', at(2026, 10, 24, 12, 30), 'minute'],
    ['только что', 'ru', now - 60_000, 'minute'],
    ['3 минуты назад', 'ru', now - 4 * 60_000, 'minute'],
    ['минуту назад', 'ru', now - 2 * 60_000, 'minute'],
    ['два часа назад', 'ru', now - 3 * 3_600_000, 'hour'],
    ['an hour ago', 'en', now - 2 * 3_600_000, 'hour'],
    // An hour still to come is of another zone.
    ['сегодня в 23:50', 'ru', at(2026, 10, 25), 'day'],
  ])('%s', (text, language, moment, grain) => {
    expect(momentIn(text, language, now)).toEqual({ at: moment, grain });
  });

  test.each(['', 'Реклама', '16+', 'Показать ещё', '45 авг в 12:34', '12:34', 'Рекламная запись'])(
    '%s is none',
    (text) => {
      expect(momentIn(text, 'ru', now)).toBeNull();
    },
  );
});
