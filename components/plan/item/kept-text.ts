import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { ownStore } from '@/utils/store/own';

const prefix = 'plan-typed:';

/** What is typed into a field and not added yet: it stands there again when the window was closed meanwhile. */
export function useKeptText(name: string): Signal<string> {
  const key = `${prefix}${name}`;
  const text = useSignal(localStorage.getItem(key) ?? '');
  useEffect(
    () =>
      text.subscribe((now) => {
        if (now === '') localStorage.removeItem(key);
        else localStorage.setItem(key, now.slice(0, 100_000));
      }),
    [key],
  );
  return text;
}

/** Forgets what was typed of items that are gone: "comment:<id of an item>". */
export async function forgetTexts(): Promise<void> {
  const keys = Object.keys(localStorage).filter(
    (key) => key.startsWith(prefix) && key.split(':').length === 3,
  );
  const there = await ownStore.plan.bulkGet(keys.map((key) => key.slice(key.lastIndexOf(':') + 1)));
  keys.forEach((key, i) => there[i] ?? localStorage.removeItem(key));
}
