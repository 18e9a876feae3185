import type { Task } from './task';

/** What a person writes of a task. */
export type TaskContent = Omit<Task, 'id' | 'createdAt' | 'updatedAt' | 'acceptedAt'>;

/** A task that nothing was written in yet. */
export const blankTask = (brand: string | null): TaskContent => ({
  brand,
  title: '',
  brief: '',
  acceptance: '',
  outcome: '',
  remark: '',
  state: 'toDo',
  assignee: '',
  accepter: '',
  due: null,
  priority: 'usual',
  checklist: [],
  from: null,
});

/** What a person writes of a task that is kept. */
export function contentOf(task: Task): TaskContent {
  const { id: _id, createdAt: _made, updatedAt: _edited, acceptedAt: _accepted, ...content } = task;
  return content;
}
