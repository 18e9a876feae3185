import browser from 'webextension-polyfill';

import { isOwn, type Brand } from '@/utils/domain/brand';
import { dayOf } from '@/utils/domain/calendar';
import { countOf, lookAt, type Looked } from '@/utils/domain/hashtags/writing';
import type { ProfileRef } from '@/utils/domain/profile';
import type { Writing, WritingVerdict, Written } from '@/utils/messages/protocol';
import { catalog, type NetworkId } from '@/utils/networks/catalog';
import { chosenBrand, settings } from '@/utils/settings';
import { houseOf } from '@/utils/store/house';
import { ownStore } from '@/utils/store/own';
import type { Say } from '@/utils/words';
import { tagFindingSentences } from '@/utils/words/hashtags';

import { pageOf } from './pages';
import { wordsNow, type WorkerWord } from './words';

/** As many findings stand in the list beside the field; the panel has them all. */
const mostListed = 6;

/** What is being written in each tab: in session storage, which is memory, and for our panel only. */
const prefix = 'writing:';
const keyOf = (tabId: number): string => `${prefix}${tabId}`;
/** Counts what each tab has sent: an answer that comes late must not bring back what was forgotten meanwhile. */
const latest = new Map<number, number>();

export async function writingOf(tabId: number): Promise<Writing | null> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  return (stored[keyOf(tabId)] as Writing | undefined) ?? null;
}

export async function forgetWriting(tabId: number): Promise<void> {
  latest.set(tabId, (latest.get(tabId) ?? 0) + 1);
  await browser.storage.session.remove(keyOf(tabId));
}

/** Forgets every tab's: the switch was turned off. */
export async function forgetAllWriting(): Promise<void> {
  const stored = await browser.storage.session.get(null);
  const keys = Object.keys(stored).filter((key) => key.startsWith(prefix));
  for (const [tabId, count] of latest) latest.set(tabId, count + 1);
  await browser.storage.session.remove(keys);
}

/** Looks at what is being written in a tab's composer, and says what stands beside it. */
export async function checkWriting(
  written: Written | null,
  { tabId, network }: { tabId: number; network: NetworkId },
): Promise<WritingVerdict | null> {
  // Counted before anything is waited for: what came first must not have the last word.
  const count = (latest.get(tabId) ?? 0) + 1;
  latest.set(tabId, count);
  if (!written || !(await settings.getValue()).writing) {
    await forgetWriting(tabId);
    return null;
  }
  const [page, say] = await Promise.all([pageOf(tabId), wordsNow()]);
  const brand = await brandFor(page?.network === network ? page.owner : null);
  const house = await houseOf(ownStore, brand, network);
  if (latest.get(tabId) !== count) return null;
  const writing: Writing = { ...written, network, brand: brand?.id ?? null };
  await browser.storage.session.set({ [keyOf(tabId)]: writing });
  const looked = written.isCut ? null : lookAt(written.text, network, house, dayOf(new Date()));
  const by = { brand: brand?.name ?? null, hasGuide: house.guide !== null, network: catalog[network].name };
  return verdictOf(looked, by, say);
}

/** The brand whose own account's page this is, else the one the person works for now. */
async function brandFor(owner: ProfileRef | null): Promise<Brand | null> {
  const [brands, chosen] = await Promise.all([
    ownStore.brands.toCollection().sortBy('createdAt'),
    chosenBrand.getValue(),
  ]);
  const owning = owner ? brands.filter((brand) => isOwn(brand, owner)) : [];
  const byChoice = (all: readonly Brand[]) => all.find(({ id }) => id === chosen) ?? all[0] ?? null;
  return byChoice(owning) ?? byChoice(brands);
}

/** By what a text was looked at. */
interface Source {
  brand: string | null;
  hasGuide: boolean;
  network: string;
}

const tones = { error: 'error', warning: 'warning', info: 'note' } as const;

/** What is said beside a field of a text that was looked at; null: it is too long for that. */
export function verdictOf(
  looked: Looked | null,
  { brand, hasGuide, network }: Source,
  say: Say<WorkerWord>,
): WritingVerdict {
  const by =
    brand === null
      ? say('writingByNobody', { network })
      : say(hasGuide ? 'writingByGuide' : 'writingByNetwork', { brand, network });
  if (!looked) {
    const text = say('writingTooLong');
    return { text, label: text, news: text, tone: 'note', by, findings: [], more: null };
  }
  const { tags, mostTags, length, mostLength, findings } = looked;
  const found = say('writingFindings', { n: countOf(findings) });
  const sentences = findings.map((finding) => tagFindingSentences(finding, say).what);
  const left = findings.length - mostListed;
  return {
    text: [
      mostTags === null ? say('writingTags', { n: tags }) : say('writingTagsOf', { n: tags, most: mostTags }),
      mostLength === null
        ? say('writingLength', { n: length })
        : say('writingLengthOf', { n: length, most: mostLength }),
      found,
    ].join(' · '),
    label: [
      mostTags === null
        ? say('writingTagsSaid', { n: tags })
        : say('writingTagsOfSaid', { n: tags, most: mostTags }),
      mostLength === null
        ? say('writingLengthSaid', { n: length })
        : say('writingLengthOfSaid', { n: length, most: mostLength }),
      found,
      ...sentences.slice(0, mostListed),
    ].join('. '),
    news: sentences.join(' '),
    tone: findings[0] ? tones[findings[0].severity] : 'fine',
    by,
    findings: sentences.slice(0, mostListed),
    more: left > 0 ? say('writingMore', { n: left }) : null,
  };
}
