import { useWindow } from '../window/window';

export function TasksPart() {
  const { say } = useWindow();
  return <h2>{say('tasksPart')}</h2>;
}
