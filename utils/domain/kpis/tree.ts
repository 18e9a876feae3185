import type { Kpi } from './kpi';

/** A KPI in its place. */
export interface Placed {
  kpi: Kpi;
  /** 0 at the top. */
  depth: number;
  /** Id of the KPI above; null at the top, where its own parent is gone, and in a circle. */
  parent: string | null;
}

const inOrder = (a: Kpi, b: Kpi): number =>
  a.order - b.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The KPI above each, by id: null where the parent is gone or where the way up comes back to the KPI itself. */
function parentsOf(kpis: readonly Kpi[]): Map<string, string | null> {
  const said = new Map(kpis.map(({ id, parent }) => [id, parent]));
  const parents = new Map<string, string | null>();
  for (const { id, parent } of kpis) {
    const way = new Set<string>();
    let at: string | null = parent;
    while (at !== null && at !== id && said.has(at) && !way.has(at)) {
      way.add(at);
      at = said.get(at)!;
    }
    parents.set(id, parent === null || !said.has(parent) || at === id ? null : parent);
  }
  return parents;
}

/** The KPIs in the order of their tree: each after the one above it, those beside each other by their order. */
export function treeOf(kpis: readonly Kpi[]): Placed[] {
  const parents = parentsOf(kpis);
  const below = new Map<string | null, Kpi[]>();
  for (const kpi of kpis.toSorted(inOrder)) {
    const parent = parents.get(kpi.id)!;
    below.set(parent, [...(below.get(parent) ?? []), kpi]);
  }
  const walk = (parent: string | null, depth: number): Placed[] =>
    (below.get(parent) ?? []).flatMap((kpi) => [{ kpi, depth, parent }, ...walk(kpi.id, depth + 1)]);
  return walk(null, 0);
}

/** The KPIs that one may be put under: all but itself and those below it, as they say so themselves. */
export function parentsFor(kpis: readonly Kpi[], id: string | null): Placed[] {
  const said = new Map(kpis.map((kpi) => [kpi.id, kpi.parent]));
  const isBelow = (one: string): boolean => {
    const way = new Set<string>();
    for (let at: string | null = one; at !== null && !way.has(at); at = said.get(at) ?? null) {
      if (at === id) return true;
      way.add(at);
    }
    return false;
  };
  return treeOf(kpis).filter(({ kpi }) => !isBelow(kpi.id));
}

/** Where a KPI can be moved to from its place: before the one above it in its row, after the next, into it, or out. */
export const moves = ['up', 'down', 'in', 'out'] as const;
export type Move = (typeof moves)[number];

/**
 * The KPIs that another place of one of them changes, as they then are. "in" makes it the last of those below the one
 * before it, "out" puts it after the one that it is below. None where there is no such place.
 */
export function moved(kpis: readonly Kpi[], id: string, move: Move): Kpi[] {
  const tree = treeOf(kpis);
  const own = tree.find(({ kpi }) => kpi.id === id);
  if (!own) return [];
  const childrenOf = (of: string | null) => tree.filter(({ parent }) => parent === of).map(({ kpi }) => kpi);
  const row = childrenOf(own.parent);
  const at = row.findIndex((kpi) => kpi.id === id);
  if (move === 'in') {
    const into = row[at - 1];
    return into ? renumbered([...childrenOf(into.id), { ...own.kpi, parent: into.id }], kpis) : [];
  }
  if (move === 'out') {
    const above = tree.find(({ kpi }) => kpi.id === own.parent);
    if (!above) return [];
    const outer = childrenOf(above.parent);
    const after = outer.findIndex(({ id: one }) => one === above.kpi.id) + 1;
    return renumbered(outer.toSpliced(after, 0, { ...own.kpi, parent: above.parent }), kpis);
  }
  const to = at + (move === 'up' ? -1 : 1);
  if (to < 0 || to >= row.length) return [];
  return renumbered(row.toSpliced(at, 1).toSpliced(to, 0, own.kpi), kpis);
}

/** Those of a row whose number or parent is another than it was. */
function renumbered(row: readonly Kpi[], before: readonly Kpi[]): Kpi[] {
  const was = new Map(before.map((kpi) => [kpi.id, kpi]));
  return row
    .map((kpi, i) => ({ ...kpi, order: i + 1 }))
    .filter(({ id, order, parent }) => order !== was.get(id)?.order || parent !== was.get(id)?.parent);
}

/** The number that puts a new KPI last of those under a parent. */
export function lastOrder(kpis: readonly Kpi[], parent: string | null): number {
  const row = treeOf(kpis).filter((one) => one.parent === parent);
  return Math.max(0, ...row.map(({ kpi }) => kpi.order)) + 1;
}

/** The KPIs right below one, moved up to where it stands, as they are when it is gone. */
export function movedUp(kpis: readonly Kpi[], id: string): Kpi[] {
  const tree = treeOf(kpis);
  const own = tree.find(({ kpi }) => kpi.id === id);
  const children = tree.filter(({ parent }) => parent === id).map(({ kpi }) => kpi);
  if (!own || children.length === 0) return [];
  const row = tree.filter(({ parent }) => parent === own.parent).map(({ kpi }) => kpi);
  const at = row.findIndex((kpi) => kpi.id === id);
  return renumbered(row.toSpliced(at, 1, ...children.map((kpi) => ({ ...kpi, parent: own.parent }))), kpis);
}
