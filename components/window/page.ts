import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';

import type { PageState } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';

import { followActiveTab, isOpen, type ActiveTab } from './tabs';

/** The page a person looks at, as far as we know it. */
export interface PageInView {
  tab: ActiveTab | null;
  page: PageState | null;
}

/**
 * Follows the active tab and what our script reports of it; null until first known.
 * While `stay` is true it keeps to the tab it has, whichever a person looks at, until that one is closed.
 */
export function usePageInView(stay?: ReadonlySignal<boolean>): ReadonlySignal<PageInView | null> {
  const inView = useSignal<PageInView | null>(null);
  useEffect(() => {
    const life = new AbortController();
    let current: ActiveTab | null = null;
    const ask = async () => {
      const tab = current;
      const page = tab?.network ? await send('pageOf', tab.id).catch(() => null) : null;
      if (!life.signal.aborted && tab === current) inView.value = { tab, page };
    };
    const turnTo = async (tab: ActiveTab | null) => {
      if (stay?.peek() && current && tab?.id !== current.id && (await isOpen(current.id))) return;
      current = tab;
      await ask();
    };
    followActiveTab((tab) => void turnTo(tab), life.signal);
    // The background keeps page states in session storage: a change there is news of a page.
    const changed = (_: unknown, area: string) => {
      if (area === 'session') void ask();
    };
    browser.storage.onChanged.addListener(changed);
    life.signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
    return () => life.abort();
  }, []);
  return inView;
}
