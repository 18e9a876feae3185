import browser, { type Omnibox } from 'webextension-polyfill';

import { report } from '@/utils/errors';
import { askedOfBuilder, settings } from '@/utils/settings';

import { namedTemplates } from './named-templates';
import { describe, templatesMeant, typedIn, xml } from './suggestions';
import { builderUrl, linkMaker } from './utm';
import { wordsNow } from './words';

/** Chrome reads descriptions as XML. */
const isXml = !import.meta.env.FIREFOX;

/** The keyword "utm" in the address bar: an address suggests links by the templates, Enter opens the builder with them. */
export function watchOmnibox(): void {
  // Not every browser of Chromium's family has keywords.
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return;
  const failed = (error: unknown) => report(error, 'the keyword in the address bar');
  const hint = () => void sayHint(omnibox).catch(failed);
  hint();
  settings.watch(hint);
  omnibox.onInputChanged.addListener((text, suggest) => {
    suggestionsFor(text).then(suggest).catch(failed);
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    openFor(text, disposition).catch(failed);
  });
}

async function sayHint(omnibox: Omnibox.Static): Promise<void> {
  const text = (await wordsNow())('omniboxHint');
  omnibox.setDefaultSuggestion({ description: isXml ? xml(text) : text });
}

/** Links that what is typed may become. */
export async function suggestionsFor(text: string): Promise<Omnibox.SuggestResult[]> {
  const { address, words } = typedIn(text);
  const make = await linkMaker();
  return templatesMeant(await namedTemplates(), words).flatMap((template) => {
    const made = make(template, address);
    // Chosen, the content is what comes back as typed.
    const content = `${address} ${template.name}`;
    return made ? [{ content, description: describe(template.name, made.url, isXml) }] : [];
  });
}

async function openFor(text: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const { address, words } = typedIn(text);
  const [template] = words.length > 0 ? templatesMeant(await namedTemplates(), words) : [];
  await askedOfBuilder.setValue({ address, template: template?.id ?? null, why: null });
  const url = builderUrl();
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
