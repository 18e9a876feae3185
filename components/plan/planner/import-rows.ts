import { contentOf, type PlanContent, type PlanItem } from '@/utils/domain/plan/item';
import { contentFrom, editsOf, readRow, type Faulty, type Lexicon } from '@/utils/domain/plan/plan-import';
import type { SheetField } from '@/utils/domain/plan/plan-sheet';
import type { DayStyle } from '@/utils/domain/plan/written-day';
import { contentShape } from '@/utils/store/plan-shapes';

import type { RawTable } from '../../ui/read-csv';
import type { Edit } from './changes';

/** An item that is new. One that was made here, or in another browser, keeps its id: read once more, it is known. */
export type NewContent = PlanContent & { id?: string };

/** An id of ours; tables have others too, as often as not the number of the row. */
const ours = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
export const withId = (content: PlanContent, id: string | null): NewContent =>
  id !== null && ours.test(id) ? { ...content, id } : content;

/** What a file would make: items that are new, changes of those that are here, and rows that make nothing. */
export interface ImportRows {
  fresh: NewContent[];
  known: Edit[];
  faulty: {
    row: number;
    text: string;
    faults: (Faulty['faults'][number] | { fault: 'refused'; field: null; value: string })[];
  }[];
}

interface Reading {
  columns: readonly (SheetField | null)[];
  style: DayStyle;
  lexicon: Lexicon;
  zone: string;
}

/**
 * The rows of a table as items.
 * @param here the items that are here already, by the ids that the table names
 * @param brand whose an item is where its table has no column for it
 */
export function rowsOf(
  table: RawTable,
  reading: Reading,
  here: ReadonlyMap<string, PlanItem>,
  brand: string | null,
): ImportRows {
  const rows: ImportRows = { fresh: [], known: [], faulty: [] };
  const seen = new Set<string>();
  for (const { row, cells, text, isUnclosed } of table.rows) {
    const bad = (faults: ImportRows['faulty'][number]['faults']) => rows.faulty.push({ row, text, faults });
    if (isUnclosed) {
      bad([{ fault: 'quotes', field: null, value: '' }]);
      continue;
    }
    const draft = readRow(cells, reading);
    if ('faults' in draft) {
      bad(draft.faults);
      continue;
    }
    const there = (draft.id !== null && !seen.has(draft.id) && here.get(draft.id)) || null;
    const content = there
      ? { ...contentOf(there), ...editsOf(draft, there, reading.zone) }
      : contentFrom(draft, brand, reading.zone);
    // The store would refuse the whole file for the sake of one row.
    const { error } = contentShape.safeParse(content);
    if (error) bad([{ fault: 'refused', field: null, value: error.issues[0]?.path.join('.') ?? '' }]);
    else if (there) {
      seen.add(there.id);
      rows.known.push({ id: there.id, edits: editsOf(draft, there, reading.zone) });
    } else {
      rows.fresh.push(withId(content, draft.id !== null && seen.has(draft.id) ? null : draft.id));
      if (draft.id !== null) seen.add(draft.id);
    }
  }
  return rows;
}
