import { totalOf, type ResultName } from '../results';
import type { Draft } from './draft';

/** What stands between the parts of a key: no cell has it. */
const between = '\u0001';
/** Names that differ by case are one everywhere. */
const folded = (name: string | null): string => (name ?? '').toLowerCase();
/** Which row of a file it is: rows of one key are one row of ours. */
const keyOf = ({ part, creative, segment, rubric, from, to, currency }: Draft): string =>
  [
    part.campaign,
    part.utm,
    part.source,
    folded(creative),
    folded(segment),
    folded(rubric),
    from,
    to,
    currency,
  ].join(between);

export interface Merged {
  drafts: Draft[];
  /** How many rows of the file were added up, and into how many. */
  rows: number;
  into: number;
  /** How many of the sums have no reach for it: people may be in several rows. */
  reachLost: number;
  /** In how many of the sums some rows did not tell a figure that others did: it is the least that it can be. */
  untold: Partial<Record<ResultName, number>>;
}

/** Of several spellings always the same one, whatever the order of the rows. */
const spelling = (group: readonly Draft[], name: 'creative' | 'segment' | 'rubric'): string | null =>
  group.reduce(
    (least, draft) => (least !== null && draft[name]! < least ? draft[name] : least),
    group[0]![name],
  );

/** Adds up what belongs to one row: exports break down by what we do not keep, such as where an advertisement stood. */
export function mergeDrafts(drafts: readonly Draft[]): Merged {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  const merged: Merged = { drafts: [], rows: 0, into: 0, reachLost: 0, untold: {} };
  for (const group of groups.values()) {
    const [first] = group;
    if (group.length === 1) {
      merged.drafts.push(first!);
      continue;
    }
    const { results, untold } = totalOf(group.map((one) => one.results));
    merged.drafts.push({
      ...first!,
      creative: spelling(group, 'creative'),
      segment: spelling(group, 'segment'),
      rubric: spelling(group, 'rubric'),
      rows: group.flatMap(({ rows }) => rows),
      results,
    });
    merged.rows += group.length;
    merged.into += 1;
    if (group.some((one) => one.results.reach !== null)) merged.reachLost += 1;
    for (const name of Object.keys(untold) as ResultName[])
      if (name !== 'reach') merged.untold[name] = (merged.untold[name] ?? 0) + 1;
  }
  return merged;
}
