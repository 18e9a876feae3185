import type { ReportData } from '@/components/reports/report-data';
import { spokenIn, type Spoken } from '@/components/window/window';
import type { Brand } from '@/utils/domain/brand';
import type { LoadedAccount } from '@/utils/domain/comparison';
import { exactly } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';
import { sectionIds, type ReportForm } from '@/utils/domain/reports/report-form';
import type { SeriesPoint } from '@/utils/domain/series';
import { words as en } from '@/utils/words/en/windows';
import { words as ru } from '@/utils/words/ru/windows';

export const spoken: Record<'en' | 'ru', Spoken> = { en: spokenIn('en', en), ru: spokenIn('ru', ru) };

/** Early in December: November is over, and its last posts are still growing. */
export const now = Date.parse('2026-12-04T09:00:00Z');

export const form = (part: Partial<ReportForm> = {}): ReportForm => ({
  id: 'form',
  brand: 'kolos',
  name: 'Monthly',
  title: '',
  client: '',
  author: '',
  language: 'en',
  zone: 'Europe/Moscow',
  every: 'month',
  sections: sectionIds.map((id) => ({ id, isShown: true })),
  texts: {},
  logo: null,
  colour: '#2f5d50',
  createdAt: 0,
  updatedAt: 1,
  ...part,
});

export const noData: ReportData = {
  brand: null,
  accounts: [],
  guide: null,
  items: [],
  campaigns: [],
  kpis: [],
  tasks: [],
  dialect: 'lorgnette',
  view: { by: 'byFollowers', least: 0.8 },
};

interface AccountOptions {
  name: string;
  role?: 'own' | 'competitor';
  network?: string;
  followers?: number;
  /** Likes of a usual post. */
  likes?: number;
  /** Days of its list that were looked through, back from now. */
  sweptDays?: number;
  posts?: number;
  /** Of its followers: how many came each day. */
  growth?: number;
  title?(i: number): string | null;
  /** Changes a post by its place, the newest first. */
  as?(i: number): Partial<Post>;
}

/** An account with a post every day and a half, the newest first, seen every other day. */
export function account({
  name,
  role = 'own',
  network = 'vk',
  followers = 12_400,
  likes = 240,
  sweptDays = 120,
  posts: many = 60,
  growth = 14,
  title = (i) => `${name}: post ${i}`,
  as = () => ({}),
}: AccountOptions): LoadedAccount {
  const profile = { network, id: name, handle: null, name };
  const posts = Array.from({ length: many }, (_, i): Post => {
    const got = Math.round(likes * (0.6 + ((i * 7) % 11) / 10));
    return {
      ...blankPost(network, `${name}_${i}`, `https://example.com/${encodeURIComponent(name)}/${i}`, now),
      authorId: name,
      title: title(i),
      format: i % 3 === 2 ? 'clip' : 'post',
      published: { at: now - (1 + i * 1.5) * dayMs, grain: 'second' },
      views: exactly(got * 20),
      likes: exactly(got),
      comments: exactly(Math.round(got / 12)),
      shares: exactly(Math.round(got / 30)),
      hashtags: i % 4 === 3 ? [] : i % 2 ? ['рецепт'] : ['хлеб', 'новинка'],
      links: [],
      textLength: 50 + ((i * 37) % 900),
      ...as(i),
    };
  });
  const points = Array.from({ length: 45 }, (_, i): SeriesPoint => ({
    at: now - (88 - i * 2) * dayMs,
    count: exactly(followers - (88 - i * 2) * growth)!,
  }));
  return {
    account: { ...profile, role, addedAt: 0 },
    key: `${network}:${name}`,
    profile: { ...profile, followers: exactly(followers), postsTotal: null, seenAt: now },
    followers: points,
    postsTotal: [],
    sweeps: [{ from: now - sweptDays * dayMs, to: now, format: null }],
    posts,
    snapshots: [],
  };
}

export const brandOf = (accounts: readonly LoadedAccount[], part: Partial<Brand> = {}): Brand => ({
  id: 'kolos',
  name: 'Колос',
  createdAt: 0,
  accounts: accounts.map((one) => one.account),
  rubrics: [
    { name: 'Хлеб', tags: ['хлеб'] },
    { name: 'Рецепты', tags: ['рецепт'] },
    { name: 'Вопрос — ответ', tags: ['вопрос'] },
  ],
  ...part,
});
