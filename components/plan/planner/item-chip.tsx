import type { PlanItem } from '@/utils/domain/plan/item';

import { isLit, type ItemWords } from './lens';

/** How an item looks wherever it stands among others: its hour, title, networks and status, all in words. */
export function ItemChip({
  item,
  words,
  quiet = false,
}: {
  item: PlanItem;
  words: ItemWords;
  quiet?: boolean;
}) {
  return (
    <span
      class={[
        'item-chip',
        item.status,
        isLit(words.standing) && 'lit',
        // On the board a column says the status, but not this.
        words.standing === 'doneLate' && 'done-late',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <span class="chip-title">
        {words.time && <time>{words.time}</time>} {words.title}
      </span>
      {!quiet && (
        <span class="chip-more">
          {words.networks && <span class="chip-networks">{words.networks}</span>}
          <span class="chip-status">{words.status}</span>
        </span>
      )}
    </span>
  );
}
