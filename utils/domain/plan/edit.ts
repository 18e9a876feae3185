import type { Channel, PlanContent } from './item';

/** A part of an item that two people changed to different things: a field, or a field of one network. */
export interface Conflict {
  field: keyof PlanContent;
  /** Only of `channels`. */
  network: Channel['network'] | null;
}

export interface Merged {
  content: PlanContent;
  /** What stayed as it was, because it was changed to something else meanwhile. */
  conflicts: Conflict[];
}

/**
 * An item with a person's edits, field by field: what nobody else changed since the person saw it is changed; what
 * somebody did change to something else stays, and is named. Networks are merged each for itself.
 * @param seen the fields that are edited, as the person saw them; of one that is not among them, what stands now is taken
 *   for seen
 */
export function merge(now: PlanContent, seen: Partial<PlanContent>, edits: Partial<PlanContent>): Merged {
  const content = { ...now };
  const conflicts: Conflict[] = [];
  for (const field of Object.keys(edits) as (keyof PlanContent)[]) {
    if (field === 'channels') {
      const merged = mergeChannels(now.channels, seen.channels ?? now.channels, edits.channels!);
      content.channels = merged.channels;
      conflicts.push(...merged.conflicts.map((network) => ({ field, network })));
    } else if (field in seen && isSame(edits[field], seen[field])) continue;
    else if (!(field in seen) || isSame(now[field], seen[field]) || isSame(now[field], edits[field]))
      // What was seen may be null: no date, no rubric.
      Object.assign(content, { [field]: edits[field] });
    else conflicts.push({ field, network: null });
  }
  return { content, conflicts };
}

function mergeChannels(now: readonly Channel[], seen: readonly Channel[], mine: readonly Channel[]) {
  const conflicts: Channel['network'][] = [];
  const of = (list: readonly Channel[], network: Channel['network']) =>
    list.find((one) => one.network === network);
  // In the order that stands now: two windows that add one network each agree on it.
  const networks = new Set([...now, ...mine].map(({ network }) => network));
  const channels = [...networks].flatMap((network): Channel[] => {
    const [there, before, edited] = [of(now, network), of(seen, network), of(mine, network)];
    const kept = there ? [there] : [];
    if (isSame(edited, before) || isSame(edited, there)) return kept;
    if (isSame(there, before)) return edited ? [edited] : [];
    if (!there || !before || !edited) {
      conflicts.push(network);
      return kept;
    }
    const both = { ...there };
    let isConflict = false;
    for (const key of Object.keys(edited) as (keyof Channel)[]) {
      if (isSame(edited[key], before[key]) || isSame(edited[key], there[key])) continue;
      if (isSame(there[key], before[key])) Object.assign(both, { [key]: edited[key] });
      else isConflict = true;
    }
    if (isConflict) conflicts.push(network);
    return [both];
  });
  return { channels, conflicts };
}

/** The fields of an item that edits really change, as they were. Empty: nothing changes. */
export function beforeOf(was: PlanContent, is: PlanContent): Partial<PlanContent> {
  const before: Partial<PlanContent> = {};
  for (const field of Object.keys(is) as (keyof PlanContent)[])
    if (field in was && !isSame(was[field], is[field])) Object.assign(before, { [field]: was[field] });
  return before;
}

/** Plain data alike, whatever the order of its keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every(
      (key) => key in b && isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}
