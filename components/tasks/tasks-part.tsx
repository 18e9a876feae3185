import { useWindow } from '../window/window';
import { newTask } from './new-task';

export function TasksPart() {
  const { say } = useWindow();
  return (
    <>
      <h2>{say('tasksPart')}</h2>
      <button type="button" onClick={() => newTask(null, {})}>
        {say('tasksNew')}
      </button>
    </>
  );
}
