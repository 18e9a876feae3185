import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';

import { rowId, type ResultRow } from '@/utils/domain/campaigns/campaign';
import type { MadeKind, MadeRows } from '@/utils/domain/made';
import { createBrand, deleteBrand, putBackBrand } from '@/utils/store/brands';
import { deleteMade, madeOf, putBackMade, saveMade, saveManyMade } from '@/utils/store/made';
import { OwnStore } from '@/utils/store/own';
import { deleteResults, keepResults, putBackResults, resultsOf } from '@/utils/store/results';

import v5 from './history/own/v5.json';

const now = Date.UTC(2026, 10, 26);
const kinds = ['campaigns', 'mappings', 'kpis', 'reports', 'tasks'] as const satisfies MadeKind[];
const sample = <Kind extends MadeKind>(kind: Kind) =>
  ({ ...v5[kind][0]!, updatedAt: 0 }) as unknown as MadeRows[Kind];

let store: OwnStore;
let n = 0;
beforeEach(() => (store = new OwnStore(`made ${n++}`)));

describe.each(kinds)('what a person makes: %s', (kind) => {
  test('is kept as it was written, changed, removed and put back', async () => {
    const made = await saveMade(store, kind, sample(kind), now);
    expect(made).toEqual({ ...sample(kind), updatedAt: now });
    const again = await saveMade(store, kind, made, now);
    expect(again.updatedAt).toBe(now + 1);
    expect(await deleteMade(store, kind, [made.id, 'none'])).toEqual([again]);
    expect(await store.table(kind).count()).toBe(0);
    await putBackMade(store, kind, [again]);
    await putBackMade(store, kind, [again]);
    expect(await store.table(kind).toArray()).toEqual([again]);
  });

  test('another window’s changes are not written over unseen', async () => {
    const made = await saveMade(store, kind, sample(kind), now);
    await saveMade(store, kind, made, now + 5);
    await expect(saveMade(store, kind, made, now + 9)).rejects.toThrow('Changed in another window');
    await deleteMade(store, kind, [made.id]);
    await expect(saveMade(store, kind, made, now + 9)).rejects.toThrow('Changed in another window');
  });

  test('several are kept together, or none of them', async () => {
    const [one, two] = await saveManyMade(store, kind, [sample(kind), { ...sample(kind), id: 'two' }], now);
    expect([one!.updatedAt, two!.updatedAt, await store.table(kind).count()]).toEqual([now, now, 2]);
    await saveMade(store, kind, two!, now + 5);
    await expect(saveManyMade(store, kind, [one!, two!], now + 9)).rejects.toThrow(
      'Changed in another window',
    );
    expect(await store.table(kind).get(one!.id)).toEqual(one);
    expect(await saveManyMade(store, kind, [], now)).toEqual([]);
  });

  test('what has another shape is refused, and nothing is kept', async () => {
    await expect(saveMade(store, kind, { ...sample(kind), id: 5 } as never, now)).rejects.toThrow('id');
    await expect(saveMade(store, kind, { id: 'x' } as never, now)).rejects.toThrow();
    expect(await store.table(kind).count()).toBe(0);
  });
});

test('a kind that there is none of is refused, whatever it is called', () => {
  for (const kind of ['brands', 'meta', 'constructor', '__proto__'])
    expect(() => deleteMade(store, kind as never, ['x'])).toThrow('no kind');
});

test('rows of a brand that is gone are every brand’s, and its own again when it is back', async () => {
  const brand = await createBrand(store, 'Kolos', 'kolos', now);
  const task = await saveMade(store, 'tasks', { ...sample('tasks'), brand: 'kolos' }, now);
  await deleteBrand(store, 'kolos');
  const [read] = await madeOf(store, 'tasks');
  expect(read!.brand).toBeNull();
  const edited = await saveMade(store, 'tasks', { ...read!, title: 'b' }, now);
  await putBackBrand(store, brand);
  expect(await madeOf(store, 'tasks')).toEqual([{ ...task, title: 'b', updatedAt: edited.updatedAt }]);
});

describe('rows of results', () => {
  const told = (over: Partial<ResultRow> = {}) => {
    const { id: _, keptAt: __, ...row } = { ...(v5.results[0] as unknown as ResultRow), ...over };
    return row;
  };
  const spent = (spend: number) => ({ ...told().results, spend });
  beforeEach(() => saveMade(store, 'campaigns', sample('campaigns'), now));

  test('the same again changes nothing; other figures take the place of those that were there', async () => {
    const days = ['2026-11-02', '2026-11-03'].map((day) => told({ from: day, to: day }));
    expect(await keepResults(store, days, now)).toEqual({ added: 2, changed: 0, same: 0 });
    const kept = await resultsOf(store, days[0]!.campaign);
    expect(await keepResults(store, days.toReversed(), now + 5)).toEqual({ added: 0, changed: 0, same: 2 });
    expect(await resultsOf(store, days[0]!.campaign)).toEqual(kept);
    const corrected = { ...days[1]!, results: spent(170_000) };
    expect(await keepResults(store, [days[0]!, corrected], now)).toEqual({ added: 0, changed: 1, same: 1 });
    expect((await resultsOf(store, corrected.campaign)).map((row) => row.results.spend)).toEqual([
      150_000, 170_000,
    ]);
  });

  test('all or none: a row of no campaign, of another shape or told twice keeps the others out', async () => {
    await expect(keepResults(store, [told(), told({ campaign: 'gone' })], now)).rejects.toThrow('campaign');
    expect(() => keepResults(store, [told(), told({ from: '2026-11-09' })], now)).toThrow();
    expect(() => keepResults(store, [told(), told({ results: spent(1.5) })], now)).toThrow('results');
    expect(() => keepResults(store, [told(), told({ file: 'b' })], now)).toThrow('twice');
    expect(await store.results.count()).toBe(0);
  });

  test('go with their campaign, in one order, and only they do', async () => {
    const other = { ...sample('campaigns'), id: 'other' };
    await saveMade(store, 'campaigns', other, now);
    await keepResults(store, [told(), told({ campaign: 'other' })], now);
    await deleteMade(store, 'campaigns', [told().campaign]);
    expect((await store.results.toArray()).map(({ campaign }) => campaign)).toEqual(['other']);
    await deleteMade(store, 'kpis', ['other']);
    expect(await store.results.count()).toBe(1);
  });

  test('are read by the thousand, all of their campaign and none of another', async () => {
    // An id that begins as another does.
    const other = { ...sample('campaigns'), id: `${told().campaign}2` };
    await saveMade(store, 'campaigns', other, now);
    const rows = Array.from({ length: 9000 }, (_, i) => ({
      ...told({ creative: `Cat ${i} я" \uFFFF` }),
      keptAt: now,
    })).map((row) => ({ ...row, id: rowId(row) }));
    await store.results.bulkAdd(rows);
    await keepResults(store, [told({ campaign: other.id })], now);
    const counts: number[] = [];
    const read = await resultsOf(store, told().campaign, (count) => counts.push(count));
    expect(new Set(read.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
    expect(read).toHaveLength(9000);
    expect(counts).toEqual([4000, 8000]);
    expect(await resultsOf(store, other.id)).toHaveLength(1);
  });

  test('of more days than three years are refused', () => {
    expect(() => keepResults(store, [told({ from: '2020-01-01', to: '2026-01-01' })], now)).toThrow();
  });

  test('removed rows can be put back', async () => {
    await keepResults(store, [told()], now);
    const rows = await resultsOf(store, told().campaign);
    expect(await deleteResults(store, [rows[0]!.id, 'none'])).toEqual(rows);
    await putBackResults(store, rows);
    await putBackResults(store, rows);
    expect(await resultsOf(store, told().campaign)).toEqual(rows);
  });
});
