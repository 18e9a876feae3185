import type { Made, MadeKind, MadeList, MadeRows } from '@/utils/domain/made';
import { send } from '@/utils/messages/send';

/**
 * Has a row kept that a person made, in place of the one of its id; `updatedAt` is 0 of a new one.
 * @returns the row as it is kept
 * @throws ChangedMeanwhile when it is another by now, or gone; Full; Refused
 */
export async function saveMade<Kind extends MadeKind>(
  kind: Kind,
  row: MadeRows[Kind],
): Promise<MadeRows[Kind]> {
  return (await send('saveMade', { kind, row } as Made)).row as MadeRows[Kind];
}

/** The same of several rows of a kind: all of them are kept, or none. */
export async function saveManyMade<Kind extends MadeKind>(
  kind: Kind,
  rows: readonly MadeRows[Kind][],
): Promise<MadeRows[Kind][]> {
  return (await send('saveManyMade', { kind, rows: [...rows] } as MadeList)).rows as MadeRows[Kind][];
}

/** Has rows removed; those that were there, for putting them back. */
export const deleteMade = (kind: MadeKind, ids: string[]): Promise<MadeList> =>
  send('deleteMade', { kind, ids });

/** Puts back what deleteMade has returned. */
export const putBackMade = (rows: MadeList): Promise<void> => send('putBackMade', rows);
