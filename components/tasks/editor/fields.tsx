import type { TaskContent } from '@/utils/domain/tasks/blank';

import { WrittenField, type WrittenFieldProps } from '../../ui/written-field';
import type { WindowWord } from '../../window/window';
import { Conflict } from './conflict';
import type { TaskForm } from './task-form';

/** What each field is called. */
export const fieldWords = {
  brand: 'brand',
  title: 'tasksTitle',
  brief: 'tasksBrief',
  acceptance: 'tasksAcceptance',
  outcome: 'tasksOutcome',
  remark: 'tasksRemark',
  state: 'tasksState',
  assignee: 'planItemAssignee',
  accepter: 'tasksAccepter',
  due: 'tasksDue',
  priority: 'tasksUrgent',
  checklist: 'tasksChecklist',
  from: 'tasksFrom',
} as const satisfies Record<keyof TaskContent, WindowWord>;

type Written = 'title' | 'brief' | 'acceptance' | 'outcome' | 'remark' | 'assignee' | 'accepter';

interface TextFieldProps extends Omit<WrittenFieldProps, 'value' | 'change' | 'name'> {
  form: TaskForm;
  field: Written;
}

/** A text of a task, kept as it is written. */
export const TextField = ({ form, field, ...shown }: TextFieldProps) => (
  <WrittenField
    {...shown}
    name={field}
    value={form.now.value[field]}
    change={(value) => form.change({ [field]: value })}
  >
    <Conflict form={form} field={field} />
  </WrittenField>
);
