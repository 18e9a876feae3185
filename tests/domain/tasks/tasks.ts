/** Tasks as fast-check makes them, and by hand. */
import fc from 'fast-check';

import { blankTask } from '@/utils/domain/tasks/blank';
import { taskStates, type Task } from '@/utils/domain/tasks/task';

import { when } from '../plan/planned';

export const now = Date.parse('2026-11-26T12:00:00Z');

export const taskOf = (id: string, part: Partial<Task> = {}): Task => ({
  ...blankTask(null),
  id,
  title: id,
  createdAt: now,
  updatedAt: now,
  acceptedAt: null,
  ...part,
});

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const name = fc.constantFrom('', 'Анна', 'Boris', ' Анна ');
/** Few moments, so that many tasks are alike in them. */
const moment = fc.integer({ min: now - 3, max: now + 3 });
/** Days around now as well as any day. */
const due = fc.oneof(
  when,
  fc.record({
    day: fc.integer({ min: 20, max: 31 }).map((n) => `2026-11-${Math.min(n, 30)}`),
    time: fc.constantFrom(null, '00:00', '12:00', '23:59'),
    zone: fc.constantFrom('UTC', 'Europe/Moscow', 'Pacific/Apia'),
  }),
);

const task: fc.Arbitrary<Task> = fc
  .record({
    id: fc.uuid(),
    brand: fc.constantFrom(null, 'kolos', 'ivan'),
    title: text.map((made) => made.trim() || 'x'),
    brief: text,
    acceptance: text,
    outcome: text,
    remark: text,
    state: fc.constantFrom(...taskStates),
    assignee: name,
    accepter: name,
    due: fc.option(due),
    priority: fc.constantFrom('usual' as const, 'urgent' as const),
    checklist: fc.array(fc.record({ text, done: fc.boolean() }), { maxLength: 3 }),
    from: fc.constantFrom(null, { kind: 'planItem' as const, id: 'rye', said: 'Ржаной' }),
    createdAt: moment,
    updatedAt: moment,
    acceptedAt: moment,
  })
  .map((made) => ({ ...made, acceptedAt: made.state === 'accepted' ? made.acceptedAt : null }));

export const tasks = fc.uniqueArray(task, { selector: ({ id }) => id, maxLength: 25 });
export { task };
