import fc from 'fast-check';
import { expect, test } from 'vitest';

import { askedWith, mayMove, moved, movesFrom } from '@/utils/domain/tasks/moves';
import { taskStates } from '@/utils/domain/tasks/task';

import { now, task, taskOf } from './tasks';

test('the way of a task: to do, doing, to accept, accepted; back with a remark; dropped and taken up again', () => {
  const way = ['doing', 'toAccept', 'doing', 'toAccept', 'accepted', 'doing', 'dropped', 'toDo'] as const;
  let at = taskOf('t');
  const accepted: (number | null)[] = [];
  for (const state of way) {
    at = moved(at, state, now)!;
    expect(at.state).toBe(state);
    accepted.push(at.acceptedAt);
  }
  expect(accepted).toEqual([null, null, null, null, now, null, null, null]);
});

test('what was not handed over is not accepted', () => {
  for (const state of ['toDo', 'doing', 'dropped'] as const)
    expect(moved(taskOf('t', { state }), 'accepted', now)).toBeNull();
});

test('handing over asks for what came of it, sending back asks why', () => {
  expect(askedWith('doing', 'toAccept')).toBe('outcome');
  expect(askedWith('toDo', 'toAccept')).toBe('outcome');
  expect(askedWith('toAccept', 'doing')).toBe('remark');
  expect(askedWith('accepted', 'doing')).toBeNull();
  expect(askedWith('toAccept', 'accepted')).toBeNull();
});

test('a move changes the state and when it was accepted, and nothing else', () => {
  fc.assert(
    fc.property(task, fc.constantFrom(...taskStates), (one, state) => {
      const after = moved(one, state, now);
      expect(after === null).toBe(state !== one.state && !mayMove(one.state, state));
      if (!after) return;
      expect({ ...after, state: one.state, acceptedAt: one.acceptedAt }).toEqual(one);
      expect(after.acceptedAt !== null).toBe(after.state === 'accepted');
    }),
  );
});

test('from everywhere there is a way on, and nothing goes to where it is', () => {
  for (const state of taskStates) {
    expect(movesFrom[state].length).toBeGreaterThan(0);
    expect(movesFrom[state]).not.toContain(state);
  }
});
