// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { foundRows } from '@/components/search/found';
import { sortFound } from '@/components/search/found-columns';
import { SearchPosts, type Query } from '@/components/search/search-posts';
import { exactly } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';
import type { Profile } from '@/utils/domain/profile';
import { seenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';

import { did, drawn, testWindow } from './drawn';

const now = Date.UTC(2026, 10, 20);
const bakery: Profile = {
  network: 'vk',
  id: '-1',
  handle: null,
  name: 'Пекарня',
  followers: exactly(1000),
  postsTotal: null,
  seenAt: now,
};
const vkPost = (i: number): Post => ({
  ...blankPost('vk', `-1_${i}`, `https://vk.com/wall-1_${i}`, now),
  authorId: '-1',
  title: `Ржаной хлеб ${i}`,
  format: 'post',
  published: { at: now - (10 + i) * dayMs, grain: 'second' },
  likes: exactly(10 + i),
  hashtags: ['хлеб'],
});
const video: Post = {
  ...blankPost('youtube', 'loaf', 'https://www.youtube.com/watch?v=loaf', now),
  authorHandle: 'loaves',
  title: 'Why this хлеб rises',
  format: 'video',
  published: { at: now - 5 * dayMs, grain: 'day' },
  views: exactly(2000),
  likes: exactly(100),
};

beforeEach(async () => {
  await seenStore.open();
  const posts = [...Array.from({ length: 12 }, (_, i) => vkPost(i)), video];
  await keep(seenStore, { id: 'a', posts, profiles: [bakery] }, now);
});
afterEach(() => seenStore.delete());

const query = (words: string, network: string | null = null) => signal<Query>({ words, network });
const search = (asked = query(''), part = {}) => drawn(<SearchPosts query={asked} />, testWindow(part));
const titles = (place: HTMLElement) =>
  [...place.querySelectorAll('td.title')].map((cell) => cell.textContent);
const says = (place: HTMLElement) => place.querySelector('output')!.textContent;
/** Waits until what was asked for is there. */
const until = (check: () => void) => vi.waitFor(() => did(check), { timeout: 3000 });

test('words find posts of all accounts, the latest first, each with its account and network', async () => {
  const place = await search(query('ХЛЕБ'));
  await until(() => expect(titles(place)).toHaveLength(13));
  expect(says(place)).toBe('13 posts found');
  expect(titles(place).slice(0, 2)).toEqual(['Why this хлеб rises', 'Ржаной хлеб 0']);
  const [first, second] = place.querySelectorAll('tbody.rows tr');
  expect(first!.querySelector('td.account')!.textContent).toBe('@loaves');
  expect(first!.querySelector('td.network')!.textContent).toBe('YouTube');
  expect(first!.querySelector('td.byViews')!.textContent).toBe('5%');
  expect(second!.querySelector('td.account')!.textContent).toBe('Пекарня');
  expect(second!.querySelector('td.byFollowers')!.textContent).toBe('1%');
  const link = second!.querySelector<HTMLAnchorElement>('td.title a')!;
  expect(link.href).toBe('https://vk.com/wall-1_0');
  expect(link.target).toBe('_blank');
});

test('before words, of too few letters and where nothing is found, a sentence says so', async () => {
  const asked = query('');
  const place = await search(asked);
  expect(place.querySelector('.empty')!.textContent).toContain('Find any post you have seen');
  await did(() => (asked.value = { words: 'х', network: null }));
  expect(says(place)).toBe('Type two letters or more.');
  await did(() => (asked.value = { words: 'bicycle', network: null }));
  expect(says(place)).toBe('Searching…');
  await until(() => expect(place.querySelector('.empty')?.textContent).toContain('No post matches'));
  expect(says(place)).toBe('0 posts found');
});

test('one network alone is searched', async () => {
  const place = await search(query('хлеб', 'youtube'));
  await until(() => expect(titles(place)).toEqual(['Why this хлеб rises']));
});

test('what is typed while a search runs is what is shown in the end', async () => {
  const asked = query('rises');
  const place = await search(asked);
  await did(() => (asked.value = { words: 'Ржаной 1', network: null }));
  await until(() => expect(titles(place)).toEqual(['Ржаной хлеб 1', 'Ржаной хлеб 10', 'Ржаной хлеб 11']));
});

test('Enter searches again: what came meanwhile is found', async () => {
  const place = await search(query('новинка'));
  await until(() => expect(says(place)).toBe('0 posts found'));
  await keep(seenStore, { id: 'b', posts: [{ ...vkPost(50), title: 'Новинка' }], profiles: [] }, now + 1);
  await did(() => place.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true })));
  await until(() => expect(titles(place)).toEqual(['Новинка']));
});

test('rows are sorted by any column, unknown last either way, by the formulas of the chosen dialect', () => {
  const found = {
    posts: [vkPost(1), video, vkPost(5)],
    told: new Map(),
    total: 3,
    profiles: new Map([['vk:-1', bakery]]),
    at: now,
  };
  const rows = foundRows(found, 'lorgnette');
  const ours = testWindow();
  const ids = (by: 'byFollowers' | 'byViews' | 'account', direction: 'ascending' | 'descending') =>
    sortFound(rows, { by, direction }, ours).map(({ post }) => post.id);
  expect(ids('byFollowers', 'descending')).toEqual(['-1_5', '-1_1', 'loaf']);
  expect(ids('byFollowers', 'ascending')).toEqual(['-1_1', '-1_5', 'loaf']);
  expect(ids('byViews', 'ascending')).toEqual(['loaf', '-1_1', '-1_5']);
  expect(ids('account', 'ascending')).toEqual(['loaf', '-1_1', '-1_5']);
});

test('of very many, the list says how many are listed', async () => {
  const many = Array.from({ length: 320 }, (_, i) => vkPost(100 + i));
  await keep(seenStore, { id: 'c', posts: many.slice(0, 200), profiles: [] }, now);
  await keep(seenStore, { id: 'd', posts: many.slice(200), profiles: [] }, now);
  const place = await search(query('хлеб'));
  await until(() => expect(titles(place)).toHaveLength(100));
  expect(says(place)).toBe('333 posts found. Listed and sorted: the latest 100. More words narrow it.');
  await did(() => place.querySelector<HTMLButtonElement>('.more')!.click());
  await until(() => expect(titles(place)).toHaveLength(300));
  await did(() => place.querySelector<HTMLButtonElement>('.more')!.click());
  await until(() => expect(titles(place)).toHaveLength(333));
  expect(place.querySelector('.more')).toBeNull();
  expect(says(place)).toBe('333 posts found');
});
