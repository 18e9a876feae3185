import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';

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
import { report } from '@/utils/errors';
import { ChangedMeanwhile, Full, NewerStore } from '@/utils/store/errors';
import { ownStore } from '@/utils/store/own';

import { saveMade } from '../../window/made';
import { drafts, rowOf, titled, together } from './kept-drafts';

/** Typing rests this long before it is sent. */
const restMs = 400;
const againMs = 3000;
/** So often a change of another window is taken in before it is left to the next try. */
const mostTries = 4;
const chosen: readonly string[] = ['state', 'brand', 'priority', 'due'] satisfies (keyof TaskContent)[];

/** Whether what is written is kept: nothing yet; all of it; it is on its way; or why not. */
export type Keeping = 'blank' | 'kept' | 'waiting' | 'failed' | 'full' | 'newer';

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
  const trouble = signal<'failed' | 'full' | 'newer' | null>(null);
  const isSending = signal(false);
  const base = computed<TaskContent>(() => (kept.value ? contentOf(kept.value) : (begin ?? blankTask(null))));
  const now = computed<TaskContent>(() => ({ ...base.value, ...draft.value.edits }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let wantsMore = false;

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
  const soon = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };
  /** Another window was first: its change is taken in, and what stands against it is asked about. */
  const takeIn = async () => {
    const there = await ownStore.tasks.get(id);
    if (there) take(there);
    else isGone.value = true;
    return there !== undefined;
  };
  const sendOnce = async () => {
    const edits = sendableOf(base.peek(), draft.peek());
    const content = { ...base.peek(), ...edits };
    const isNew = kept.peek() === null;
    if (isGone.peek() || content.title.trim() === '') return;
    if (Object.keys(edits).length === 0 && !isNew) return;
    put(onItsWay(draft.peek(), edits));
    isSending.value = true;
    try {
      take(await saveMade('tasks', rowOf(id, content, kept.peek(), Date.now())));
      put(keptOf(draft.peek(), edits));
      trouble.value = null;
    } catch (error) {
      if (error instanceof ChangedMeanwhile) wantsMore = await takeIn();
      else trouble.value = error instanceof NewerStore ? 'newer' : error instanceof Full ? 'full' : 'failed';
      if (trouble.peek() === 'failed') {
        report(error, 'keeping a task');
        soon(againMs);
      }
    } finally {
      isSending.value = false;
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (sending) {
      wantsMore = true;
      return sending;
    }
    sending = (async () => {
      let tries = 0;
      do {
        wantsMore = false;
        await sendOnce();
      } while (wantsMore && ++tries < mostTries && trouble.peek() === null);
      if (wantsMore) soon(againMs);
    })().finally(() => (sending = null));
    return sending;
  };

  return {
    id,
    kept,
    isRead,
    isGone,
    now,
    conflicts: computed(() => (kept.value ? conflictsOf(base.value, draft.value) : [])),
    unkept: computed(() => unkeptOf(draft.value)),
    keeping: computed<Keeping>(() => {
      if (trouble.value) return trouble.value;
      if (!kept.value && now.value.title.trim() === '') return 'blank';
      if (isSending.value || !kept.value || isTaskEdited(draft.value)) return 'waiting';
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
      const life = new AbortController();
      const subscription = liveQuery(() => ownStore.tasks.get(id)).subscribe({
        next(task) {
          if (task) take(task);
          else if (kept.peek() || !begin) isGone.value = true;
          isRead.value = true;
        },
        error: (error: unknown) => report(error, 'reading a task'),
      });
      void drafts.takeLeft(id).then((left) => {
        if (left.length === 0) return;
        if (isOver) return left.forEach((one) => drafts.putBack(id, one));
        put(together([...left, { task: id, begin: null, draft: draft.peek() }]));
        soon(restMs);
      });
      const leave = () => void flush();
      const hidden = () => document.visibilityState === 'hidden' && leave();
      addEventListener('pagehide', leave, { signal: life.signal });
      document.addEventListener('visibilitychange', hidden, { signal: life.signal });
      return () => {
        isOver = true;
        life.abort();
        subscription.unsubscribe();
        void flush().finally(() => {
          clearTimeout(timer);
          place.leave();
        });
      };
    },
  };
}
