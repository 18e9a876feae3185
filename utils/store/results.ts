import { campaignLimits, rowId, type ResultRow } from '../domain/campaigns/campaign';
import type { KeptResults } from '../domain/made';
import { Refused } from '../errors';
import { resultRowShape } from './campaign-shapes';
import { Full } from './errors';
import { shaped } from './link-shapes';
import { change, type OwnStore } from './own';

/**
 * Keeps rows of results; all or none. A row that is there already is put in place of it, and one that says the same again
 * changes nothing.
 * @throws Full when there would be too many; Refused when one has another shape, two are one, or its campaign is gone
 */
export function keepResults(
  store: OwnStore,
  given: readonly Omit<ResultRow, 'id' | 'keptAt'>[],
  now: number,
): Promise<KeptResults> {
  if (given.length > campaignLimits.atOnce) throw new Refused('too many rows at once');
  const rows = given.map((row) => shaped(resultRowShape, { ...row, id: rowId(row), keptAt: now }));
  const ids = rows.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Refused('a row twice');
  return change(store, async () => {
    const campaigns = [...new Set(rows.map(({ campaign }) => campaign))];
    if ((await store.campaigns.bulkGet(campaigns)).includes(undefined)) throw new Refused('no such campaign');
    const there = await store.results.bulkGet(ids);
    const added = there.filter((row) => row === undefined).length;
    if ((await store.results.count()) + added > campaignLimits.rows) throw new Full();
    const news = rows.filter((row, i) => !there[i] || !isSame(there[i], row));
    await store.results.bulkPut(news);
    return { added, changed: news.length - added, same: rows.length - news.length };
  });
}

/** The same figures in the same currency; where they were read is no news. */
const isSame = (a: ResultRow, b: ResultRow): boolean =>
  a.currency === b.currency && JSON.stringify(a.results) === JSON.stringify(b.results);

/** Removes rows and returns those that were there, for putting them back. */
export function deleteResults(store: OwnStore, ids: readonly string[]): Promise<ResultRow[]> {
  return change(store, async () => {
    const rows = await store.results.bulkGet([...ids]);
    await store.results.bulkDelete([...ids]);
    return rows.filter((row) => row !== undefined);
  });
}

/** Puts back what was removed, but what is there again. @throws Refused */
export function putBackResults(store: OwnStore, given: readonly ResultRow[]): Promise<void> {
  const rows = given.map((row) => shaped(resultRowShape, row));
  return change(store, async () => {
    const there = await store.results.bulkGet(rows.map(({ id }) => id));
    await store.results.bulkAdd(rows.filter((_, i) => !there[i]));
  });
}

/** So many rows are read at one go: more would let a window stand still. */
const slice = 4000;

/**
 * A campaign's rows, read a slice at a time, so that a window stays alive; all in one transaction.
 * @param read is told how many are read so far
 */
export function resultsOf(
  store: OwnStore,
  campaign: string,
  read?: (count: number) => void,
): Promise<ResultRow[]> {
  // Ids begin with their campaign's (rowId), so that the next slice begins behind the last id.
  const start = JSON.stringify([campaign]).replace(/\]$/, ',');
  return store.transaction('r', store.results, async () => {
    const slices: ResultRow[][] = [];
    let [after, count] = [start, 0];
    for (;;) {
      const rows = await store.results
        .where('id')
        .between(after, `${start}\uFFFF`, false, true)
        .limit(slice)
        .toArray();
      slices.push(rows);
      count += rows.length;
      const last = rows.at(-1);
      if (!last || rows.length < slice) return slices.flat();
      after = last.id;
      read?.(count);
    }
  });
}
