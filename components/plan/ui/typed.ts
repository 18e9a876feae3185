import { signal, type Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

import { report } from '@/utils/errors';
import { ownStore } from '@/utils/store/own';

const prefix = 'plan-typed:';

/** What is typed and not taken yet, of an item or ('') of the plan: it is there again when the window is. */
export function useTyped(item: string, field: string): Signal<string> {
  const key = `${prefix}${item}:${field}`;
  const text = useMemo(() => signal(localStorage.getItem(key) ?? ''), [key]);
  useEffect(
    () =>
      text.subscribe((now) => {
        try {
          if (now === '') localStorage.removeItem(key);
          else localStorage.setItem(key, now);
        } catch (error) {
          report(error, 'putting by what is typed');
        }
      }),
    [text],
  );
  return text;
}

/** Forgets what was typed of items that are gone. */
export async function forgetTyped(): Promise<void> {
  const items = Object.keys(localStorage).flatMap((key) => {
    const item = key.startsWith(prefix) ? key.slice(prefix.length, key.lastIndexOf(':')) : '';
    return item === '' ? [] : [{ key, item }];
  });
  const there = await ownStore.plan.bulkGet(items.map(({ item }) => item));
  items.forEach(({ key }, i) => there[i] ?? localStorage.removeItem(key));
}
