import { useId } from 'preact/hooks';

import type { PlanContent } from '@/utils/domain/plan/item';

import type { ItemForm } from './item-form';

type Written = {
  [Field in keyof PlanContent]: PlanContent[Field] extends string ? Field : never;
}[Exclude<keyof PlanContent, 'status'>];

interface TextFieldProps {
  form: ItemForm;
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

const inOneLine = (text: string): string =>
  text.replaceAll(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));

/** A field that is written: kept as it is written. */
export function TextField({ form, field, label, hint, rows, grow, known = [] }: TextFieldProps) {
  const id = useId();
  const value = form.now.value[field];
  const shared = {
    id,
    value,
    'aria-describedby': hint ? `${id}hint` : undefined,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      form.change({
        [field]: grow ? inOneLine(currentTarget.value) : currentTarget.value,
      }),
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
    </div>
  );
}

interface SelectFieldProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  change(value: string): void;
}

/** One of several values. */
export function SelectField({ label, value, options, change }: SelectFieldProps) {
  const id = useId();
  return (
    <div class="plan-field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
