// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { AccountsTable } from '@/components/competitors/accounts-table';
import { BenchmarkLines } from '@/components/competitors/benchmark-lines';
import { cellOf, columnIds, sortCompared, type ColumnId } from '@/components/competitors/columns';
import { topPosts } from '@/components/competitors/growth';
import { heatOf } from '@/components/competitors/heat';
import { HeatMap } from '@/components/competitors/heat-map';
import { periodOf } from '@/components/competitors/period';
import { comparisonSheets } from '@/components/competitors/sheets';
import { TopPosts } from '@/components/competitors/top-posts';
import { sheetName } from '@/components/competitors/workbook';
import { csv } from '@/components/posts/export';
import { arranged } from '@/components/ui/chart-lines';
import type { HourSlice } from '@/utils/domain/account-stats';
import { defaultCompareView, type CompareView } from '@/utils/domain/compare-view';
import { compare, type Compared, type LoadedAccount } from '@/utils/domain/comparison';
import { exactly } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, postKey, type Post } from '@/utils/domain/post';
import type { Series } from '@/utils/domain/series';

import { did, drawn, testWindow } from './drawn';

const now = Date.UTC(2026, 10, 25, 12);
const daysAgo = (days: number) => now - days * dayMs;
const view: CompareView = { ...defaultCompareView, timeZone: 'UTC' };
const period = periodOf(view, 'UTC', now)!;
const ours = testWindow();

/** An account whose posts of the last weeks got so many likes each; `seenDays` of its list were looked through. */
function account(
  name: string,
  likes: readonly number[],
  seenDays = 40,
  more: Partial<Post> = {},
): LoadedAccount {
  const posts = likes.map((n, i): Post => ({
    ...blankPost('vk', `${name}_${i}`, `https://vk.com/wall-1_${i}`, now),
    title: `Post ${i} of ${name}`,
    format: 'post',
    published: { at: daysAgo(8 + i), grain: 'second' },
    likes: exactly(n),
    comments: exactly(0),
    shares: exactly(0),
    ...more,
  }));
  const profile = { network: 'vk', id: `-${name}`, handle: name, name };
  return {
    account: { ...profile, role: 'competitor', addedAt: 0 },
    key: `vk:-${name}`,
    profile: { ...profile, followers: exactly(1000), postsTotal: null, seenAt: now },
    followers: [],
    postsTotal: [],
    sweeps: [{ from: daysAgo(seenDays), to: now, format: null }],
    posts,
    snapshots: [],
  };
}
const compared = (loaded: LoadedAccount): Compared =>
  compare(loaded, { dialect: 'lorgnette', rubrics: [], period, timeZone: 'UTC', least: view.least, now });
const twelve = (likes: number) => Array.from({ length: 12 }, () => likes);
const cell = (column: ColumnId, row: Compared) => cellOf(column, row, view, new Map([['vk', 0.05]]), ours);

describe('the comparison', () => {
  test('of an account seen too little no figure made of posts is shown, sorted or exported', () => {
    const refused = compared(account('shy', twelve(900), 10));
    for (const column of ['perWeek', 'median', 'pooled', 'n', 'views', 'best'] as const)
      expect(cell(column, refused), column).toEqual({
        text: '—',
        why: 'Not compared: too little was seen',
      });
    expect(cell('followers', refused).text).toBe('1,000');
    const [sheet] = comparisonSheets([refused], period, 'UTC', view, ours);
    const [row] = sheet!.rows;
    expect(row!.slice(6, 12)).toEqual([null, null, null, null, null, null]);
    expect(row!.at(-1)).toMatch(
      /^Refused: 33(\.\d)?% seen, 80% needed\. Open the account’s posts and scroll to Oct 26, 2026\.$/,
    );
  });

  test('a refused account stands last whichever way, then those whose value is unknown', () => {
    const rows = [
      compared(account('refused', twelve(900), 10)),
      compared(account('low', twelve(10))),
      compared(account('unknown', twelve(5), 40, { likes: null })),
      compared(account('high', twelve(90))),
    ];
    const order = (direction: 'ascending' | 'descending') =>
      sortCompared(rows, { by: 'median', direction }, 'byFollowers', 'en').map(
        ({ loaded }) => loaded.account.name,
      );
    expect(order('descending')).toEqual(['high', 'low', 'unknown', 'refused']);
    expect(order('ascending')).toEqual(['low', 'high', 'unknown', 'refused']);
  });

  test('a rate has a colour from ten posts on, and says of how many it is', () => {
    expect(cell('median', compared(account('many', twelve(90))))).toMatchObject({
      text: '9%',
      tone: 'above',
    });
    expect(cell('median', compared(account('low', twelve(10))))).toMatchObject({ tone: 'below' });
    const few = cell('median', compared(account('few', [90, 90, 90])));
    expect(few.tone).toBeUndefined();
    expect(few.why).toBe('3 posts 100% of the period seen. Under 10: no colour.');
  });

  test('what is unknown is a dash that says why, never 0', () => {
    const row = compared({ ...account('new', []), profile: null, sweeps: [] });
    for (const column of columnIds.filter((id) => !['title', 'network', 'role'].includes(id))) {
      expect(cell(column, row).text, column).toBe('—');
      expect(cell(column, row).why, column).not.toBe('');
    }
  });

  const table = (rows: readonly Compared[], opened: string[] = []) => (
    <AccountsTable
      rows={rows}
      view={view}
      order={{ by: 'median', direction: 'descending' }}
      sort={() => {}}
      open={(key) => opened.push(key)}
    />
  );

  test('says under the name why an account is not compared', async () => {
    const place = await drawn(table([compared(account('shy', twelve(9), 10))]));
    expect(place.querySelector('td.title .refused')?.textContent).toMatch(/scroll to Oct 26, 2026/);
  });

  test('opens an account by its name', async () => {
    const opened: string[] = [];
    const place = await drawn(table([compared(account('a', twelve(9)))], opened));
    await did(() => place.querySelector<HTMLElement>('td.title button')!.click());
    expect(opened).toEqual(['vk:-a']);
  });

  test('of five hundred rows draws those near the view, and counts all; of fewer, each', async () => {
    const row = compared(account('a', [9]));
    const many = (n: number) => Array.from({ length: n }, (_, i) => ({ ...row, key: `vk:${i}` }));
    const long = await drawn(table(many(1000)));
    expect(long.querySelectorAll('tbody.rows tr').length).toBeLessThan(120);
    expect(long.querySelector('table')!.getAttribute('aria-rowcount')).toBe('1001');
    expect((await drawn(table(many(499)))).querySelectorAll('tbody.rows tr')).toHaveLength(499);
  });

  test('any name is text, in the table and in a CSV no formula (S-03, S-08)', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('<img src=x onerror=alert(1)>', '=1+1', '@SUM(A1)', '\u202Egnp.exe'),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        const row = compared(account(name, [9]));
        const place = await drawn(table([row]));
        expect(place.querySelector('td.title button')!.textContent).toBe(name);
        expect(place.querySelectorAll('img, script')).toHaveLength(0);
        const [sheet] = comparisonSheets([row], period, 'UTC', view, ours);
        const [, line] = csv(sheet!.head, sheet!.rows, 'en').slice(1).split('\r\n');
        expect(line).not.toMatch(/^"?[=+@\-\t]/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the period', () => {
  const custom = (from: string, to: string) =>
    periodOf({ ...view, days: 'custom', from, to }, 'Europe/Moscow', now);
  test('is of whole days in the time zone, and of today until now', () => {
    expect(periodOf(view, 'Europe/Moscow', now)).toEqual({ from: Date.UTC(2026, 9, 25, 21), to: now });
    expect(custom('2026-11-01', '2026-11-02')).toEqual({
      from: Date.UTC(2026, 9, 31, 21),
      to: Date.UTC(2026, 10, 2, 21),
    });
    expect(custom('2026-11-20', '2026-11-25')?.to).toBe(now);
  });
  test('there is none of days that are missing, out of order or to come', () => {
    for (const [from, to] of [
      ['', '2026-11-01'],
      ['2026-11-02', '2026-11-01'],
      ['2027-01-01', '2027-01-02'],
    ] as const)
      expect(custom(from, to)).toBeNull();
  });
});

describe('weekdays and hours', () => {
  const slice = (weekday: number, hour: number, n: number, rate: number | null): HourSlice => ({
    weekday,
    hour,
    n,
    rate,
  });
  const levels = (hours: readonly HourSlice[]) =>
    heatOf(hours).rows.flatMap(({ cells }) => cells.flatMap((one) => (one ? [one.level] : [])));

  test('colours go by rank, from three posts a cell and ten in all', () => {
    expect(
      levels([slice(0, 9, 4, 0.01), slice(1, 9, 4, 0.02), slice(2, 9, 2, 0.9), slice(3, 9, 3, 0.03)]),
    ).toEqual([1, 3, null, 5]);
    expect(levels([slice(0, 9, 4, 0.01), slice(1, 9, 4, 0.02)])).toEqual([null, null]);
    expect(levels([slice(0, 9, 10, null), slice(1, 9, 4, 0.02)])).toEqual([null, null]);
  });

  test('is a real table that says its number of posts and what it has no colour for', async () => {
    const place = await drawn(<HeatMap hours={[slice(6, 23, 2, 0.031)]} timeZone="Asia/Tokyo" />);
    expect(place.querySelector('caption')!.textContent).toBe(
      '2 posts, Asia/Tokyo. Fewer than 10 posts: too few for colour.',
    );
    expect([...place.querySelectorAll('thead th[scope=col]')].slice(1).map((th) => th.textContent)).toEqual([
      'Mon',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
      'Sun',
    ]);
    expect(place.querySelector('tbody th[scope=row]')!.textContent).toBe('23:00');
    expect(place.querySelector('tbody td:last-child')!.textContent).toBe('3.1%2');
    expect(place.querySelector('[class^=level]')).toBeNull();
  });
});

describe('top posts', () => {
  test('tell their speed from sightings, and "too few" and "too recent" in words', async () => {
    const row = compared(account('a', [34, 20, 15]));
    const series = new Map<string, Record<string, Series>>(
      row.loaded.posts.map((post) => [
        postKey(post),
        { likes: [daysAgo(2), 10, 0, daysAgo(1), post.likes!.value, 0] },
      ]),
    );
    const top = topPosts(row, series, period, 'byFollowers', 'lorgnette', now);
    expect(top.map(({ post }) => post.likes?.value)).toEqual([34, 20, 15]);
    // 10 likes two days ago, 34 one day ago: 24 in 24 hours.
    expect(top[0]!.velocity).toMatchObject({ state: 'known', perHour: { low: 1, high: 1, exact: true } });
    const place = await drawn(<TopPosts posts={top} now={now} />);
    const [first] = place.querySelectorAll('li');
    expect(first!.textContent).toContain('+1 likes an hour');
    expect(first!.textContent).toContain('At the same age: too few, 1 of 5 others');
    const once = {
      ...top[0]!,
      velocity: { state: 'tooFew' } as const,
      atSameAge: { state: 'tooRecent' } as const,
    };
    const other = await drawn(<TopPosts posts={[once]} now={now} />);
    expect(other.textContent).toContain('seen once, too few');
    expect(other.textContent).toContain('At the same age: too recent');
  });
});

test('a benchmark names value, denominator, source and day; of VK it says that none was found', async () => {
  const row = compared(account('a', [5]));
  expect((await drawn(<BenchmarkLines row={row} />)).textContent).toMatch(/^For VK no published figure/);
  const other = {
    ...row,
    loaded: { ...row.loaded, account: { ...row.loaded.account, network: 'instagram' } },
  };
  expect((await drawn(<BenchmarkLines row={other} />)).querySelector('li')!.textContent).toBe(
    '0.48% of followers, mean: Socialinsider, 2024–2025, 70M posts (read at shortsintel.com, checked Nov 23, 2026)',
  );
});

test('names of sheets are such as Excel takes', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(sheetName(`A${name}`)).toMatch(/^[^[\]/\\:*?]{1,31}$/s);
    }),
  );
});

describe('several lines on one chart', () => {
  const point = (at: number, y: number) => ({ key: '', at, atMost: at, low: y, high: y, says: '' });
  test('have moments of their own, in order, and end where nothing was seen for too long', () => {
    const { xs, ys, marks } = arranged(
      [
        { name: 'a', points: [point(9000, 3), point(1000, 1), point(2000, 2)] },
        { name: 'b', points: [point(1500, 7)] },
      ],
      3000,
    );
    expect(xs).toEqual([1, 1.5, 2, 5.5, 9]);
    expect(ys).toEqual([
      [1, undefined, 2, null, 3],
      [undefined, 7, undefined, undefined, undefined],
    ]);
    expect(marks.map(({ line, index, y }) => [line, index, y])).toEqual([
      [0, 0, 1],
      [1, 1, 7],
      [0, 2, 2],
      [0, 4, 3],
    ]);
  });
});
