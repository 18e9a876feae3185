/** A store with a channel in it, put there as a person would: by restoring a backup. For the stories of our own windows. */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { exactly, floored, type MaybeCount } from '../../utils/domain/count';
import { dayMs } from '../../utils/domain/pace';
import { blankPost, metrics, postKey, type Moment, type Post } from '../../utils/domain/post';
import type { Profile } from '../../utils/domain/profile';
import type { PageState } from '../../utils/messages/protocol';
import { consentWording, defaultSettings, type Settings } from '../../utils/settings-shape';
import type { Backup } from '../../utils/store/backup';
import type { PostRow, ProfileRow } from '../../utils/store/db';
import type { Lorgnette } from './extension';

declare const chrome: Browser;

const titles = [
  'How we cut the price of a lead by half: a plain story with all the numbers, mistakes included',
  'Контент-план на месяц: разбор живого примера',
  'Three first seconds that hold a viewer',
  '=HYPERLINK("https://example.com";"not a formula")',
  '<img src=x onerror=alert(1)> is only a title',
  'Прямой эфир: отвечаем на вопросы',
  'Retention graphs, explained slowly',
  'Новый формат: первые результаты',
  'Why one ER is not like another',
  'Осенняя распродажа: итоги',
];

/** Twenty-four posts of one channel, with everything a page may leave out left out somewhere. */
export function samplePosts(now: number): Post[] {
  return Array.from({ length: 24 }, (_, i): Post => {
    const id = `sample${String(i).padStart(5, '0')}`;
    const short = i % 5 === 2;
    return {
      ...blankPost(
        'youtube',
        id,
        `https://www.youtube.com/${short ? 'shorts/' : 'watch?v='}${id}`,
        now - i * 60_000,
      ),
      authorId: 'UCsample',
      authorHandle: 'smmlab',
      authorName: 'Лаборатория SMM',
      title: titles[i % titles.length] ?? null,
      format: short ? 'short' : i === 5 ? 'live' : 'video',
      published: publishedOf(i, now),
      views: i === 4 ? null : viewsOf(i),
      likes: i % 4 === 1 || i === 5 ? null : exactly(320 + i * 31),
      comments: i % 4 === 1 || i === 7 ? null : exactly(18 + i * 2),
      likesHidden: i === 5,
      commentsOff: i === 7,
      textLength: i % 2 === 1 ? 210 : null,
      links: i % 2 === 1 ? ['https://a.example/?utm_source=youtube', 'https://b.example'] : null,
    };
  });
}

function viewsOf(i: number): MaybeCount {
  if (i % 3 === 0) return exactly(12_345 + i * 1777 + (i === 6 ? 90_000 : 0));
  const hundreds = Math.floor((i * 1300 + 9000) / 100) * 100;
  return floored(hundreds, hundreds + 100);
}

function publishedOf(i: number, now: number): Moment | null {
  if (i === 3) return null;
  if (i < 6) return { at: now - (i * 5 + 0.4) * dayMs, grain: 'second' };
  if (i < 14) return { at: now - (i * 7 + 7) * dayMs, grain: 'week' };
  return i < 21
    ? { at: now - (i - 10) * 31 * dayMs, grain: 'month' }
    : { at: now - (i - 19) * 366 * dayMs, grain: 'year' };
}

/** The backup of a store that holds those posts and the channel's followers over two months. */
export function sampleBackup(now: number): string {
  const packed = (at: number, count: MaybeCount) =>
    count ? [at, count.value, count.exact ? 0 : count.below] : [];
  const posts = samplePosts(now).map((post): PostRow => ({
    key: postKey(post),
    author: 'youtube:UCsample',
    seenAt: post.seenAt,
    post,
    series: Object.fromEntries(
      metrics.flatMap((metric) => (post[metric] ? [[metric, packed(post.seenAt, post[metric])]] : [])),
    ),
  }));
  const followers = [0, 1, 2, 3, 4, 5, 6].flatMap((i) =>
    packed(now - (60 - i * 10) * dayMs, floored(118_000 + i * i * 400, 118_100 + i * i * 400)),
  );
  const profile: ProfileRow = {
    key: 'youtube:UCsample',
    handle: 'youtube:@smmlab',
    seenAt: now,
    profile: { ...sampleOwner(now), seenAt: now },
    series: { followers },
  };
  const rows: Omit<Backup, 'preview' | 'own'> = {
    settings: null,
    posts,
    profiles: [profile],
    health: [],
    snapshots: [],
    tags: [],
  };
  return JSON.stringify({
    lorgnette: 'backup',
    version: 1,
    madeAt: now - 3 * dayMs,
    ...rows,
  });
}

const sampleOwner = (now: number): Profile => ({
  network: 'youtube',
  id: 'UCsample',
  handle: 'smmlab',
  name: 'Лаборатория SMM',
  followers: floored(132_000, 133_000),
  postsTotal: null,
  seenAt: now - 3 * 3_600_000,
});

const plainSettings: Settings = { ...defaultSettings, language: 'en' };

export interface Seeding {
  settings?: Partial<Settings>;
  /** False: the person has not said yes. */
  accepted?: boolean;
  /** The address of the tab a person looks at; null for a page we may not know. */
  tabUrl?: string | null;
  /** What our script reported of that tab; null: nothing. */
  page?: Partial<PageState> | null;
  /** Another store than the sample's. */
  backup?: string;
}

export const channelUrl = 'https://www.youtube.com/@smmlab/videos';
/** A tab that does not exist: our windows are opened in tabs here, and must not look at themselves. */
const tabId = 4242;

/** Opens one of our windows over a seeded store, as if it stood beside a tab of its own. */
export async function openSeeded(
  { context, origin }: Lorgnette,
  path: string,
  seeding: Seeding = {},
  page?: Page,
): Promise<Page> {
  const { settings = {}, accepted = true, tabUrl = channelUrl, page: reported = {} } = seeding;
  const now = Date.now();
  const window = page ?? (await context.newPage());
  await window.goto(`${origin}/options.html`);
  const state: PageState | null = reported && {
    tabId,
    at: now,
    throttled: false,
    readOnly: false,
    refused: 0,
    url: channelUrl,
    network: 'youtube',
    owner: sampleOwner(now),
    posts: samplePosts(now).map(postKey),
    seen: 24,
    understood: 23,
    gaps: [{ shape: 'someNewRenderer', count: 1 }],
    problems: [],
    ...reported,
  };
  await window.evaluate(
    async ({ settings, consent, backup, state, tabId }) => {
      const answer: { ok: boolean } = await chrome.runtime.sendMessage({
        name: 'restoreBackup',
        input: backup,
      });
      if (!answer.ok) throw new Error(`The sample was not restored: ${JSON.stringify(answer)}`);
      await chrome.storage.local.set({ settings, consent });
      await chrome.storage.session.clear();
      if (state) await chrome.storage.session.set({ [`page:${tabId}`]: state });
    },
    {
      settings: { ...plainSettings, ...settings },
      consent: accepted ? { at: now - 11 * 86_400_000, wording: consentWording } : null,
      backup: seeding.backup ?? sampleBackup(now),
      state,
      tabId,
    },
  );
  // As text: a function would bring its compiler's helpers along, which no page has.
  const tab = JSON.stringify({ id: tabId, windowId: 1, ...(tabUrl === null ? {} : { url: tabUrl }) });
  await window.addInitScript({
    content: `for (const api of [globalThis.chrome, globalThis.browser]) if (api?.tabs) api.tabs.query = async () => [${tab}];`,
  });
  await window.goto(`${origin}/${path}`);
  return window;
}
