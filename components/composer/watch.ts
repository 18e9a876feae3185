import { fieldAt, type FindComposer } from '@/utils/networks/composer';
import { ask, onStored } from '@/utils/page/extension';
import { keptSettings } from '@/utils/settings-shape';

import { world, type Looking } from './brought';

/** A dialog is put together bit by bit: what is no composer when it gets the focus may be one a little later. */
const againMs = [400, 1500];

/**
 * Waits for a composer of a post to get the focus, and has the script brought that looks at what is written there. Runs
 * only where the person has switched that on; ends when they switch it off, and with our script in this page.
 */
export function watchComposers(find: FindComposer): void {
  const page = world.lorgnette;
  if (!page || page.aborted) return;
  world.lorgnetteWatch?.abort();
  const life = new AbortController();
  world.lorgnetteWatch = life;
  const signal = AbortSignal.any([page, life.signal]);
  onStored('settings', (now) => keptSettings(now).writing || life.abort(), signal);

  let looking: Looking | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rootOf = (field: Element) => (field.isConnected ? find(field, location.pathname) : null);

  const look = (element: Element | null, tries: number) => {
    clearTimeout(timer);
    const field = element && fieldAt(element);
    if (!field || (looking?.holds && looking.field === field)) return;
    if (rootOf(field)) void start(field);
    else if (tries < againMs.length)
      timer = setTimeout(() => {
        if (!signal.aborted && document.activeElement === element) look(element, tries + 1);
      }, againMs[tries]);
  };
  const start = async (field: Element) => {
    if (!world.lorgnetteComposer) await ask('bring', 'composer').catch(() => {});
    const { activeElement } = document;
    // The page may have put another element into its place, or the person may have left, while the script came.
    if (signal.aborted || !activeElement || fieldAt(activeElement) !== field || !rootOf(field)) return;
    looking?.end(true);
    looking = world.lorgnetteComposer?.({ field, rootOf, signal }) ?? null;
  };

  document.addEventListener('focusin', (event) => look(event.target as Element, 0), {
    signal,
    capture: true,
    passive: true,
  });
  look(document.activeElement, 0);
}
