import fc from 'fast-check';
import { extractHashtagsWithIndices, parseTweet } from 'twitter-text';
import { describe, expect, test } from 'vitest';

import { lengthAs } from '@/utils/domain/hashtags/lengths';
import { plainSyntax, vkSyntax, xSyntax, youtubeSyntax } from '@/utils/domain/hashtags/syntax';
import { tagKey, type TagSyntax } from '@/utils/domain/hashtags/tag';
import { tagNames, tagsIn } from '@/utils/domain/hashtags/tokenize';

const names = (text: string, syntax?: TagSyntax) => tagsIn(text, syntax).map(({ tag }) => tag);

describe('what all networks agree on', () => {
  test.each<[string, string[]]>([
    [
      '#кофе и #Coffee_2026, #日本語! (#é) ＃全角 ﹟малый',
      ['кофе', 'Coffee_2026', '日本語', 'é', '全角', 'малый'],
    ],
    ['#2026год #1e', ['2026год', '1e']],
    ['#123 #_ #1_2 # #', []],
    ['слово#тег foo.#bar #a#b', ['bar', 'a']],
    ['#️⃣ 1 #⃣ x', []],
    ['✌️#мир 👍🏿#да', ['мир', 'да']],
    ['a&#33;b &#x21; /#x', []],
    ['https://shop.example/#sale?a=-#b www.shop.example/?#c shop.example/#d', []],
    ['#https://shop.example #http://x', []],
    ['#про-двери #C++ #R&D #50% #emoji😀x', ['про', 'C', 'R', 'emoji']],
    ['#นักท่องเที่ยว #महात्मा', ['นักท่องเที่ยว', 'महात्मा']],
    ['##двойной', ['двойной']],
    ['', []],
  ])('%s', (text, tags) => expect(names(text)).toEqual(tags));

  test('where each stands, its community included', () => {
    const text = 'Чай #отзывы@my.club, #чай@club1.';
    const found = tagsIn(text, vkSyntax);
    expect(found).toEqual([
      { tag: 'отзывы', community: 'my.club', start: 4, end: 19 },
      { tag: 'чай', community: 'club1', start: 21, end: 31 },
    ]);
    expect(tagsIn(text)).toMatchObject([{ community: null, end: 11 }, { community: null }]);
  });

  test('names are told once, however they are cased or composed', () =>
    expect(tagNames('#Чай #чай #ЧАЙ #café #cafe\u0301')).toEqual(['Чай', 'café']));
});

test('what a network adds', () => {
  expect(names('#il·lusió', youtubeSyntax)).toEqual(['il·lusió']);
  expect(names('#il·lusió')).toEqual(['il']);
  const loose: TagSyntax = { ...plainSyntax, digitsOnly: true, emoji: true };
  expect(names('#2026 #кофе☕️ #😀', loose)).toEqual(['2026', 'кофе☕️', '😀']);
});

/** Pieces of which texts are made that both readers look at in the same way; a slash right before a sign is X's alone. */
const piece = fc.constantFrom(
  '#',
  '＃',
  'a',
  'Я',
  '1',
  '_',
  ' ',
  '\n',
  '.',
  ',',
  '-',
  '!',
  '&',
  '@',
  '(',
  ')',
  '·',
  'é',
  '日',
  'น',
  'ั',
  'ー',
  '\u200c',
  '😀',
  '✌️',
  '👨‍👩‍👧',
  '#tag',
  '#чай_2',
  'слово',
  ' https://example.com/#b ',
  '#1',
  '״',
  '～',
);

test('X’s tags are those of its public reader, for texts made at random', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const theirs = extractHashtagsWithIndices(text).map(({ hashtag, indices: [start, end] }) => ({
        hashtag,
        start,
        end,
      }));
      // Of "#a#b" X makes nothing; other networks link the first.
      const ours = tagsIn(text, xSyntax)
        .filter(({ end }) => !/^[#＃]/.test(text.slice(end)))
        .map(({ tag: hashtag, start, end }) => ({ hashtag, start, end }));
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 3000 },
  );
});

test('every tag is what stands in its place, after a sign, and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 }))), (pieces) => {
      const text = pieces.join('');
      for (const syntax of [plainSyntax, vkSyntax, youtubeSyntax, xSyntax]) {
        let last = 0;
        for (const { tag, community, start, end } of tagsIn(text, syntax)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(
            `${text[start]}${tag}${community === null ? '' : `@${community}`}`,
          );
          expect('#＃﹟').toContain(text[start]);
          last = end;
        }
      }
    }),
  );
});

test('a tag has one key, with or without its sign', () => expect(tagKey('#Чай')).toBe(tagKey('чай')));

test('lengths, as each network counts', () => {
  const family = '👨‍👩‍👧';
  expect(lengthAs(family, 'utf16')).toBe(8);
  expect(lengthAs(family, 'codePoints')).toBe(5);
  expect(lengthAs(family, 'graphemes')).toBe(1);
  expect(lengthAs('чай', 'weighted')).toBe(3);
});

test('X weighs texts as its public counter does', () => {
  const words = fc.constantFrom(
    'чай ',
    'tea ',
    '日本 ',
    '😀',
    '👨‍👩‍👧',
    'é',
    '… ',
    '“a” ',
    ' https://example.com/sale ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      expect(lengthAs(text, 'weighted')).toBe(parseTweet(text).weightedLength);
    }),
  );
});
