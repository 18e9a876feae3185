import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { apis } from '@/utils/api';
import { caller } from '@/utils/api/call';
import type { ApiId } from '@/utils/api/catalog';
import { ApiLedger, mostLines, usedToday } from '@/utils/api/ledger';
import { refresh, type Told } from '@/utils/api/refresh';
import type { ProfileRef } from '@/utils/domain/profile';
import { defaultSettings } from '@/utils/settings';
import { backUp } from '@/utils/store/backup';
import { SeenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { OwnStore } from '@/utils/store/own';

import { channels, goodKey, group, startApiServer, type ApiServer } from './server';

const own = new OwnStore('own-refr');

const zone = apis.youtube.about.dayZone;
const day = 86_400_000;
let server: ApiServer;
let ledger: ApiLedger;
let store: SeenStore;
let now = 0;
let made = 0;

beforeEach(async () => {
  server = await startApiServer();
  ledger = new ApiLedger(`ledger-${made}`);
  store = new SeenStore(`refreshed-${made++}`);
  now = Date.UTC(2026, 10, 25, 12);
});
afterEach(async () => {
  await server.close();
  await ledger.delete();
  await store.delete();
});

const ref = ({ id, handle }: { id: string; handle: string }): ProfileRef => ({
  network: 'youtube',
  id,
  handle,
  name: null,
});
const all = [ref(channels.lab), ref(channels.kitchen), ref(channels.empty)];
const community: ProfileRef = { network: 'vk', id: `-${group.id}`, handle: null, name: null };

interface Story {
  id?: ApiId;
  accounts?: ProfileRef[];
  keep?: (told: Told) => Promise<void>;
  mostMs?: number;
}
const run = ({ id = 'youtube', accounts = all, keep: keeping, mostMs = 1e6 }: Story = {}) =>
  refresh({
    api: apis[id],
    call: caller(apis[id], {
      base: `${server.origin}/${id}/`,
      key: goodKey,
      spend: () => ledger.spend(id, apis[id].about.dayZone, now),
      limits: { timeoutMs: 500, mostBytes: 1 << 20 },
      pauseMs: 1,
    }),
    ledger,
    accountsToRefresh: () => Promise.resolve(accounts),
    keep: keeping ?? (async (told) => void (await keep(store, { ...told, source: 'api' }, now))),
    everyMs: day,
    mostMs,
    now: () => now,
    random: () => 0,
  });
const methods = () => server.asked.map(({ path }) => path.split('/').at(-1));
const lines = async () =>
  (await ledger.log.toArray()).map(({ what, account, posts }) => [what, account, posts]);

describe('a refresh', () => {
  beforeEach(() => ledger.saveKey('youtube', goodKey, now));

  test('keeps every account that is due, notes it, and asks again when a day has passed', async () => {
    const next = await run();
    expect(await store.posts.count()).toBe(123);
    expect(await store.profiles.count()).toBe(3);
    expect(await lines()).toEqual([
      ['keySaved', null, 0],
      ['refreshed', 'The SMM lab', 120],
      ['refreshed', 'A kitchen', 3],
      ['refreshed', 'A newcomer', 0],
    ]);
    expect(next).toBe(now + 6 * 3_600_000);
    expect(await ledger.states.get('youtube')).toMatchObject({ nextRun: next, stoppedBy: null, failures: 0 });

    const before = server.asked.length;
    now += day - 1;
    await run();
    expect(server.asked).toHaveLength(before);
    now += 2;
    await run({ accounts: [ref(channels.lab)] });
    // Fifty from the second time on: three units.
    expect(methods().slice(before)).toEqual(['channels', 'playlistItems', 'videos']);
  });

  test('all it kept was told by the API, and says so', async () => {
    await run({ accounts: [ref(channels.kitchen)] });
    for (const row of [...(await store.posts.toArray()), ...(await store.profiles.toArray())])
      expect(row.api).toEqual([now]);
  });

  test('stops at the quota until midnight in California, and counts what was spent', async () => {
    await run({ accounts: [ref(channels.kitchen)] });
    server.fail('quota');
    expect(await run()).toBe(Date.UTC(2026, 10, 26, 8));
    const state = await ledger.states.get('youtube');
    expect(state).toMatchObject({ stoppedBy: 'quotaExceeded', failures: 1 });
    expect(usedToday(state!, zone, now)).toBe(4);
    expect(usedToday(state!, zone, Date.UTC(2026, 10, 26, 8))).toBe(0);
    // Nothing after the first refusal was asked for.
    expect(methods().slice(3)).toEqual(['channels']);
  });

  test('a revoked key is asked with no more, until another is saved', async () => {
    server.fail('revoked');
    expect(await run()).toBeNull();
    expect(server.asked).toHaveLength(1);
    expect(await ledger.states.get('youtube')).toMatchObject({ stoppedBy: 'keyRevoked', nextRun: null });
    await ledger.saveKey('youtube', goodKey, now);
    expect(await ledger.states.get('youtube')).toMatchObject({ stoppedBy: null, failures: 0, nextRun: now });
  });

  test('waits twice as long at each failure in a row, and forgets them after a success', async () => {
    server.fail('down');
    const waits: number[] = [];
    for (let i = 0; i < 3; i++) waits.push(((await run({ accounts: [ref(channels.kitchen)] })) ?? 0) - now);
    expect(waits).toEqual([60_000, 120_000, 240_000]);
    server.heal();
    await run({ accounts: [ref(channels.kitchen)] });
    expect((await ledger.states.get('youtube'))?.failures).toBe(0);
  });

  test('an account that is not found, or not understood, takes no other along', async () => {
    const nobody = { network: 'youtube', id: 'UCzzzzzzzzzzzzzzzzzzzzzz', handle: null, name: 'Gone' };
    server.fail('wrongShape', 1);
    await run({ accounts: [ref(channels.lab), nobody, ref(channels.kitchen)] });
    expect((await lines()).slice(1)).toEqual([
      ['malformed', '@smmlab', 0],
      ['notFound', 'Gone', 0],
      ['refreshed', 'A kitchen', 3],
    ]);
    const asked = server.asked.length;
    await run({ accounts: [ref(channels.lab), nobody] });
    expect(server.asked).toHaveLength(asked);
  });

  test('that died after keeping and before noting begins there again, and nothing is doubled', async () => {
    let died = () => {};
    const death = new Promise<void>((resolve) => (died = resolve));
    void run({
      keep: async (told) => {
        await keep(store, { ...told, source: 'api' }, now);
        if (told.profiles[0]?.handle !== 'kitchen') return;
        died();
        await new Promise(() => {});
      },
    });
    await death;
    const rows = await store.posts.where('author').equals(`youtube:${channels.kitchen.id}`).toArray();
    expect(rows).toHaveLength(3);
    const asked = server.asked.length;
    now += 60_000;
    await run();
    expect(methods().slice(asked)).toEqual([
      'channels',
      'playlistItems',
      'videos',
      'channels',
      'playlistItems',
    ]);
    expect(await store.posts.where('author').equals(`youtube:${channels.kitchen.id}`).toArray()).toEqual(
      rows,
    );
    expect(await store.posts.count()).toBe(123);
  });

  test('what cannot be kept stops it, and is tried again later', async () => {
    const next = await run({ keep: () => Promise.reject(new Error('no room')) });
    expect(next).toBe(now + 60_000);
    expect(await ledger.states.get('youtube')).toMatchObject({ stoppedBy: 'notKept' });
    expect(await ledger.done.count()).toBe(0);
  });

  test('that lasts too long goes on in the next run', async () => {
    const slowly = async (told: Told) => {
      await keep(store, { ...told, source: 'api' }, now);
      now += 1000;
    };
    expect(await run({ keep: slowly, mostMs: 500 })).toBe(now);
    expect(await ledger.done.count()).toBe(1);
  });

  test('asked for by the person does all again, whenever it was done', async () => {
    await run();
    const asked = server.asked.length;
    now += 1000;
    await ledger.ask('youtube', now);
    now += 1000;
    await run();
    expect(
      methods()
        .slice(asked)
        .filter((method) => method === 'channels'),
    ).toHaveLength(3);
  });

  test('whose key was removed on its way asks for no more accounts', async () => {
    await run({
      keep: async (told) => {
        await keep(store, { ...told, source: 'api' }, now);
        await ledger.removeKey('youtube', now);
      },
    });
    expect(methods().filter((method) => method === 'channels')).toHaveLength(1);
    expect(await ledger.states.count()).toBe(0);
    expect(await ledger.keys.count()).toBe(0);
  });
});

test('VK is refreshed the same way, and stops at its limit until midnight in Moscow', async () => {
  await ledger.saveKey('vk', goodKey, now);
  await run({ id: 'vk', accounts: [community, ref(channels.lab)] });
  expect(await store.posts.count()).toBe(200);
  now += day + 1;
  server.fail('limit');
  expect(await run({ id: 'vk', accounts: [community] })).toBe(Date.UTC(2026, 10, 26, 21));
});

test('the log keeps its last lines', async () => {
  for (let i = 0; i < mostLines + 20; i++) await ledger.removeKey('vk', i);
  const kept = await ledger.log.toArray();
  expect(kept).toHaveLength(mostLines);
  expect(kept.at(-1)?.at).toBe(mostLines + 19);
});

test('a key is in no backup', async () => {
  await ledger.saveKey('youtube', goodKey, now);
  await run();
  expect(await backUp(store, own, defaultSettings, now)).not.toContain(goodKey);
  for (const table of [ledger.states, ledger.done, ledger.log])
    expect(JSON.stringify(await table.toArray())).not.toContain(goodKey);
});
