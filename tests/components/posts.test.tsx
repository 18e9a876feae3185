// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cellOf, columnIds, columnsFor, sortValue } from '@/components/posts/columns';
import { PostsTable, sortRows } from '@/components/posts/posts-table';
import { filterRows, noFilter, rowsOf, type Filter } from '@/components/posts/rows';
import { exactly, floored } from '@/utils/domain/count';
import { blankPost, type Post } from '@/utils/domain/post';

import { did, drawn, testWindow } from './drawn';

const now = Date.UTC(2026, 10, 20);
const daysAgo = (days: number) => ({ at: now - days * 86_400_000, grain: 'second' as const });

function post(id: string, part: Partial<Post> = {}): Post {
  return {
    ...blankPost('youtube', id, `https://www.youtube.com/watch?v=${id}`, now),
    authorId: 'UC1',
    title: `Video ${id}`,
    format: 'video',
    ...part,
  };
}
const sizes = new Map([['youtube:UC1', { value: 10_000, exact: true } as const]]);
const rows = (posts: Post[], peers: Post[] = posts) => rowsOf(posts, peers, sizes, 'lorgnette', now);

describe('cells', () => {
  const ours = testWindow();
  const cell = (column: (typeof columnIds)[number], part: Partial<Post>) =>
    cellOf(column, rows([post('a', part)])[0]!, ours, now);

  test('what is unknown is a dash that says why', () => {
    for (const column of [
      'views',
      'likes',
      'comments',
      'published',
      'perDay',
      'byViews',
      'multiple',
    ] as const) {
      const { text, why } = cell(column, {});
      expect(text, column).toBe('—');
      expect(why, column).not.toBe('');
    }
  });
  test('zero is zero, hidden is hidden, off is off', () => {
    expect(cell('likes', { likes: exactly(0) }).text).toBe('0');
    expect(cell('likes', { likesHidden: true }).text).toBe('hidden');
    expect(cell('comments', { commentsOff: true }).text).toBe('off');
    expect(cell('byViews', { views: exactly(10), likesHidden: true }).why).toBe('The account hides likes');
  });
  test('an abbreviated count tells its span', () => {
    expect(cell('views', { views: floored(26_000, 27_000) })).toEqual({
      text: '≈26K',
      why: 'Abbreviated on the page: 26,000–26,999',
    });
  });
  test('what the official API told says so, and is not called seen', () => {
    const told = new Map([['youtube:a', { metrics: ['views' as const], last: true }]]);
    const [row] = rowsOf(
      [post('a', { views: exactly(5), likes: exactly(2) })],
      [],
      sizes,
      'lorgnette',
      now,
      told,
    );
    expect(cellOf('views', row!, ours, now)).toEqual({ text: '5', why: 'By the official API' });
    expect(cellOf('likes', row!, ours, now).why).toBe('');
    expect(cellOf('seen', row!, ours, now).why).toContain('not seen on a page');
  });
  test('a rate names its parts, its span and what was not shown', () => {
    const { text, why } = cell('byViews', {
      views: floored(1000, 1100),
      likes: exactly(30),
      comments: exactly(10),
    });
    expect(text).toBe('≈3.8%');
    expect(why).toBe('(likes + comments) / views Between 3.6% and 4%. Not shown: shares.');
  });
  test('a post in its first day has no pace, one of ten days has', () => {
    expect(cell('perDay', { views: exactly(500), published: daysAgo(0.5) }).why).toBe(
      'Published less than a day ago',
    );
    expect(cell('perDay', { views: exactly(500), published: daysAgo(10) }).text).toBe('50');
  });
  test('the multiple compares with the other posts of the account', () => {
    const peers = [40, 45, 50, 55, 60].map((days, i) =>
      post(`p${i}`, { views: exactly(1000), published: daysAgo(days) }),
    );
    const target = post('t', { views: exactly(1800), published: daysAgo(50) });
    const { text, why } = cellOf('multiple', rows([target], [...peers, target])[0]!, ours, now);
    expect(text).toBe('×1.8');
    expect(why).toContain('Median of 5 other posts');
  });
});

describe('order and filter', () => {
  const ids = (all: ReturnType<typeof rows>, filter: Partial<Filter>) =>
    filterRows(all, { ...noFilter, ...filter }, now).map((row) => row.post.id);
  test('unknown values stand last whichever way', () => {
    const all = rows([post('a'), post('b', { views: exactly(5) }), post('c', { views: exactly(9) })]);
    const ids = (direction: 'ascending' | 'descending') =>
      sortRows(all, { by: 'views', direction }, 'en').map((row) => row.post.id);
    expect(ids('ascending')).toEqual(['b', 'c', 'a']);
    expect(ids('descending')).toEqual(['c', 'b', 'a']);
  });
  test('sorting keeps every row once and by every column', () => {
    const count = fc.option(
      fc.nat(1e6).map((n) => exactly(n)),
      { nil: null },
    );
    const some = fc.array(
      fc.record({
        title: fc.option(fc.string(), { nil: null }),
        views: count,
        likes: count,
        comments: count,
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...columnIds),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (parts, by, direction) => {
          const all = rows(parts.map((part, i) => post(String(i), part)));
          const sorted = sortRows(all, { by, direction }, 'en');
          expect(new Set(sorted)).toEqual(new Set(all));
          const values = sorted.map((row) => sortValue(by, row));
          const firstNull = values.indexOf(null);
          if (firstNull >= 0) expect(values.slice(firstNull).every((value) => value === null)).toBe(true);
          const numbers = values.filter((value) => typeof value === 'number');
          expect(numbers).toEqual(numbers.toSorted((a, b) => (direction === 'ascending' ? a - b : b - a)));
        },
      ),
    );
  });
  test('engagement by followers, of the account’s size as last seen, has its formula', () => {
    const [row] = rows([post('a', { likes: exactly(400), comments: exactly(90), shares: exactly(10) })]);
    const cell = cellOf('byFollowers', row!, testWindow(), now);
    expect(cell).toMatchObject({ text: '5%', why: '(likes + comments + shares) / followers' });
    const [stranger] = rows([post('b', { authorId: 'UC2', likes: exactly(4) })]);
    expect(cellOf('byFollowers', stranger!, testWindow(), now).why).toContain('open its page once');
  });
  test('what no post of the page tells has no column', () => {
    const optional = ['views', 'shares', 'perDay', 'byViews', 'byFollowers'];
    expect(columnsFor(rows([post('a')]))).toEqual(columnIds.filter((id) => !optional.includes(id)));
    const grid = columnsFor(rows([post('a', { likes: exactly(1), published: daysAgo(20) })]));
    expect(grid.filter((id) => optional.includes(id))).toEqual(['byFollowers']);
  });
  test('what stays out of averages says so beside its format', () => {
    const [ad, pinned] = rows([post('a', { isAd: true }), post('b', { isPinned: true })]);
    expect(cellOf('format', ad!, testWindow(), now).text).toBe('Video, ad');
    expect(cellOf('format', pinned!, testWindow(), now).text).toBe('Video, pinned');
  });
  test('filters by format and by text in any case', () => {
    const all = rows([post('a', { title: 'Осень' }), post('b', { title: 'Зима', format: 'short' })]);
    expect(ids(all, { format: 'short' })).toEqual(['b']);
    expect(ids(all, { text: ' осень' })).toEqual(['a']);
  });
  test('filters by period: what has no date, or only a rough one that may be older, is in none', () => {
    const all = rows([
      post('new', { published: daysAgo(2) }),
      post('old', { published: daysAgo(31) }),
      post('rough', { published: { ...daysAgo(40), grain: 'month' } }),
      post('undated'),
    ]);
    expect(ids(all, { days: 7 })).toEqual(['new']);
    expect(ids(all, { days: 30 })).toEqual(['new']);
    expect(ids(all, { days: 90 })).toEqual(['new', 'old', 'rough']);
    expect(ids(all, {})).toHaveLength(4);
  });
  test('filters by ads, and to what did twice as well as usual', () => {
    const peers = [40, 45, 50, 55, 60].map((days, i) =>
      post(`p${i}`, { views: exactly(1000), published: daysAgo(days) }),
    );
    const some = [
      post('ad', { isAd: true }),
      post('double', { views: exactly(2000), published: daysAgo(50) }),
      post('nearly', { views: exactly(1999), published: daysAgo(50) }),
    ];
    const all = rowsOf(some, [...peers, ...some], sizes, 'lorgnette', now);
    expect(ids(all, { ads: 'only' })).toEqual(['ad']);
    expect(ids(all, { ads: 'without' })).toEqual(['double', 'nearly']);
    expect(all[1]?.usual).toMatchObject({ state: 'known' });
    expect(ids(all, { outliers: true })).toEqual(['double']);
  });
});

describe('table', () => {
  const table = (
    posts: Post[],
    sort: (order: unknown) => void = () => {},
    show: (key: string) => void = () => {},
  ) => (
    <PostsTable
      rows={rows(posts)}
      order={{ by: 'views', direction: 'descending' }}
      sort={sort}
      show={show}
      now={now}
    />
  );

  test('tells listeners how it is sorted, and sorts at a click', async () => {
    const orders: unknown[] = [];
    const told = post('a', {
      views: exactly(900),
      likes: exactly(40),
      shares: exactly(2),
      published: daysAgo(20),
    });
    const place = await drawn(table([told], (order) => orders.push(order)));
    const heads = [...place.querySelectorAll('th')];
    expect(heads.map((head) => head.getAttribute('aria-sort'))).toEqual(
      columnIds.map((id) => (id === 'views' ? 'descending' : 'none')),
    );
    await did(() => heads[3]!.querySelector('button')!.click());
    await did(() => heads[0]!.querySelector('button')!.click());
    expect(orders).toEqual([
      { by: 'views', direction: 'ascending' },
      { by: 'title', direction: 'ascending' },
    ]);
  });

  test('a title leads to its post in the page', async () => {
    const shown: string[] = [];
    const place = await drawn(table([post('abc')], undefined, (key) => shown.push(key)));
    await did(() => place.querySelector<HTMLElement>('td.title button')!.click());
    expect(shown).toEqual(['youtube:abc']);
  });

  test('draws a hundred of many, and more when asked', async () => {
    const place = await drawn(table(Array.from({ length: 250 }, (_, i) => post(String(i)))));
    expect(place.querySelectorAll('tbody tr')).toHaveLength(100);
    await did(() => place.querySelector<HTMLElement>('button.more')!.click());
    expect(place.querySelectorAll('tbody tr')).toHaveLength(200);
  });

  test('any text of a page is text (S-03)', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '<script>1</script>',
        '&lt;b&gt;',
        '"><svg onload=1>',
        '\u202Egnp.exe',
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (title) => {
        const place = await drawn(table([post('a', { title, format: title })]));
        expect(place.querySelector('td.title')!.textContent).toBe(title);
        expect(place.querySelector('td.format')!.textContent).toBe(title);
        expect(place.querySelectorAll('img, script, svg')).toHaveLength(0);
      }),
      { numRuns: 60 },
    );
  });

  test('the words follow the language at once, the head the dialect', async () => {
    const ours = testWindow();
    const place = await drawn(table([post('a', { views: exactly(9), likes: exactly(1) })]), ours);
    const head = () => place.querySelector('th.views')!.textContent;
    expect(head()).toBe('Views');
    await did(() => ours.change({ language: 'ru' }));
    expect(head()).toBe('Просмотры');
    expect(place.querySelector('th.byViews')!.textContent).toBe('ER views');
    await did(() => ours.change({ dialect: 'livedune' }));
    expect(place.querySelector('th.byViews')!.textContent).toBe('ERViews');
  });
});
