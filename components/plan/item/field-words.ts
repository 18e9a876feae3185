import type { PlanContent } from '@/utils/domain/plan/item';

import type { WindowWord } from '../../window/window';

/** What each field is called. */
export const fieldWords = {
  brand: 'brand',
  title: 'planItemTitle',
  when: 'planItemWhen',
  status: 'planItemStatus',
  text: 'planItemText',
  channels: 'planItemNetworks',
  rubric: 'planItemRubric',
  category: 'planItemCategory',
  source: 'planItemSource',
  links: 'planItemLinks',
  geotag: 'planItemGeotag',
  mediaNotes: 'planItemMediaNotes',
  brief: 'planItemTask',
  assignee: 'planItemAssignee',
  role: 'planItemRole',
  checklist: 'planItemChecklist',
} as const satisfies Record<keyof PlanContent, WindowWord>;
