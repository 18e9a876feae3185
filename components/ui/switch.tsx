import './switch.css';

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  label: ComponentChildren;
  /** A second, quieter line that explains the label. */
  hint?: ComponentChildren;
  on: boolean;
  disabled?: boolean;
  change(on: boolean): void;
}

/** An on/off setting that takes effect at once. */
export function Switch({ label, hint, on, disabled = false, change }: SwitchProps) {
  const id = useId();
  return (
    <div class={disabled ? 'switch disabled' : 'switch'}>
      <div>
        <label for={id}>{label}</label>
        {hint && <small id={`${id}-hint`}>{hint}</small>}
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </div>
  );
}
