import browser, { type Menus } from 'webextension-polyfill';

import { openPanel } from '@/components/window/panel';
import { report } from '@/utils/errors';
import { meant } from '@/utils/networks/addresses';
import { hosts } from '@/utils/networks/catalog';
import { askedOfPanel, lastTemplate, settings } from '@/utils/settings';

import { openIdeas } from './ideas';
import { templateLastUsed } from './named-templates';
import { copyTagged, openBuilder } from './utm';
import { wordsNow } from './words';

type Entry = Menus.CreateCreatePropertiesType & { id: string; title: string };

const anySite = ['http://*/*', 'https://*/*'];
const onPage = { contexts: ['page'], documentUrlPatterns: anySite } satisfies Partial<Entry>;
const onLink = { contexts: ['link'], targetUrlPatterns: anySite } satisfies Partial<Entry>;

/** Our entries, in their order. Where several are shown, the browser itself puts them into a submenu of our name. */
async function entriesNow(): Promise<Entry[]> {
  const [say, template] = await Promise.all([wordsNow(), templateLastUsed()]);
  const build = say('menuUtm');
  const copy = template ? say('menuUtmCopy', { template: literal(template.name) }) : say('menuUtmCopyLast');
  return [
    {
      id: 'add-account',
      title: say('brandMenu'),
      contexts: ['page', 'image', 'video', 'selection'],
      documentUrlPatterns: [...hosts],
    },
    { id: 'idea-link', title: say('planIdeaMenuLink'), contexts: ['link'], targetUrlPatterns: [...hosts] },
    {
      id: 'idea-page',
      title: say('planIdeaMenuPage'),
      contexts: ['page', 'image', 'video', 'selection'],
      documentUrlPatterns: [...hosts],
    },
    { id: 'utm-page', title: build, ...onPage },
    { id: 'utm-link', title: build, ...onLink },
    { id: 'utm-copy-page', title: copy, ...onPage },
    { id: 'utm-copy-link', title: copy, ...onLink },
  ];
}

/** A name as a menu shows it: "&" would mark a key, and "%s" stand for what is selected. */
const literal = (name: string): string => name.replaceAll('&', '&&').replaceAll('%', '％');

/** Puts our entries into the browser's menu, in the language of the settings. The browser keeps them from then on. */
export async function makeMenu(): Promise<void> {
  const entries = await entriesNow();
  await browser.contextMenus.removeAll();
  for (const entry of entries) browser.contextMenus.create(entry);
}

/** Names the entries anew: the language, the last template or its name has changed. */
export async function nameMenu(): Promise<void> {
  try {
    for (const { id, title } of await entriesNow()) await browser.contextMenus.update(id, { title });
  } catch (error) {
    report(error, 'naming the menu entries');
  }
}

/** The entries open our own windows, or copy; nothing is changed from a network's page (S-06). */
export function watchMenu(): void {
  browser.contextMenus.onClicked.addListener((click, tab) => {
    // Both browsers open the panel only straight from the click: nothing may be waited for before.
    clicked(click, tab?.id, tab?.windowId).catch((error: unknown) => report(error, 'a click in the menu'));
  });
  settings.watch((now, before) => {
    if (now.language !== before?.language) void nameMenu();
  });
  lastTemplate.watch(() => void nameMenu());
}

async function clicked(
  { menuItemId, linkUrl, pageUrl }: Menus.OnClickData,
  tabId: number | undefined,
  windowId: number | undefined,
): Promise<void> {
  const place = { tabId, windowId };
  // A link out of a network's page leads past the network: it is the page that is meant which gets the tags.
  const address = linkUrl === undefined ? pageUrl : meant(linkUrl);
  switch (menuItemId) {
    case 'add-account':
      if (windowId === undefined) return;
      await Promise.all([openPanel(windowId), askedOfPanel.setValue('add')]);
      return;
    case 'idea-link':
    case 'idea-page':
      return openIdeas(menuItemId === 'idea-link' ? { linkUrl } : { pageUrl }, place);
    case 'utm-page':
    case 'utm-link':
      return openBuilder(
        { address: address ?? '', template: null, why: address ? null : 'noAddress' },
        place,
      );
    case 'utm-copy-page':
    case 'utm-copy-link':
      return copyTagged(address, place);
    default:
  }
}
