/** What was seen on a page, and what the official API told: a row notes the moments of the second. */
import type { MaybeCount } from '../domain/count';
import { metrics, seriesName, type Metric } from '../domain/post';
import { saidAt, type Series } from '../domain/series';
import type { PostRow, ProfileRow } from './db';

/** The moments of a row that the API told, with one more: those that a sighting still bears, and the last time of all. */
export function toldByApi(
  known: readonly number[] | undefined,
  told: number | undefined,
  seenAt: number,
  series: PostRow['series'] | ProfileRow['series'],
): { api?: number[] } {
  if (!known && told === undefined) return {};
  const borne = new Set([seenAt]);
  for (const points of Object.values(series) as (Series | undefined)[])
    for (let i = 0; points && i < points.length; i += 3) borne.add(points[i]!);
  const moments = new Set([...(known ?? []), ...(told === undefined ? [] : [told])]);
  const api = [...moments].filter((at) => borne.has(at)).toSorted((a, b) => a - b);
  return api.length > 0 ? { api } : {};
}

/** True when what is known of a metric was last said so by the API. */
export function isByApi(
  { api }: Pick<PostRow, 'api'>,
  series: Series | undefined,
  count: MaybeCount,
): boolean {
  const at = api ? saidAt(series, count) : null;
  return at !== null && api!.includes(at);
}

/** The metrics of a post that are as the API told them. */
export const metricsByApi = (row: PostRow): Metric[] =>
  row.api
    ? metrics.filter((metric) => isByApi(row, row.series[seriesName(metric, row.post)], row.post[metric]))
    : [];

/** True when the API was the last to tell of a post: it was not seen on a page since. */
export const isLastByApi = ({ api, post }: PostRow): boolean => api?.at(-1) === post.seenAt;

/** What the official API told of a post, where no page has told it (since). */
export interface ApiTold {
  metrics: Metric[];
  /** True when the post itself was last told of by the API: it was not seen on a page since. */
  last: boolean;
}

/** Of these posts, those that the official API told of, by key. */
export const apiTold = (rows: readonly PostRow[]): Map<string, ApiTold> =>
  new Map(
    rows.flatMap((row) =>
      row.api ? [[row.key, { metrics: metricsByApi(row), last: isLastByApi(row) }] as const] : [],
    ),
  );
