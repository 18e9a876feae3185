import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { useWindow } from '../window/window';
import { onEnter } from './on-enter';
import { toast } from './toast';

interface Step {
  text: string;
  done: boolean;
}

interface StepsProps {
  head: string;
  list: readonly Step[];
  /** The list as it is when it is asked: a step that is put back comes into that. */
  now(): readonly Step[];
  change(list: Step[]): void;
  /** The step that is being written. */
  next: Signal<string>;
  /** It is lost when the window is closed: it is added when its field is left. */
  addsOnLeaving?: boolean;
  most: number;
  longest?: number;
  children: ComponentChildren;
}

/** What is to be done, step by step: ticked off, reworded, added and removed. */
export function Steps({
  head,
  list,
  now,
  change,
  next,
  addsOnLeaving = false,
  most,
  longest,
  children,
}: StepsProps) {
  const { say } = useWindow();
  const id = useId();
  const add = () => {
    const text = next.value.trim();
    if (text === '' || list.length >= most) return;
    change([...list, { text, done: false }]);
    next.value = '';
  };
  const remove = (i: number) => {
    const gone = list[i]!;
    change(list.toSpliced(i, 1));
    toast(say('planItemCheckRemoved', { text: gone.text }), {
      label: say('planUndo'),
      act: () => change(now().toSpliced(i, 0, gone)),
    });
  };
  return (
    <section class="plan-part" aria-labelledby={`${id}head`}>
      <h3 id={`${id}head`}>
        {head}{' '}
        {list.length > 0 && (
          <span class="soft">
            {say('planItemChecked', { done: list.filter(({ done }) => done).length, all: list.length })}
          </span>
        )}
      </h3>
      <ul class="plan-checks">
        {list.map((one, i) => (
          <li key={i} class="plan-line">
            <input
              type="checkbox"
              aria-label={say('planItemCheckDone', { text: one.text })}
              checked={one.done}
              onChange={({ currentTarget }) => change(list.with(i, { ...one, done: currentTarget.checked }))}
            />
            <input
              type="text"
              aria-label={say('planItemCheck', { n: i + 1 })}
              value={one.text}
              onInput={({ currentTarget }) => change(list.with(i, { ...one, text: currentTarget.value }))}
            />
            <button
              type="button"
              class="plain"
              aria-label={say('planItemCheckRemove', { text: one.text })}
              onClick={() => remove(i)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {list.length < most ? (
        <div class="plan-line">
          <label for={`${id}next`} class="unseen">
            {say('planItemCheckNew')}
          </label>
          <input
            id={`${id}next`}
            type="text"
            placeholder={say('planItemCheckNew')}
            maxLength={longest}
            value={next.value}
            onInput={({ currentTarget }) => (next.value = currentTarget.value)}
            onKeyDown={onEnter(add)}
            onBlur={addsOnLeaving ? add : undefined}
          />
          <button type="button" onClick={add}>
            {say('planItemAdd')}
          </button>
        </div>
      ) : (
        <p class="soft">{say('planItemChecksFull', { most })}</p>
      )}
      {children}
    </section>
  );
}
