import './board.css';

import type { JSX } from 'preact';

import { useWindow } from '../window/window';

/**
 * A closed select changes at the first arrow or letter; here each choice moves something, so that the list is opened
 * instead, and what is chosen in it counts.
 */
function openByKeys(event: JSX.TargetedKeyboardEvent<HTMLSelectElement>): void {
  const isChoosing = /^(?:Arrow(?:Up|Down)|Home|End|Page(?:Up|Down)|\S)$/u.test(event.key);
  if (!isChoosing || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.currentTarget.showPicker();
}

interface MoveSelectProps<Id extends string> {
  title: string;
  /** Where it can go, and what each place is called. */
  to: readonly (readonly [Id, string])[];
  move(to: Id): void;
}

/** The menu that sends something elsewhere: a board's way for the keyboard. */
export function MoveSelect<Id extends string>({ title, to, move }: MoveSelectProps<Id>) {
  const { say } = useWindow();
  return (
    <select
      class="move-select"
      aria-label={say('planViewMoveTo', { title })}
      value=""
      onKeyDown={openByKeys}
      onChange={({ currentTarget }) => {
        const chosen = to.find(([id]) => id === currentTarget.value);
        currentTarget.value = '';
        if (chosen) move(chosen[0]);
      }}
    >
      <option value="">{say('planViewMove')}</option>
      {to.map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
