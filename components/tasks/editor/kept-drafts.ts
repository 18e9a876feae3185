import { blankTask, contentOf, type TaskContent } from '@/utils/domain/tasks/blank';
import { isTaskEdited, keptOf, noTaskDraft, sendableOf, type TaskDraft } from '@/utils/domain/tasks/draft';
import type { Task } from '@/utils/domain/tasks/task';
import { report } from '@/utils/errors';
import { ownStore } from '@/utils/store/own';

import { leftDrafts } from '../../window/left-drafts';
import { saveMade } from '../../window/made';

/** A draft of a task, as it lies on this computer until the store has it. */
export interface KeptDraft {
  task: string;
  /** What a new task begins with; null: the task is kept, these are changes of it. */
  begin: TaskContent | null;
  draft: TaskDraft;
}

export const drafts = leftDrafts<KeptDraft>('task-draft:');

/** The row that is sent: with when it was accepted, while it is. */
export const rowOf = (id: string, content: TaskContent, there: Task | null, now: number): Task => ({
  ...content,
  id,
  createdAt: there?.createdAt ?? now,
  updatedAt: there?.updatedAt ?? 0,
  acceptedAt: content.state === 'accepted' ? (there?.acceptedAt ?? now) : null,
});

/** Drafts of one task, the later over the earlier. */
export const together = (left: readonly KeptDraft[]): TaskDraft =>
  left.reduce<TaskDraft>(
    (all, { draft }) => ({
      edits: { ...all.edits, ...draft.edits },
      seen: { ...draft.seen, ...all.seen },
      sent: { ...all.sent, ...draft.sent },
    }),
    noTaskDraft,
  );

/**
 * Keeps what windows that were closed left behind. What stands against another window's change, or cannot be kept now,
 * waits for its task to be opened.
 * @param untitled what a task is called that was given no title
 * @returns how many tasks have their words now
 */
export async function bringBack(untitled: string): Promise<number> {
  let brought = 0;
  for (const one of await drafts.takeLeft())
    try {
      if (await keep(one, untitled)) brought++;
    } catch (error) {
      report(error, 'bringing a draft of a task back');
      drafts.putBack(one.task, one);
    }
  return brought;
}

async function keep({ task: id, begin, draft }: KeptDraft, untitled: string): Promise<boolean> {
  const there = (await ownStore.tasks.get(id)) ?? null;
  // Deleted by a person meanwhile, it is not brought back to life.
  if (!there && !begin) return false;
  const base = there ? contentOf(there) : { ...blankTask(null), ...begin };
  const edits = sendableOf(base, draft);
  const content = titled({ ...base, ...edits }, untitled);
  if (Object.keys(edits).length > 0 || !there) await saveMade('tasks', rowOf(id, content, there, Date.now()));
  const left = keptOf(draft, edits);
  if (isTaskEdited(left)) drafts.putBack(id, { task: id, begin: null, draft: left });
  return true;
}

/** With a title: how its text begins, where it was given none. */
export function titled(content: TaskContent, untitled: string): TaskContent {
  if (content.title.trim() !== '') return content;
  const said = [content.brief, content.acceptance, content.outcome, content.remark].find((one) => one.trim());
  return { ...content, title: said?.trim().split('\n', 1)[0]!.slice(0, 80) ?? untitled };
}
