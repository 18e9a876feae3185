import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { blankGuide, type TagSet } from '@/utils/domain/hashtags/guide';
import { plainTag } from '@/utils/domain/hashtags/guide-tags';
import { groupsOf, nextOf, setFindings, setText } from '@/utils/domain/hashtags/sets';

const set = (name: string, part: Partial<TagSet> = {}): TagSet => ({
  id: name,
  brand: 'b',
  name,
  group: 'Хлеб',
  tags: ['хлеб'],
  networks: [],
  uses: 0,
  usedAt: null,
  ...part,
});

test('a set is pasted as hashtags, local ones with the community', () => {
  expect(setText({ tags: ['хлеб', 'Колос@kolos_bakery'] })).toBe('#хлеб #Колос@kolos_bakery');
});

describe('sets of a group take turns', () => {
  test('one never copied comes first, then the one least recently copied', () => {
    expect(nextOf([])).toBeNull();
    expect(nextOf([set('a', { usedAt: 5 }), set('b'), set('c')])!.name).toBe('b');
    expect(nextOf([set('a', { usedAt: 5 }), set('b', { usedAt: 3 })])!.name).toBe('b');
  });

  test('copied one after another, each comes once before any comes again', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(1000)), { minLength: 1, maxLength: 8 }), (used) => {
        let sets = used.map((usedAt, i) => set(`s${i}`, { usedAt }));
        const order = [...sets, ...sets].map((_, i) => {
          const next = nextOf(sets)!;
          sets = sets.map((one) => (one === next ? { ...one, usedAt: 2000 + i } : one));
          return next.name;
        });
        const first = order.slice(0, sets.length);
        expect(new Set(first).size).toBe(sets.length);
        expect(order.slice(sets.length)).toEqual(first);
      }),
    );
  });

  test('a brand has its own sets and those of every brand, by group, those without one last', () => {
    const groups = groupsOf(
      [
        set('1', { group: '' }),
        set('2', { group: 'хлеб' }),
        set('3', { brand: null }),
        set('4', { brand: 'c' }),
        set('5', { group: 'Акции' }),
      ],
      'b',
    );
    expect(groups.map(({ name, sets }) => [name, sets.map((one) => one.name)])).toEqual([
      ['Акции', ['5']],
      ['хлеб', ['2', '3']],
      ['', ['1']],
    ]);
    expect(groupsOf([set('1'), set('2', { brand: null })], null).flatMap(({ sets }) => sets)).toHaveLength(1);
  });
});

describe('what a set breaks', () => {
  const guide = {
    ...blankGuide('b', 0),
    tags: [plainTag('Колос', 'required'), plainTag('хлеб', 'allowed'), plainTag('скидки', 'forbidden')],
    count: { least: 4, most: null },
    position: 'inText' as const,
    needsUtm: true,
    needsGeotag: true,
  };
  const houses = (['vk', 'instagram'] as const).map((network) => ({
    network,
    house: { guide, rubrics: [], rules: rulesFor(network) },
  }));
  const found = (tags: string[]) =>
    setFindings({ tags }, houses, '2026-11-26').map(({ finding, networks }) => [
      finding.rule,
      finding.tag,
      networks.join(),
    ]);

  test('is told once, with the networks it holds on; what only a whole post can be told is not', () => {
    expect(found(['Колос', 'скидки'])).toEqual([['forbidden', 'скидки', 'vk,instagram']]);
    expect(found(['хлеб'])).toEqual([['missing', 'Колос', 'vk,instagram']]);
    const seven = ['Колос', 'хлеб', 'a1', 'b2', 'c3', 'd4', 'e5'];
    expect(found(seven)).toContainEqual(['overLimit', null, 'instagram']);
  });

  test('of no network in particular is what breaks the guide', () => {
    const house = { guide, rubrics: [], rules: null };
    const findings = setFindings({ tags: ['скидки'] }, [{ network: null, house }], '2026-11-26');
    expect(findings.map(({ finding, networks }) => [finding.rule, networks])).toEqual([
      ['forbidden', []],
      ['missing', []],
    ]);
  });
});
