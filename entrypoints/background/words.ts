import browser from 'webextension-polyfill';

import { settings } from '@/utils/settings';
import { languageFor, speaker, type Say } from '@/utils/words';
import { words as en } from '@/utils/words/en/worker';
import { words as ru } from '@/utils/words/ru/worker';

export type WorkerWord = keyof typeof en;

/** How the worker says things: in the language of our windows, as the settings are now. */
export async function wordsNow(): Promise<Say<WorkerWord>> {
  const { language } = await settings.getValue();
  const spoken = languageFor(language, browser.i18n.getUILanguage());
  return speaker(spoken, spoken === 'ru' ? ru : en);
}
