import { useMemo } from 'preact/hooks';

import { byTime } from '@/utils/domain/plan/filter';
import { statuses, type PlanItem, type Status } from '@/utils/domain/plan/item';
import { statusWords } from '@/utils/words/plan';

import { Board } from '../../ui/board';
import { MoveSelect } from '../../ui/move-select';
import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import { editAndTell } from '../ui/edit-and-tell';
import { ItemChip } from './item-chip';
import type { Lens } from './lens';
import { NewItem } from './new-item';
import { PrintButton } from './print-button';
import type { Scene } from './scene';
import { useAll, useLens } from './shown-items';

const endOfWork: readonly Status[] = ['published', 'missed'];

/** The items by status: a card is dragged to another column, or sent there by its menu. */
export function BoardPart({ scene }: { scene: Scene }) {
  const ours = useWindow();
  const { say } = ours;
  const items = useAll(scene);
  const lens = useLens(scene, items);
  const columns = useMemo(() => (items ? columnsOf(items) : null), [items]);
  const move = (item: PlanItem, status: Status) => {
    const said = say('planItemStatusNow', { title: lens.of(item).title, status: say(statusWords[status]) });
    void editAndTell(item, { status: item.status }, { status }, said, ours);
  };
  if (!columns) return null;
  return (
    <>
      <div class="planner-period">
        <PrintButton />
        <NewItem scene={scene} />
      </div>
      <Board
        label={say('planBoard')}
        columns={statuses.map((id) => ({ id, label: say(statusWords[id]), items: columns[id] }))}
        move={move}
        card={(item) => <Card item={item} lens={lens} move={(to) => move(item, to)} />}
      />
    </>
  );
}

function Card({ item, lens, move }: { item: PlanItem; lens: Lens; move(to: Status): void }) {
  const { say } = useWindow();
  const words = lens.of(item);
  return (
    <>
      <button class="plain item-row" onClick={() => (openItem.value = { id: item.id })}>
        {item.when && <span class="card-when">{lens.when(item.when)}</span>}
        <ItemChip item={item} words={{ ...words, time: '', status: words.note || words.status }} />
        {item.assignee && <span class="row-more">{item.assignee}</span>}
      </button>
      <MoveSelect
        title={words.title}
        to={statuses.filter((one) => one !== item.status).map((one) => [one, say(statusWords[one])] as const)}
        move={move}
      />
    </>
  );
}

/** By status, the earliest first; where the work is done, the latest. */
function columnsOf(items: readonly PlanItem[]): Record<Status, PlanItem[]> {
  const columns = Object.fromEntries(statuses.map((status) => [status, [] as PlanItem[]])) as Record<
    Status,
    PlanItem[]
  >;
  for (const item of items.toSorted(byTime)) columns[item.status].push(item);
  for (const status of endOfWork) columns[status].reverse();
  return columns;
}
