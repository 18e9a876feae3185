import { thinnedBefore } from '../domain/series';
import { changeOf } from './changes';
import { guardSchema, type PostRow, type SeenStore } from './db';

const slice = 500;

export interface Thinning {
  /** Sightings from this moment on all stay. */
  before: number;
  /** Of older ones, one in each stretch of so long. */
  everyMs: number;
  /** Keys of accounts whose posts are left alone. */
  watched: ReadonlySet<string>;
}

/**
 * Thins old sightings of posts that no brand watches. What a post says now, and its first sighting, stay. Returns how
 * many sightings went. It may be stopped anywhere, and doing it again changes nothing.
 */
export async function thinSightings(
  store: SeenStore,
  { before, everyMs, watched }: Thinning,
): Promise<number> {
  await guardSchema(store);
  let gone = 0;
  let after: string | null = '';
  while (after !== null) {
    const above: string = after;
    after = await store.transaction('rw', store.posts, store.changes, async () => {
      const rows = await store.posts.where('key').above(above).limit(slice).toArray();
      const thinner = rows.flatMap((row) =>
        row.author !== undefined && watched.has(row.author) ? [] : (thinnerRow(row, before, everyMs) ?? []),
      );
      if (thinner.length > 0) {
        await store.posts.bulkPut(thinner.map(({ row }) => row));
        await store.changes.put(changeOf(thinner.map(({ row }) => row.key)));
      }
      for (const { went } of thinner) gone += went;
      return rows.length < slice ? null : rows.at(-1)!.key;
    });
  }
  return gone;
}

function thinnerRow(row: PostRow, before: number, everyMs: number): { row: PostRow; went: number } | null {
  let went = 0;
  const series: PostRow['series'] = {};
  for (const [name, points] of Object.entries(row.series) as [keyof PostRow['series'], number[]][]) {
    const thinned = thinnedBefore(points, before, everyMs);
    went += (points.length - thinned.length) / 3;
    series[name] = thinned;
  }
  return went > 0 ? { row: { ...row, series }, went } : null;
}
