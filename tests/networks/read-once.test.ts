import { expect, test } from 'vitest';

import { readOnce } from '../../utils/networks/read-once';

test('a text is read once, until another language is spoken or there are too many', () => {
  const asked: string[] = [];
  const read = readOnce((text, language) => {
    asked.push(`${language}:${text}`);
    return text === '' ? null : text.length;
  });
  expect([read('one', 'en'), read('one', 'en'), read('', 'en'), read('', 'en')]).toEqual([3, 3, null, null]);
  expect(asked).toEqual(['en:one', 'en:']);
  expect([read('one', 'de'), read('one', 'en')]).toEqual([3, 3]);
  expect(asked.slice(2)).toEqual(['de:one', 'en:one']);
  for (let i = 0; i < 2000; i++) read(String(i), 'en');
  asked.length = 0;
  read('one', 'en');
  expect(asked).toEqual(['en:one']);
});
