import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** What is typed into a field and not added yet: it stands there again when the window was closed meanwhile. */
export function useKeptText(name: string): Signal<string> {
  const key = `plan-typed:${name}`;
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
