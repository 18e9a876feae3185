import './plan.css';

import type { PlanItem, Status } from '@/utils/domain/plan/item';
import { standingOf } from '@/utils/domain/plan/late';
import { standingWords, statusWords } from '@/utils/words/plan';

import { useWindow } from '../../window/window';

/** How far a planned post is, in a word. */
export function StatusChip({ status }: { status: Status }) {
  const { say } = useWindow();
  return (
    <span class="plan-chip" data-status={status}>
      {say(statusWords[status])}
    </span>
  );
}

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
