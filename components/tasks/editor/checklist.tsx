import { useSignal } from '@preact/signals';

import { taskLimits } from '@/utils/domain/tasks/task';

import { Steps } from '../../ui/steps';
import { useWindow } from '../../window/window';
import { Conflict } from './conflict';
import type { TaskForm } from './task-form';

/** The steps of a task. */
export function Checklist({ form }: { form: TaskForm }) {
  const { say } = useWindow();
  const next = useSignal('');
  return (
    <Steps
      head={say('tasksChecklist')}
      list={form.now.value.checklist}
      now={() => form.now.peek().checklist}
      change={(checklist) => form.change({ checklist })}
      next={next}
      addsOnLeaving
      most={taskLimits.checklist}
      longest={taskLimits.short}
    >
      <Conflict form={form} field="checklist" />
    </Steps>
  );
}
