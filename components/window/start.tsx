import { effect } from '@preact/signals';
import { render, type ComponentType } from 'preact';

import { Guarded } from '../safety/guarded';
import { keepFocus } from '../ui/keep-focus';
import { lazy } from '../ui/lazy';
import { Toasts } from '../ui/toast';
import { openWindow, WindowContext, type WindowWord } from './window';

/** Fetched after the window is drawn: it knows the store, and the popup is painted without. */
const StoreNotice = lazy(() => import('./store-notice').then((part) => part.StoreNotice));

/** Opens one of our own windows: its title, language and theme follow the settings from then on. */
export async function startWindow(title: WindowWord, View: ComponentType): Promise<void> {
  const ours = await openWindow();
  effect(() => {
    document.documentElement.lang = ours.language.value;
    document.title = ours.say(title);
    const { theme } = ours.settings.value;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
  keepFocus(document);
  render(
    <WindowContext.Provider value={ours}>
      <StoreNotice />
      <Guarded View={View} />
      <Toasts />
    </WindowContext.Provider>,
    document.getElementById('app')!,
  );
}
