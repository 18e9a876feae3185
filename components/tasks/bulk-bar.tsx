import { useSignal, type Signal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { isDay } from '@/utils/domain/plan/clock';
import { taskLimits, type Task } from '@/utils/domain/tasks/task';

import { browserZone } from '../competitors/period';
import { Known } from '../ui/known';
import { useWindow } from '../window/window';
import { changeManyAndTell, removeAndTell } from './change-task';
import { useKnownPeople } from './use-tasks';

interface BulkBarProps {
  tasks: readonly Task[];
  /** Null: none are being chosen. */
  chosen: Signal<ReadonlySet<string> | null>;
}

/** Chooses several tasks, gives them to somebody, or another date; each change can be taken back. */
export function BulkBar({ tasks, chosen }: BulkBarProps) {
  const ours = useWindow();
  const { say } = ours;
  const id = useId();
  const field = useSignal<'assignee' | 'due'>('assignee');
  const value = useSignal('');
  const problem = useSignal<string | null>(null);
  const isBusy = useSignal(false);
  const people = useKnownPeople() ?? [];
  const set = chosen.value;
  if (!set)
    return (
      <p>
        <button type="button" class="plain" onClick={() => (chosen.value = new Set())}>
          {say('tasksChooseSeveral')}
        </button>
      </p>
    );
  const marked = tasks.filter((task) => set.has(task.id));
  const doing = async (work: () => Promise<unknown>) => {
    isBusy.value = true;
    await work();
    isBusy.value = false;
  };
  const apply = (isBad: boolean) => {
    const text = value.value.trim();
    problem.value =
      field.value === 'due'
        ? isBad || (text !== '' && !isDay(text))
          ? say('planItemNoSuchDay')
          : null
        : text.length > taskLimits.short
          ? say('planItemTooLong', {
              field: say('planItemAssignee'),
              length: text.length,
              most: taskLimits.short,
            })
          : null;
    if (problem.value || marked.length === 0) return;
    const edits = (task: Task) =>
      field.value === 'assignee'
        ? { assignee: text }
        : { due: text === '' ? null : { time: null, zone: browserZone(), ...task.due, day: text } };
    void doing(() =>
      changeManyAndTell(
        marked.map((one) => one.id),
        edits,
        ours,
      ),
    );
  };
  return (
    <form
      class="task-bulk"
      aria-label={say('tasksBulk')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const date = event.currentTarget.querySelector<HTMLInputElement>('[type=date]');
        apply(date?.validity.badInput ?? false);
      }}
    >
      <label>
        <input
          type="checkbox"
          checked={tasks.length > 0 && marked.length === tasks.length}
          onChange={({ currentTarget }) =>
            (chosen.value = new Set(currentTarget.checked ? tasks.map((one) => one.id) : []))
          }
        />
        {say('tasksChooseAll')}
      </label>
      <span class="soft">{say('planViewChosen', { count: marked.length })}</span>
      <select
        aria-label={say('planViewChange')}
        value={field.value}
        onChange={({ currentTarget }) => {
          field.value = currentTarget.value === 'due' ? 'due' : 'assignee';
          value.value = '';
          problem.value = null;
        }}
      >
        <option value="assignee">{say('planItemAssignee')}</option>
        <option value="due">{say('tasksBulkDue')}</option>
      </select>
      <input
        key={field.value}
        type={field.value === 'due' ? 'date' : 'text'}
        aria-label={say(field.value === 'due' ? 'tasksNewDue' : 'tasksNewAssignee')}
        title={say(field.value === 'due' ? 'tasksNewDue' : 'tasksNewAssignee')}
        list={field.value === 'due' ? undefined : `${id}known`}
        value={value.value}
        onInput={({ currentTarget }) => (value.value = currentTarget.value)}
      />
      <Known id={`${id}known`} known={people} />
      <button class="strong" disabled={isBusy.value || marked.length === 0}>
        {say('planViewApply')}
      </button>
      <button
        type="button"
        disabled={isBusy.value || marked.length === 0}
        onClick={() =>
          void doing(() =>
            removeAndTell(
              marked.map((one) => one.id),
              (count) => say('tasksRemoved', { count }),
              ours,
            ),
          )
        }
      >
        {say('planViewDelete')}
      </button>
      <button type="button" class="plain" onClick={() => (chosen.value = null)}>
        {say('planItemClose')}
      </button>
      <p class="problem" role="alert">
        {problem.value}
      </p>
    </form>
  );
}
