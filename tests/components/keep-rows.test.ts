import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';

import { keepRows, takeBack } from '@/components/campaigns/import/keep-rows';
import { campaignLimits, rowId, type Campaign, type ResultRow } from '@/utils/domain/campaigns/campaign';
import type { NewRow } from '@/utils/domain/campaigns/import/assign';
import { noResults } from '@/utils/domain/campaigns/results';
import { send } from '@/utils/messages/send';
import { ownStore } from '@/utils/store/own';
import { deleteResults, keepResults, putBackResults } from '@/utils/store/results';

vi.mock('@/utils/messages/send');

/** The worker's side, which keeps what it is told and may be dead when it should answer. */
const worker = (name: string, input: unknown): Promise<unknown> =>
  name === 'keepResults'
    ? keepResults(ownStore, input as NewRow[], 7)
    : name === 'deleteResults'
      ? deleteResults(ownStore, input as string[])
      : putBackResults(ownStore, input as ResultRow[]);
const orders = (answer: (name: string, input: unknown, order: number) => Promise<unknown>) => {
  let order = 0;
  vi.mocked(send).mockImplementation((name, ...input) => answer(name, input[0], (order += 1)) as never);
};

const rows = (n: number, spend = 100): NewRow[] =>
  Array.from({ length: n }, (_, i) => ({
    campaign: 'c',
    channel: null,
    creative: `Ad ${String(i)}`,
    segment: null,
    rubric: null,
    from: '2026-11-02',
    to: '2026-11-02',
    source: 'vkAds',
    currency: 'RUB',
    results: { ...noResults, spend },
    file: '',
  }));
const all = async () => (await ownStore.results.toArray()).toSorted((a, b) => a.id.localeCompare(b.id));

beforeEach(async () => {
  await Promise.all([ownStore.results.clear(), ownStore.campaigns.clear()]);
  await ownStore.campaigns.put({ id: 'c' } as Campaign);
  orders(worker);
});

test('rows are sent in orders, and an import that is taken back leaves what was there', async () => {
  await keepRows(rows(3), () => undefined);
  const before = await all();
  const told: number[] = [];
  const kept = await keepRows(rows(campaignLimits.atOnce + 5, 200), (done) => told.push(done));
  expect(kept).toMatchObject({ added: campaignLimits.atOnce + 2, changed: 3, same: 0 });
  expect(told).toHaveLength(2);
  await takeBack(kept);
  expect(await all()).toEqual(before);
  // Asked again, it has nothing more to do.
  await takeBack(kept);
  expect(await all()).toEqual(before);
});

test('one that fails midway says what was kept; the same again goes on without doubling (S-12)', async () => {
  orders((name, input, order) => (order === 2 ? Promise.reject(new Error('no room')) : worker(name, input)));
  const given = rows(campaignLimits.atOnce * 2 + 5);
  const kept = await keepRows(given, () => undefined);
  expect(kept).toMatchObject({ added: campaignLimits.atOnce, changed: 0, error: new Error('no room') });
  orders(worker);
  expect(await keepRows(given, () => undefined)).toMatchObject({
    added: campaignLimits.atOnce + 5,
    changed: 0,
    same: campaignLimits.atOnce,
  });
  expect((await all()).map(({ id }) => id)).toEqual(given.map(rowId).toSorted((a, b) => a.localeCompare(b)));
});

test('an order that was kept and whose answer was lost is taken back with the rest', async () => {
  orders(async (name, input) => {
    await worker(name, input);
    if (name === 'keepResults') throw new Error('nobody answered');
  });
  const kept = await keepRows(rows(4), () => undefined);
  expect(kept.error).toEqual(new Error('nobody answered'));
  expect(await all()).toHaveLength(4);
  await takeBack(kept);
  expect(await all()).toEqual([]);
});
