import './plan.css';

import { statuses, type PlanItem, type Status } from '@/utils/domain/plan/item';
import { statusWords } from '@/utils/words/plan';

import { useWindow } from '../../window/window';
import { editAndTell } from './edit-and-tell';
import { titleOf } from './item-words';

/** The status of an item, changed where it stands; what was changed can be taken back. */
export function StatusSelect({ item }: { item: Pick<PlanItem, 'id' | 'title' | 'text' | 'status'> }) {
  const ours = useWindow();
  const { say } = ours;
  const turn = (status: Status) =>
    void editAndTell(
      item,
      { status: item.status },
      { status },
      say('planItemStatusNow', { title: titleOf(item, say), status: say(statusWords[status]) }),
      ours,
    );
  return (
    <select
      class="plan-status-select"
      aria-label={say('planItemStatusOf', { title: titleOf(item, say) })}
      value={item.status}
      onChange={({ currentTarget }) => turn(currentTarget.value as Status)}
    >
      {statuses.map((status) => (
        <option key={status} value={status}>
          {say(statusWords[status])}
        </option>
      ))}
    </select>
  );
}
