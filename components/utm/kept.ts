import type { Signal } from '@preact/signals';
import { liveQuery } from 'dexie';

import { utmFields, type SavedLink, type UtmField } from '@/utils/domain/utm/draft';
import { defaultRules } from '@/utils/domain/utm/naming';
import { report } from '@/utils/errors';
import { chosenBrand } from '@/utils/settings';
import { linksOf } from '@/utils/store/links';
import { brandsNow } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { editsOf, rulesOf, templatesOf } from '@/utils/store/templates';

import type { Kept } from './builder-state';

/** As many values of a field are offered. */
const mostKnown = 50;

/**
 * Follows what the person has made for their links, until the returned end is called. A part of its own: the database
 * takes longer to load than the form that it helps to fill.
 */
export function followKept(kept: Signal<Kept>): () => void {
  let end = () => {};
  let isOver = false;
  const follow = (chosen: string | null) => {
    end();
    if (isOver) return;
    const subscription = liveQuery(() => read(chosen)).subscribe({
      next: (now) => (kept.value = now),
      error: (error: unknown) => report(error, 'reading what was made for links'),
    });
    end = () => subscription.unsubscribe();
  };
  void chosenBrand.getValue().then(follow);
  const leave = chosenBrand.watch(follow);
  return () => {
    isOver = true;
    end();
    leave();
  };
}

async function read(chosen: string | null): Promise<Kept> {
  const [brands, templates, links, edits] = await Promise.all([
    brandsNow(),
    templatesOf(ownStore),
    linksOf(ownStore),
    editsOf(ownStore),
  ]);
  const brand = brands.find(({ id }) => id === chosen) ?? brands[0] ?? null;
  const rules = (await rulesOf(ownStore, brand?.id ?? null)) ?? defaultRules;
  return { isRead: true, brand, templates, rules, known: knownOf(links), edits };
}

/** The values that kept links have, the most used first, then the latest; each once. */
function knownOf(links: readonly SavedLink[]): Kept['known'] {
  const known: Partial<Record<UtmField, string[]>> = {};
  for (const field of utmFields) {
    const uses = new Map<string, number>();
    for (const { draft } of links) {
      const value = draft.tags[field];
      if (value !== '') uses.set(value, (uses.get(value) ?? 0) + 1);
    }
    const values = [...uses].toSorted((one, other) => other[1] - one[1]).map(([value]) => value);
    if (values.length > 0) known[field] = values.slice(0, mostKnown);
  }
  return known;
}
