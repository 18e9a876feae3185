// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { youtube } from '../../utils/networks/youtube';
import { assigned } from '../../utils/networks/youtube/payloads';

test('the guard before an answer is cut off', () => {
  expect(youtube.parse(`)]}'\n{"a":1}`)).toEqual([{ a: 1 }]);
  expect(youtube.parse('[{"a":1},{"b":2}]')).toEqual([[{ a: 1 }, { b: 2 }]]);
  expect(youtube.parse('')).toEqual([]);
  for (const text of ['<html>', '{"a":', 'undefined']) expect(() => youtube.parse(text)).toThrow(SyntaxError);
});

const hex = (text: string): string =>
  [...text]
    .map((letter) => (/[{}"\\[\]:]/.test(letter) ? `\\x${letter.charCodeAt(0).toString(16)}` : letter))
    .join('');

test.each([
  ['var', (json: string) => `var ytInitialData = ${json};`],
  [
    'more code after it',
    (json: string) =>
      `var ytInitialPlayerResponse = ${json};var meta = document.createElement('meta'); if (meta) { meta.x = "}" }`,
  ],
  ['a property of window', (json: string) => `window["ytInitialData"] = ${json};`],
  ['an escaped text', (json: string) => `var ytInitialData = '${hex(json)}';`],
  [
    'a second variable',
    (json: string) => `var other = {"a":1}; window.ytInitialReelWatchSequenceResponse=${json}`,
  ],
])('data of an inline script: %s', (_name, script) => {
  const data = { title: 'a "quoted" } ]; </scr\\ipt> \\" {', list: [{ deep: '}' }], text: 'Видео 動画' };
  expect(assigned(script(JSON.stringify(data))).map((text) => JSON.parse(text) as unknown)).toEqual([data]);
});

test('any object is found again, whatever its texts hold', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (data, after) => {
      const [found] = assigned(`var ytInitialData = ${JSON.stringify(data)};${after}`);
      expect(JSON.parse(found ?? 'null')).toEqual(JSON.parse(JSON.stringify(data)));
    }),
  );
});

test('what is not finished is left out, in linear time', () => {
  const begun = performance.now();
  expect(assigned(`var ytInitialData = ${'{"a":"'.repeat(200_000)}`)).toEqual([]);
  expect(assigned(`var ytInitialData = '${'\\x7b'.repeat(200_000)}`)).toEqual([]);
  expect(assigned('var ytInitialData = '.repeat(50_000))).toEqual([]);
  expect(assigned(`var ytInitialData = ${'{'.repeat(500_000)}`)).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(1000);
});

test('only inline scripts of the page are read', () => {
  document.body.replaceChildren();
  const script = (text: string, src = ''): void => {
    const element = document.createElement('script');
    element.type = 'text/plain';
    if (src) element.setAttribute('src', src);
    element.textContent = text;
    document.body.append(element);
  };
  script('var ytInitialData = {"a":1};');
  script('var ytInitialData = {"b":1};', 'https://www.youtube.com/x.js');
  script('var somethingElse = {"c":1};');
  expect([...document.scripts].flatMap((script) => youtube.embedded(script))).toEqual(['{"a":1}']);
});
