import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { StatsOptions } from '@/utils/domain/account-stats';
import { exactly } from '@/utils/domain/count';
import { linksSeen } from '@/utils/domain/links-seen';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';

const now = Date.UTC(2026, 10, 25);
const options: StatsOptions = {
  followers: exactly(1000),
  dialect: 'lorgnette',
  rubrics: [],
  period: { from: now - 30 * dayMs, to: now },
  timeZone: 'UTC',
  now,
};

let made = 0;
/** A post of so many days ago with these links and so many likes. */
const post = (days: number, links: string[] | null, likes = 10): Post => ({
  ...blankPost('vk', `-1_${made++}`, 'https://vk.com/wall-1_1', now),
  published: { at: now - days * dayMs, grain: 'second' },
  links,
  likes: exactly(likes),
  comments: exactly(0),
  shares: exactly(0),
});
const link = (query: string, host = 'shop.example') => `https://${host}/tea?${query}`;
const seen = (...posts: Post[]) => linksSeen(posts, options);

describe('campaigns', () => {
  test('are told with their posts, days, sources and engagement, the most used first', () => {
    const spring = (source: string) => link(`utm_campaign=spring&utm_source=${source}&utm_medium=social`);
    const { campaigns } = seen(
      post(20, [spring('vk.com')], 10),
      post(12, [spring('vk.com')], 30),
      // Still growing: of the campaign, and of no average.
      post(3, [spring('vk'), spring('vk')], 500),
      post(15, [link('utm_campaign=other&utm_source=tg')], 7),
    );
    expect(campaigns.map(({ name, posts }) => [name, posts])).toEqual([
      ['spring', 3],
      ['other', 1],
    ]);
    const [first, second] = campaigns;
    expect([first!.first.at, first!.last.at]).toEqual([now - 20 * dayMs, now - 3 * dayMs]);
    expect(first!.ways).toEqual([
      { source: 'vk.com', medium: 'social' },
      { source: 'vk', medium: 'social' },
    ]);
    expect(first!.byFollowers).toMatchObject({ n: 2, median: 0.02 });
    expect(first!.link).toBe(spring('vk'));
    expect(second!.ways).toEqual([{ source: 'tg', medium: '' }]);
  });

  test('tagged links that name none are one line, and no campaign by the name of null', () => {
    const { campaigns } = seen(
      post(10, [link('utm_source=vk')]),
      post(11, [link('utm_campaign=&utm_source=vk')]),
      post(12, [link('utm_campaign=null')]),
    );
    expect(campaigns.map(({ name, posts }) => [name, posts])).toEqual([
      [null, 2],
      ['null', 1],
    ]);
  });

  test('what is no link, or was not seen, is of none', () => {
    const told = seen(post(10, ['mailto:a@shop.example', link('utm_campaign=a')]), post(11, null));
    expect(told).toMatchObject({ posts: 2, known: 1, campaigns: [{ name: 'a', posts: 1 }] });
    expect(told.hosts).toHaveLength(1);
  });

  test('of two in one post, each has the post', () => {
    const { campaigns } = seen(
      post(10, [link('utm_campaign=a'), link('utm_campaign=b'), link('utm_campaign=a&c=1')]),
    );
    expect(campaigns.map(({ name, posts }) => [name, posts])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });

  test('names that an object has of itself are names', () => {
    const { campaigns } = seen(post(10, [link('utm_campaign=constructor'), link('utm_campaign=__proto__')]));
    expect(campaigns.map(({ name }) => name)).toEqual(['constructor', '__proto__']);
  });
});

test('sites are counted by posts, those with tags among them, short links named so', () => {
  const { hosts } = seen(
    post(10, [link('a=1', 'www.shop.example'), link('utm_source=vk')]),
    post(11, [link('a=1')]),
    post(12, ['https://vk.cc/abc']),
  );
  expect(hosts).toEqual([
    { host: 'shop.example', isShort: false, posts: 2, tagged: 1 },
    { host: 'vk.cc', isShort: true, posts: 1, tagged: 0 },
  ]);
});

test('no links and unknown links are told apart, and only the period counts', () => {
  const outside = post(60, [link('utm_campaign=old')]);
  const { posts, known, campaigns, hosts } = seen(post(10, null), post(11, []), outside);
  expect({ posts, known, campaigns, hosts }).toEqual({ posts: 2, known: 1, campaigns: [], hosts: [] });
});

test('the order of posts changes nothing but ties, and nothing grows without bound', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: 40 }),
          fc.option(
            fc.array(
              fc.constantFrom('utm_campaign=a', 'utm_campaign=b&utm_source=x', 'q=1').map((q) => link(q)),
            ),
          ),
        ),
        { maxLength: 40 },
      ),
      (given) => {
        const posts = given.map(([days, links]) => post(days, links));
        const result = seen(...posts);
        expect(result.known).toBeLessThanOrEqual(result.posts);
        for (const { posts: n, first, last } of result.campaigns) {
          expect(n).toBeLessThanOrEqual(result.known);
          expect(first.at).toBeLessThanOrEqual(last.at);
        }
        const counts = (one: typeof result) =>
          one.campaigns.map(({ name, posts: n }) => `${name} ${n}`).toSorted();
        expect(counts(seen(...posts.toReversed()))).toEqual(counts(result));
      },
    ),
  );
  const many = Array.from({ length: 2000 }, (_, i) =>
    post(10, [link(`utm_campaign=c${i}`, `h${i}.example`)]),
  );
  const { campaigns, hosts } = seen(...many);
  expect([campaigns.length, hosts.length]).toEqual([30, 30]);
});
