import './plan.css';

import { statuses, type PlanItem, type Status } from '@/utils/domain/plan/item';
import { send } from '@/utils/messages/send';
import { statusWords } from '@/utils/words/plan';

import { useChange } from '../../brands/brands';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { titleOf } from './item-words';

/** The status of an item, changed where it stands; what was changed can be taken back. */
export function StatusSelect({ item }: { item: Pick<PlanItem, 'id' | 'title' | 'text' | 'status'> }) {
  const { say } = useWindow();
  const change = useChange();
  const turn = (from: Status, to: Status) =>
    change(async () => {
      const edited = await send('editPlanItem', {
        id: item.id,
        seen: { status: from },
        edits: { status: to },
      });
      if (!edited) return toast(say('planItemGone'));
      if (edited.conflicts.length > 0) return toast(say('planItemStatusOther'));
      toast(say('planItemStatusNow', { title: titleOf(item, say), status: say(statusWords[to]) }), {
        label: say('brandUndo'),
        act: () => turn(to, from),
      });
    });
  return (
    <select
      class="plan-status-select"
      aria-label={say('planItemStatusOf', { title: titleOf(item, say) })}
      value={item.status}
      onChange={({ currentTarget }) => turn(item.status, currentTarget.value as Status)}
    >
      {statuses.map((status) => (
        <option key={status} value={status}>
          {say(statusWords[status])}
        </option>
      ))}
    </select>
  );
}
