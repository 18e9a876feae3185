import { lazy } from '../../ui/lazy';

/** The editor of a plan item, in a dialog over whatever is shown; fetched when an item is first opened. */
export const ItemEditor = lazy(async () => (await import('./editor-dialog')).EditorDialog);
