import './choice.css';

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceProps<Value extends string> {
  legend: string;
  /** Hides the legend from sight where the surroundings already say it. */
  quiet?: boolean;
  options: readonly { value: Value; label: ComponentChildren }[];
  value: Value;
  change(value: Value): void;
}

/** One of a few values, all of them in sight: radio buttons drawn as one strip. */
export function Choice<Value extends string>({
  legend,
  quiet = false,
  options,
  value,
  change,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class={quiet ? 'unseen' : undefined}>{legend}</legend>
      <div class="strip">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => change(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
