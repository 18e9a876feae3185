import { average, countsInAverages, isIn, rate, viewsAs, type Average, type Rated } from '../account-stats';
import { rubricOf, type Rubric } from '../brand';
import type { LoadedAccount } from '../comparison';
import { middleOf } from '../count';
import type { Period } from '../coverage';
import type { DialectId } from '../dialects';
import type { By } from '../over-time';
import { median } from '../usual';
import { sideBySide, type SideBySide } from './side-by-side';

/** Posts of one rubric on one network. */
export interface RubricRow {
  /** Null: of none. */
  rubric: string | null;
  network: string;
  /** Posts of the period, and those of them that averages are made of. */
  posts: number;
  averaged: number;
  rate: Average | null;
  views: { median: number; n: number } | null;
  /** Its engagement beside that of the network's other posts; null: too few of either. */
  beside: SideBySide | null;
}

export interface RubricReport {
  /** By network in the order of the accounts, the most posts first. */
  rows: RubricRow[];
  /** Rubrics that no post of the period has. */
  unused: string[];
  /** Posts whose text was not seen: of what rubric they are is unknown. */
  unknown: number;
}

export interface RubricOptions {
  rubrics: readonly Rubric[];
  period: Period;
  dialect: DialectId;
  by: By;
  now: number;
}

/** Own posts of a period by rubric, each network by itself: a rate of one is not that of another. */
export function rubricReport(accounts: readonly LoadedAccount[], options: RubricOptions): RubricReport {
  const { period, rubrics, dialect, by, now } = options;
  const networks = new Map<string, Map<string | null, { posts: number; rated: Rated[] }>>();
  let unknown = 0;
  for (const { account, posts, profile } of accounts)
    for (const post of posts) {
      if (!isIn(post, period) || post.isAd) continue;
      if (post.hashtags === null) {
        unknown++;
        continue;
      }
      const groups =
        networks.get(account.network) ?? new Map<string | null, { posts: number; rated: Rated[] }>();
      networks.set(account.network, groups);
      const rubric = rubricOf(post.hashtags, rubrics);
      const group = groups.get(rubric) ?? { posts: 0, rated: [] };
      groups.set(rubric, group);
      group.posts++;
      if (countsInAverages(post, now))
        group.rated.push(rate(post, { followers: profile?.followers ?? null, dialect }));
    }
  const rows = [...networks].flatMap(([network, groups]) =>
    [...groups]
      .map(([rubric, { posts, rated }]): RubricRow => {
        const others = [...groups].flatMap(([name, group]) => (name === rubric ? [] : group.rated));
        return {
          rubric,
          network,
          posts,
          averaged: rated.length,
          rate: average(rated, by),
          views: viewsOf(rated),
          beside: sideBySide(ratesOf(rated, by), ratesOf(others, by)),
        };
      })
      .toSorted(
        (a, b) =>
          Number(a.rubric === null) - Number(b.rubric === null) ||
          b.posts - a.posts ||
          (a.rubric! < b.rubric! ? -1 : 1),
      ),
  );
  const used = new Set(rows.map(({ rubric }) => rubric));
  return { rows, unused: rubrics.map(({ name }) => name).filter((name) => !used.has(name)), unknown };
}

const ratesOf = (rated: readonly Rated[], by: By): number[] =>
  rated.flatMap(({ [by]: one }) => (one ? (one.low + one.high) / 2 : []));

function viewsOf(rated: readonly Rated[]): RubricRow['views'] {
  const kind = viewsAs(rated);
  const views = rated.flatMap(({ post }) =>
    post.views && post.viewsAs === kind ? middleOf(post.views) : [],
  );
  const middle = median(views);
  return middle === null ? null : { median: middle, n: views.length };
}
