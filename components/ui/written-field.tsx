import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { Known } from './known';

export interface WrittenFieldProps {
  label: string;
  value: string;
  change(value: string): void;
  /** By which it is found in its form. */
  name: string;
  hint?: string | undefined;
  /** Lines; left out: one. */
  rows?: number | undefined;
  /** A single line that wraps where it is long. */
  grow?: boolean | undefined;
  /** What may be chosen; anything may be written. */
  known?: readonly string[] | undefined;
  children?: ComponentChildren;
}

const inOneLine = (text: string): string =>
  text.replaceAll(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));

/** A field that is written: told at every letter. */
export function WrittenField({
  label,
  value,
  change,
  name,
  hint,
  rows,
  grow,
  known = [],
  children,
}: WrittenFieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    'aria-describedby': hint ? `${id}hint` : undefined,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      change(grow ? inOneLine(currentTarget.value) : currentTarget.value),
  };
  return (
    <div class="plan-field" data-field={name}>
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
      <Known id={`${id}known`} known={known} />
      {hint && <small id={`${id}hint`}>{hint}</small>}
      {children}
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
