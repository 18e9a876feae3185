import { isOver } from '@/utils/domain/tasks/origin';

import { WhenControls } from '../../plan/ui/when-controls';
import { useWindow } from '../../window/window';
import { Conflict } from './conflict';
import type { TaskForm } from './task-form';

/** By when a task is to be done. */
export function DueFields({ form }: { form: TaskForm }) {
  const { say } = useWindow();
  const { due, brand, state } = form.now.value;
  return (
    <WhenControls
      legend={say('tasksDue')}
      when={due}
      now={() => form.now.peek().due}
      change={(to) => form.change({ due: to })}
      brand={brand}
      isOver={isOver({ state })}
    >
      <Conflict form={form} field="due" />
    </WhenControls>
  );
}
