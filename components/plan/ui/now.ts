import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** The moment, as often as what is late may have changed by it: a window may stay open for days. */
export function useNow(everyMs: number): number {
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now.value;
}
