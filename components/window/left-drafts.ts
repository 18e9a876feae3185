import { report } from '@/utils/errors';

/**
 * Drafts of one kind, each as it lies on this computer until the store has it. In local storage, which is written before the
 * next line runs: a window that is closed in the middle of a word loses nothing.
 * @param prefix of their keys: no other kind's begins with it
 */
export function leftDrafts<Draft>(prefix: string) {
  /** A place for one window's draft of one thing. A lock tells other windows that this one is still at it. */
  const place = (id: string) => {
    const key = `${prefix}${id}:${crypto.randomUUID()}`;
    let leave = () => {};
    void navigator.locks
      .request(key, () => new Promise<void>((resolve) => (leave = resolve)))
      .catch((error: unknown) => report(error, 'holding a draft'));
    return {
      put(kept: Draft) {
        try {
          localStorage.setItem(key, JSON.stringify(kept));
        } catch (error) {
          report(error, 'putting a draft by');
        }
      },
      clear: () => localStorage.removeItem(key),
      /** The window goes on without it: whatever lies here is anybody's to bring back. */
      leave: () => leave(),
    };
  };

  /** Drafts that no window is at any more, of one thing or of all: they are taken out. */
  const takeLeft = async (id?: string): Promise<Draft[]> => {
    const { held = [] } = await navigator.locks.query();
    const busy = new Set(held.map(({ name }) => name));
    const left: Draft[] = [];
    for (const key of Object.keys(localStorage).toSorted()) {
      if (!key.startsWith(id === undefined ? prefix : `${prefix}${id}:`) || busy.has(key)) continue;
      try {
        left.push(JSON.parse(localStorage.getItem(key) ?? 'null') as Draft);
      } catch (error) {
        report(error, 'reading a draft');
      }
      localStorage.removeItem(key);
    }
    return left.filter((one) => one !== null);
  };

  /** Puts one back that could not be kept. */
  const putBack = (id: string, draft: Draft): void => {
    const there = place(id);
    there.put(draft);
    there.leave();
  };

  return { place, takeLeft, putBack };
}
