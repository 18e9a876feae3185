import { useMemo } from 'preact/hooks';

import { loads } from '@/utils/domain/tasks/filter';
import type { Task } from '@/utils/domain/tasks/task';

import { useWindow } from '../window/window';

interface LoadsProps {
  tasks: readonly Task[];
  now: number;
  choose(person: string): void;
}

/** What each person has before them; a name narrows the list to it. */
export function LoadsPart({ tasks, now, choose }: LoadsProps) {
  const { say } = useWindow();
  const all = useMemo(() => loads(tasks, now), [tasks, now]);
  if (all.length === 0) return null;
  return (
    <details class="task-loads">
      <summary>{say('tasksLoads')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('tasksPerson')}</th>
            <th scope="col">{say('tasksLoadOpen')}</th>
            <th scope="col">{say('tasksLoadLate')}</th>
            <th scope="col">{say('tasksLoadToAccept')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ person, open, late, toAccept }) => {
            const name = person || say('tasksNobody');
            return (
              <tr key={person}>
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    title={say('tasksOnlyOf', { name })}
                    onClick={() => choose(person)}
                  >
                    {name}
                  </button>
                </th>
                <td>{open}</td>
                <td class={late > 0 ? 'late' : undefined}>{late}</td>
                <td>{toAccept}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <small>{say('tasksLoadHint')}</small>
    </details>
  );
}
