import './plan.css';

import type { PlanItem } from '@/utils/domain/plan/item';
import { standingOf } from '@/utils/domain/plan/late';
import { standingWords } from '@/utils/words/plan';

import { useWindow } from '../../window/window';

/** That a planned post is late, missed, or was published late; nothing when it stands as it should. */
export function StandingNote({
  item,
  now,
}: {
  item: Pick<PlanItem, 'status' | 'when' | 'channels'>;
  now: number;
}) {
  const { say } = useWindow();
  const word = item.status === 'missed' ? null : standingWords[standingOf(item, now)];
  return word && <span class="plan-late">{say(word)}</span>;
}
