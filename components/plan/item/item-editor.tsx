import type { OpenItem } from '../open-item';

/** The editor of a plan item, in a dialog over whatever is shown. */
export function ItemEditor(_props: { open: OpenItem }) {
  return null;
}
