import { describe, expect, test } from 'vitest';

import type { Role } from '@/utils/domain/brand';
import { defaultRules } from '@/utils/domain/utm/naming';
import { builtInCatalogue } from '@/utils/domain/utm/placements';
import { tagProblems, type Namer } from '@/utils/domain/utm/published';

const account = (id: string, role: Role) => ({
  network: 'vk',
  id,
  handle: null,
  name: null,
  role,
  addedAt: 0,
});
const namer = (...accounts: ReturnType<typeof account>[]): Namer => ({
  brand: { accounts },
  rules: defaultRules,
});
const own = [namer(account('-1', 'own'), account('-2', 'competitor'))];
const problems = (links: string[] | null, namers = own, authorId = '-1', network = 'vk') =>
  tagProblems({ network, authorId, authorHandle: null, links }, { namers, catalogue: builtInCatalogue });
const rules = (...links: string[]) => problems(links)!.map(({ rule, field }) => [rule, field]);
const good = 'https://shop.example/tea?utm_source=vk.com&utm_medium=social&utm_campaign=spring';

describe('whose posts are looked at', () => {
  test.each([
    ['of an own account', problems([good]), []],
    ['of a competitor', problems(['https://a.example/?utm_source=VK'], own, '-2'), null],
    ['of nobody', problems(['https://a.example/?utm_source=VK'], own, '-3'), null],
    ['of the same id elsewhere', problems(['https://a.example/?utm_source=VK'], own, '-1', 'facebook'), null],
    ['without any brand', problems([good], []), null],
    ['whose links are unknown', problems(null), null],
    ['without links', problems([]), []],
  ])('%s', (_whose, told, expected) => expect(told).toEqual(expected));

  test('a competitor of one brand is another’s own', () => {
    const brands = [namer(account('-1', 'competitor')), namer(account('-1', 'own'))];
    expect(problems(['https://a.example/?utm_source=VK'], brands)).not.toEqual([]);
  });
});

describe('what is wrong', () => {
  test.each([
    ['a link without tags is none', ['https://shop.example/tea', 'https://vk.cc/abc'], []],
    ['nor one that only looks as if', ['https://shop.example/utm_source=guide'], []],
    ['good tags', [good], []],
    ['capital letters', [good.replace('vk.com', 'VK.com')], [[4, 'source']]],
    [
      'what is missing',
      ['https://shop.example/?utm_source=vk.com'],
      [
        [2, 'medium'],
        [3, 'campaign'],
      ],
    ],
    ['twice', [`${good}&utm_source=tg`], [[19, 'source']]],
    [
      'the same in two links is said once',
      [good.replace('spring', 'Spring'), `${good.replace('spring', 'Spring')}&b=1`],
      [[4, 'campaign']],
    ],
  ])('%s', (_what, links, expected) => expect(rules(...links)).toEqual(expected));

  test('tags after "#" and after a second "?" are seen, and said to be misplaced', () => {
    expect(rules('https://shop.example/#top?utm_source=vk.com').map(([rule]) => rule)).toContain(21);
    expect(rules('https://shop.example/?a=1?utm_source=vk.com').map(([rule]) => rule)).toContain(20);
  });

  test('a macro in a post arrives as it is written', () => {
    expect(rules(good.replace('spring', '{ad_id}')).map(([rule]) => rule)).toContain(14);
  });

  test('that it is tagged, or may lose its tags on the way, is nothing wrong with what is out', () => {
    expect(rules(good.replace('https', 'http'))).toEqual([]);
  });
});
