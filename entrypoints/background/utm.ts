import browser from 'webextension-polyfill';

import { openPanel } from '@/components/window/panel';
import { dayOf, networkAt } from '@/utils/domain/utm/about';
import { templateOf, withTemplate } from '@/utils/domain/utm/apply';
import { buildLink } from '@/utils/domain/utm/build';
import { findingsOf } from '@/utils/domain/utm/check';
import type { Template } from '@/utils/domain/utm/draft';
import { fillFrom } from '@/utils/domain/utm/fill';
import { defaultRules } from '@/utils/domain/utm/naming';
import { catalogueWith } from '@/utils/domain/utm/placements';
import {
  askedOfBuilder,
  askedOfPanel,
  chosenBrand,
  lastRubric,
  lastTemplate,
  type AskedOfBuilder,
  type NotMade,
} from '@/utils/settings';
import { ownStore } from '@/utils/store/own';
import { editsOf, rulesOf, templatesOf } from '@/utils/store/templates';

import { confirmOn } from './confirm';
import { copyText } from './copy';

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
export async function copyTagged(address: string, place: Place): Promise<void> {
  const template = await templateLastUsed();
  const made = template ? await linkBy(template, address) : 'noTemplate';
  const isCopied = typeof made === 'object' && (await copyText(made.url));
  if (isCopied) {
    if (place.tabId !== undefined) await confirmOn(place.tabId);
    return;
  }
  const why = typeof made === 'string' ? made : 'notCopied';
  await openBuilder({ address, template: template?.id ?? null, why }, place);
}

/** The template that was last used; null when none was, or it is gone. */
export async function templateLastUsed(): Promise<Template | null> {
  const id = await lastTemplate.getValue();
  return id === null ? null : templateOf(id, await templatesOf(ownStore));
}

/** An address tagged as the builder would, or why that takes a person: what nobody looks at must be right. */
async function linkBy(template: Template, address: string): Promise<{ url: string } | NotMade> {
  const { draft: given, fault } = fillFrom(address);
  if (fault) return 'notLink';
  const brand = await brandFor(template);
  const [rules, edits, rubric] = await Promise.all([
    rulesOf(ownStore, brand?.id ?? null),
    editsOf(ownStore),
    lastRubric.getValue(),
  ]);
  const input = {
    draft: withTemplate(given, template, null),
    rules: rules ?? defaultRules,
    about: {
      date: dayOf(new Date()),
      brand: brand?.name ?? '',
      rubric,
      network: networkAt(template.placement),
    },
  };
  const built = buildLink(input.draft, input.rules, input.about);
  if (built.fault) return 'notLink';
  const findings = findingsOf({ ...input, catalogue: catalogueWith(edits), known: {} });
  const isFinished = built.unknown.length === 0 && !findings.some(({ severity }) => severity === 'error');
  return isFinished ? { url: built.url } : 'unfinished';
}

/** The template's brand, else the one a person works for. */
async function brandFor(template: Template) {
  const [chosen, brands] = await Promise.all([
    chosenBrand.getValue(),
    ownStore.brands.toCollection().sortBy('createdAt'),
  ]);
  const id = template.brand ?? chosen;
  return brands.find((brand) => brand.id === id) ?? brands[0] ?? null;
}
