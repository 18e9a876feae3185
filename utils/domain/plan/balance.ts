import { rubricOf, type Rubric } from '../brand';
import type { CountedPost } from '../post';
import type { PlanItem } from './item';
import type { Slot } from './slot';

/** A part of many posts. */
export interface Share {
  /** Null: of none, or not known which. */
  name: string | null;
  n: number;
  /** Of all that are known, 0 … 1. Null of those that are not. */
  share: number | null;
}

/** Of how many posts a mix was told, and what it is, the largest first. */
export interface Mix {
  total: number;
  known: number;
  shares: Share[];
}

/** How names are spread over many; those without one are told apart, and in no share. */
export function mixOf(names: readonly (string | null)[]): Mix {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return {
    total: names.length,
    known,
    shares: [...counts]
      .map(([name, n]): Share => ({ name, n, share: n / known }))
      .toSorted((a, b) => b.n - a.n || (a.name! < b.name! ? -1 : 1)),
  };
}

/** A category beside what it is to be. Shares are 0 … 1; null: not known, or no target. */
export interface Balance {
  category: string;
  n: number;
  share: number | null;
  target: number | null;
  /** The share less the target. */
  off: number | null;
}

/** How planned items stand against a target mix, by category: those of the target first, in the plan's order. */
export function balance(
  mix: Mix,
  target: Readonly<Record<string, number>>,
  categories: readonly { id: string }[],
): Balance[] {
  const ids = new Set([
    ...categories.map(({ id }) => id),
    ...Object.keys(target),
    ...mix.shares.map(({ name }) => name!),
  ]);
  const isSet = targetSum(target) > 0;
  return [...ids].map((category) => {
    const found = mix.shares.find(({ name }) => name === category);
    const share = mix.known === 0 ? null : (found?.share ?? 0);
    const wanted = isSet ? (target[category] ?? 0) / 100 : null;
    const off = share === null || wanted === null ? null : share - wanted;
    return { category, n: found?.n ?? 0, share, target: wanted, off };
  });
}

/** What a target mix adds up to, in percent: 100 when it is whole, 0 when there is none. */
export const targetSum = (target: Readonly<Record<string, number>>): number =>
  Object.values(target).reduce((sum, one) => sum + one, 0);

/** Two items in three of a rubric must be of one category for the rubric to tell it. */
const mostly = 2 / 3;

/** The category that each rubric of a plan mostly has, by the items and slots that name both. */
export function categoriesOfRubrics(
  planned: readonly (Pick<PlanItem, 'rubric' | 'category'> | Pick<Slot, 'rubric' | 'category'>)[],
): ReadonlyMap<string, string> {
  const byRubric = new Map<string, (string | null)[]>();
  for (const { rubric, category } of planned) {
    if (rubric === null || category === null) continue;
    byRubric.set(rubric, [...(byRubric.get(rubric) ?? []), category]);
  }
  return new Map(
    [...byRubric].flatMap(([rubric, categories]): [string, string][] => {
      const first = mixOf(categories).shares[0]!;
      return first.share! >= mostly ? [[rubric, first.name!]] : [];
    }),
  );
}

/** What kinds of posts there are: told by the hashtags of rubrics, by the categories those mostly have, and by format. */
export function postMixes(
  posts: readonly Pick<CountedPost, 'hashtags' | 'format'>[],
  rubrics: readonly Rubric[],
  categories: ReadonlyMap<string, string>,
): Record<'category' | 'rubric' | 'format', Mix> {
  const named = posts.map(({ hashtags }) => rubricOf(hashtags, rubrics));
  return {
    category: mixOf(named.map((rubric) => (rubric === null ? null : (categories.get(rubric) ?? null)))),
    rubric: mixOf(named),
    format: mixOf(posts.map(({ format }) => format)),
  };
}
