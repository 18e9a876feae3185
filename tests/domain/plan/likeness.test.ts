import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { likeness, sameNumbers, sameWords, toldBy } from '@/utils/domain/plan/likeness';

const of = (one: string, other: string): number | null => likeness(toldBy(one), toldBy(other));

const planned = {
  ru: 'Приехал новый улун с северного склона. Он пахнет мёдом и нагретым камнем, а заваривать его лучше водой в девяносто градусов. Пробуем в субботу, мест двенадцать.',
  en: 'A new oolong from the north slope has arrived. It smells of honey and warm stone, and it wants water of ninety degrees. We taste it on Saturday, there are twelve seats.',
};

describe('a planned text and what became of it', () => {
  test.each<[what: string, published: string]>([
    ['as it was', planned.ru],
    ['with emoji', `🍵🍵 ${planned.ru.replaceAll('. ', ' 😍. ')} ❤️🇷🇺1️⃣`],
    [
      'without ё, in capitals, with other marks',
      planned.ru.replaceAll('ё', 'е').replaceAll('.', '!').toUpperCase(),
    ],
    [
      'with hashtags and a link',
      `${planned.ru}\n\n#улун #новинки@tea.cellar #чай\nhttps://shop.example/oolong?utm_source=vk`,
    ],
    ['with a line before and one after', `Доброе утро, друзья!\n${planned.ru}\nПишите в личные сообщения.`],
    [
      'with typographic marks',
      planned.ru.replaceAll(' - ', ' — ').replaceAll('"', '«').replaceAll(', ', ',\u00A0'),
    ],
    ['with two words put otherwise', planned.ru.replace('новый', 'свежий').replace('пахнет', 'отдаёт')],
    ['cut by the network', `${planned.ru.slice(0, 120)}…`],
  ])('%s', (_, published) => {
    expect(of(planned.ru, published)).toBeGreaterThan(0.85);
  });

  test.each<[what: string, published: string]>([
    ['as it was', planned.en],
    ['with curly marks', `“${planned.en}”`.replaceAll("'", '’')],
    ['with a call to action', `${planned.en} Link in bio 👇 #oolong #tea`],
    ['with the first line gone', planned.en.replace('A new oolong from the north slope has arrived. ', '')],
  ])('in English %s', (_, published) => {
    expect(of(planned.en, published)).toBeGreaterThan(0.8);
  });
});

const others = [
  'Открытая дегустация в субботу: пробуем пять красных чаёв из Юньнани, ведёт Анна. Запись в сообщениях сообщества.',
  'Как вы завариваете чай по вечерам? Расскажите в комментариях, соберём лучшие способы в одну подборку.',
  'Скидка десять процентов на всю посуду до конца недели. Чашки, чайники и чабани ждут вас в магазине на Садовой.',
  'История одной жестяной коробки: как довоенный чайный магазин пережил переезд и сохранил вывеску.',
  'Три чашки дешевле тысячи рублей, которые не стыдно подарить. Выбрали вместе с мастерской керамики.',
  'How do you brew in the evening? Tell us in the comments and we will gather the best ways into one guide.',
  'Ten per cent off all teaware until the end of the week. Cups, pots and trays are waiting in our shop.',
];

test('different posts of one account are far from alike', () => {
  for (const one of [planned.ru, planned.en, ...others])
    for (const other of [planned.ru, planned.en, ...others])
      if (one !== other) expect(of(one, other), `${one}\n${other}`).toBeLessThan(0.45);
});

test.each<[one: string, other: string]>([
  ['Доброе утро!', 'Доброе утро!'],
  ['', ''],
  ['#чай #улун', '#чай #улун'],
  ['🔥🔥🔥', '🔥🔥🔥'],
  ['https://tea.example/a', 'https://tea.example/a'],
  [planned.ru, 'Новинка!'],
])('too little is told by %j and %j', (one, other) => {
  expect(of(one, other)).toBeNull();
});

test('numbers that differ are told, as far as both texts are known', () => {
  const numbers = (one: string, other: string) => sameNumbers(toldBy(one), toldBy(other));
  expect(numbers('Дегустация 28 ноября в 19:00', 'Дегустация 29 ноября в 19:00')).toBe(false);
  expect(numbers('Цена 1 990 ₽', 'Цена 1990 руб.')).toBe(true);
  expect(numbers('Цена 1 990 ₽ до 5 мая', 'Цена 1990 …')).toBe(true);
});

test('a few words are the same or not', () => {
  const same = (one: string, other: string) => sameWords(toldBy(one), toldBy(other));
  expect(same('Доброе утро!', '☀️ доброе УТРО #утро')).toBe(true);
  expect(same('Доброе утро!', 'Добрый вечер!')).toBe(false);
  expect(same('🔥', '🔥')).toBe(false);
});

const word = fc.constantFrom(...new Set([planned.ru, ...others].join(' ').split(/[\s.,:?!]+/)));
const text = fc.array(word, { minLength: 5, maxLength: 60 }).map((words) => words.join(' '));

test('likeness lies between 0 and 1, is the same both ways, and 1 for a text and itself', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const value = of(one, other);
      expect(of(other, one)).toBe(value);
      if (value !== null) expect(value >= 0 && value <= 1 + 1e-9).toBe(true);
      const own = of(one, one);
      if (own !== null) expect(own).toBeCloseTo(1);
    }),
  );
});

test('emoji, hashtags, links and marks change nothing', () => {
  const trifle = fc.constantFrom(
    '🔥',
    '❤️',
    '#чай',
    '#Новинки_2026',
    'https://t.me/tea',
    ' — ',
    '!!!',
    '\n\n',
    '👨‍👩‍👧',
    '1️⃣',
  );
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(60), trifle), { maxLength: 20 }), (one, trifles) => {
      const words = one.split(' ');
      for (const [at, extra] of trifles) words.splice(Math.min(at, words.length), 0, extra);
      const value = of(one, words.join(' '));
      if (of(one, one) !== null) expect(value).toBeGreaterThan(0.999);
    }),
  );
});

test('a text of any length is compared in no time', () => {
  const long = 'слово за слово '.repeat(50_000);
  const before = performance.now();
  expect(of(long, long)).toBeCloseTo(1);
  expect(performance.now() - before).toBeLessThan(1000);
});
