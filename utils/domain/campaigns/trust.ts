import { adSystems, exportKinds, type RowSource } from './campaign';
import type { ResultName } from './results';

/** What happened after the click, of which analytics know more than who showed the ad. */
const outcomes: ReadonlySet<ResultName> = new Set([
  'leads',
  'actions',
  'associated',
  'orders',
  'revenue',
  'costOfGoods',
]);

/** True of what came of the clicks: there other sources are believed than of what was shown and paid. */
export const isOutcome = (figure: ResultName): boolean => outcomes.has(figure);

/**
 * How far a source is believed about a figure, 0 most: what a person wrote by hand; of what was shown and paid the ad
 * systems, of what came of it the analytics; then the other of the two; then exports that we do not know.
 */
export function levelOf(source: RowSource, figure: ResultName): number {
  if (source === 'byHand') return 0;
  if (source === 'other') return 3;
  return isAdSystem(source) === isOutcome(figure) ? 2 : 1;
}

export const isAdSystem = (source: RowSource): boolean => (adSystems as readonly string[]).includes(source);

/** Two ad systems never tell of the same: each knows only what it has shown, was paid for and brought itself. */
export const areApart = (a: RowSource, b: RowSource): boolean => a !== b && isAdSystem(a) && isAdSystem(b);

/** Of two sources that are believed alike, the one of the smaller place counts: always the same one. */
export const placeOf = (source: RowSource): number =>
  source === 'byHand' ? -1 : exportKinds.indexOf(source);
