import fc from 'fast-check';
import { expect, test } from 'vitest';

import { blankTask, contentOf } from '@/utils/domain/tasks/blank';
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
} from '@/utils/domain/tasks/draft';
import { taskLimits } from '@/utils/domain/tasks/task';

import { task } from './tasks';

const kept = { ...blankTask(null), title: 'Cover', brief: 'Rye' };

test('what another window changed to something else is asked about; the rest is sent', () => {
  const draft = withTaskEdit(kept, noTaskDraft, { brief: 'Wheat', assignee: 'Анна' });
  const theirs = { ...kept, brief: 'Oats', title: 'Picture' };
  expect(conflictsOf(theirs, draft)).toEqual(['brief']);
  expect(sendableOf(theirs, draft)).toEqual({ assignee: 'Анна' });
  expect(sendableOf(theirs, settledTask(theirs, draft, 'brief', 'mine'))).toEqual({
    brief: 'Wheat',
    assignee: 'Анна',
  });
  expect(sendableOf(theirs, settledTask(theirs, draft, 'brief', 'theirs'))).toEqual({ assignee: 'Анна' });
});

test('what stands there as it was sent is no other window’s; what was typed meanwhile goes on', () => {
  const sent = onItsWay(withTaskEdit(kept, noTaskDraft, { brief: 'Whe' }), { brief: 'Whe' });
  const typed = withTaskEdit(kept, sent, { brief: 'Wheat' });
  const there = { ...kept, brief: 'Whe' };
  expect(conflictsOf(there, typed)).toEqual([]);
  const left = keptOf(typed, { brief: 'Whe' });
  expect(left).toEqual({ edits: { brief: 'Wheat' }, seen: { brief: 'Whe' }, sent: {} });
  expect(isTaskEdited(keptOf(left, { brief: 'Wheat' }))).toBe(false);
});

test('typed back, there is nothing to send, unless something is on its way', () => {
  const draft = withTaskEdit(kept, noTaskDraft, { brief: 'Wheat' });
  expect(isTaskEdited(withTaskEdit(kept, draft, { brief: 'Rye' }))).toBe(false);
  const sent = onItsWay(draft, { brief: 'Wheat' });
  expect(sendableOf({ ...kept, brief: 'Wheat' }, withTaskEdit(kept, sent, { brief: 'Rye' }))).toEqual({
    brief: 'Rye',
  });
});

test('no title, or too much of something, is named and not sent; nothing is cut', () => {
  const long = 'x'.repeat(taskLimits.text + 1);
  const draft = withTaskEdit(kept, noTaskDraft, {
    title: '  ',
    brief: long,
    checklist: [{ text: 'y'.repeat(taskLimits.short + 1), done: false }],
    assignee: 'Анна',
  });
  expect(unkeptOf(draft)).toEqual([
    { field: 'title', why: 'blank', length: 0, most: taskLimits.title },
    { field: 'brief', why: 'long', length: taskLimits.text + 1, most: taskLimits.text },
    { field: 'checklist', why: 'long', length: taskLimits.short + 1, most: taskLimits.short },
  ]);
  expect(sendableOf(kept, draft)).toEqual({ assignee: 'Анна' });
  expect(draft.edits.brief).toBe(long);
});

test('what was typed is either on its way, asked about or named: never lost', () => {
  fc.assert(
    fc.property(task, task, task, (before, edited, after) => {
      const draft = withTaskEdit(contentOf(before), noTaskDraft, contentOf(edited));
      const now = contentOf(after);
      const fields = Object.keys(draft.edits).toSorted();
      const told = new Set<string>([
        ...Object.keys(sendableOf(now, draft)),
        ...conflictsOf(now, draft),
        ...unkeptOf(draft).map(({ field }) => field),
      ]);
      expect([...told].toSorted()).toEqual(fields);
      // Where nobody wrote meanwhile, nothing is asked.
      expect(conflictsOf(contentOf(before), draft)).toEqual([]);
    }),
  );
});
