import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

import { useWindow, type WindowWord } from '../window/window';
import { whyNot } from './brands';

interface NameFormProps {
  label: string;
  button: string;
  /** What stands in it at first. */
  value?: string;
  focus?: boolean;
  /** Keeps the name; may throw what a name can be refused for. */
  keep(name: string): Promise<void>;
  cancel?(): void;
}

/** One line for a brand's name. What is wrong with it stands beside it, and what was typed stays. */
export function NameForm({ label, button, value = '', focus = false, keep, cancel }: NameFormProps) {
  const { say } = useWindow();
  const name = useSignal(value);
  const problem = useSignal<WindowWord | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (focus) input.current?.focus();
  }, []);
  const submit = async () => {
    problem.value = null;
    try {
      await keep(name.value);
    } catch (error) {
      problem.value = whyNot(error);
      input.current?.focus();
    }
  };
  return (
    <form
      class="brand-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label for={id}>{label}</label>
      <div class="brand-line">
        <input
          id={id}
          ref={input}
          type="text"
          autocomplete="off"
          value={name.value}
          aria-invalid={problem.value !== null}
          aria-describedby={`${id}-problem`}
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
        <button type="submit" class={cancel ? 'strong' : undefined}>
          {button}
        </button>
        {cancel && (
          <button type="button" onClick={cancel}>
            {say('cancel')}
          </button>
        )}
      </div>
      <p class="problem" role="alert" id={`${id}-problem`}>
        {problem.value && say(problem.value)}
      </p>
    </form>
  );
}
