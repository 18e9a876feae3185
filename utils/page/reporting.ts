import { whenIdle } from './idle';

/** Calls a function after things have calmed down, at most this often; the last change is never left out. */
export function calmly(call: () => void, everyMs: () => number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  signal.addEventListener('abort', () => timer && clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = null;
      whenIdle(() => {
        if (!signal.aborted) call();
      });
    }, everyMs());
  };
}
