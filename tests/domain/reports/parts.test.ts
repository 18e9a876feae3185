import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isIn } from '@/utils/domain/account-stats';
import { noResults } from '@/utils/domain/campaigns/results';
import { campaignReports, spentIn } from '@/utils/domain/reports/campaign-results';
import { guideKept } from '@/utils/domain/reports/guide-kept';
import { boundsOf, periodWith, previous } from '@/utils/domain/reports/period';
import { rubricReport, type RubricOptions, type RubricRow } from '@/utils/domain/reports/rubrics';
import { taskReport } from '@/utils/domain/reports/tasks';

import { account, now } from '../../components/report-data';
import { campaign, demoData, resultRow } from '../../components/report-demo';

const november = periodWith('month', '2026-11-01');
const period = boundsOf(november, 'Europe/Moscow');

describe('posts by rubric', () => {
  const options: RubricOptions = {
    rubrics: [
      { name: 'Хлеб', tags: ['хлеб'] },
      { name: 'Рецепты', tags: ['рецепт'] },
      { name: 'Новости', tags: ['новости'] },
    ],
    period,
    dialect: 'lorgnette',
    by: 'byFollowers',
    now,
  };

  test('each post is in one row of its network, or its rubric is unknown', () => {
    const tags = fc.option(fc.subarray(['хлеб', 'рецепт', 'новости', 'другое']), { nil: null });
    fc.assert(
      fc.property(fc.array(tags, { minLength: 40, maxLength: 40 }), (all) => {
        const accounts = [
          account({ name: 'a', posts: 40, as: (i) => ({ hashtags: all[i]! }) }),
          account({ name: 'b', network: 'youtube', posts: 20, as: (i) => ({ hashtags: all[i]! }) }),
        ];
        const { rows, unused, unknown } = rubricReport(accounts, options);
        const posts = accounts.flatMap((one) => one.posts.filter((post) => isIn(post, period)));
        expect(rows.reduce((sum, row) => sum + row.posts, 0) + unknown).toBe(posts.length);
        for (const row of rows) {
          expect(row.averaged).toBeLessThanOrEqual(row.posts);
          if (row.averaged < 5) expect(row.beside).toBeNull();
          expect(unused).not.toContain(row.rubric);
        }
        const turned = accounts.map((one) => ({ ...one, posts: one.posts.toReversed() }));
        // Means are sums of fractions: in another order their last digit is another.
        const plain = ({ rate, ...row }: RubricRow) => ({ ...row, rate: rate?.median });
        expect(rubricReport(turned, options).rows.map(plain)).toEqual(rows.map(plain));
      }),
      { numRuns: 30 },
    );
  });

  test('a rubric of which nothing was published is named', () => {
    expect(rubricReport([account({ name: 'a' })], options).unused).toEqual(['Новости']);
  });
});

describe('a guide of hashtags', () => {
  test('is kept or not, by each post whose hashtags are known', () => {
    const { guide, brand } = demoData();
    const tags = [['хлеб'], ['хлеб', 'новинка'], [], null];
    const loaded = account({ name: 'a', as: (i) => ({ hashtags: tags[i % 4] ?? null }) });
    const kept = guideKept([loaded], guide!, brand!.rubrics, period, 'Europe/Moscow');
    const all = loaded.posts.filter((post) => isIn(post, period)).length;
    expect(kept.posts + kept.unknown).toBe(all);
    expect(kept.kept).toBeLessThan(kept.posts);
    const of = (rule: string) => kept.broken.find((one) => one.rule === rule);
    expect(of('forbidden')).toMatchObject({ tag: 'новинка' });
    expect(of('missing')).toMatchObject({ tag: 'хлеб' });
    expect(of('noRubric')!.tag).toBeNull();
    // Each of these is of the posts without tags, or of those with the forbidden one: none is counted twice.
    expect(of('forbidden')!.posts + of('missing')!.posts + kept.kept).toBe(kept.posts);
  });
});

describe('tasks', () => {
  test('are done in the period, or open; an overdue one is open as well', () => {
    const { tasks } = demoData();
    const found = taskReport(tasks, period, now);
    expect(found.done.map(({ id }) => id)).toEqual(['t1']);
    expect(found.open.map(({ id }) => id)).toEqual(['t2', 't3']);
    expect(found.overdue.map(({ id }) => id)).toEqual(['t2']);
    expect(taskReport(tasks.toReversed(), period, now)).toEqual(found);
    expect(taskReport(tasks, boundsOf(previous(november), 'UTC'), now).done).toEqual([]);
  });
});

describe('a campaign in a period', () => {
  const { campaigns } = demoData();
  const of = (...rows: ReturnType<typeof resultRow>[]) =>
    campaignReports([{ campaign, rows }], november, previous(november));

  test('has the price of its goal, by channel and as a whole, and the channels add up', () => {
    const [one] = campaignReports(campaigns, november, previous(november));
    expect(one!.whole).toMatchObject({ spend: 5_000_000, count: 530 });
    expect(one!.whole.cost).toBeCloseTo(5_000_000 / 530);
    expect(one!.channels.map(({ part }) => part.name)).toEqual(['VK Реклама', 'Блогеры']);
    expect(one!.channels.reduce((sum, { spend }) => sum + spend!, 0)).toBe(one!.whole.spend);
    expect(one!.before).toMatchObject({ spend: 2_800_000, count: 290 });
    expect(one!.againstBefore!.cheaper).toBeNull();
    expect(one!.cheapest!.first.part.name).toBe('VK Реклама');
    expect(one!.cheapest!.others[0]!.compared.cheaper).toBe('first');
    expect(one!.budget).toEqual({ spent: 7_800_000, of: 9_000_000 });
  });

  test('nothing came of it: no price, and nothing is divided by nothing', () => {
    const [one] = of(resultRow('vk', '2026-11-01', '2026-11-30', { spend: 100_000, subscribers: 0 }));
    expect(one!.whole).toMatchObject({ count: 0, cost: null, between: null });
    expect(one!.cheapest).toBeNull();
  });

  test('a spend of a few days is no price of what all days brought', () => {
    const [one] = of(
      resultRow('vk', '2026-11-01', '2026-11-03', { spend: 90_000 }),
      resultRow('vk', '2026-11-04', '2026-11-30', { subscribers: 300 }),
      resultRow('blog', '2026-11-01', '2026-11-30', { spend: 80_000, subscribers: 100 }),
    );
    expect(one!.channels.map(({ cost }) => cost)).toEqual([null, 800]);
    expect(one!.channels.map(({ between }) => between === null)).toEqual([true, false]);
    expect(one!.cheapest).toBeNull();
  });

  test('nothing was spent: the price is 0 as told, and has no interval', () => {
    const [one] = of(resultRow('vk', '2026-11-01', '2026-11-30', { spend: 0, subscribers: 12 }));
    expect(one!.whole).toMatchObject({ spend: 0, count: 12, cost: 0, between: null });
  });

  test('whose results nobody told is unknown throughout, and still there', () => {
    const [one] = of();
    expect(one!.whole).toMatchObject({ spend: null, count: null, cost: null });
    expect(one!.economics.total.results).toEqual(noResults);
    expect(one!.before).toBeNull();
    expect(one!.budget).toBeNull();
  });

  test('that did not run in the period and has no results of it is left out', () => {
    const over = { ...campaign, from: '2026-01-01', to: '2026-02-01' };
    expect(campaignReports([{ campaign: over, rows: [] }], november, null)).toEqual([]);
  });

  test('of the period before a row that is only partly in it makes it unknown', () => {
    const [one] = of(
      resultRow('vk', '2026-09-15', '2026-10-14', { spend: 50_000, subscribers: 10 }),
      resultRow('vk', '2026-10-15', '2026-10-31', { spend: 50_000, subscribers: 10 }),
      resultRow('vk', '2026-11-01', '2026-11-30', { spend: 90_000, subscribers: 30 }),
    );
    expect(one!.before).toBeNull();
  });

  test('is set against no period of which a currency without a rate, or days of the spend, are missing', () => {
    const now = resultRow('vk', '2026-11-01', '2026-11-30', { spend: 90_000, subscribers: 30 });
    const [abroad] = of(now, {
      ...resultRow('vk', '2026-10-01', '2026-10-15', { spend: 50_000, subscribers: 10 }),
      currency: 'USD',
    });
    expect(abroad!.before).toBeNull();
    const [untold] = of(
      now,
      resultRow('vk', '2026-10-01', '2026-10-05', { spend: 50_000, subscribers: 10 }),
      resultRow('vk', '2026-10-06', '2026-10-09', { subscribers: 40 }),
    );
    expect(untold!.before).toBeNull();
  });

  test('has no price where what came is told of less than half of the days that were paid for', () => {
    const [one] = of(
      resultRow('vk', '2026-11-01', '2026-11-30', { spend: 900_000 }),
      resultRow('bloggers', '2026-11-01', '2026-11-01', { spend: 100, subscribers: 3 }),
    );
    expect(one!.whole).toMatchObject({ spend: 900_100, count: 3, cost: null, between: null });
  });
});

describe('what was spent in a period', () => {
  const october = previous(november);
  const row = (id: string, ...[from, to, results]: [string, string, object]) => ({
    ...resultRow(null, from, to, results),
    campaign: id,
  });
  const ended = { ...campaign, id: 'ended', from: '2026-10-01', to: '2026-10-31' };
  const fresh = { ...campaign, id: 'fresh', from: '2026-11-01', to: null };

  test('holds a campaign that has ended since, and none of one that had not begun', () => {
    const all = [
      { campaign: ended, rows: [row('ended', '2026-10-01', '2026-10-31', { spend: 70_000 })] },
      { campaign: fresh, rows: [row('fresh', '2026-11-01', '2026-11-30', { spend: 90_000 })] },
    ];
    expect(spentIn(all, october, 'RUB')).toBe(70_000);
    expect(spentIn(all, november, 'RUB')).toBe(90_000);
    expect(spentIn(all, october, 'USD')).toBeNull();
  });

  test('is unknown where a campaign that ran told nothing, or not all', () => {
    const told = { campaign: fresh, rows: [row('fresh', '2026-10-02', '2026-10-03', { spend: 5 })] };
    expect(spentIn([told, { campaign: ended, rows: [] }], october, 'RUB')).toBeNull();
    const straddling = [row('ended', '2026-09-20', '2026-10-03', { spend: 5 })];
    expect(spentIn([told, { campaign: ended, rows: straddling }], october, 'RUB')).toBeNull();
  });
});
