import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { Known } from '../ui/known';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong with it. */
  problem?: string | null | undefined;
  class?: string | undefined;
}

interface InputProps extends FieldProps {
  value: string;
  change(value: string): void;
  type?: 'text' | 'date';
  /** A number: the keyboard of a phone shows digits. */
  isNumber?: boolean;
  known?: readonly string[];
  required?: boolean;
  placeholder?: string;
}

/** A line that is written. */
export function Field({
  value,
  change,
  type = 'text',
  isNumber,
  known = [],
  required,
  placeholder,
  ...field
}: InputProps) {
  const id = useId();
  return (
    <Labelled id={id} {...field}>
      <input
        id={id}
        type={type}
        autocomplete="off"
        value={value}
        placeholder={placeholder}
        inputMode={isNumber ? 'decimal' : undefined}
        list={known.length > 0 ? `${id}known` : undefined}
        aria-required={required}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={`${id}more`}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <Known id={`${id}known`} known={known} />
    </Labelled>
  );
}

/** Several lines that are written. */
export function TextArea({
  value,
  change,
  rows = 2,
  ...field
}: FieldProps & { value: string; rows?: number; change(value: string): void }) {
  const id = useId();
  return (
    <Labelled id={id} {...field}>
      <textarea
        id={id}
        rows={rows}
        value={value}
        aria-describedby={`${id}more`}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </Labelled>
  );
}

interface SelectProps<Value extends string> extends FieldProps {
  value: Value;
  options: readonly { value: Value; label: string }[];
  change(value: Value): void;
}

/** One of several. */
export function Select<Value extends string>({ value, options, change, ...field }: SelectProps<Value>) {
  const id = useId();
  return (
    <Labelled id={id} {...field}>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}more`}
        onChange={({ currentTarget }) => change(currentTarget.value as Value)}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value} selected={one.value === value}>
            {one.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({
  id,
  label,
  hint,
  problem,
  class: name,
  children,
}: FieldProps & { id: string; children: ComponentChildren }) {
  return (
    <div class={['campaign-field', name].filter(Boolean).join(' ')}>
      <label for={id}>{label}</label>
      {children}
      <p id={`${id}more`} class={problem ? 'problem' : 'soft'}>
        {problem ?? hint}
      </p>
    </div>
  );
}
