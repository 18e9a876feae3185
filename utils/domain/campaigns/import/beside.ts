import { groupBy } from '../../group-by';
import { resultNames } from '../results';
import type { Draft } from './draft';
import { isMoney } from './fields';

/** What a row may leave blank that others of its part name. */
const names = ['creative', 'segment', 'rubric'] as const;

const maskOf = (draft: Draft): number =>
  names.reduce((mask, name, bit) => (draft[name] === null ? mask : mask | (1 << bit)), 0);
const namesIn = (draft: Draft, mask: number): string =>
  names.map((name, bit) => (mask & (1 << bit) ? (draft[name] ?? '').toLowerCase() : '')).join('\u0001');
const additive = resultNames.filter((name) => name !== 'reach');

/** Rows of a table as a tree that stand for the rows below them: they leave a name blank, and come to just what those do. */
export function sumsOfOthers(drafts: readonly Draft[]): Set<Draft> {
  const found = new Set<Draft>();
  const groups = groupBy(drafts, ({ part, from, to, currency }) =>
    [part.campaign, part.utm, part.source, from, to, currency].join('\u0001'),
  );
  for (const group of groups.values()) {
    const byMask = groupBy(group, maskOf);
    if (byMask.size < 2) continue;
    for (const [mask, wider] of byMask)
      for (const [more, narrower] of byMask) {
        if (more === mask || (more & mask) !== mask) continue;
        const parts = groupBy(narrower, (draft) => namesIn(draft, mask));
        for (const draft of wider)
          if (isSumOf(draft, parts.get(namesIn(draft, mask)) ?? [])) found.add(draft);
      }
  }
  return found;
}

function isSumOf({ results }: Draft, parts: readonly Draft[]): boolean {
  if (parts.length === 0 || !additive.some((name) => results[name])) return false;
  return additive.every((name) => {
    const sum = parts.reduce((all, part) => all + (part.results[name] ?? 0), 0);
    const slack = isMoney(name) ? Math.ceil(parts.length / 2) : 0.001;
    return Math.abs((results[name] ?? 0) - sum) <= slack;
  });
}

/** How what a file leaves blank is called beside what it names. */
export const blank = '—';

/**
 * Rows of one file are beside each other: an advertisement without a name is one more, and not the whole of those with
 * names. So what a row leaves blank that others of its place name is called "—".
 * @param placeOf what rows must have in common
 */
export function besideEachOther(
  drafts: readonly Draft[],
  placeOf: (draft: Draft) => string,
): readonly Draft[] {
  const named = new Map<string, number>();
  let all = 7;
  for (const draft of drafts) {
    const mask = maskOf(draft);
    all &= mask;
    const place = placeOf(draft);
    named.set(place, (named.get(place) ?? 0) | mask);
  }
  if (all === 7) return drafts;
  return drafts.map((draft) => {
    const missing = (named.get(placeOf(draft)) ?? 0) & ~maskOf(draft);
    if (missing === 0) return draft;
    const told = { ...draft };
    for (const [bit, name] of names.entries()) if (missing & (1 << bit)) told[name] = blank;
    return told;
  });
}
