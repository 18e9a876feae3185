import { useId } from 'preact/hooks';

interface NumberFieldProps {
  label: string;
  /** Null: no matter. */
  value: number | null;
  most: number;
  /** Hides the label from sight where the surroundings say it. */
  quiet?: boolean;
  change(value: number | null): void;
}

/** A whole number, or none. What is no such number is not taken, and stays to be put right. */
export function NumberField({ label, value, most, quiet = false, change }: NumberFieldProps) {
  const id = useId();
  return (
    <span class="number-field">
      <label for={id} class={quiet ? 'unseen' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={most}
        step={1}
        value={value ?? ''}
        onInput={({ currentTarget: input }) => {
          // What is not taken is said at once, by the browser.
          if (input.reportValidity()) change(input.value === '' ? null : input.valueAsNumber);
        }}
      />
    </span>
  );
}
