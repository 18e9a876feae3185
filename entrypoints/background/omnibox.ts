import browser from 'webextension-polyfill';

import { report } from '@/utils/errors';
import { askedOfBuilder, settings } from '@/utils/settings';

import { describe, templatesMeant, typedIn, xml } from './suggestions';
import { builderUrl, linkBy, namedTemplates, templateLastUsed } from './utm';
import { wordsNow } from './words';

/** Chrome reads descriptions as XML. */
const isXml = !import.meta.env.FIREFOX;

/** The keyword "utm" in the address bar: an address suggests links by the templates, Enter opens the builder with them. */
export function watchOmnibox(): void {
  const failed = (error: unknown) => report(error, 'the keyword in the address bar');
  void hint().catch(failed);
  settings.watch(() => void hint().catch(failed));
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    suggestionsFor(text).then(suggest).catch(failed);
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    open(text, disposition).catch(failed);
  });
}

async function hint(): Promise<void> {
  const text = (await wordsNow())('omniboxHint');
  await browser.omnibox.setDefaultSuggestion({ description: isXml ? xml(text) : text });
}

/** Links that a text may become, as the browser shows them. */
export async function suggestionsFor(text: string): Promise<browser.Omnibox.SuggestResult[]> {
  const { address, words } = typedIn(text);
  if (address === '') return [];
  const suggestions = [];
  for (const { template, name } of templatesMeant(await namedTemplates(), words)) {
    const url = await linkBy(template, address);
    if (url === null) return [];
    suggestions.push({ content: `${address} ${name}`, description: describe(name, url, isXml) });
  }
  return suggestions;
}
