import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { GuideTag } from '@/utils/domain/hashtags/guide';
import { guideLimits } from '@/utils/domain/hashtags/guide-limits';
import {
  isInForce,
  longestList,
  plainTag,
  readTagList,
  tagFromName,
  withTags,
} from '@/utils/domain/hashtags/guide-tags';
import { tagKey } from '@/utils/domain/hashtags/tag';
import { tagsIn } from '@/utils/domain/hashtags/tokenize';

describe('a list of hashtags as people write it', () => {
  test.each<[string, string[], string[]]>([
    ['#хлеб #Выпечка, новинка', ['хлеб', 'Выпечка', 'новинка'], []],
    ['#a#b;c\n\n#d\tе', ['a', 'b', 'c', 'd', 'е'], []],
    ['#Хлеб #хлеб ХЛЕБ', ['Хлеб'], []],
    ['＃全角 #日本語 #été_2026', ['全角', '日本語', 'été_2026'], []],
    ['#хлеб@kolos.shop #хлеб', ['хлеб@kolos.shop', 'хлеб'], []],
    ['#a-b #c++ d@@e #ok #f@1', ['ok'], ['a-b', 'c++', 'd@@e', 'f@1']],
    ['# , ; # __', [], ['__']],
    ['', [], []],
    [`#${'x'.repeat(guideLimits.tag + 1)} #y`, ['y'], ['x'.repeat(guideLimits.tag + 1)]],
  ])('%j', (text, tags, bad) => {
    expect(readTagList(text)).toEqual({ tags, bad });
  });

  test('whatever it holds, each tag comes once and would be a tag in a post too', () => {
    const piece = fc.oneof(
      fc.constantFrom('#', ' ', ',', '\n', '@', '_', '-', '😀', 'хлеб', 'Хлеб', 'a', '1'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { tags, bad } = readTagList(pieces.join(''));
        expect(new Set(tags.map(tagKey)).size).toBe(tags.length);
        for (const word of [...tags, ...bad]) expect(word).not.toMatch(/[\s#,;]/);
        const syntax = { joins: '·\\u200c', digitsOnly: true, emoji: true, local: true };
        for (const tag of tags.filter((one) => /^[\p{L}\p{N}_]+$/u.test(one)))
          expect(tagsIn(`#${tag}`, syntax).map((found) => found.tag)).toEqual([tag]);
      }),
    );
  });

  test('of any length is read in a moment', () => {
    const started = performance.now();
    for (const text of ['#a'.repeat(longestList), '@'.repeat(longestList), 'x'.repeat(longestList * 4)])
      readTagList(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('tags put to a guide', () => {
  test('are added once; those that are there stay as they are; past the room they are refused', () => {
    const there = [plainTag('Хлеб', 'required')];
    const given = [plainTag('хлеб', 'forbidden'), plainTag('б', 'allowed'), plainTag('Б', 'banned')];
    expect(withTags(there, given)).toEqual({
      tags: [...there, given[1]],
      added: 1,
      already: 2,
      refused: 0,
    });
    const full = Array.from({ length: guideLimits.tags - 1 }, (_, i) => plainTag(`t${i}`, 'allowed'));
    const more = withTags(full, [plainTag('a', 'allowed'), plainTag('b', 'allowed')]);
    expect([more.tags.length, more.added, more.already, more.refused]).toEqual([guideLimits.tags, 1, 0, 1]);
  });

  test.each<[Partial<GuideTag>, string | null, string, boolean]>([
    [{}, 'vk', '2026-11-26', true],
    [{ networks: ['vk'] }, 'vk', '2026-11-26', true],
    [{ networks: ['vk'] }, 'x', '2026-11-26', false],
    [{ networks: ['vk'] }, null, '2026-11-26', true],
    [{ from: '2026-11-26', until: '2026-11-26' }, 'vk', '2026-11-26', true],
    [{ from: '2026-11-27' }, 'vk', '2026-11-26', false],
    [{ until: '2026-11-25' }, 'vk', '2026-11-26', false],
  ])('%j on %s, %s: %s', (part, network, day, isThere) => {
    expect(isInForce({ ...plainTag('a', 'allowed'), ...part }, network, day)).toBe(isThere);
  });
});

test.each([
  ['Пекарня «Колос»', 'ПекарняКолос'],
  ['slow coffee & co', 'SlowCoffeeCo'],
  ['24/7', ''],
  ['Дом 24', 'Дом24'],
  ['=HYPERLINK("x")', 'HYPERLINKX'],
  ['', ''],
])('of the name %j the tag is %j', (name, tag) => {
  expect(tagFromName(name)).toBe(tag);
});

test('a plain tag holds everywhere and always, and has nothing to say to the client', () =>
  expect(plainTag('хлеб', 'allowed')).toEqual({
    tag: 'хлеб',
    use: 'allowed',
    networks: [],
    from: null,
    until: null,
    local: false,
    note: '',
  }));
