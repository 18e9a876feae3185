import { useId } from 'preact/hooks';

import type { TaskContent } from '@/utils/domain/tasks/blank';

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

interface TextFieldProps {
  form: TaskForm;
  field: Written;
  label: string;
  hint?: string;
  /** Lines; left out: one. */
  rows?: number;
  /** A single line that wraps where it is long. */
  grow?: boolean;
  /** What may be chosen; anything may be written. */
  known?: readonly string[];
}

/** A field that is written: kept as it is written. */
export function TextField({ form, field, label, hint, rows, grow, known = [] }: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    value: form.now.value[field],
    'aria-describedby': hint ? `${id}hint` : undefined,
    onInput: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      form.change({ [field]: grow ? value.replaceAll(/[\r\n]+/g, ' ') : value }),
  };
  return (
    <div class="plan-field" data-field={field}>
      <label for={id}>{label}</label>
      {rows !== undefined || grow ? (
        <textarea {...shared} rows={rows ?? 1} class={grow ? 'grow' : undefined} />
      ) : (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          list={known.length > 0 ? `${id}known` : undefined}
        />
      )}
      {known.length > 0 && (
        <datalist id={`${id}known`}>
          {known.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      )}
      {hint && <small id={`${id}hint`}>{hint}</small>}
      <Conflict form={form} field={field} />
    </div>
  );
}
