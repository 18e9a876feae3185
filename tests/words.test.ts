import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';

import { languages, speaker } from '@/utils/words';
import type windowsEn from '@/utils/words/en/windows.json';

const files = readdirSync('utils/words/en')
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));
type Words = Record<string, string>;
const wordsOf = (language: string, file: string) =>
  JSON.parse(readFileSync(`utils/words/${language}/${file}.json`, 'utf8')) as Words;

const sources = ['components', 'entrypoints', 'utils']
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** The names a message asks for, wherever they stand in it. */
function placeholders(message: string, language: string): string[] {
  const names = new Set<string>();
  const visit = (parts: readonly Part[]) => {
    for (const part of parts) {
      // 0 is plain text and 7 the "#" of a plural; all others are asked for by name.
      if (part.type !== 0 && part.type !== 7) names.add(part.value);
      if ('options' in part) for (const option of Object.values(part.options)) visit(option.value);
      if ('children' in part) visit(part.children);
    }
  };
  visit(new IntlMessageFormat(message, language).getAst());
  return [...names].sort();
}

/** The plural forms a message spells out, e.g. [["one", "other"]]. */
function pluralForms(message: string, language: string): string[][] {
  const found: string[][] = [];
  const visit = (parts: readonly Part[]) => {
    for (const part of parts) {
      if (!('options' in part)) continue;
      if ('pluralType' in part) found.push(Object.keys(part.options));
      for (const option of Object.values(part.options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, language).getAst());
  return found;
}

describe.each(files)('%s.json', (file) => {
  const english = wordsOf('en', file);
  const russian = wordsOf('ru', file);

  test('has the same messages in both languages', () => {
    expect(Object.keys(russian)).toEqual(Object.keys(english));
  });

  test.each(languages)('parses as ICU in %s, and no message is empty', (language) => {
    for (const [key, message] of Object.entries(wordsOf(language, file))) {
      expect(() => new IntlMessageFormat(message, language), key).not.toThrow();
      expect(message.trim(), key).not.toBe('');
    }
  });

  test('asks for the same values in both languages', () => {
    for (const [key, message] of Object.entries(english)) {
      expect(placeholders(russian[key] ?? '', 'ru'), key).toEqual(placeholders(message, 'en'));
    }
  });

  test('has a form for every number a language tells apart', () => {
    for (const language of languages) {
      const told = new Set([1, 2, 5, 21].map((n) => new Intl.PluralRules(language).select(n)));
      for (const [key, message] of Object.entries(wordsOf(language, file))) {
        for (const forms of pluralForms(message, language)) {
          // "other" may stand for the rest; a message without "one" does not change with the number at all.
          const complete =
            forms.length === 1 || [...told].every((form) => forms.includes(form) || forms.includes('other'));
          expect(forms.includes('other') && complete, `${language} ${key}`).toBe(true);
        }
      }
    }
  });

  test('has no message that nothing says', () => {
    const unused = Object.keys(english).filter((key) => !sources.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });
});

test('no two files of a window say different things by the same name', () => {
  const whole = readFileSync('utils/words/en/windows.ts', 'utf8');
  const keys = [...whole.matchAll(/'\.\/([\w-]+)\.json'/g)].flatMap(([, file]) =>
    Object.keys(wordsOf('en', file!)),
  );
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

test('Russian plurals are right', () => {
  const say = speaker<keyof typeof windowsEn>('ru', wordsOf('ru', 'windows') as typeof windowsEn);
  const posts = (shown: number) => say('postsShown', { shown });
  expect([1, 2, 5, 11, 21, 22, 112].map(posts)).toEqual([
    '1 публикация',
    '2 публикации',
    '5 публикаций',
    '11 публикаций',
    '21 публикация',
    '22 публикации',
    '112 публикаций',
  ]);
  expect(say('understoodOf', { understood: 20, seen: 21 })).toBe('Понято 20 из 21 публикации');
});
