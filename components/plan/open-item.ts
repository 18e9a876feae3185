import { signal } from '@preact/signals';

import type { PlanContent, PlanItem } from '@/utils/domain/plan/item';

/** What the editor of a plan item shows: one that is kept, or one that is new and begins with these fields. */
export type OpenItem =
  | { id: string }
  | { begin: Partial<PlanContent> & Partial<Pick<PlanItem, 'slot' | 'idea'>> };

/** The item whose editor is open; null: none. The panel and the planner each show the one editor. */
export const openItem = signal<OpenItem | null>(null);
