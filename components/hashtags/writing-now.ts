import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';

import type { Writing } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';

import { followActiveTab } from '../window/tabs';

/** What is being written in the tab that a person looks at; null when nothing is. */
export function useWritingNow(): ReadonlySignal<Writing | null> {
  const now = useSignal<Writing | null>(null);
  useEffect(() => {
    const life = new AbortController();
    let tabId: number | null = null;
    const ask = async () => {
      const asked = tabId;
      const writing = asked === null ? null : await send('writingOf', asked).catch(() => null);
      if (!life.signal.aborted && asked === tabId) now.value = writing;
    };
    followActiveTab((tab) => {
      const id = tab?.network ? tab.id : null;
      if (id === tabId && id === null) return;
      tabId = id;
      void ask();
    }, life.signal);
    // The background keeps it in session storage: a change there is another text.
    const changed = (changes: Record<string, unknown>, area: string) => {
      if (area === 'session' && `writing:${tabId}` in changes) void ask();
    };
    browser.storage.onChanged.addListener(changed);
    life.signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
    return () => life.abort();
  }, []);
  return now;
}
