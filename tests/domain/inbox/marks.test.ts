import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { builtInRules, ruleFrom } from '@/utils/domain/inbox/built-in-words';
import { marksOf, type Mark } from '@/utils/domain/inbox/marks';
import { wordsOf } from '@/utils/domain/inbox/words';

const marked = (text: string, repeated = 1): Mark[] =>
  marksOf(wordsOf(text), builtInRules, { repeated }).map(({ mark }) => mark);

describe('what a comment may want', () => {
  test.each<[string, Mark[]]>([
    ['Сколько стоит доставка по Казани', ['question']],
    ['А до скольки вы сегодня?', ['question']],
    ['цена?', []],
    ['Подскажите, есть ли безглютеновый хлеб', ['question']],
    ['Можно ли заказать торт на субботу', ['question']],
    ['Верните деньги! Третью неделю жду', ['complaint']],
    ['заказ так и не пришёл, никто не отвечает', ['complaint']],
    ['Хлеб протухший, безобразие', ['complaint']],
    ['Как вам не стыдно, почему не отвечаете?', ['question', 'complaint']],
    ['Спасибо большое, всё понравилось!', ['thanks']],
    ['Вы лучшие ❤️❤️❤️', ['thanks']],
    ['Никому не рекомендую', ['complaint']],
    ['Спасибо за испорченный праздник', ['complaint']],
    ['Заработок без вложений, ссылка в профиле', ['spam']],
    ['Пассивный доход, пишите в телеграм https://t.me/x', ['spam']],
    ['Какой красивый торт', []],
    ['🔥🔥🔥', []],
    ['', []],
    ['???', []],
    ['How much is the small one', ['question']],
    ['Do you ship to Kazan?', ['question']],
    ['Still waiting for my refund, no response', ['complaint']],
    ["It doesn't work", ['complaint']],
    ['It doesn’t work', ['complaint']],
    ['Thank you so much!', ['thanks']],
    ['Make money online, check my profile', ['spam']],
    ['What a nice day', []],
  ])('%s', (text, expected) => expect(marked(text)).toEqual(expected));

  test('a weak word says nothing by itself, and something beside another', () => {
    expect(marked('дорого')).toEqual([]);
    expect(marked('дорого и долго')).toEqual(['complaint']);
    expect(marked('ссылка')).toEqual([]);
  });

  test('letters of the other alphabet, marks heaped on letters and signs that nobody sees hide nothing', () => {
    expect(marked('Oбман!')).toEqual(['complaint']);
    expect(
      marked(
        'мошенники'
          .split('')
          .map((letter) => `${letter}\u0336\u0337`)
          .join(''),
      ),
    ).toEqual(['complaint']);
    expect(marked('обм\u200Bан')).toEqual(['complaint']);
    expect(marked('ОБМАН ЧИСТОЙ ВОДЫ')).toEqual(['complaint']);
  });

  test('the same words over and over with a link are spam, whatever they say', () => {
    const text = 'Лучшие курсы по вязанию https://example.com';
    expect(marked(text, 1)).toEqual([]);
    expect(marked(text, 3)).toEqual(['spam']);
  });

  test('what it was told by is named', () =>
    expect(marksOf(wordsOf('Верните деньги, сколько можно ждать?'), builtInRules, { repeated: 1 })).toEqual([
      { mark: 'question', by: ['?', 'можно', 'сколько'] },
      { mark: 'complaint', by: ['верните деньги', 'сколько можно ждать', 'ждать'] },
    ]));

  test('a rule stands in the text only as whole words in a row', () =>
    fc.assert(
      fc.property(fc.constantFrom(...builtInRules), fc.constantFrom('zzz', 'ъъ'), (rule, filler) => {
        const said = rule.words.replaceAll('*', 'ы');
        const has = (text: string) =>
          marksOf(wordsOf(text), [{ ...rule, isWeak: false }], { repeated: 1 }).some(
            ({ mark }) => mark === rule.mark,
          );
        expect(has(`${filler} ${said} ${filler}`)).toBe(true);
        expect(has(`${filler}${said}`)).toBe(false);
        if (said.includes(' ')) expect(has(said.replace(' ', ` ${filler} `))).toBe(false);
      }),
    ));

  test('any text at all is looked at in time that grows with its length (S-11)', () => {
    const spent = (text: string): number => {
      const start = performance.now();
      marked(text);
      return performance.now() - start;
    };
    for (const sign of ['a', 'не ', '?', '!', '🔥', 'https://', 'a\u0301', 'обман ', 'не работ', ' ']) {
      marked(sign.repeat(5000));
      expect(spent(sign.repeat(30_000)), sign).toBeLessThan(400);
    }
  });
});

test('a rule as it is typed is put in one spelling', () => {
  expect(ruleFrom('complaint', '  Всё ПЛОХО! ', false)?.words).toBe('все плохо');
  expect(ruleFrom('complaint', 'не рабо*тает*', false)?.words).toBe('не работает*');
  expect(ruleFrom('complaint', '***', false)).toBeNull();
  expect(ruleFrom('complaint', '!!!', false)).toBeNull();
});

test('no rule that comes with us stands twice for one mark, and each can be found', () => {
  for (const mark of ['question', 'complaint', 'thanks', 'spam'] as const) {
    const own = builtInRules.filter((rule) => rule.mark === mark).map(({ words }) => words);
    expect(own.filter((words, i) => own.indexOf(words) !== i)).toEqual([]);
  }
  for (const rule of builtInRules)
    expect(ruleFrom(rule.mark, rule.words, false)?.words, rule.words).toBe(rule.words);
});
