import type { PlacementId } from './draft';
import type { Braces } from './macros';
import { builtInCatalogue, type Catalogue, type Macro, type Placement } from './placements';

/** What the person changed: macros that a system has got since, or lost. */
export type CatalogueEdits = Partial<Record<PlacementId, PlacementEdits>>;
export interface PlacementEdits {
  added: string[];
  removed: string[];
  /** For a placement that had no macros; single when not told. */
  braces?: Braces;
  /** The day the person looked it up, YYYY-MM-DD. */
  checkedOn: string;
}

/** The built-in catalogue with the person's changes. A placement that was changed carries the day of the change. */
export function catalogueWith(edits: CatalogueEdits): Catalogue {
  const catalogue: Record<PlacementId, Placement> = { ...builtInCatalogue };
  for (const [id, edit] of Object.entries(edits) as [PlacementId, PlacementEdits][]) {
    const placement = catalogue[id];
    if (!placement) continue;
    const removed = new Set(edit.removed);
    const added = edit.added.filter((token) => !findMacro(placement, token));
    catalogue[id] = {
      ...placement,
      macros: [
        ...placement.macros
          .filter((known) => !removed.has(known.token))
          .map((known) => ({ ...known, aliases: known.aliases.filter((alias) => !removed.has(alias)) })),
        ...added.map((token): Macro => ({ token, aliases: [], meaning: null, isDeprecated: false })),
      ],
      braces: placement.braces ?? (added.length > 0 ? (edit.braces ?? 'single') : null),
      checkedOn: edit.checkedOn,
    };
  }
  return catalogue;
}

/** The macro of a placement by what is between its braces; `{ifmobile:…}` by what precedes the colon. */
export function findMacro(placement: Placement, token: string): Macro | null {
  const colon = token.indexOf(':');
  const asked = colon < 0 ? token : token.slice(0, colon + 1);
  return placement.macros.find((known) => known.token === asked || known.aliases.includes(asked)) ?? null;
}

/** The placements that know a macro, other than one. */
export function placementsKnowing(catalogue: Catalogue, token: string, braces: Braces): Placement[] {
  return Object.values(catalogue).filter(
    (placement) => placement.braces === braces && findMacro(placement, token) !== null,
  );
}

/** A macro as its placement writes it. */
export function writtenMacro(placement: Placement, token: string): string {
  return placement.braces === 'double' ? `{{${token}}}` : `{${token}}`;
}
