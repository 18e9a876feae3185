import browser from 'webextension-polyfill';

import { openPanel } from '@/components/window/panel';
import { aboutFor } from '@/utils/domain/utm/about';
import { formerOf, withTemplate } from '@/utils/domain/utm/apply';
import { buildLink } from '@/utils/domain/utm/build';
import { catalogueWith } from '@/utils/domain/utm/catalogue';
import { findingsOf } from '@/utils/domain/utm/check';
import type { Template } from '@/utils/domain/utm/draft';
import { fillFrom } from '@/utils/domain/utm/fill';
import { defaultRules } from '@/utils/domain/utm/naming';
import { askedOfBuilder, askedOfPanel, chosenBrand, lastRubric, type AskedOfBuilder } from '@/utils/settings';
import { ownStore } from '@/utils/store/own';
import { editsOf, rulesOf } from '@/utils/store/templates';

import { confirmOn } from './confirm';
import { copyText } from './copy';
import { templateLastUsed } from './named-templates';

/** Where a link was asked for. */
export interface Place {
  tabId: number | undefined;
  windowId: number | undefined;
}

/** The builder, in a tab of its own. */
export const builderUrl = (): string => browser.runtime.getURL('sidepanel.html#utm');

/**
 * Opens the builder with an address: in the side panel, which both browsers open only straight from a click; where they
 * refuse, in a tab.
 */
export async function openBuilder(asked: AskedOfBuilder, { windowId }: Place): Promise<void> {
  const opened = windowId === undefined ? Promise.resolve(false) : opens(windowId);
  await askedOfBuilder.setValue(asked);
  if (await opened) await askedOfPanel.setValue('utm');
  else await browser.tabs.create({ url: builderUrl(), ...(windowId !== undefined && { windowId }) });
}

async function opens(windowId: number): Promise<boolean> {
  try {
    await openPanel(windowId);
    return true;
  } catch {
    return false;
  }
}

/** Copies an address tagged by the template that was last used, or opens the builder and says why that cannot be. */
export async function copyTagged(address: string | undefined, place: Place): Promise<void> {
  const template = await templateLastUsed();
  const ask = (why: AskedOfBuilder['why']) =>
    openBuilder({ address: address ?? '', template: template?.id ?? null, why }, place);
  if (address === undefined) return ask('noAddress');
  if (!template) return ask('noTemplate');
  const made = (await linkMaker())(template, address);
  if (!made) return ask('notLink');
  if (!made.isFinished) return ask('unfinished');
  if (!(await copyText(made.url))) return ask('notCopied');
  if (place.tabId !== undefined) await confirmOn(place.tabId);
}

interface Made {
  url: string;
  /** False when a person must fill in or put right something first: what nobody looks at must be right. */
  isFinished: boolean;
}
/** Tags an address as the builder would; null when it cannot be tagged. */
type LinkMaker = (template: Template, address: string) => Made | null;

/** Makes links by the brands, rules and catalogue of now. */
export async function linkMaker(): Promise<LinkMaker> {
  const [brands, chosen, rubric, edits] = await Promise.all([
    ownStore.brands.toCollection().sortBy('createdAt'),
    chosenBrand.getValue(),
    lastRubric.getValue(),
    editsOf(ownStore),
  ]);
  const brand = brands.find(({ id }) => id === chosen) ?? brands[0] ?? null;
  const rules = (await rulesOf(ownStore, brand?.id ?? null)) ?? defaultRules;
  const catalogue = catalogueWith(edits);
  return (template, address) => {
    const { draft: given, fault } = fillFrom(address);
    if (fault) return null;
    const about = aboutFor(brand, rubric, template.placement);
    const draft = withTemplate(given, template, null);
    const built = buildLink(draft, rules, about);
    if (built.fault) return null;
    const findings = findingsOf({ draft, rules, catalogue, about, known: {}, standsOn: null });
    const isWrong = findings.some(({ severity }) => severity === 'error');
    // Tags that the address has already, and those that would be written over in it, are a person's to decide on.
    const isReplacing = formerOf(given, template, null) !== null || findings.some(({ rule }) => rule === 25);
    return { url: built.url, isFinished: built.unknown.length === 0 && !isWrong && !isReplacing };
  };
}
