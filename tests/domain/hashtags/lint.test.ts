import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Rubric } from '@/utils/domain/brand';
import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { edited, together } from '@/utils/domain/hashtags/edits';
import { blankGuide, type Guide, type GuideTag } from '@/utils/domain/hashtags/guide';
import {
  correctedText,
  lintPost,
  lintRules,
  type House,
  type LintedPost,
  type LintRule,
} from '@/utils/domain/hashtags/lint';
import { inOneScript } from '@/utils/domain/hashtags/look-alike';
import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import { languages, speaker } from '@/utils/words';
import en from '@/utils/words/en/hashtags.json';
import { tagFindingSentences } from '@/utils/words/hashtags';
import ru from '@/utils/words/ru/hashtags.json';

const tag = (name: string, more: Partial<GuideTag> = {}): GuideTag => ({
  tag: name,
  use: 'allowed',
  networks: [],
  from: null,
  until: null,
  local: false,
  note: '',
  ...more,
});
const guide = (more: Partial<Guide> = {}): Guide => ({ ...blankGuide('b1', 0), ...more });
const rubrics: Rubric[] = [
  { name: 'Recipes', tags: ['рецепты'] },
  { name: 'News', tags: ['#новости'] },
];
const post = (text: string | null, more: Partial<LintedPost> = {}): LintedPost => ({
  network: 'instagram',
  text,
  hashtags: null,
  links: null,
  hasGeotag: null,
  day: '2026-11-26',
  ...more,
});
const house = (of: Guide | null, network = 'instagram'): House => ({
  guide: of,
  rubrics,
  rules: rulesFor(network),
});
/** Rules that were found, each with its tag and what its fix makes of the text. */
const told = (text: string | null, of: Guide | null, more: Partial<LintedPost> = {}) =>
  lintPost(post(text, more), house(of, more.network)).map(({ rule, tag: about, fix }) => [
    rule,
    about,
    fix && edited(text ?? '', fix),
  ]);

type Row = [
  name: string,
  text: string,
  guide: Guide | null,
  found: [LintRule, string | null, string | null][],
  more?: Partial<LintedPost>,
];

const brand = tag('КофейняУТёти', { use: 'required' });

describe('what is found, and what its fix makes of the text', () => {
  test.each<Row>([
    ['nothing wrong', 'Утро. #КофейняУТёти', guide({ tags: [brand] }), []],
    ['no guide, nothing wrong', 'Утро. #кофе', null, []],
    [
      'a required tag is missing',
      'Утро.',
      guide({ tags: [brand] }),
      [['missing', 'КофейняУТёти', 'Утро.\n\n#КофейняУТёти']],
    ],
    [
      '… and joins those at the end',
      'Утро.\n#кофе ',
      guide({ tags: [brand] }),
      [['missing', 'КофейняУТёти', 'Утро.\n#кофе #КофейняУТёти']],
    ],
    [
      '… in small letters',
      '',
      guide({ tags: [brand], style: 'lower' }),
      [['missing', 'КофейняУТёти', '#кофейняутёти']],
    ],
    [
      '… not on another network',
      'Утро.',
      guide({ tags: [tag('x', { use: 'required', networks: ['vk'] })] }),
      [],
    ],
    [
      '… not where tags go to the first comment',
      'Утро.',
      guide({ tags: [brand], position: 'firstComment', needsRubric: true }),
      [],
    ],
    ['no rubric', 'Утро.', guide({ needsRubric: true }), [['noRubric', null, null]]],
    ['a rubric, its tag written with a sign', 'Утро. #Новости', guide({ needsRubric: true }), []],
    [
      'forbidden',
      'А #взаимно б #Взаимно',
      guide({ tags: [tag('взаимно', { use: 'forbidden' })] }),
      [['forbidden', 'взаимно', 'А б']],
    ],
    ['banned', '#beauty а', guide({ tags: [tag('beauty', { use: 'banned' })] }), [['banned', 'beauty', 'а']]],
    [
      'required here and forbidden there: forbidden holds',
      '#x',
      guide({
        tags: [tag('x', { use: 'required' }), tag('x', { use: 'forbidden', networks: ['instagram'] })],
      }),
      [['forbidden', 'x', '']],
    ],
    [
      'over',
      'А #акция',
      guide({ tags: [tag('акция', { until: '2026-11-25' })] }),
      [['outOfDates', 'акция', 'А']],
    ],
    [
      'not begun',
      'А #акция',
      guide({ tags: [tag('акция', { from: '2026-11-27' })] }),
      [['outOfDates', 'акция', 'А']],
    ],
    [
      'on its last day',
      'А #акция',
      guide({ tags: [tag('акция', { from: '2026-11-26', until: '2026-11-26' })] }),
      [],
    ],
    [
      'on an unknown day',
      'А #акция',
      guide({
        tags: [tag('акция', { until: '2020-01-01' }), tag('весна', { use: 'required', until: '2020-01-01' })],
      }),
      [],
      { day: null },
    ],
    ['not on a closed list', '#кофе #рецепты', guide({ isClosed: true }), [['unknown', 'кофе', null]]],
    [
      'a slip of the pen',
      '#рецепт #кофейняутети',
      guide({ tags: [tag('КофейняУТёти')] }),
      [
        ['nearly', 'рецепт', '#рецепты #кофейняутети'],
        ['nearly', 'кофейняутети', '#рецепт #КофейняУТёти'],
      ],
    ],
    ['another letter in a short tag is another tag', '#дом', guide({ tags: [tag('том')] }), []],
    ['other digits are another tag', '#акция2025', guide({ tags: [tag('акция2026')] }), []],
    [
      'letters of two alphabets',
      '#Cкидки #SMMщик #IT',
      null,
      [['lookAlike', 'Cкидки', '#Скидки #SMMщик #IT']],
    ],
    [
      'all letters of the other alphabet',
      '#COCA',
      guide({ tags: [tag('СОСА')] }),
      [['lookAlike', 'COCA', '#СОСА']],
    ],
    [
      'capitals where small letters are wanted',
      '#Кофе',
      guide({ style: 'lower' }),
      [['case', 'Кофе', '#кофе']],
    ],
    [
      'small letters where words have capitals',
      '#кофейняутёти',
      guide({ tags: [brand], style: 'camel' }),
      [['case', 'кофейняутёти', '#КофейняУТёти']],
    ],
    ['too few', 'А #кофе', guide({ count: { least: 2, most: 3 } }), [['tooFew', null, null]]],
    [
      'too many for the guide',
      '#а1 #б1 #в1',
      guide({ count: { least: null, most: 2 } }),
      [['tooMany', null, null]],
    ],
    [
      'too many for the network is told alone',
      '#а1 #б1 #в1 #г1 #д1 #е1',
      guide({ count: { least: null, most: 2 } }),
      [['overLimit', null, null]],
    ],
    [
      'another count on this network',
      '#а1 #б1',
      guide({ count: { least: 5, most: null }, countOn: { instagram: { least: null, most: 2 } } }),
      [],
    ],
    [
      'more than the network advises',
      '#а1 #б1 #в1',
      null,
      [['overAdvice', null, null]],
      { network: 'facebook' },
    ],
    [
      '… where the guide allows it',
      '#а1 #б1 #в1',
      guide({ count: { least: null, most: 9 } }),
      [],
      { network: 'facebook' },
    ],
    ['twice', 'А #кофе б #Кофе', null, [['twice', 'кофе', 'А #кофе б']]],
    ['broken by a hyphen', 'Про #про-двери тут', null, [['broken', 'про', 'Про #про_двери тут']]],
    ['broken by an apostrophe', "#д'Артаньян", null, [['broken', 'д', '#дАртаньян']]],
    [
      'broken by what nobody can mend',
      '#R&D и #C++',
      null,
      [
        ['broken', 'R', null],
        ['broken', 'C', null],
      ],
    ],
    ['a full stop after a tag ends a sentence', 'Это #кофе. Да #чай, и #сок.', null, []],
    ['an English possessive is no slip', "#Nike's new shoes", null, []],
    ['an English compound is only worth knowing', '#AI-powered', null, [['broken', 'AI', null]]],
    ['signs in addresses without a scheme', 'vk.com/app1_-2#utm_x и site.ru/menu#d', null, []],
    [
      'forbidden for a time, on another day',
      '#старт',
      guide({ tags: [tag('старт', { use: 'forbidden', until: '2026-11-25' })] }),
      [],
    ],
    ['two other letters are another tag', '#giftsforhim', guide({ tags: [tag('giftsforher')] }), []],
    [
      'more than the network takes now, of a post from before that',
      Array.from({ length: 15 }, (_, i) => `#t${i}`).join(' '),
      null,
      [],
      { day: '2025-12-17' },
    ],
    ['a space after the sign', 'А # кофе', null, [['spaced', null, 'А #кофе']]],
    ['a sign in a list is none', 'Номер # 5, C# язык, F #', null, []],
    ['glued to a word', 'слово#кофе', null, [['glued', 'кофе', 'слово #кофе']]],
    ['glued to a tag', '#чай#кофе', null, [['glued', 'кофе', '#чай #кофе']]],
    ['digits only', '#2026', null, [['digitsOnly', '2026', null]]],
    ['signs in addresses and codes are none', 'https://a.example/#x-y &#33; a.example/#2', null, []],
    [
      'a local tag without its community',
      '#отзывы',
      guide({ tags: [tag('отзывы', { local: true })], community: 'tea.club' }),
      [['local', 'отзывы', '#отзывы@tea.club']],
      { network: 'vk' },
    ],
    [
      'a local tag as it should be',
      '#отзывы@Tea.Club',
      guide({ tags: [tag('отзывы', { local: true })], community: 'tea.club' }),
      [],
      { network: 'vk' },
    ],
    [
      'a local tag of another community',
      '#отзывы@club1',
      guide({ tags: [tag('отзывы', { local: true })], community: 'tea' }),
      [['local', 'отзывы', '#отзывы@tea']],
      { network: 'vk' },
    ],
    [
      'a local tag elsewhere',
      '#отзывы@tea',
      guide({ tags: [tag('отзывы', { local: true })], community: 'tea' }),
      [['local', 'отзывы', '#отзывы']],
    ],
    [
      'a missing local tag',
      'А',
      guide({ tags: [tag('отзывы', { local: true, use: 'required' })], community: 'tea' }),
      [['missing', 'отзывы', 'А\n\n#отзывы@tea']],
      { network: 'vk' },
    ],
    ['at the end, as wanted', 'А б.\n\n#кофе · #чай ❤️', guide({ position: 'atEnd' }), []],
    ['not at the end', 'А #кофе б #чай', guide({ position: 'atEnd' }), [['position', 'кофе', null]]],
    ['not in the text', 'А #кофе б #чай', guide({ position: 'inText' }), [['position', 'чай', null]]],
    ['in the text, as wanted', 'А #кофе б.', guide({ position: 'inText' }), []],
    [
      'in the post instead of the first comment',
      'А #кофе',
      guide({ position: 'firstComment' }),
      [['position', 'кофе', null]],
    ],
    [
      'a link without UTM',
      'https://shop.example/a, https://vk.com/b http://bit.ly/c https://shop.example/?utm_source=vk',
      guide({ needsUtm: true }),
      [['noUtm', null, null]],
    ],
    [
      'links as the post has them',
      'текст',
      guide({ needsUtm: true }),
      [['noUtm', null, null]],
      { links: ['https://shop.example/'] },
    ],
    ['a text over the limit', 'а'.repeat(2201), null, [['textTooLong', null, null]]],
    ['a text over the fold', 'а'.repeat(126), null, [['folded', null, null]]],
    ['a wall of text', `А.\n${'а'.repeat(101)}`, guide({ longestParagraph: 100 }), [['wall', null, null]]],
    ['short paragraphs', `${'а'.repeat(60)}\n${'а'.repeat(60)}`, guide({ longestParagraph: 100 }), []],
    ['no geotag', 'А', guide({ needsGeotag: true }), [['noGeotag', null, null]], { hasGeotag: false }],
    ['a geotag that the network does not tell of', 'А', guide({ needsGeotag: true }), []],
  ])('%s', (_, text, of, found, more) => {
    expect(told(text, of, more)).toEqual(found);
    for (const finding of lintPost(post(text, more), house(of, more?.network)))
      for (const language of languages) {
        const { what, why, fix } = tagFindingSentences(finding, speaker(language, { en, ru }[language]));
        expect(what).not.toMatch(/undefined|[{}]|^$/);
        expect(why).not.toMatch(/undefined|[{}]|^$/);
        expect(fix === null).toBe(finding.fix === null);
      }
  });

  test('the worst comes first, then in the order of the text', () =>
    expect(
      told(
        '#Кофе #чай-1 #спам',
        guide({ tags: [brand, tag('спам', { use: 'forbidden' })], style: 'lower' }),
      ).map(([rule]) => rule),
    ).toEqual(['forbidden', 'missing', 'case', 'broken']));

  test('every rule is found by some row of these', () => {
    const rules = new Set<string>(['tagTooLong']);
    const text = readFileSync('tests/domain/hashtags/lint.test.ts', 'utf8');
    for (const rule of lintRules) if (text.includes(`['${rule}'`)) rules.add(rule);
    expect([...rules].sort()).toEqual([...lintRules].sort());
  });
});

test('of corrections, those are made together that do not touch', () => {
  const edit = (start: number, end: number, put = '') => ({ start, end, put });
  const chosen = together([[edit(0, 2)], [edit(2, 3)], [edit(5, 6), edit(1, 1)], [edit(4, 4, 'x')]]);
  expect(chosen).toEqual([edit(0, 2), edit(4, 4, 'x')]);
  expect(edited('abcdef', chosen)).toBe('cdxef');
});

test('a tag that the guide has for another network is not called unknown to it', () => {
  const of = guide({ isClosed: true, tags: [tag('чай', { networks: ['vk'] })] });
  expect(lintPost(post('#чай'), house(of))).toMatchObject([
    { rule: 'unknown', values: { where: 'elsewhere' } },
  ]);
  expect(lintPost(post('#кофе'), house(of))).toMatchObject([{ values: { where: 'nowhere' } }]);
});

test('how sure a limit is goes by the limit, not by another one that the person knows better', () => {
  const rules = rulesFor('facebook', [
    { network: 'facebook', syntax: {}, tags: {}, text: { most: 100 }, checkedOn: '2026-11-20' },
  ]);
  expect(
    lintPost(post('#a1 #b1 #c1', { network: 'facebook' }), { guide: null, rubrics, rules }),
  ).toMatchObject([{ rule: 'overAdvice', values: { isSettled: 'false', checkedOn: '2026-11-23' } }]);
});

test('what the person knows better of a text, too, and as of their day', () => {
  const rules = rulesFor('instagram', [
    { network: 'vk', syntax: {}, tags: {}, text: { most: 1 }, checkedOn: '2027-01-01' },
    { network: 'instagram', syntax: {}, tags: {}, text: { most: 5 }, checkedOn: '2027-01-02' },
  ]);
  expect(rules?.text).toEqual({ ...rulesFor('instagram')!.text, most: 5 });
  expect(lintPost(post('Утро дня'), { guide: null, rubrics, rules })).toMatchObject([
    { rule: 'textTooLong', values: { most: 5, checkedOn: '2027-01-02', isSettled: 'true' } },
  ]);
});

test('a broken tag is worth a warning, and what was meant is said where it can be', () => {
  const broken = (text: string) =>
    lintPost(post(text), house(null)).map(({ severity, values }) => [severity, values]);
  expect(broken('Про #про-двери')).toEqual([['warning', { written: 'про-двери', meant: 'про_двери' }]]);
  expect(broken('#R&D')).toEqual([['warning', { written: 'R&D', meant: '' }]]);
  expect(broken('#AI-powered')).toEqual([['info', { written: 'AI-powered', meant: '' }]]);
});

test('a text that is too long to be looked through is not put right', () => {
  const of = (length: number) => {
    const text = `#Кофе ${'а'.repeat(length - 6)}`;
    return lintPost(post(text, { network: 'vk' }), house(guide({ style: 'lower' }), 'vk')).map(
      ({ rule, fix }) => [rule, fix !== null],
    );
  };
  expect(of(20_000)).toContainEqual(['case', true]);
  expect(of(20_001)).toContainEqual(['case', false]);
});

test('what only a person can tell is left as it is in the text put right', () =>
  expect(correctedText({ ...post('#рецепт'), text: '#рецепт' }, house(guide()))).toBe('#рецепт'));

test('a tag that is longer than the network allows', () => {
  const rules = { ...rulesFor('instagram')!, tags: { most: null, advised: null, longest: 3 } };
  expect(lintPost(post('#чаёк'), { guide: null, rubrics, rules })).toMatchObject([
    { rule: 'tagTooLong', values: { most: 3 } },
  ]);
});

test('of a text that was not seen, only the tags are looked at, and nothing is put right', () => {
  const of = guide({
    tags: [brand],
    isClosed: true,
    position: 'atEnd',
    longestParagraph: 1,
    count: { least: 3, most: 9 },
  });
  expect(told(null, of, { hashtags: ['кофе'] })).toEqual([
    ['missing', 'КофейняУТёти', null],
    ['unknown', 'кофе', null],
    ['tooFew', null, null],
  ]);
});

test('a sign in the text that the network did not link is no hashtag of the post', () =>
  expect(told('#чай и #кофе', guide({ count: { least: null, most: 1 } }), { hashtags: ['чай'] })).toEqual(
    [],
  ));

test('a guide says what it says also of a network without known limits', () =>
  expect(
    lintPost(
      post('#а1 #б1', { network: 'elsewhere' }),
      house(guide({ count: { least: null, most: 1 } }), 'elsewhere'),
    ),
  ).toMatchObject([{ rule: 'tooMany' }]));

test('what the person knows better holds in place of what we know', () => {
  const rules = rulesFor('instagram', [
    {
      network: 'instagram',
      syntax: { digitsOnly: true },
      tags: { most: 1 },
      text: {},
      checkedOn: '2027-01-02',
    },
  ]);
  expect(lintPost(post('#2026 #чай'), { guide: null, rubrics, rules })).toMatchObject([
    { rule: 'overLimit', values: { n: 2, most: 1, checkedOn: '2027-01-02', isSettled: 'true' } },
  ]);
});

test.each([
  ['Cкидки', 'Скидки'],
  ['Brаnd', 'Brand'],
  ['кофe', 'кофе'],
  ['SMMщик', null],
  ['кофе', null],
  ['brand2026', null],
  ['ХОРОШО', null],
  ['ITшкола', null],
  ['работа_в_IT', null],
  ['AIмаркетинг', null],
  ['ВКfest', null],
  ['A4_формат', null],
  ['лiто_їжа', 'літо_їжа'],
  ['лiто', null],
])('in one script: %s is %s', (written, meant) => expect(inOneScript(written)).toBe(meant));

const piece = fc.constantFrom(
  '#',
  '# ',
  'кофе',
  '#кофе',
  '#Кофе',
  '#кофейняутети',
  '#спам',
  '#Cкидки',
  '#отзывы@tea',
  '#отзывы',
  '-',
  "'",
  '&',
  ' ',
  '\n',
  '.',
  'слово',
  '#2026',
  '#акция',
  'https://shop.example/#a-b ',
  '#рецепт',
  '@tea',
  '😀',
  '\u0301',
  '#a_b',
);
const anyGuide = fc.record({
  style: fc.constantFrom('any', 'lower', 'camel'),
  position: fc.constantFrom('any', 'inText', 'atEnd', 'firstComment'),
  isClosed: fc.boolean(),
  needsUtm: fc.boolean(),
  tags: fc.subarray([
    brand,
    tag('спам', { use: 'forbidden' }),
    tag('отзывы', { local: true, use: 'required' }),
    tag('Скидки', { use: 'required' }),
    tag('акция', { until: '2026-01-01' }),
    tag('Кофе', { use: 'banned', networks: ['vk'] }),
  ]),
  community: fc.constantFrom('', 'tea'),
}) as fc.Arbitrary<Partial<Guide>>;
const anyText = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 25 });

test('fixes come to an end: what is put right stays right, whatever the text, the guide and the network', () => {
  fc.assert(
    fc.property(anyText, anyGuide, fc.constantFrom(...ruledNetworks), (pieces, of, network) => {
      const given = { ...post(pieces.join('')), network, text: pieces.join('') };
      const by = house(guide(of), network);
      const text = correctedText(given, by);
      expect(
        lintPost({ ...given, text }, by).filter(({ rule, fix }) => fix !== null && rule !== 'nearly'),
      ).toEqual([]);
      expect(correctedText({ ...given, text }, by)).toBe(text);
    }),
    { numRuns: 400 },
  );
});

test('a fix leaves every word of the text that is no hashtag in its place', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('слово', 'кофе', '#Кофе', '#спам', '#кофе', '\n', '.'), { maxLength: 20 }),
      (words) => {
        const given = { ...post(words.join(' ')), text: words.join(' ') };
        const plain = (text: string) => text.match(/(?<!#)(?<=^|\s)[\p{L}]+/gu) ?? [];
        const by = house(guide({ style: 'lower', tags: [brand, tag('спам', { use: 'forbidden' })] }));
        expect(plain(correctedText(given, by))).toEqual(plain(given.text));
      },
    ),
  );
});

test('findings say where: each place is in the text, and holds the tag it is about', () => {
  fc.assert(
    fc.property(anyText, anyGuide, (pieces, of) => {
      const text = pieces.join('');
      for (const { at, tag: about, rule } of lintPost(post(text), house(guide(of)))) {
        if (!at) continue;
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(at.end).toBeLessThanOrEqual(text.length);
        if (about !== null && rule !== 'twice') expect(text.slice(at.start, at.end)).toContain(about);
      }
    }),
  );
});

test.each<[string, string]>([
  ['signs', '#'.repeat(60_000)],
  ['tags', '#a '.repeat(20_000)],
  ['other tags', Array.from({ length: 12_000 }, (_, i) => `#t${i}`).join(' ')],
  ['a word without end', `#${'я'.repeat(60_000)}`],
  ['glued', 'a#'.repeat(30_000)],
  ['local', '#a@b.'.repeat(12_000)],
  ['addresses', 'https://a.example/#b '.repeat(3000)],
  ['spaces', `#a${' '.repeat(60_000)}#b`],
  ['hyphens', '#a-'.repeat(20_000)],
  ['marks', `#a${'\u0301'.repeat(60_000)}`],
])('hostile text of %s takes no long time', (_, text) => {
  const of = guide({
    tags: Array.from({ length: 300 }, (__, i) => tag(`бренд${i}`)),
    isClosed: true,
    position: 'atEnd',
    needsUtm: true,
  });
  const start = performance.now();
  lintPost(post(text, { network: 'vk' }), house(of, 'vk'));
  expect(performance.now() - start).toBeLessThan(1500);
});
