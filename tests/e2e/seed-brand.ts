/** A store with a brand in it: accounts of several networks, seen on three days, some in full and some hardly. */
import { accountStats } from '../../utils/domain/account-stats';
import type { Brand, BrandAccount } from '../../utils/domain/brand';
import { exactly, floored, type MaybeCount } from '../../utils/domain/count';
import { dayMs } from '../../utils/domain/pace';
import { blankPost, postKey, type Post } from '../../utils/domain/post';
import { profileKey } from '../../utils/domain/profile';
import type { PostRow, ProfileRow, SnapshotRow } from '../../utils/store/db';

interface Sample {
  network: string;
  id: string;
  name: string;
  role: BrandAccount['role'];
  followers: number;
  /** Likes of a usual post. */
  likes: number;
  formats: readonly string[];
  /** Days of its list that were looked through. */
  sweptDays: number;
  permalink(i: number): string;
}

const samples: readonly Sample[] = [
  {
    network: 'vk',
    id: '-101',
    name: 'Пекарня «Колос»',
    role: 'own',
    followers: 12_400,
    likes: 240,
    formats: ['post', 'post', 'clip'],
    sweptDays: 60,
    permalink: (i) => `https://vk.com/wall-101_${i}`,
  },
  {
    network: 'vk',
    id: '-102',
    name: 'Кофейня у моста',
    role: 'competitor',
    followers: 8_900,
    likes: 310,
    formats: ['post'],
    sweptDays: 60,
    permalink: (i) => `https://vk.com/wall-102_${i}`,
  },
  {
    network: 'instagram',
    id: '7001',
    name: 'Slow Coffee Roasters',
    role: 'competitor',
    followers: 31_000,
    likes: 520,
    formats: ['reel', 'photo', 'carousel'],
    sweptDays: 60,
    permalink: (i) => `https://www.instagram.com/p/Sample${i}/`,
  },
  {
    network: 'facebook',
    id: '8001',
    name: '=HYPERLINK("https://example.com";"Cheap beans")',
    role: 'competitor',
    followers: 5_100,
    likes: 60,
    formats: ['post'],
    sweptDays: 10.5,
    permalink: (i) => `https://www.facebook.com/8001/posts/${i}`,
  },
];

const tags = [['новинка', 'хлеб'], ['рецепт'], ['закулисье', 'хлеб'], null] as const;

/** Own links are tagged carelessly now and then, a competitor's well; every fifth text was not seen. */
function linksOf({ network, role }: Sample, i: number): string[] | null {
  if (i % 5 === 4) return null;
  if (network !== 'vk' || i % 5 > 2) return [];
  const tagged = (host: string, source: string, campaign: string) =>
    `https://${host}/shop?utm_source=${source}&utm_medium=social&utm_campaign=${campaign}`;
  if (role === 'own')
    return [tagged('kolos.example', i === 0 ? 'VK' : 'vk.com', i === 0 ? 'Осень' : 'autumn')];
  return i % 5 === 2
    ? ['https://vk.cc/sample']
    : [tagged('coffee.example', i % 2 ? 'vk.com' : 'vk', i < 12 ? 'new_beans' : 'cold_brew')];
}

/** Thirty posts, one a day, each seen on the last three days. */
function postsOf(sample: Sample, now: number): PostRow[] {
  return Array.from({ length: 30 }, (_, i): PostRow => {
    const format = sample.formats[i % sample.formats.length]!;
    const likes = Math.round(sample.likes * (0.6 + ((i * 7) % 11) / 10));
    const post: Post = {
      ...blankPost(sample.network, `${sample.id}_${i}`, sample.permalink(i), now),
      authorId: sample.id,
      authorName: sample.name,
      title: `${sample.name}: выпуск ${i + 1}`,
      format,
      // At one hour of the day, so that each weekday has posts enough to be coloured.
      published: { at: now - (2 + i) * dayMs, grain: 'second' },
      views: sample.network === 'vk' ? floored(likes * 20, likes * 20 + 100) : null,
      likes: exactly(likes),
      comments: exactly(Math.round(likes / 12)),
      shares: sample.network === 'vk' ? exactly(Math.round(likes / 30)) : null,
      links: linksOf(sample, i),
      hashtags: tags[i % tags.length] ? [...tags[i % tags.length]!] : null,
    };
    return {
      key: postKey(post),
      author: `${sample.network}:${sample.id}`,
      seenAt: now,
      post,
      series: {
        likes: [2, 1, 0].flatMap((days) => [now - days * dayMs, likes - days * 12, 0]),
        ...(post.views && {
          views: [2, 1, 0].flatMap((days) => {
            const value = post.views!.value - days * 300;
            return [now - days * dayMs, value, value + 100];
          }),
        }),
      },
    };
  });
}

const account = ({ network, id, name, role }: Sample): BrandAccount => ({
  network,
  id,
  handle: null,
  name,
  role,
  addedAt: 0,
});

const neverSeen: BrandAccount = {
  network: 'youtube',
  id: null,
  handle: 'breadlab',
  name: 'Bread Lab',
  role: 'competitor',
  addedAt: 0,
};

/** The backup of that store. `more` accounts, all alike and never seen, make it a long list. */
export function brandBackup(now: number, more = 0): string {
  const posts = samples.flatMap((sample) => postsOf(sample, now));
  const options = {
    dialect: 'lorgnette',
    rubrics: [],
    timeZone: 'UTC',
  } as const;
  const profiles: ProfileRow[] = [];
  const snapshots: SnapshotRow[] = [];
  for (const sample of samples) {
    const { network, id, name } = sample;
    const key = profileKey({ network, id, handle: null })!;
    const grown = (daysAgo: number): MaybeCount => exactly(sample.followers - daysAgo * 40);
    profiles.push({
      key,
      seenAt: now,
      profile: { network, id, handle: null, name, followers: grown(0), postsTotal: null, seenAt: now },
      series: { followers: [now - 2 * dayMs, grown(2)!.value, 0, now, grown(0)!.value, 0] },
      sweeps: [{ from: now - sample.sweptDays * dayMs, to: now, format: null }],
    });
    for (const daysAgo of [2, 1, 0]) {
      const at = now - daysAgo * dayMs;
      const day = new Date(at).toISOString().slice(0, 10);
      const period = { from: at - 90 * dayMs, to: at };
      snapshots.push({
        key: `${key} ${day}`,
        author: key,
        day,
        at,
        followers: grown(daysAgo),
        postsTotal: null,
        stats: accountStats(
          posts.filter(({ author }) => author === key).map(({ post }) => post),
          { ...options, followers: grown(daysAgo), period, now: at },
        ),
      });
    }
  }
  const brand: Brand = {
    id: 'kolos',
    name: 'Колос',
    createdAt: 0,
    accounts: [
      ...samples.map(account),
      neverSeen,
      ...Array.from({ length: more }, (_, i) => ({
        ...neverSeen,
        handle: `account${i}`,
        // Long enough that a workbook of them is large.
        name: `Account ${i} ${'with a long name '.repeat(12)}`,
      })),
    ],
    rubrics: [{ name: 'Хлеб', tags: ['хлеб'] }],
  };
  return JSON.stringify({
    lorgnette: 'backup',
    version: 2,
    madeAt: now,
    settings: null,
    posts,
    profiles,
    health: [],
    snapshots,
    brands: [brand],
  });
}
