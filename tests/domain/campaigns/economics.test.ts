import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { exportKinds, type ResultRow } from '@/utils/domain/campaigns/campaign';
import { dimensions } from '@/utils/domain/campaigns/dimensions';
import { economicsOf, sumOfCampaigns } from '@/utils/domain/campaigns/economics';
import { measured } from '@/utils/domain/campaigns/part';
import { resultNames } from '@/utils/domain/campaigns/results';
import { areApart } from '@/utils/domain/campaigns/trust';

import { campaignOf, rowOf } from './rows';

const campaign = campaignOf();
const totalOf = (rows: ResultRow[], period: { from: string; to: string } | null = null) =>
  economicsOf(campaign, rows, period).total.results;

const ga4 = { source: 'ga4' as const };
const byHand = { source: 'byHand' as const };

describe('of what is told twice, one counts', () => {
  test('the ad system for spend, the analytics for leads', () =>
    expect(
      totalOf([rowOf(1, { spend: 100, leads: 9 }), rowOf(1, { spend: 90, leads: 5, revenue: 700 }, ga4)]),
    ).toMatchObject({ spend: 100, leads: 5, revenue: 700 }));

  test('each fills the days that the other does not tell', () =>
    expect(
      totalOf([rowOf(1, { leads: 9 }), rowOf(2, { leads: 8 }), rowOf(1, { leads: 5 }, ga4)]),
    ).toMatchObject({
      leads: 13,
    }));

  test('two ad systems never tell of the same, in one channel or without any', () => {
    for (const channel of ['vk', null])
      expect(
        totalOf([
          rowOf(1, { spend: 100, leads: 3, reach: 50 }, { channel }),
          rowOf(1, { spend: 40, leads: 1 }, { channel, source: 'yandexDirect' }),
          rowOf([1, 31], { spend: 900 }, { channel, source: 'metaAds' }),
        ]),
      ).toMatchObject({ spend: 1040, leads: 4, reach: null });
  });

  test('two ad systems together are as good as a total that knows both', () => {
    const rows = [
      rowOf(1, { spend: 140 }, { channel: null, source: 'other' }),
      rowOf(1, { spend: 100 }),
      rowOf(1, { spend: 40 }, { channel: 'blog', source: 'yandexDirect' }),
    ];
    const told = economicsOf(campaign, rows, null);
    expect(told.total.results.spend).toBe(140);
    expect(told.by('channel').map(({ results: { spend } }) => spend)).toEqual([40, 100]);
  });

  test('days that add up to their period take its place, though on some nothing was shown', () => {
    const days = [1, 2, 5, 9].map((day) => rowOf(day, { spend: 100 }));
    const told = economicsOf(campaign, [rowOf([1, 31], { spend: 400 }), ...days], null);
    expect(told.total.results.spend).toBe(400);
    expect(told.by('day')).toHaveLength(4);
    // A week beside its days is not two weeks.
    const week = rowOf([1, 7], { spend: 200 });
    const ofWeek = [1, 2].map((day) => rowOf(day, { spend: 100 }));
    expect(totalOf([rowOf([1, 31], { spend: 400 }), week, ...ofWeek])).toMatchObject({ spend: 400 });
  });

  test('what was written by hand puts a day right', () =>
    expect(
      totalOf([rowOf(1, { spend: 100 }), rowOf(2, { spend: 100 }), rowOf(1, { spend: 130 }, byHand)]),
    ).toMatchObject({ spend: 230 }));

  test('a day written by hand does not take a month away', () => {
    const told = economicsOf(
      campaign,
      [rowOf([1, 31], { spend: 3000 }), rowOf(5, { spend: 10 }, byHand)],
      null,
    );
    expect(told.total.results.spend).toBe(3000);
    expect(told.notices).toMatchObject([
      { kind: 'twice', source: 'byHand', by: 'vkAds', figures: ['spend'], lost: [] },
    ]);
  });

  test('all the days of a month are as good as the month', () => {
    const days = Array.from({ length: 31 }, (_, i) => rowOf(i + 1, { spend: 100 }));
    const told = economicsOf(campaign, [rowOf([1, 31], { spend: 3100 }), ...days], null);
    expect(told.by('day')).toHaveLength(31);
    expect(told.total.results.spend).toBe(3100);
  });

  test('no day is lost for the sake of the same source’s details', () =>
    expect(
      totalOf([rowOf([1, 31], { spend: 3100 }), rowOf(1, { spend: 100 }), rowOf(2, { spend: 100 })]),
    ).toMatchObject({
      spend: 3100,
    }));

  test('a more trusted source goes before a coarse one, and says which days go with it', () => {
    const days = Array.from({ length: 28 }, (_, i) => rowOf(i + 1, { clicks: 10 }));
    const told = economicsOf(campaign, [rowOf([1, 31], { clicks: 500 }, ga4), ...days], null);
    expect(told.total.results.clicks).toBe(280);
    expect(told.notices).toMatchObject([
      { kind: 'twice', source: 'ga4', by: 'vkAds', lost: [{ from: '2026-10-29', to: '2026-10-31' }] },
    ]);
  });

  test('more days before fewer where stretches overlap', () =>
    expect(
      totalOf([rowOf([1, 20], { spend: 20 }), rowOf([1, 15], { spend: 15 }), rowOf([16, 31], { spend: 16 })]),
    ).toMatchObject({ spend: 31 }));

  test('creatives that add up to their channel take its place', () => {
    const told = economicsOf(
      campaign,
      [
        rowOf(1, { spend: 100, clicks: 10 }),
        rowOf(1, { spend: 60, clicks: 5 }, { creative: 'A' }),
        rowOf(1, { spend: 40, clicks: 3 }, { creative: 'B' }),
      ],
      null,
    );
    expect(told.by('creative').map(({ name, results: { spend, clicks } }) => [name, spend, clicks])).toEqual([
      ['A', 60, null],
      ['B', 40, null],
      [null, null, 10],
    ]);
  });

  test('what is told of the whole campaign is told of each of its channels', () =>
    expect(
      totalOf([
        rowOf(1, { leads: 3 }),
        rowOf(1, { leads: 4 }, { channel: 'blog' }),
        rowOf(1, { leads: 9 }, { channel: null, ...byHand }),
      ]),
    ).toMatchObject({ leads: 9 }));

  test('channels and creatives beside each other are not the same', () =>
    expect(
      totalOf([
        rowOf(1, { spend: 1 }, { creative: 'A' }),
        rowOf(1, { spend: 2 }, { creative: 'B' }),
        rowOf(1, { spend: 4 }, { channel: 'blog' }),
      ]),
    ).toMatchObject({ spend: 7 }));
});

describe('people reached', () => {
  test('are known of one row and of what it covers', () => {
    expect(totalOf([rowOf([1, 2], { reach: 50, impressions: 100 })])).toMatchObject({ reach: 50 });
    expect(
      totalOf([
        rowOf([1, 2], { reach: 50 }),
        rowOf(1, { reach: 40, spend: 1 }),
        rowOf(2, { reach: 40, spend: 1 }),
      ]),
    ).toMatchObject({ reach: 50, spend: 2 });
  });
  test('are not added up', () => {
    expect(totalOf([rowOf(1, { reach: 50 }), rowOf(2, { reach: 50 })]).reach).toBeNull();
    expect(totalOf([rowOf(1, { reach: 50 }), rowOf(2, { impressions: 50 })]).reach).toBeNull();
    expect(totalOf([rowOf(1, { reach: 50 }, { creative: 'A' }), rowOf(1, { spend: 50 })]).reach).toBeNull();
  });
});

describe('a period', () => {
  test('has the rows that lie in it, and names those that do in part', () => {
    const told = economicsOf(campaign, [rowOf([1, 10], { spend: 10 }), rowOf(11, { spend: 5 })], {
      from: '2026-10-05',
      to: '2026-10-31',
    });
    expect(told.total.results.spend).toBe(5);
    expect(told.notices).toMatchObject([{ kind: 'partly', days: { from: '2026-10-01', to: '2026-10-10' } }]);
  });
});

describe('other currencies', () => {
  const dollars = rowOf(1, { spend: 1050, clicks: 7 }, { currency: 'USD' });
  test('are not counted without a rate, but for what is no money', () => {
    const told = economicsOf(campaign, [dollars, rowOf(2, { spend: 100 })], null);
    expect(told.total.results).toMatchObject({ spend: 100, clicks: 7 });
    expect(told.notices).toMatchObject([{ kind: 'currency', currency: 'USD' }]);
  });
  test('are converted by the rate that was given', () => {
    const told = economicsOf(
      campaignOf({ rates: { USD: 80, JPY: 0.5 } }),
      [dollars, rowOf(2, { spend: 3 }, { currency: 'JPY' })],
      null,
    );
    // 10.50 $ at 80 roubles are 840 roubles, 3 ¥ at 0.50 are 1.50.
    expect(told.total.results.spend).toBe(84_000 + 150);
    expect(told.notices.map(({ kind }) => kind)).toEqual(['converted', 'converted']);
  });
  test('never add up across campaigns', () => {
    const other = campaignOf({ id: 'd', currency: 'USD' });
    const sum = sumOfCampaigns([
      economicsOf(campaign, [rowOf(1, { spend: 1, leads: 2 })], null),
      economicsOf(other, [rowOf(1, { spend: 5, leads: 3 }, { campaign: 'd', currency: 'USD' })], null),
    ]);
    expect(sum.results).toMatchObject({ spend: null, leads: 5 });
    expect(sum.currencies.map(({ currency, results }) => [currency, results.spend])).toEqual([
      ['RUB', 1],
      ['USD', 5],
    ]);
  });
});

describe('what is not told', () => {
  test('is counted in days of channels', () => {
    const { total } = economicsOf(
      campaign,
      [
        rowOf([1, 4], { spend: 1 }),
        rowOf(1, { leads: 1 }, ga4),
        rowOf(2, { leads: 0, spend: 3 }, { channel: 'blog' }),
      ],
      null,
    );
    expect(total.told()).toEqual({ days: 5, untold: { leads: 3 } });
  });
});

const names = fc.constantFrom('A', 'B', null);
const results = fc.record(
  Object.fromEntries(
    resultNames.map((name) => [name, fc.option(fc.integer({ min: -50, max: 500 }), { freq: 1 })]),
  ) as Record<(typeof resultNames)[number], fc.Arbitrary<number | null>>,
);
const anyRow = fc
  .record({
    from: fc.integer({ min: 1, max: 20 }),
    length: fc.constantFrom(0, 0, 0, 0, 1, 6, 11),
    results,
    channel: fc.constantFrom('vk', 'blog', null),
    creative: names,
    segment: names,
    rubric: names,
    source: fc.constantFrom('byHand' as const, ...exportKinds),
    keptAt: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ from, length, results, ...over }) => rowOf([from, from + length], results, over));
const anyRows = fc.uniqueArray(anyRow, { maxLength: 25, selector: ({ id }) => id });

describe('always', () => {
  test('the parts of a dimension are the whole', () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        const told = economicsOf(campaign, rows, null);
        for (const dimension of dimensions)
          for (const name of resultNames.filter((one) => one !== 'reach')) {
            const parts = told.by(dimension).flatMap((part) => part.results[name] ?? []);
            const whole = parts.length === 0 ? null : parts.reduce((sum, value) => sum + value, 0);
            expect(whole).toBe(told.total.results[name]);
          }
      }),
    ));

  test('order does not matter, nor rows that are given twice', () =>
    fc.assert(
      fc.property(
        anyRows.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 }),
          ),
        ),
        ([rows, shuffled]) => {
          const [a, b] = [economicsOf(campaign, rows, null), economicsOf(campaign, shuffled, null)];
          expect(b.total.results).toEqual(a.total.results);
          expect(b.notices).toEqual(a.notices);
        },
      ),
    ));

  test('no two counted rows tell of the same, and what is left out has one that does', () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        const told = economicsOf(campaign, rows, null);
        const isSame = (a: ResultRow, b: ResultRow) =>
          a.from <= b.to &&
          b.from <= a.to &&
          !areApart(a.source, b.source) &&
          (['channel', 'creative', 'segment', 'rubric'] as const).every(
            (part) => a[part] === null || b[part] === null || a[part] === b[part],
          );
        for (const name of resultNames) {
          const counted = told.total.rows(name);
          counted.forEach((a, i) => {
            for (const b of counted.slice(i + 1)) expect(isSame(a, b)).toBe(false);
          });
          for (const row of rows)
            if (row.results[name] !== null && !counted.includes(row))
              expect(counted.some((one) => isSame(one, row))).toBe(true);
        }
      }),
    ));

  test('days by themselves add up to their period where each row is of a day', () =>
    fc.assert(
      fc.property(anyRows, (all) => {
        const rows = all.filter(({ from, to }) => from === to);
        const days = [...new Set(rows.map(({ from }) => from))].map((day) =>
          totalOf(rows, { from: day, to: day }),
        );
        for (const name of resultNames.filter((one) => one !== 'reach'))
          expect(days.reduce((sum, day) => sum + (day[name] ?? 0), 0)).toBe(totalOf(rows)[name] ?? 0);
      }),
    ));
});

describe('a measure of a part', () => {
  test('is not made of figures that are told of other days', () => {
    const rows = [
      rowOf(1, { spend: 100, leads: 1 }, { channel: 'blog' }),
      ...[1, 2, 3].map((day) => rowOf(day, { leads: 10 }, ga4)),
    ];
    const { total } = economicsOf(campaign, rows, null);
    expect(total.results).toMatchObject({ spend: 100, leads: 31 });
    expect(measured(total, 'costPerLead')).toEqual({ value: null, isPartly: true });
  });
  test('says where a few days lack one of them', () => {
    const rows = [1, 2, 3, 4].map((day) => rowOf(day, { spend: 100, leads: day === 4 ? null : 2 }));
    expect(measured(economicsOf(campaign, rows, null).total, 'costPerLead')).toEqual({
      value: 400 / 6,
      isPartly: true,
    });
  });
});
