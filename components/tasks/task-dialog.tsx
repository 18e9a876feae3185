import { lazy } from '../ui/lazy';
import { openTask } from './new-task';

const Editor = lazy(async () => (await import('./editor/task-editor')).TaskEditor);

/** The editor of the task that is open, over whatever the panel shows; fetched when one is first opened. */
export function TaskDialog() {
  const open = openTask.value;
  return open && <Editor open={open} />;
}
