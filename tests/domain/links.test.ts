import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cutInMiddle, linkTold } from '@/utils/domain/links';

const placeOf = (address: string) => linkTold(address)?.place;

describe('where a link leads, to read', () => {
  test.each([
    ['https://www.shop.example/tea?utm_source=vk#top', 'shop.example/tea'],
    ['https://shop.example/', 'shop.example'],
    ['http://shop.example:8080/tea', 'shop.example:8080/tea'],
    ['https://shop.example/%D1%87%D0%B0%D0%B9/%F0%9F%AB%96', 'shop.example/чай/🫖'],
    // What is no UTF-8 stays as it is written.
    ['https://shop.example/%F7%E0%E9', 'shop.example/%F7%E0%E9'],
    // A route inside a page is a place; another fragment is not.
    ['https://shop.example/#/tea/green', 'shop.example/#/tea/green'],
    ['https://shop.example/#!/tea', 'shop.example/#!/tea'],
    // What turns writing about, and what nobody sees, stays a code.
    ['https://shop.example/a%E2%80%AEb%20c%E2%80%8Bd', 'shop.example/a%E2%80%AEb%20c%E2%80%8Bd'],
    ['https://www.Пример.рф:8080/чай', 'пример.рф:8080/чай'],
    // Of two alphabets: in the form that can be told from its lookalikes.
    ['https://сосо.example/чай', 'xn--n1aahb.example/чай'],
    ['https://xn--e1afmkfd.xn--p1ai/', 'xn--e1afmkfd.xn--p1ai'],
  ])('%s is %s', (address, place) => expect(placeOf(address)).toBe(place));

  test('is cut in the middle: how it begins and how it ends is told', () => {
    const place = placeOf(`https://shop.example/${'a/'.repeat(300)}end`)!;
    expect(place).toMatch(/^shop\.example\/a.*….*end$/);
    expect(place.length).toBe(42);
  });

  test('whose site it is stands at the end of its host, and is not cut off', () => {
    const place = placeOf(`https://vk.com.${'login.'.repeat(20)}evil.example/vk.com`)!;
    expect(place).toMatch(/^vk\.com\..*….*evil\.example\/vk\.com$/);
  });

  test.each(['', 'shop.example', 'javascript:alert(1)', 'mailto:a@b.example', 'https://'])(
    '%j leads nowhere',
    (address) => expect(linkTold(address)).toBeNull(),
  );

  test('services that hide where they lead are named so', () => {
    expect(linkTold('https://vk.cc/abc')?.isShort).toBe(true);
    expect(linkTold('https://www.bit.ly/abc')?.isShort).toBe(true);
    expect(linkTold('https://notbit.ly/abc')?.isShort).toBe(false);
  });
});

describe('tags of a link', () => {
  const tags = (query: string) => linkTold(`https://shop.example/?${query}`)!.tags;
  test.each([
    ['', []],
    ['a=1&utm=2', []],
    [
      'utm_campaign=spring&utm_source=vk.com&utm_medium=social',
      [
        ['source', 'vk.com'],
        ['medium', 'social'],
        ['campaign', 'spring'],
      ],
    ],
    ['utm_source=', [['source', '']]],
    ['utm_source=vk&utm_source=tg', [['source', 'vk']]],
    [
      'utm_term=%7Bkeyword%7D&utm_content=a+b',
      [
        ['term', '{keyword}'],
        ['content', 'a b'],
      ],
    ],
    [
      'utm_id=7&utm_source_platform=x',
      [
        ['id', '7'],
        ['sourcePlatform', 'x'],
      ],
    ],
  ])('%s', (query, told) => expect(tags(query).map(({ field, value }) => [field, value])).toEqual(told));
});

describe('a text cut in its middle', () => {
  test.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abc…fg'],
    ['🫖🍂🫖🍂🫖', 3, '🫖…🫖'],
    ['', 3, ''],
  ])('%s in %i', (text, most, cut) => expect(cutInMiddle(text, most)).toBe(cut));

  test('is never longer, and of whole signs', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          const cut = cutInMiddle(text, most);
          expect(Array.from(cut).length).toBeLessThanOrEqual(Math.max(most, 0));
          expect(cut.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

test('any address is told or null, and quickly', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      const told = linkTold(address);
      expect(told?.address).toBe(address);
      expect(Array.from(told!.place).length).toBeLessThanOrEqual(62);
    }),
  );
});
