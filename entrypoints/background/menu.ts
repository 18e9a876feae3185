import browser from 'webextension-polyfill';

import { openPanel } from '@/components/window/panel';
import { report } from '@/utils/errors';
import { hosts } from '@/utils/networks/catalog';
import { askedOfPanel, settings } from '@/utils/settings';
import { languageFor, speaker } from '@/utils/words';
import en from '@/utils/words/en/windows.json';
import ru from '@/utils/words/ru/windows.json';

const entry = 'add-account';

/** Puts our entry into the menu of the networks' pages, in the language of the settings. The browser keeps it from then on. */
export async function makeMenu(): Promise<void> {
  const title = await titleNow();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: entry,
    title,
    contexts: ['page', 'image', 'video', 'selection'],
    documentUrlPatterns: [...hosts],
  });
}

/** The entry opens the panel, which asks: nothing is changed from a network's page (S-06). */
export function watchMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId !== entry || tab?.windowId === undefined) return;
    // Both browsers open it only straight from the click.
    openPanel(tab.windowId).catch((error: unknown) => report(error, 'opening the panel'));
    void askedOfPanel.setValue('add');
  });
  settings.watch((now, before) => {
    if (now.language === before?.language) return;
    void titleNow()
      .then((title) => browser.contextMenus.update(entry, { title }))
      .catch((error: unknown) => report(error, 'naming the menu entry'));
  });
}

async function titleNow(): Promise<string> {
  const { language } = await settings.getValue();
  const spoken = languageFor(language, browser.i18n.getUILanguage());
  return speaker(spoken, spoken === 'ru' ? ru : en)('brandMenu');
}
