import { ItemEditor } from '../item/item-editor';
import { openItem } from '../open-item';

/** The planner in a browser tab of its own: calendar, list, board, table; ideas, rhythm, facts; files in and out. */
export function Planner() {
  const open = openItem.value;
  return open && <ItemEditor open={open} />;
}
