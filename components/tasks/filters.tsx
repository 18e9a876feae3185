import type { Brand } from '@/utils/domain/brand';
import { everyTask, isTaskNarrowed, type TaskFilter } from '@/utils/domain/tasks/filter';
import { taskStates } from '@/utils/domain/tasks/task';

import { useWindow } from '../window/window';
import { stateWords } from './task-words';

interface FiltersProps {
  filter: TaskFilter;
  chosen: Brand | null;
  people: readonly string[];
  change(filter: TaskFilter): void;
}

/** Narrows the tasks: by words, whose brand, whose tasks, and how far. */
export function Filters({ filter, chosen, people, change }: FiltersProps) {
  const { say } = useWindow();
  const set = (part: Partial<TaskFilter>) => change({ ...filter, ...part });
  const isKnown = filter.person === null || filter.person === '' || people.includes(filter.person);
  return (
    <form class="task-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        aria-label={say('tasksSearch')}
        placeholder={say('tasksSearch')}
        value={filter.text}
        onInput={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      {chosen && (
        <select
          aria-label={say('tasksWhose')}
          value={filter.brand}
          onChange={({ currentTarget }) => set({ brand: currentTarget.value as TaskFilter['brand'] })}
        >
          <option value="chosen">{chosen.name}</option>
          <option value="all">{say('planViewAllBrands')}</option>
          <option value="none">{say('planViewNoBrand')}</option>
        </select>
      )}
      <select
        aria-label={say('tasksPerson')}
        class={filter.person === null ? undefined : 'narrowed'}
        value={filter.person === null ? 'any' : `is ${filter.person}`}
        onChange={({ currentTarget: { value } }) =>
          set({ person: value === 'any' ? null : value.slice('is '.length) })
        }
      >
        <option value="any">{say('tasksAnybody')}</option>
        {people.map((one) => (
          <option key={one} value={`is ${one}`}>
            {one}
          </option>
        ))}
        {!isKnown && <option value={`is ${filter.person}`}>{filter.person}</option>}
        <option value="is ">{say('tasksNobody')}</option>
      </select>
      <select
        aria-label={say('tasksState')}
        class={filter.state === null ? undefined : 'narrowed'}
        value={filter.state ?? 'any'}
        onChange={({ currentTarget: { value } }) =>
          set({ state: value === 'any' ? null : (value as TaskFilter['state']) })
        }
      >
        <option value="any">{say('tasksAnyState')}</option>
        {taskStates.map((one) => (
          <option key={one} value={one}>
            {say(stateWords[one])}
          </option>
        ))}
        <option value="late">{say('tasksLate')}</option>
      </select>
      {isTaskNarrowed(filter) && (
        <button type="button" class="plain" onClick={() => change({ ...everyTask, brand: filter.brand })}>
          {say('planViewEverything')}
        </button>
      )}
    </form>
  );
}
