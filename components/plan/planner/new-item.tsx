import type { PlanContent } from '@/utils/domain/plan/item';

import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import type { Scene } from './scene';

/** Opens the dialog of an item that begins with what the planner is narrowed to. */
export function beginItem({ chosen, view }: Scene, part: Partial<PlanContent> = {}): void {
  const { filter } = view;
  openItem.value = {
    begin: {
      brand: filter.brand === 'none' ? null : (chosen?.id ?? null),
      ...(filter.rubric && { rubric: filter.rubric }),
      ...(filter.category && { category: filter.category }),
      ...(filter.assignee && { assignee: filter.assignee }),
      ...part,
    },
  };
}

export function NewItem({ scene }: { scene: Scene }) {
  const { say } = useWindow();
  return (
    <button class="strong new-item" onClick={() => beginItem(scene)}>
      {say('planViewNew')}
    </button>
  );
}
