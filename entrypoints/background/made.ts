import type { Made, MadeList } from '@/utils/domain/made';
import type { WindowHandlers } from '@/utils/messages/handle';
import { deleteMade, putBackMade, saveMade, saveManyMade } from '@/utils/store/made';
import type { OwnStore } from '@/utils/store/own';
import { deleteResults, keepResults, putBackResults } from '@/utils/store/results';

/** What our windows may do with campaigns and their results, KPIs, reports and tasks. No page can (S-06). */
export const madeHandlers = (
  store: OwnStore,
): Pick<
  WindowHandlers,
  | 'saveMade'
  | 'saveManyMade'
  | 'deleteMade'
  | 'putBackMade'
  | 'keepResults'
  | 'deleteResults'
  | 'putBackResults'
> => ({
  saveMade: async ({ kind, row }) => ({ kind, row: await saveMade(store, kind, row, Date.now()) }) as Made,
  saveManyMade: async ({ kind, rows }) =>
    ({ kind, rows: await saveManyMade(store, kind, rows, Date.now()) }) as MadeList,
  deleteMade: async ({ kind, ids }) => ({ kind, rows: await deleteMade(store, kind, ids) }) as MadeList,
  putBackMade: ({ kind, rows }) => putBackMade(store, kind, rows),
  keepResults: (rows) => keepResults(store, rows, Date.now()),
  deleteResults: (ids) => deleteResults(store, ids),
  putBackResults: (rows) => putBackResults(store, rows),
});
