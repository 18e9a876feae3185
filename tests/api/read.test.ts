import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { apis } from '@/utils/api';
import type { AccountAnswer } from '@/utils/api/api';
import { caller, turns } from '@/utils/api/call';
import type { ApiId } from '@/utils/api/catalog';
import { failureKinds } from '@/utils/api/failure';
import { failureIn as vkFailure } from '@/utils/api/vk';
import { failureIn as youtubeFailure } from '@/utils/api/youtube';
import { countOf, roundedCount, secondsIn } from '@/utils/api/youtube/read';
import { exactly, floored } from '@/utils/domain/count';
import { asPost, asProfile } from '@/utils/networks/records';

import { channels, goodKey, group, startApiServer, videoId, type ApiServer, type Trouble } from './server';

const now = Date.UTC(2026, 10, 25, 12);
let server: ApiServer;
beforeEach(async () => {
  server = await startApiServer();
});
afterEach(() => server.close());

const callOf = (id: ApiId, key = goodKey, limits = { timeoutMs: 2000, mostBytes: 1 << 20 }) => {
  let spent = 0;
  const call = caller(apis[id], {
    base: `${server.origin}/${id}/`,
    key,
    spend: () => Promise.resolve(void spent++),
    limits,
    pauseMs: 1,
  });
  return { call, spent: () => spent };
};
const account = (network: string, id: string | null, handle: string | null = null) => ({
  network,
  id,
  handle,
  name: null,
});
const numberOf = (answer: AccountAnswer, id: string) => answer.posts.find((post) => post.id === id);

describe('the YouTube Data API', () => {
  test('tells a channel and its fifty newest videos for three units', async () => {
    const { call, spent } = callOf('youtube');
    const answer = await apis.youtube.read(account('youtube', channels.lab.id), call, { posts: 50, now });
    expect(spent()).toBe(3);
    expect(answer.profile).toEqual({
      network: 'youtube',
      id: channels.lab.id,
      handle: 'smmlab',
      name: 'The SMM lab',
      followers: floored(12_300, 12_400),
      postsTotal: exactly(120),
      seenAt: now,
    });
    expect(answer.posts).toHaveLength(50);
    expect(numberOf(answer, videoId(channels.lab, 7))).toEqual({
      network: 'youtube',
      id: videoId(channels.lab, 7),
      permalink: `https://www.youtube.com/watch?v=${videoId(channels.lab, 7)}`,
      authorId: channels.lab.id,
      authorHandle: 'smmlab',
      authorName: 'The SMM lab',
      title: 'Video 7 #tag7',
      format: 'video',
      published: { at: Date.UTC(2026, 10, 13), grain: 'second' },
      views: exactly(1007),
      viewsAs: 'views',
      likes: exactly(107),
      comments: exactly(17),
      shares: null,
      likesHidden: false,
      commentsOff: false,
      membersOnly: false,
      onAir: null,
      durationSeconds: 725,
      hashtags: ['tag7', 'work'],
      textLength: 54,
      links: ['https://shop.example/?utm_campaign=autumn'],
      isRepost: null,
      isAd: false,
      isPinned: false,
      seenAt: now,
    });
  });

  test('what it leaves out is unknown: likes, what is on air, whether it is a short', async () => {
    const answer = await apis.youtube.read(account('youtube', null, 'kitchen'), callOf('youtube').call, {
      posts: 50,
      now,
    });
    expect(numberOf(answer, videoId(channels.kitchen, 0))?.likes).toBeNull();
    expect(numberOf(answer, videoId(channels.kitchen, 1))).toMatchObject({
      onAir: 'live',
      views: null,
      durationSeconds: null,
      format: null,
    });
    expect(numberOf(answer, videoId(channels.kitchen, 2))).toMatchObject({
      format: null,
      durationSeconds: 45,
    });
  });

  test('goes through the pages of a long channel, and asks no page twice', async () => {
    const answer = await apis.youtube.read(account('youtube', channels.lab.id), callOf('youtube').call, {
      posts: 200,
      now,
    });
    expect(new Set(answer.posts.map(({ id }) => id)).size).toBe(120);
    expect(server.asked.map(({ path }) => path.split('/').at(-1))).toEqual([
      'channels',
      ...Array<string>(3).fill('playlistItems'),
      ...Array<string>(3).fill('videos'),
    ]);
  });

  test('a channel without uploads has no posts; one that is not there is not found', async () => {
    const { call } = callOf('youtube');
    const answer = await apis.youtube.read(account('youtube', channels.empty.id), call, { posts: 50, now });
    expect(answer).toMatchObject({ posts: [], profile: { postsTotal: exactly(0) } });
    await expect(
      apis.youtube.read(account('youtube', null, 'nobody'), call, { posts: 50, now }),
    ).rejects.toMatchObject({ kind: 'notFound' });
  });

  test('the key goes in a header, and no cookie or referrer goes along', async () => {
    await apis.youtube.test(callOf('youtube').call);
    const [asked] = server.asked;
    expect(JSON.stringify(asked?.query)).not.toContain(goodKey);
    expect(asked?.headers['x-goog-api-key']).toBe(goodKey);
    expect(asked?.headers).not.toHaveProperty('cookie');
    expect(asked?.headers).not.toHaveProperty('referer');
  });

  test.each([
    ['0', exactly(0)],
    ['999', exactly(999)],
    ['1230', floored(1230, 1240)],
    ['1234', exactly(1234)],
    ['45600', floored(45_600, 45_700)],
    ['1230000', floored(1_230_000, 1_240_000)],
    ['-5', null],
    ['12e3', null],
    [null, null],
  ])('subscribers written %s are %o', (written, count) => expect(roundedCount(written)).toEqual(count));

  test('a rounded number of subscribers holds the true one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (truth) => {
        const step = truth < 1000 ? 1 : 10 ** (String(truth).length - 3);
        const count = roundedCount(String(Math.floor(truth / step) * step));
        expect(count).not.toBeNull();
        expect(count!.value).toBeLessThanOrEqual(truth);
        expect(count!.exact ? count!.value : count!.below - 1).toBeGreaterThanOrEqual(truth);
      }),
    );
  });

  test.each([
    ['PT45S', 45],
    ['PT12M5S', 725],
    ['PT1H', 3600],
    ['P1DT2S', 86_402],
    ['P0D', null],
    ['', null],
    ['12:05', null],
    [null, null],
  ])('a length of %s is %s seconds', (written, seconds) => expect(secondsIn(written)).toBe(seconds));

  test('a count that is not one is unknown', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        fc.pre(!/^\d{1,15}$/.test(written));
        expect(countOf(written)).toBeNull();
      }),
    );
  });
});

describe('the VK API', () => {
  test('tells a community by its name, and two pages of its wall', async () => {
    const { call } = callOf('vk');
    const answer = await apis.vk.read(account('vk', null, group.screen_name), call, { posts: 200, now });
    expect(answer.profile).toMatchObject({
      network: 'vk',
      id: `-${group.id}`,
      handle: group.screen_name,
      name: group.name,
      followers: exactly(group.members),
      postsTotal: exactly(group.posts),
    });
    expect(answer.posts).toHaveLength(200);
    expect(numberOf(answer, `-${group.id}_230`)).toMatchObject({
      permalink: `https://vk.com/wall-${group.id}_230`,
      views: exactly(2000),
      likes: exactly(50),
      comments: exactly(0),
      shares: exactly(5),
      isPinned: true,
      published: { at: Date.UTC(2026, 10, 20), grain: 'second' },
      hashtags: ['work'],
    });
    expect(numberOf(answer, `-${group.id}_227`)).toMatchObject({ isAd: true, format: 'photo' });
    // Old posts have no views there.
    expect(numberOf(answer, `-${group.id}_100`)).toMatchObject({ views: null, likes: exactly(180) });
    expect(server.asked.map(({ path, query }) => [path.split('/').at(-1), query['offset']])).toEqual([
      ['utils.resolveScreenName', undefined],
      ['groups.getById', undefined],
      ['wall.get', '0'],
      ['wall.get', '100'],
    ]);
  });

  test('asks for no more than is wanted, and not past the end of the wall', async () => {
    await apis.vk.read(account('vk', `-${group.id}`), callOf('vk').call, { posts: 50, now });
    expect(server.asked.at(-1)?.query).toMatchObject({ count: '50', offset: '0', filter: 'owner' });
    const whole = await apis.vk.read(account('vk', `-${group.id}`), callOf('vk').call, { posts: 1000, now });
    expect(whole.posts).toHaveLength(group.posts);
    expect(server.asked.at(-1)?.query['offset']).toBe('200');
  });

  test.each([
    [account('vk', null, 'nobody_here')],
    [account('vk', null, 'somebody')],
    [account('vk', '-5')],
    [account('vk', '5')],
  ])('an account that is closed or not there is not found: %o', async (who) => {
    await expect(apis.vk.read(who, callOf('vk').call, { posts: 50, now })).rejects.toMatchObject({
      kind: 'notFound',
    });
  });
});

describe.each<[ApiId, string, string | null]>([
  ['youtube', channels.lab.id, null],
  ['vk', `-${group.id}`, null],
])('%s', (id, who) => {
  const reading = (key = goodKey, limits?: { timeoutMs: number; mostBytes: number }) => {
    const { call, spent } = callOf(id, key, limits);
    return { answer: apis[id].read(account(id, who), call, { posts: 50, now }), spent };
  };

  test.each<[Trouble, string, number]>([
    ['quota', 'quotaExceeded', 1],
    ['limit', 'quotaExceeded', 1],
    ['rate', 'rateLimited', 3],
    ['flood', id === 'vk' ? 'flood' : 'rateLimited', id === 'vk' ? 1 : 3],
    ['revoked', 'keyRevoked', 1],
    ['malformed', 'malformed', 1],
    ['wrongShape', 'malformed', 1],
    ['endless', 'malformed', 1],
    ['broken', 'offline', 3],
    ['silent', 'slow', 3],
    ['down', 'unavailable', 3],
    ['html', 'unavailable', 3],
  ])('%s: fails as %s after %i requests', async (trouble, kind, requests) => {
    server.fail(trouble);
    const { answer, spent } = reading(goodKey, {
      timeoutMs: trouble === 'silent' ? 150 : 5000,
      mostBytes: 1 << 20,
    });
    await expect(answer).rejects.toMatchObject({ name: 'ApiFailure', kind });
    expect(spent()).toBe(requests);
  });

  test('another’s key is refused', async () => {
    await expect(reading('not-the-key-0000').answer).rejects.toMatchObject({ kind: 'keyRevoked' });
    await expect(apis[id].test(callOf(id, 'not-the-key-0000').call)).rejects.toMatchObject({
      kind: 'keyRevoked',
    });
    await expect(apis[id].test(callOf(id).call)).resolves.toBeUndefined();
  });

  test('a server that is not there is offline', async () => {
    const { call } = callOf(id);
    await server.close();
    await expect(apis[id].test(call)).rejects.toMatchObject({ kind: 'offline' });
  });

  test('what fails in passing succeeds when it has passed', async () => {
    server.fail('rate', 2);
    expect((await reading().answer).posts).toHaveLength(50);
  });

  test('what it tells may be kept as it is, but for what posts say, which is not kept', async () => {
    const { profile, posts } = await reading().answer;
    expect(asProfile(profile, id)).toEqual(profile);
    for (const post of posts) expect(asPost(post, id)).toEqual({ ...post, said: undefined });
  });

  test('asks three times a second and no more', async () => {
    const { call } = callOf(id);
    await Promise.all(Array.from({ length: 5 }, () => apis[id].test(call)));
    const times = server.asked.map(({ at }) => at);
    expect(times).toHaveLength(5);
    for (let i = 3; i < times.length; i++) expect(times[i]! - times[i - 3]!).toBeGreaterThan(900);
  });

  test('no answer, whatever it is, throws anything but a failure by name', async () => {
    const failureIn = id === 'vk' ? vkFailure : youtubeFailure;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: 599 }), fc.jsonValue(), async (status, data) => {
        const kind = failureIn(status, data);
        if (status !== 200) expect(failureKinds).toContain(kind);
        else if (kind !== null) expect(failureKinds).toContain(kind);
        await apis[id]
          .read(account(id, who), () => Promise.resolve(data), { posts: 50, now })
          .catch((error: unknown) => expect(error).toMatchObject({ name: 'ApiFailure' }));
      }),
      { numRuns: 200 },
    );
  });
});

test('turns are given one by one, and the first at once', async () => {
  const turn = turns(30);
  const begun = performance.now();
  await turn();
  expect(performance.now() - begun).toBeLessThan(20);
  await Promise.all([turn(), turn()]);
  expect(performance.now() - begun).toBeGreaterThan(55);
});
