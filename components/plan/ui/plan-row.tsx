import './plan.css';

import type { Category } from '@/utils/domain/plan/brand-plan';
import type { PlanItem } from '@/utils/domain/plan/item';
import { standingOf } from '@/utils/domain/plan/late';
import { categoryName } from '@/utils/words/plan';

import { ruledName } from '../../hashtags/network-names';
import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import { planDay, titleOf, zoneHere } from './item-words';
import { StandingNote } from './standing-note';
import { StatusSelect } from './status-select';

interface PlanRowProps {
  item: PlanItem;
  now: number;
  categories: readonly Category[];
  /** The brand's name, where items of several stand together. */
  brand?: string | null;
  /** Says the day too: where rows are not under a heading of their day. */
  withDay?: boolean;
}

/** One planned post in a list: when, what, where and whose; its status can be changed, its title opens the editor. */
export function PlanRow({ item, now, categories, brand, withDay = false }: PlanRowProps) {
  const ours = useWindow();
  const { say } = ours;
  const { when, channels, category, rubric, assignee } = item;
  const standing = standingOf(item, now);
  const isLate = standing === 'late' || (standing === 'missed' && item.status !== 'missed');
  const about = [
    channels.map(({ network }) => ruledName(network)).join(', '),
    rubric,
    category && categoryName(category, categories, say),
    assignee,
    brand,
    when && when.time !== null && when.zone !== zoneHere() && when.zone,
  ].filter(Boolean);
  return (
    <li class="plan-row" data-late={isLate}>
      <span class="plan-time">{when?.time ?? '—'}</span>
      <div>
        <button type="button" class="plain plan-title" onClick={() => (openItem.value = { id: item.id })}>
          {titleOf(item, say)}
        </button>
        <p class="plan-about">
          <StandingNote item={item} now={now} />
          {withDay && when && <span>{planDay(when.day, ours)}</span>}
          {about.length > 0 && <span class="soft">{about.join(' · ')}</span>}
        </p>
      </div>
      <StatusSelect item={item} />
    </li>
  );
}
