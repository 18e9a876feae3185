import { describe, expect, test } from 'vitest';

import { speaker, type Language } from '@/utils/words';
import en from '@/utils/words/en/badges.json';
import cardEn from '@/utils/words/en/card.json';
import stripEn from '@/utils/words/en/strip.json';
import ru from '@/utils/words/ru/badges.json';
import cardRu from '@/utils/words/ru/card.json';
import stripRu from '@/utils/words/ru/strip.json';
import { smallSpeaker } from '@/utils/words/small';

const words: Record<Language, Record<string, string>> = {
  en: { ...en, ...cardEn, ...stripEn },
  ru: { ...ru, ...cardRu, ...stripRu },
};
const numbers = [0, 0.5, 1, 1.5, 2, 3, 5, 11, 12, 14, 21, 22, 25, 100, 101, 104, 111, 112, 1000, 1234567];
const texts = {
  value: '1.2K',
  word: 'ER views',
  title: 'A <b>',
  figures: 'x, y',
  age: '2 days ago',
  date: '1 May',
  what: 'likes',
  low: '1',
  high: '2',
  median: '9',
  fewest: 5,
  seen: '12',
  total: '2,328',
  reactions: 'a + b',
  audience: 'views',
  change: '+120',
  count: '12',
  days: '90',
  brands: 'Acme, Beta',
  brand: 'Acme',
  rate: '3.1%',
  place: 'shop.example/tea',
};

describe.each(['en', 'ru'] as const)('short messages in %s', (language) => {
  const small = smallSpeaker(language, words[language]);
  const full = speaker(language, words[language]);
  test.each(Object.keys(words[language]))('%s reads as the full implementation reads it', (key) => {
    for (const n of numbers) {
      for (const choice of [
        'likes',
        'views',
        'plays',
        'yes',
        'no',
        'month',
        'day',
        'medium',
        'something else',
      ]) {
        const values = {
          ...texts,
          n,
          metric: choice,
          ages: choice,
          by: choice,
          grain: choice,
          kind: choice,
          field: choice,
        };
        expect(small(key, values)).toBe(full(key, values));
      }
    }
  });
});

test('nested choices and numbers inside them', () => {
  const messages = {
    a: '{n, plural, =0 {none} one {# of {kind, select, big {{n} big} other {#}}} other {# ones}}.',
  };
  const small = smallSpeaker('en', messages);
  const full = speaker('en', messages);
  for (const n of [0, 1, 1234])
    for (const kind of ['big', 'x']) expect(small('a', { n, kind })).toBe(full('a', { n, kind }));
});
