import './tasks.css';

import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

import {
  filteredTasks,
  isTaskNarrowed,
  peopleOf,
  taskViewFrom,
  type TaskView,
} from '@/utils/domain/tasks/filter';
import type { Task } from '@/utils/domain/tasks/task';
import { report } from '@/utils/errors';
import { taskView } from '@/utils/settings';

import { useBrands, type Brands } from '../brands/brands';
import { Choice } from '../ui/choice';
import { EmptyState } from '../ui/empty-state';
import { toast } from '../ui/toast';
import { useStored } from '../window/stored';
import { useWindow } from '../window/window';
import { BoardPart } from './board-part';
import { bringBack } from './editor/kept-drafts';
import { Filters } from './filters';
import { ListPart } from './list-part';
import { LoadsPart } from './loads-part';
import { newTask } from './new-task';
import { OutPart } from './out-part';
import { useNow, useTasks } from './use-tasks';
import { WorthPart } from './worth-part';

/** Who does what by when: as a list or a board, and what of the plan may be worth a task. */
export function TasksPart() {
  const { say } = useWindow();
  const brands = useBrands();
  const tasks = useTasks();
  const [kept, keep] = useStored(taskView);
  useEffect(() => {
    void bringBack(say('tasksUntitled'))
      .then((count) => count > 0 && toast(say('tasksBroughtIn', { count })))
      .catch((error: unknown) => report(error, 'bringing drafts of tasks back'));
  }, []);
  // What is typed here is not overtaken by the news of what was kept a letter ago.
  const [typed, setTyped] = useState<string | null>(null);
  const view = useMemo(() => {
    if (!kept) return null;
    const read = taskViewFrom(kept);
    return typed === null ? read : { ...read, filter: { ...read.filter, text: typed } };
  }, [kept, typed]);
  if (!brands || !tasks || !view) return null;
  const change = (part: Partial<TaskView>) => {
    if (part.filter) setTyped(part.filter.text);
    keep({ ...view, ...part });
  };
  return <Tasks brands={brands} tasks={tasks} view={view} change={change} />;
}

interface TasksProps {
  brands: Brands;
  tasks: readonly Task[];
  view: TaskView;
  change(part: Partial<TaskView>): void;
}

function Tasks({ brands, tasks, view, change }: TasksProps) {
  const { say } = useWindow();
  const now = useNow();
  const { chosen, all } = brands;
  const { filter } = view;
  const asked = JSON.stringify(filter);
  const shown = useMemo(
    () => filteredTasks(tasks, filter, chosen?.id ?? null, now),
    [tasks, asked, chosen?.id, now],
  );
  const ofBrand = useMemo(
    () => filteredTasks(tasks, { ...filter, person: null, state: null, text: '' }, chosen?.id ?? null, now),
    [tasks, filter.brand, chosen?.id, now],
  );
  const people = useMemo(() => peopleOf(tasks), [tasks]);
  const isShown = useCallback(
    (brand: string | null) =>
      filter.brand === 'all' ||
      (filter.brand === 'none' ? brand === null : brand === null || chosen === null || brand === chosen.id),
    [filter.brand, chosen?.id],
  );
  const names = useMemo(() => new Map(all.map(({ id, name }) => [id, name])), [all]);
  const brandOf = ({ brand }: Task) =>
    brand === null || (filter.brand === 'chosen' && brand === chosen?.id) ? undefined : names.get(brand);
  const begin = () =>
    newTask(null, {
      brand: filter.brand === 'none' ? null : (chosen?.id ?? null),
      ...(filter.person && { assignee: filter.person }),
    });
  const parts = { tasks: shown, now, brandOf };
  return (
    <div class="tasks">
      <div class="tasks-head">
        <Choice
          legend={say('tasksShown')}
          quiet
          options={[
            { value: 'list', label: say('tasksList') },
            { value: 'board', label: say('tasksBoard') },
          ]}
          value={view.place}
          change={(place) => change({ place })}
        />
        <button type="button" class="strong" onClick={begin}>
          {say('tasksNew')}
        </button>
        {tasks.length > 0 && <OutPart tasks={shown} brand={(id) => names.get(id) ?? ''} />}
      </div>
      {tasks.length > 0 && (
        <Filters
          filter={filter}
          chosen={chosen}
          people={people}
          change={(next) => change({ filter: next })}
        />
      )}
      <div class="tasks-asides">
        <WorthPart tasks={tasks} now={now} isShown={isShown} />
        <LoadsPart tasks={ofBrand} now={now} choose={(person) => change({ filter: { ...filter, person } })} />
      </div>
      {tasks.length === 0 ? (
        <EmptyState title={say('tasksEmptyTitle')} text={say('tasksEmptyText')} />
      ) : shown.length === 0 ? (
        isTaskNarrowed(filter) ? (
          <EmptyState title={say('tasksNarrowed')} text={say('tasksNarrowedText')} />
        ) : (
          <EmptyState title={say('tasksEmptyTitle')} text={say('tasksEmptyText')} />
        )
      ) : view.place === 'board' ? (
        <BoardPart {...parts} />
      ) : (
        <ListPart {...parts} />
      )}
    </div>
  );
}
