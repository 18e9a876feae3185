import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { rowId, type Campaign, type ResultRow } from '@/utils/domain/campaigns/campaign';
import { economicsOf } from '@/utils/domain/campaigns/economics';
import { againstKept } from '@/utils/domain/campaigns/import/against-kept';
import {
  assign,
  partKey,
  partsOf,
  placeOf,
  proposedPlace,
  remembered,
  type NewRow,
  type Place,
} from '@/utils/domain/campaigns/import/assign';
import type { Draft } from '@/utils/domain/campaigns/import/draft';
import { noResults } from '@/utils/domain/campaigns/results';

import { readSample } from './sample-files';

const campaign = (part: Partial<Campaign>): Campaign => ({
  id: 'c',
  brand: null,
  name: 'Autumn',
  goal: 'leads',
  action: '',
  from: '2026-11-01',
  to: null,
  currency: 'RUB',
  rates: {},
  budget: null,
  channels: [],
  creatives: [],
  segments: [],
  utm: [],
  posts: [],
  items: [],
  lifetimeValue: null,
  note: '',
  createdAt: 1,
  updatedAt: 1,
  ...part,
});
const channel = (id: string, ...names: string[]) => ({
  id,
  name: id,
  tool: 'targeted' as const,
  system: null,
  budget: null,
  names,
});
const draft = (part: Partial<Draft>): Draft => ({
  rows: [2],
  part: { campaign: 'A', utm: '', source: '' },
  creative: null,
  segment: null,
  rubric: null,
  from: '2026-11-02',
  to: '2026-11-02',
  currency: 'RUB',
  results: { ...noResults, spend: 100 },
  ...part,
});

describe('where a part belongs', () => {
  const campaigns = [
    campaign({
      id: 'c',
      channels: [channel('vk', 'Осенний набор'), channel('mail', 'autumn · newsletter / email')],
    }),
    campaign({ id: 'd', name: 'Winter', utm: ['winter_26'], channels: [channel('utm', 'autumn')] }),
  ];
  const part = (one: Partial<Draft['part']>) => ({ campaign: '', utm: '', source: '', ...one });
  test.each([
    [part({ campaign: 'осенний НАБОР ' }), { campaign: 'c', channel: 'vk' }],
    [part({ utm: 'autumn', source: 'newsletter / email' }), { campaign: 'c', channel: 'mail' }],
    [part({ utm: 'autumn', source: 'vk / cpc' }), { campaign: 'd', channel: 'utm' }],
    [part({ utm: 'WINTER_26', source: 'vk / cpc' }), { campaign: 'd', channel: null }],
    [part({ campaign: 'winter' }), { campaign: 'd', channel: null }],
    [part({ campaign: 'Spring' }), undefined],
    [part({}), undefined],
  ])('%j', (given, place) => {
    expect(placeOf(given, campaigns)).toEqual(place);
  });

  test('of two that could be meant the person says which', () => {
    const both = [...campaigns, campaign({ id: 'e', channels: [channel('other', 'осенний набор')] })];
    expect(placeOf(part({ campaign: 'Осенний набор' }), both)).toBeUndefined();
  });
});

test('what nothing else places is proposed for the campaign from which it was asked', () => {
  const vk = { ...channel('vk'), system: 'vkAds' as const };
  const direct = { ...channel('direct'), system: 'yandexDirect' as const };
  const here = campaign({ channels: [channel('own'), vk, direct, { ...direct, id: 'direct 2' }] });
  expect(proposedPlace(here, 'vkAds')).toEqual({ campaign: 'c', channel: 'vk' });
  expect(proposedPlace(here, 'yandexDirect')).toEqual({ campaign: 'c', channel: null });
  expect(proposedPlace(here, 'ga4')).toEqual({ campaign: 'c', channel: null });
});

test('what a person said is noted at the channel, once, and known the next time', async () => {
  const { drafts } = await readSample('vk-ads.ru.csv');
  const parts = partsOf(drafts);
  expect(parts.map(({ part, rows, from, to, spend }) => [part.campaign, rows, from, to, spend])).toEqual([
    ['Осенний набор', 3, '2026-11-02', '2026-11-03', { RUB: 713_935 }],
    ['Розыгрыш', 1, '2026-11-03', '2026-11-03', { RUB: 64_999 }],
  ]);
  const here = [campaign({ channels: [channel('vk')] })];
  const places = new Map<string, Place>([
    [parts[0]!.key, { campaign: 'c', channel: 'vk' }],
    [parts[1]!.key, null],
  ]);
  const [kept, ...others] = remembered(parts, places, here);
  expect(others).toEqual([]);
  expect(kept!.channels[0]!.names).toEqual(['Осенний набор']);
  expect(placeOf(parts[0]!.part, [kept!])).toEqual({ campaign: 'c', channel: 'vk' });
  expect(remembered(parts, places, [kept!])).toEqual([]);
});

describe('rows of ours', () => {
  const places = new Map<string, Place | undefined>([
    [partKey({ campaign: 'A', utm: '', source: '' }), { campaign: 'c', channel: 'vk' }],
    [partKey({ campaign: 'B', utm: '', source: '' }), { campaign: 'c', channel: 'vk' }],
    [partKey({ campaign: 'C', utm: '', source: '' }), null],
  ]);
  const of = (name: string, more: Partial<Draft> = {}) =>
    draft({ part: { campaign: name, utm: '', source: '' }, ...more });

  test('parts of one channel are added up, others left out or asked about', () => {
    const { rows, left, unplaced, merged } = assign(
      [of('A'), of('B'), of('C'), of('D')],
      places,
      [],
      'vkAds',
      'f.csv',
    );
    expect(rows).toEqual([
      {
        campaign: 'c',
        channel: 'vk',
        creative: null,
        segment: null,
        rubric: null,
        from: '2026-11-02',
        to: '2026-11-02',
        source: 'vkAds',
        currency: 'RUB',
        results: { ...noResults, spend: 200 },
        file: 'f.csv',
      },
    ]);
    expect([left, unplaced, merged.rows]).toEqual([1, 1, 2]);
  });

  test('what a file leaves blank beside names is one more part, and not the whole of them', () => {
    const given = [of('A', { creative: 'Cat' }), of('A', { creative: 'cat' }), of('B')];
    const { rows } = assign(given, places, [], 'metrika', '');
    expect(rows.map(({ creative, results }) => [creative, results.spend])).toEqual([
      ['Cat', 200],
      ['—', 100],
    ]);
    const own = campaign({ channels: [channel('vk')] });
    const kept = rows.map((row) => ({ ...row, id: rowId(row), keptAt: 1 }));
    expect(economicsOf(own, kept, null).total.results.spend).toBe(300);
    expect(assign([of('A'), of('B')], places, [], 'metrika', '').rows).toMatchObject([{ creative: null }]);
  });

  test('a part is not of the whole of a campaign of which others of the file are of a channel', () => {
    const both = new Map<string, Place | undefined>([
      ...places,
      [partKey({ campaign: 'D', utm: '', source: '' }), { campaign: 'c', channel: null }],
      [partKey({ campaign: 'E', utm: '', source: '' }), { campaign: 'd', channel: null }],
    ]);
    const { rows, beside } = assign([of('A'), of('D'), of('E')], both, [], 'ga4', '');
    expect(rows.map((row) => [row.campaign, row.channel])).toEqual([
      ['c', 'vk'],
      ['d', null],
    ]);
    expect(beside).toBe(1);
  });

  test('a row in two currencies is neither', () => {
    const { rows, clashing } = assign([of('A'), of('B', { currency: 'USD' })], places, [], 'vkAds', '');
    expect(rows).toEqual([]);
    expect(clashing).toHaveLength(2);
  });

  test('creatives and segments are spelt as the campaign has them', () => {
    const own = campaign({
      creatives: [{ name: 'Cat', textShare: null, segment: null, rubric: null, note: '' }],
      segments: [{ name: 'Women', gender: 'women', age: '', geography: '', interests: '' }],
    });
    const { rows } = assign([of('A', { creative: ' cat', segment: 'WOMEN' })], places, [own], 'vkAds', '');
    expect(rows[0]).toMatchObject({ creative: 'Cat', segment: 'Women' });
  });
});

const kept = (row: NewRow): ResultRow => ({ ...row, id: rowId(row), keptAt: 1 });

test('the same file again changes nothing; new figures change, new days are added, and other tellings of a day are said', () => {
  const row = (part: Partial<NewRow>): NewRow => ({
    campaign: 'c',
    channel: 'vk',
    creative: null,
    segment: null,
    rubric: null,
    from: '2026-11-02',
    to: '2026-11-02',
    source: 'vkAds',
    currency: 'RUB',
    results: { ...noResults, spend: 100 },
    file: '',
    ...part,
  });
  const rows = [row({}), row({ from: '2026-11-03', to: '2026-11-03' })];
  expect(againstKept(rows, rows.map(kept))).toEqual({
    added: 0,
    changed: 0,
    same: 2,
    replaced: [],
    overlaps: [],
  });
  const changed = row({ results: { ...noResults, spend: 101 } });
  expect(againstKept([changed], rows.map(kept))).toMatchObject({
    added: 0,
    changed: 1,
    same: 0,
    replaced: [],
  });
  const another = row({ results: { ...noResults, spend: 40 } });
  expect(againstKept([another], rows.map(kept)).replaced).toEqual([
    { campaign: 'c', channel: 'vk', figure: 'spend', currency: 'RUB', rows: 1, was: 100, now: 40 },
  ]);
  const week = row({ to: '2026-11-08' });
  expect(againstKept([week], rows.map(kept))).toEqual({
    added: 1,
    changed: 0,
    same: 0,
    replaced: [],
    overlaps: [{ campaign: 'c', channel: 'vk', days: [{ from: '2026-11-02', to: '2026-11-03' }] }],
  });
  expect(againstKept([row({ to: '2026-11-08', source: 'metaAds' })], rows.map(kept)).overlaps).toEqual([]);
});

test('ids are unique, and importing again changes nothing, whatever the file', () => {
  const any = fc.array(
    fc.record({
      campaign: fc.constantFrom('A', 'B'),
      creative: fc.constantFrom(null, 'x', 'X', 'y'),
      segment: fc.constantFrom(null, 's'),
      day: fc.integer({ min: 1, max: 5 }),
      spend: fc.option(fc.integer({ min: -9, max: 99 })),
      currency: fc.constantFrom('RUB', 'RUB', 'RUB', 'USD'),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(any, (given) => {
      const drafts = given.map(({ campaign: name, day, spend, ...rest }) =>
        draft({
          ...rest,
          part: { campaign: name, utm: '', source: '' },
          from: `2026-11-0${String(day)}`,
          to: `2026-11-0${String(day)}`,
          results: { ...noResults, spend },
        }),
      );
      const places = new Map(
        ['A', 'B'].map((name) => [
          partKey({ campaign: name, utm: '', source: '' }),
          { campaign: 'c', channel: 'vk' },
        ]),
      );
      const { rows, clashing } = assign(drafts, places, [campaign({})], 'vkAds', '');
      expect(new Set(rows.map(rowId)).size).toBe(rows.length);
      expect(againstKept(rows, rows.map(kept))).toMatchObject({ added: 0, changed: 0, same: rows.length });
      // Nothing is lost between: what is not in a row is named as clashing.
      const sum = (of: readonly { results: { spend: number | null } }[]) =>
        of.reduce((all, { results }) => all + (results.spend ?? 0), 0);
      expect(sum(rows) + sum(clashing)).toBe(sum(drafts));
    }),
  );
});
