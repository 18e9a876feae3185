import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { examplesOf, type ExamplePlace } from '@/utils/domain/hashtags/examples';
import { blankGuide, caseStyles, tagUses, type Guide, type GuideTag } from '@/utils/domain/hashtags/guide';
import { plainTag } from '@/utils/domain/hashtags/guide-tags';
import { lintPost } from '@/utils/domain/hashtags/lint';
import { tagKey } from '@/utils/domain/hashtags/tag';

const day = '2026-11-26';
const onVk: ExamplePlace = { network: 'vk', rules: rulesFor('vk'), day };
const onInstagram: ExamplePlace = { network: 'instagram', rules: rulesFor('instagram'), day };
const guide = (tags: GuideTag[], part: Partial<Guide> = {}): Guide => ({
  ...blankGuide('b', 0),
  tags,
  community: 'kolos',
  ...part,
});
const kolos = { ...plainTag('КолосХлеб', 'required'), local: true };

describe('examples of a guide', () => {
  test('show the right one first, then each rule broken by the guide’s own tags', () => {
    const whole = guide([kolos, plainTag('Закваска', 'allowed'), plainTag('Скидки', 'forbidden')], {
      style: 'camel',
      count: { least: 1, most: 3 },
      needsRubric: true,
    });
    expect(examplesOf(whole, [{ name: 'Рецепты', tags: ['рецепты'] }], onVk)).toEqual([
      { fault: null, tags: ['#КолосХлеб@kolos', '#Рецепты', '#Закваска'], tag: null },
      { fault: 'missing', tags: ['#Рецепты', '#Закваска'], tag: '#КолосХлеб@kolos' },
      { fault: 'forbidden', tags: ['#КолосХлеб@kolos', '#Рецепты', '#Скидки'], tag: '#Скидки' },
      { fault: 'case', tags: ['#колосхлеб@kolos', '#Рецепты', '#Закваска'], tag: '#колосхлеб@kolos' },
      { fault: 'local', tags: ['#КолосХлеб', '#Рецепты', '#Закваска'], tag: '#КолосХлеб' },
    ]);
    // Where the network has no hashtags of communities, none is asked for.
    const elsewhere = examplesOf(whole, [{ name: 'Рецепты', tags: ['рецепты'] }], onInstagram);
    expect(elsewhere[0]!.tags[0]).toBe('#КолосХлеб');
    expect(elsewhere.map(({ fault }) => fault)).not.toContain('local');
  });

  const good = (tags: GuideTag[], part: Partial<Guide>, ...rubrics: string[]) =>
    examplesOf(
      guide(tags, part),
      rubrics.map((name) => ({ name, tags: [name] })),
      onInstagram,
    )[0]?.tags;

  test('the right one has the required, one rubric’s where it is asked for, and no more than is usual or allowed', () => {
    const required = plainTag('a', 'required');
    const allowed = ['b', 'c', 'd', 'e', 'f', 'g'].map((name) => plainTag(name, 'allowed'));
    const forbidden = plainTag('x', 'forbidden');
    const count = (least: number | null, most: number | null) => ({ count: { least, most } });
    expect(good([forbidden, required, ...allowed], {})).toEqual(['#a', '#b', '#c']);
    expect(good([required, ...allowed], count(null, 2))).toEqual(['#a', '#b']);
    expect(good([required, ...allowed], count(5, null))).toEqual(['#a', '#b', '#c', '#d', '#e']);
    expect(good([required, ...allowed.slice(0, 1)], count(2, null))).toEqual(['#a', '#b']);
    expect(good([required, ...allowed.slice(0, 1)], count(3, null))).toBeUndefined();
    // A rubric’s, not asked for, comes after what the guide allows; asked for, one of them comes before.
    expect(good([required, ...allowed.slice(0, 1)], {}, 'r', 's')).toEqual(['#a', '#b', '#r']);
    expect(good([required, ...allowed.slice(0, 1)], { needsRubric: true }, 'r', 's')).toEqual([
      '#a',
      '#r',
      '#b',
    ]);
    expect(good([required], { ...count(null, 1) }, 'r')).toEqual(['#a']);
  });

  test.each<[string, Guide]>([
    ['no tags', guide([])],
    ['fewer tags than it asks for', guide([kolos], { count: { least: 3, most: 5 } })],
    [
      'more required tags than it allows',
      guide([kolos, plainTag('б', 'required')], { count: { least: null, most: 1 } }),
    ],
    ['more required tags than are read', guide([...'абвгдеж'].map((name) => plainTag(name, 'required')))],
    ['only tags of another time', guide([{ ...kolos, until: '2026-11-25' }])],
    ['only what is not to be used', guide([plainTag('a', 'forbidden')])],
  ])('with %s: none', (_what, one) => {
    expect(examplesOf(one, [], onVk)).toEqual([]);
  });

  test('of any guide: the linter finds nothing in what is right, and the fault in what is wrong', () => {
    const tag = fc.record({
      tag: fc.constantFrom('Колос', 'колос', 'СвежийХлеб', 'хлеб', 'bread', 'Bread', 'хлеба', 'рецепт'),
      use: fc.constantFrom(...tagUses),
      networks: fc.constantFrom<GuideTag['networks']>([], ['vk'], ['instagram']),
      from: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
      until: fc.constantFrom(null, '2026-06-01', '2027-06-01'),
      local: fc.boolean(),
      note: fc.constant(''),
    });
    const count = fc.record({
      least: fc.option(fc.nat(4)),
      most: fc.option(fc.nat(6)),
    });
    const guides = fc.record({
      tags: fc.uniqueArray(tag, { selector: (one) => tagKey(one.tag), maxLength: 8 }),
      count,
      style: fc.constantFrom(...caseStyles),
      isClosed: fc.boolean(),
      needsRubric: fc.boolean(),
      community: fc.constantFrom('', 'kolos'),
    });
    const rubrics = fc.array(
      fc.record({ name: fc.constant('r'), tags: fc.array(fc.constantFrom('рецепт', 'bread', 'закулисье')) }),
      { maxLength: 3 },
    );
    let shown = 0;
    fc.assert(
      fc.property(guides, rubrics, fc.constantFrom(onVk, onInstagram), (part, ofBrand, place) => {
        const whole = guide([], part);
        const examples = examplesOf(whole, ofBrand, place);
        shown += examples.length;
        for (const { fault, tags } of examples) {
          const findings = lintPost(
            {
              network: place.network,
              text: tags.join(' '),
              hashtags: null,
              links: null,
              hasGeotag: null,
              day,
            },
            { guide: whole, rubrics: ofBrand, rules: place.rules },
          ).filter(({ severity }) => severity !== 'info');
          if (fault === null) expect(findings).toEqual([]);
          else expect(findings.map(({ rule }) => (rule === 'banned' ? 'forbidden' : rule))).toContain(fault);
        }
      }),
      { numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});
