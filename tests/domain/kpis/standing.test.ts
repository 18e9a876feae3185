import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { floored } from '@/utils/domain/count';
import type { KpiSources } from '@/utils/domain/kpis/figure';
import type { Kpi, KpiMeasure } from '@/utils/domain/kpis/kpi';
import { kpiPeriod } from '@/utils/domain/kpis/period';
import { shareOf, standingsOf, type KpiStanding } from '@/utils/domain/kpis/standing';

import { account, at, campaign, kpi, post, row, sources, zone } from './sample';

const november = kpiPeriod('2026-11', zone)!;
const now = at('2026-11-21', 0);
const over = at('2026-12-20');
const standing = (one: Kpi, from: Partial<KpiSources>, moment = now, period = november): KpiStanding =>
  standingsOf([one], sources(from), period, moment)[0]!;
const whys = ({ figure }: KpiStanding) => figure.gaps.map(({ why }) => why);
const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `2026-11-${String(from + i).padStart(2, '0')}`);

describe('followers', () => {
  const seen = [
    ['2026-10-31', 1000],
    ['2026-11-10', 1100],
    ['2026-11-20', 1200],
  ] as const;

  test('are those last seen; several accounts are added', () => {
    const both = { accounts: [account('a', seen), account('b', [['2026-11-19', floored(2000, 2100)!]])] };
    const { figure } = standing(kpi('followers'), both);
    expect(figure.known).toEqual({ value: 3249.5, between: { low: 3200, high: 3299 }, isLeast: false });
    expect(figure.until).toBe(at('2026-11-19'));
    expect(figure.parts).toHaveLength(2);
  });

  test('are at least those of the known accounts where one was not seen', () => {
    const told = standing(kpi('followers', { targets: { '2026-11': 1100 } }), {
      accounts: [
        account('a', seen),
        account('b', [['2026-09-01', 500]]),
        account('c', [], { profile: null, key: null }),
      ],
    });
    expect(told.figure.known).toEqual({ value: 1200, between: null, isLeast: true });
    expect(whys(told)).toEqual(['notSeen', 'neverSeen']);
    expect([told.forecast, told.noForecast, told.light]).toEqual([null, 'partial', 'onTrack']);
  });

  test('are unknown where none was seen, and of no account', () => {
    expect(standing(kpi('followers'), { accounts: [account('a', [])] }).figure.known).toBeNull();
    expect(whys(standing(kpi('followers'), {}))).toEqual(['noAccounts']);
    const competitor = account('a', seen);
    const accounts = [{ ...competitor, account: { ...competitor.account, role: 'competitor' as const } }];
    expect(whys(standing(kpi('followers'), { accounts }))).toEqual(['noAccounts']);
    expect(
      whys(standing(kpi('followers', { network: 'youtube' }), { accounts: [account('a', seen)] })),
    ).toEqual(['noAccounts']);
  });

  test('what comes is told by three sightings over a week', () => {
    const { forecast } = standing(kpi('followers'), { accounts: [account('a', seen)] });
    // 10 a day, without a spread; 10.5 days from the last sighting to the end.
    expect(forecast).toMatchObject({
      value: 1305,
      between: { low: 1305, high: 1305 },
      method: 'changes',
      basis: 3,
      days: 20,
    });
    const few = standing(kpi('followers'), { accounts: [account('a', seen.slice(1))] });
    expect([few.forecast, few.noForecast]).toEqual([null, 'tooFew']);
  });

  test('how a period ended is not told by what was seen in its middle', () => {
    const target = { targets: { '2026-11': 1000 } };
    const cut = standing(kpi('followers', target), { accounts: [account('a', seen)] }, over);
    expect(whys(cut)).toEqual(['noEnd']);
    expect([cut.light, cut.noForecast]).toEqual(['unknown', 'over']);
    const whole = { accounts: [account('a', [...seen, ['2026-12-02', 1300]])] };
    expect(standing(kpi('followers', target), whole, over)).toMatchObject({
      light: 'done',
      figure: { known: { value: 1300 } },
    });
  });

  test('new ones are from the sighting nearest to the beginning to the last', () => {
    const told = standing(kpi('newFollowers', { targets: { '2026-11': 300 } }), {
      accounts: [account('a', seen)],
    });
    expect(told.figure.known!.value).toBe(200);
    expect(told.share).toBeCloseTo(2 / 3);
    expect(told.forecast!.value).toBeCloseTo(305);
    expect(told.light).toBe('onTrack');
    const rough = {
      accounts: [
        account('a', [
          ['2026-11-01', floored(1000, 1100)!],
          ['2026-11-20', floored(1200, 1300)!],
        ]),
      ],
    };
    expect(standing(kpi('newFollowers'), rough).figure.known!.between).toEqual({ low: 101, high: 299 });
  });

  test('new ones are unknown without a sighting near the beginning', () => {
    const late = { accounts: [account('a', seen), account('b', seen.slice(1))] };
    const told = standing(kpi('newFollowers'), late);
    expect(told.figure.known).toBeNull();
    expect(whys(told)).toEqual(['noBefore']);
  });
});

describe('posts', () => {
  const posts = ['2026-11-02', '2026-11-05', '2026-11-08', '2026-11-11', '2026-11-12'].map((day, i) =>
    post(`${i}`, day),
  );
  const seen = (more: Parameters<typeof account>[2] = {}) =>
    account('a', [['2026-11-20', 1000]], { posts, swept: ['2026-10-20', '2026-11-20'], ...more });

  test('views and reactions are added; the pace goes on', () => {
    const views = standing(kpi('views'), { accounts: [seen()] });
    expect(views.figure.known).toEqual({ value: 5000, between: null, isLeast: false });
    expect(views.forecast).toMatchObject({ method: 'posts', basis: 5 });
    expect(views.forecast!.between.low).toBeGreaterThanOrEqual(5000);
    expect(standing(kpi('reactions'), { accounts: [seen()] }).figure.known!.value).toBe(250);
  });

  test('are refused where less was seen than comparisons ask for, and at least what is known where a part is', () => {
    const hardly = seen({ swept: ['2026-11-10', '2026-11-20'] });
    const told = standing(kpi('views'), { accounts: [hardly] });
    expect(told.figure.known).toBeNull();
    expect(told.figure.gaps).toMatchObject([{ why: 'tooLittle', share: expect.closeTo(0.545, 2) }]);
    const both = standing(kpi('views'), { accounts: [seen(), hardly] });
    expect(both.figure.known).toEqual({ value: 5000, between: null, isLeast: true });
    expect(standing(kpi('erViews'), { accounts: [seen(), hardly] }).figure.known).toBeNull();
  });

  test('plays are not added to views', () => {
    const mixed = [...posts, post('p', '2026-11-13', { viewsAs: 'plays' })];
    const told = standing(kpi('views'), { accounts: [seen({ posts: mixed })] });
    expect(told.figure.known).toEqual({ value: 5000, between: null, isLeast: true });
    expect(told.figure.gaps).toMatchObject([{ why: 'untoldByPosts', posts: 1, of: 6 }]);
  });

  test('what a network shows to nobody is said, and not taken for 0', () => {
    const hidden = posts.map((one) => ({ ...one, shares: null }));
    const told = standing(kpi('reactions'), { accounts: [seen({ posts: hidden })] });
    expect(told.figure.known).toEqual({ value: 240, between: null, isLeast: false });
    expect(told.figure.gaps).toMatchObject([{ why: 'untoldReactions', metrics: ['shares'] }]);
    const some = [post('s', '2026-11-03'), ...hidden];
    expect(standing(kpi('reactions'), { accounts: [seen({ posts: some })] }).figure.known!.isLeast).toBe(
      true,
    );
  });

  test('engagement is the middle of the posts’ own, by the chosen audience; young posts stay out', () => {
    const young = [...posts, post('y', '2026-11-19', { likes: null })];
    const told = standing(kpi('erViews'), { accounts: [seen({ posts: young })] });
    expect(told.figure.known!.value).toBeCloseTo(0.05);
    expect(told.figure.parts).toMatchObject([{ kind: 'posts', n: 5 }]);
    expect(told.noForecast).toBe('rate');
    expect(standing(kpi('erFollowers'), { accounts: [seen()] }).figure.known!.value).toBeCloseTo(0.05);
    const all = standing(kpi('erViews'), { accounts: [seen({ posts: [post('y', '2026-11-19')] })] });
    expect(whys(all)).toEqual(['tooRecent']);
  });

  test('frequency is told over the days that were looked through', () => {
    const told = standing(kpi('frequency', { targets: { '2026-11': 1.7 } }), { accounts: [seen()] });
    expect(told.figure.known!.value).toBeCloseTo((5 * 7) / 19.96, 2);
    expect(told.light).toBe('onTrack');
    const early = standing(kpi('frequency'), { accounts: [seen()] }, at('2026-11-04'));
    expect([early.figure.known, whys(early)]).toEqual([null, ['underWeek']]);
  });

  test('no posts in days that were all seen are none, not unknown', () => {
    expect(standing(kpi('views'), { accounts: [seen({ posts: [] })] }).figure.known).toEqual({
      value: 0,
      between: null,
      isLeast: false,
    });
  });
});

describe('campaigns', () => {
  const rows = days(1, 20).map((day, i) => row('c', day, { spend: 10_000, leads: i % 2, clicks: 10 }));
  const given = { campaigns: [{ campaign: campaign('c'), rows }] };

  test('what rows tell is added, and the pace goes on with an interval', () => {
    const leads = standing(kpi('leads', { targets: { '2026-11': 15 } }), given);
    expect(leads.figure.known).toEqual({ value: 10, between: null, isLeast: false });
    expect(leads.forecast).toMatchObject({ value: 15, method: 'events', basis: 10, days: 20 });
    expect(leads.light).toBe('onTrack');
    expect(leads.forecast!.between.low).toBeGreaterThanOrEqual(10);
    const spend = standing(kpi('spend', { currency: 'RUB', targets: { '2026-11': 250_000 } }), given);
    expect(spend.forecast).toMatchObject({ value: 300_000, method: 'changes', basis: 20 });
    expect(spend.light).toBe('behind');
  });

  test('a campaign that ends brings nothing after its end', () => {
    const ended = { campaigns: [{ campaign: campaign('c', { to: '2026-11-20' }), rows }] };
    expect(standing(kpi('leads'), ended).forecast).toMatchObject({
      value: 10,
      between: { low: 10, high: 10 },
    });
  });

  test('costs are reckoned of the whole, with what chance does to so few', () => {
    const cost = standing(kpi('costPerLead', { currency: 'RUB', targets: { '2026-11': 15_000 } }), given);
    expect(cost.figure.known!.value).toBe(20_000);
    expect(cost.chance!.low).toBeLessThan(15_000);
    expect(cost.light).toBe('atRisk');
    const none = {
      campaigns: [{ campaign: campaign('c'), rows: [row('c', '2026-11-03', { spend: 500, leads: 0 })] }],
    };
    const told = standing(kpi('costPerLead'), none);
    expect([told.figure.known, whys(told)]).toEqual([null, ['nothingToDivideBy']]);
  });

  test('of campaigns that do not tell all of it, none is divided by another’s', () => {
    const both = {
      campaigns: [
        { campaign: campaign('c'), rows: [row('c', '2026-11-03', { spend: 500, leads: 5 })] },
        { campaign: campaign('d'), rows: [row('d', '2026-11-03', { spend: 5000 })] },
      ],
    };
    const told = standing(kpi('costPerLead'), both);
    expect(told.figure.known!.value).toBe(100);
    expect(told.figure.gaps).toMatchObject([{ why: 'untold', campaign: 'd', figure: 'leads', days: null }]);
    expect(standing(kpi('leads'), both).figure.known).toEqual({ value: 5, between: null, isLeast: true });
  });

  test('a spend of a few days is not divided by what all days brought', () => {
    const some = (spent: number) => ({
      campaigns: [
        {
          campaign: campaign('c'),
          rows: days(1, 10).map((day, i) =>
            row('c', day, i < spent ? { spend: 500, leads: 5 } : { leads: 5 }),
          ),
        },
      ],
    });
    const told = standing(kpi('costPerLead'), some(2));
    expect([told.figure.known, told.chance]).toEqual([null, null]);
    expect(told.figure.gaps).toMatchObject([{ why: 'untold', figure: 'spend', days: 8 }]);
    expect(standing(kpi('costPerLead'), some(8)).figure.known!.value).toBe(80);
  });

  test('money of several currencies is added only by a rate that was given', () => {
    const two = (rates: Record<string, number>) => ({
      campaigns: [
        { campaign: campaign('c'), rows: [row('c', '2026-11-03', { spend: 1000 })] },
        {
          campaign: campaign('d', { currency: 'USD', rates }),
          rows: [row('d', '2026-11-03', { spend: 100 }, { currency: 'USD' })],
        },
      ],
    });
    const without = standing(kpi('spend', { currency: 'RUB' }), two({}));
    expect(without.figure.known).toEqual({ value: 1000, between: null, isLeast: true });
    expect(without.figure.gaps).toMatchObject([{ why: 'otherCurrency', currencies: ['USD'] }]);
    expect(standing(kpi('spend', { currency: 'RUB' }), two({ RUB: 0.0125 })).figure.known!.value).toBe(9000);
    expect(standing(kpi('spend'), two({})).figure.known).toBeNull();
  });

  test('a row that is only in part of the period is left out, and said', () => {
    const cut = [...rows, row('c', '2026-10-20', { leads: 9 }, { to: '2026-11-02', channel: 'x' })];
    const told = standing(kpi('leads'), { campaigns: [{ campaign: campaign('c'), rows: cut }] });
    expect(told.figure.known).toMatchObject({ value: 10, isLeast: true });
    expect(whys(told)).toContain('straddling');
  });

  test('a campaign that is gone, and one without rows, tell nothing', () => {
    expect(whys(standing(kpi('leads', { campaign: 'gone' }), given))).toEqual(['campaignGone']);
    expect(whys(standing(kpi('leads'), {}))).toEqual(['noRows']);
  });

  test('reach is told by one row of the whole, and never added', () => {
    const of = (...reach: number[]) => ({
      campaigns: [
        { campaign: campaign('c'), rows: reach.map((one, i) => row('c', days(3, 9)[i]!, { reach: one })) },
      ],
    });
    expect(standing(kpi('reach'), of(500)).figure.known!.value).toBe(500);
    const several = standing(kpi('reach'), of(500, 700));
    expect([several.figure.known, whys(several)]).toEqual([null, ['reachOfSeveral']]);
  });

  test('new followers of a campaign are its rows’', () => {
    const told = {
      campaigns: [{ campaign: campaign('c'), rows: [row('c', '2026-11-03', { subscribers: 12 })] }],
    };
    expect(standing(kpi('newFollowers', { campaign: 'c' }), told).figure.known!.value).toBe(12);
  });
});

describe('what a person wrote', () => {
  test('stands in place of what we would reckon', () => {
    const told = standing(kpi('followers', { written: { '2026-11': 5 }, targets: { '2026-11': 10 } }), {
      accounts: [account('a', [['2026-11-20', 1000]])],
    });
    expect(told).toMatchObject({ isWritten: true, share: 0.5, noForecast: 'written', light: 'tooEarly' });
    expect(told.figure.parts).toEqual([{ kind: 'written' }]);
  });

  test('is all there is of what nothing measures', () => {
    expect(whys(standing(kpi('answerTime'), {}))).toEqual(['notWritten']);
    const told = standing(kpi('answerTime', { written: { '2026-11': 20 }, targets: { '2026-11': 15 } }), {});
    expect(told.light).toBe('behind');
    const done = standing(kpi('byHand', { written: { '2026-11': 4 }, targets: { '2026-11': 4 } }), {}, over);
    expect(done.light).toBe('done');
  });
});

test('the period before is told beside it, and one that has not begun is not told', () => {
  const one = kpi('leads', { written: { '2026-10': 7 } });
  expect(standing(one, {}).before).toMatchObject({ period: '2026-10', figure: { known: { value: 7 } } });
  expect(whys(standing(one, {}, at('2026-10-05')))).toEqual(['notBegun']);
});

test('the share of a target that is not above 0 is none', () => {
  expect([shareOf(5, 0), shareOf(5, -1), shareOf(-5, 10), shareOf(null, 10), shareOf(5, 10)]).toEqual([
    null,
    null,
    null,
    null,
    0.5,
  ]);
});

describe('targets that should add up', () => {
  const quarter = kpiPeriod('2026-Q4', zone)!;
  const of = (kpis: Kpi[]) => standingsOf(kpis, sources(), quarter, now).map(({ mismatches }) => mismatches);
  const months = { '2026-10': 10, '2026-11': 10, '2026-12': 10 };

  test('those of the months to that of the quarter', () => {
    expect(of([kpi('leads', { targets: { '2026-Q4': 40, ...months } })])).toEqual([
      [{ against: 'periods', sum: 30, target: 40 }],
    ]);
    expect(of([kpi('leads', { targets: { '2026-Q4': 30, ...months } })])).toEqual([[]]);
    expect(of([kpi('leads', { targets: { '2026-Q4': 40, '2026-10': 10 } })])).toEqual([[]]);
    expect(of([kpi('followers', { targets: { '2026-Q4': 40, ...months } })])).toEqual([[]]);
  });

  test('those below to that above, where all measure the same', () => {
    const tree = (below: KpiMeasure) => [
      kpi('leads', { id: 'all', targets: { '2026-Q4': 10 } }),
      kpi(below, { id: 'a', parent: 'all', targets: { '2026-Q4': 4 } }),
      kpi(below, { id: 'b', parent: 'all', targets: { '2026-Q4': 4 } }),
    ];
    expect(of(tree('leads'))[0]).toEqual([{ against: 'children', sum: 8, target: 10 }]);
    expect(of(tree('traffic'))[0]).toEqual([]);
  });
});

test('the order of KPIs, rows, campaigns, accounts and posts does not matter', () => {
  const accounts = ['a', 'b', 'c'].map((id, i) =>
    account(
      id,
      [
        ['2026-10-31', 100 * i],
        ['2026-11-09', 130 * i],
        ['2026-11-20', 170 * i],
      ],
      {
        swept: ['2026-10-20', '2026-11-20'],
        posts: days(1, 9).map((day, n) => post(`${id}${n}`, day, { viewsAs: n % 3 ? 'views' : 'plays' })),
      },
    ),
  );
  const campaigns = ['c', 'd'].map((id) => ({
    campaign: campaign(id),
    rows: days(1, 12).map((day, i) =>
      row(id, day, { spend: 100 * i, leads: i, revenue: 500, costOfGoods: 100, clicks: 3 }),
    ),
  }));
  const measures: KpiMeasure[] = [
    'followers',
    'newFollowers',
    'views',
    'reactions',
    'erViews',
    'frequency',
    'leads',
    'spend',
    'romi',
    'drr',
    'costPerLead',
  ];
  const kpis = measures.map((measure, i) =>
    kpi(measure, { parent: i > 4 ? 'followers' : null, order: i, targets: { '2026-11': 100 } }),
  );
  const said = (of: Kpi[], from: KpiSources) =>
    standingsOf(of, from, november, now).map(({ kpi: { id }, figure, forecast, light }) => ({
      id,
      known: figure.known && Number(figure.known.value.toPrecision(9)),
      coming: forecast && Number(forecast.value.toPrecision(9)),
      light,
    }));
  const expected = said(kpis, sources({ accounts, campaigns }));
  expect(expected.filter(({ known }) => known !== null)).toHaveLength(measures.length);
  const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });
  fc.assert(
    fc.property(
      shuffled(kpis),
      shuffled(accounts),
      shuffled(campaigns),
      shuffled(campaigns[0]!.rows),
      (k, a, c, r) => {
        const mixed = c.map((one) => (one.campaign.id === 'c' ? { ...one, rows: r } : one));
        const turned = a.map((one) => ({ ...one, posts: one.posts.toReversed() }));
        expect(said(k, sources({ accounts: turned, campaigns: mixed }))).toEqual(expected);
      },
    ),
    { numRuns: 30 },
  );
});
