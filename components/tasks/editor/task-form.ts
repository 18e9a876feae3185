import { computed, signal, type ReadonlySignal } from '@preact/signals';

import { blankTask, contentOf, type TaskContent } from '@/utils/domain/tasks/blank';
import {
  conflictsOf,
  isTaskEdited,
  keptOf,
  noTaskDraft,
  onItsWay,
  sendableOf,
  settledTask,
  unkeptOf,
  withTaskEdit,
  type TaskDraft,
  type Unkept,
} from '@/utils/domain/tasks/draft';
import type { Task } from '@/utils/domain/tasks/task';
import { ChangedMeanwhile } from '@/utils/store/errors';
import { ownStore } from '@/utils/store/own';

import { keeper, restMs, whileOpen, type Keeping } from '../../window/keeper';
import { saveMade } from '../../window/made';
import { drafts, rowOf, titled, together } from './kept-drafts';

const chosen: readonly string[] = ['state', 'brand', 'priority', 'due'] satisfies (keyof TaskContent)[];

/** A task while a person writes it. What is written is kept as they go, once it has a title. */
export interface TaskForm {
  readonly id: string;
  /** As it is kept; null: it is not (yet). */
  kept: ReadonlySignal<Task | null>;
  /** False until it was read. */
  isRead: ReadonlySignal<boolean>;
  /** It was there, and was deleted. */
  isGone: ReadonlySignal<boolean>;
  now: ReadonlySignal<TaskContent>;
  conflicts: ReadonlySignal<(keyof TaskContent)[]>;
  unkept: ReadonlySignal<Unkept[]>;
  keeping: ReadonlySignal<Keeping>;
  change(part: Partial<TaskContent>): void;
  settle(field: keyof TaskContent, whose: 'mine' | 'theirs'): void;
  /** Sends what was not sent yet. */
  flush(): Promise<void>;
  /** Sends it with a title, where something was written and it has none: nothing that was written is lost. */
  leave(untitled: string): Promise<void>;
  /** Keeps a task that was deleted elsewhere after all, as it is seen here. */
  keepAnew(): Promise<void>;
  /** Drops what was not kept. */
  drop(): void;
  /** Follows the store until the returned end. */
  follow(): () => void;
}

/** The form of a task that is kept (`begin` null), or of one that is to be. */
export function taskForm(id: string, begin: TaskContent | null): TaskForm {
  const place = drafts.place(id);
  const draft = signal<TaskDraft>(noTaskDraft);
  const kept = signal<Task | null>(null);
  const isRead = signal(begin !== null);
  const isGone = signal(false);
  const base = computed<TaskContent>(() => (kept.value ? contentOf(kept.value) : (begin ?? blankTask(null))));
  const now = computed<TaskContent>(() => ({ ...base.value, ...draft.value.edits }));

  const take = (task: Task) => {
    if (kept.peek() && task.updatedAt < kept.peek()!.updatedAt) return;
    kept.value = task;
    isGone.value = false;
  };
  const put = (next: TaskDraft) => {
    draft.value = next;
    if (isTaskEdited(next)) place.put({ task: id, begin: kept.peek() ? null : begin, draft: next });
    else place.clear();
  };
  /** Another window was first: its change is taken in, and what stands against it is asked about. */
  const takeIn = async () => {
    const there = await ownStore.tasks.get(id);
    if (there) take(there);
    else isGone.value = true;
    return there !== undefined;
  };
  const sender = keeper('keeping a task', () => {
    const edits = sendableOf(base.peek(), draft.peek());
    const content = { ...base.peek(), ...edits };
    const isNew = kept.peek() === null;
    if (isGone.peek() || content.title.trim() === '') return null;
    if (Object.keys(edits).length === 0 && !isNew) return null;
    return async () => {
      put(onItsWay(draft.peek(), edits));
      try {
        take(await saveMade('tasks', rowOf(id, content, kept.peek(), Date.now())));
        put(keptOf(draft.peek(), edits));
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        if (await takeIn()) sender.again();
      }
    };
  });
  const { soon, flush } = sender;

  return {
    id,
    kept,
    isRead,
    isGone,
    now,
    conflicts: computed(() => (kept.value ? conflictsOf(base.value, draft.value) : [])),
    unkept: computed(() => unkeptOf(draft.value)),
    keeping: computed<Keeping>(() => {
      if (sender.trouble.value) return sender.trouble.value;
      if (!kept.value && now.value.title.trim() === '') return 'blank';
      if (sender.isSending.value || !kept.value || isTaskEdited(draft.value)) return 'waiting';
      return 'kept';
    }),
    change(part) {
      put(withTaskEdit(base.peek(), draft.peek(), part));
      soon(Object.keys(part).every((field) => chosen.includes(field)) ? 0 : restMs);
    },
    settle(field, whose) {
      put(settledTask(base.peek(), draft.peek(), field, whose));
      void flush();
    },
    flush,
    leave(untitled) {
      const { title, ...rest } = draft.peek().edits;
      const isNameless = now.peek().title.trim() === '';
      if (isNameless && !kept.peek() && Object.keys(rest).length > 0) {
        const { title: made } = titled(now.peek(), untitled);
        put(withTaskEdit(base.peek(), draft.peek(), { title: made }));
      } else if (isNameless && kept.peek() && title !== undefined)
        // It keeps the title it had.
        put(settledTask(base.peek(), draft.peek(), 'title', 'theirs'));
      return flush();
    },
    async keepAnew() {
      const content = titled(now.peek(), base.peek().title);
      take(await saveMade('tasks', { ...rowOf(id, content, kept.peek(), Date.now()), updatedAt: 0 }));
      put(noTaskDraft);
    },
    drop: () => put(noTaskDraft),
    follow() {
      let isOver = false;
      const end = whileOpen({
        what: 'reading a task',
        read: () => ownStore.tasks.get(id),
        next(task) {
          if (task) take(task);
          else if (kept.peek() || !begin) isGone.value = true;
          isRead.value = true;
        },
        flush,
      });
      void drafts.takeLeft(id).then((left) => {
        if (left.length === 0) return;
        if (isOver) return left.forEach((one) => drafts.putBack(id, one));
        put(together([...left, { task: id, begin: null, draft: draft.peek() }]));
        soon(restMs);
      });
      return () => {
        isOver = true;
        end();
        void flush().finally(() => {
          sender.end();
          place.leave();
        });
      };
    },
  };
}
