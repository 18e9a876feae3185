import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import {
  checkWriting,
  forgetAllWriting,
  forgetWriting,
  verdictOf,
  writingOf,
} from '@/entrypoints/background/writing';
import type { Brand, BrandAccount } from '@/utils/domain/brand';
import { blankGuide } from '@/utils/domain/hashtags/guide';
import type { Looked } from '@/utils/domain/hashtags/writing';
import { chosenBrand, defaultSettings, settings } from '@/utils/settings';
import { ownStore } from '@/utils/store/own';
import { speaker } from '@/utils/words';
import { words as en } from '@/utils/words/en/windows';
import { words as ru } from '@/utils/words/ru/windows';

vi.mock('@/entrypoints/background/words', () => ({ wordsNow: async () => speaker('en', en) }));

const say = speaker('en', en);
const caller = { tabId: 7, network: 'vk' as const };
const written = (text: string, isCut = false) => ({ text, isCut });
const account = (id: string, role: BrandAccount['role']): BrandAccount => ({
  network: 'vk',
  id,
  handle: null,
  name: null,
  role,
  addedAt: 0,
});
const brand = (id: string, createdAt: number, accounts: BrandAccount[] = []): Brand => ({
  id,
  name: `Brand ${id}`,
  createdAt,
  accounts,
  rubrics: [],
});
const onPageOf = (id: string | null, network = 'vk') =>
  fakeBrowser.storage.session.set({
    'page:7': { network, owner: id && { network, id, handle: null, name: 'Them' } },
  });

beforeEach(async () => {
  fakeBrowser.reset();
  await settings.setValue({ ...defaultSettings, writing: true });
});
afterEach(() => Promise.all(ownStore.tables.map((table) => table.clear())));

describe('by whose guide a text is looked at', () => {
  beforeEach(async () => {
    await ownStore.brands.bulkAdd([
      brand('first', 1),
      brand('own', 2, [account('-5', 'own')]),
      brand('rival', 3, [account('-5', 'competitor'), account('-6', 'own')]),
    ]);
  });

  test.each<[string, string | null, string | null, string]>([
    ['on a page of nobody’s: the chosen brand’s', null, 'rival', 'rival'],
    ['where none is chosen: the first brand’s', null, null, 'first'],
    ['on an own account’s page: that of its brand, whichever is chosen', '-5', 'rival', 'own'],
    ['on a competitor’s page: the chosen brand’s', '-7', 'rival', 'rival'],
  ])('%s', async (_, owner, chosen, expected) => {
    await onPageOf(owner);
    await chosenBrand.setValue(chosen);
    const verdict = await checkWriting(written('tea'), caller);
    expect(await writingOf(7)).toEqual({ text: 'tea', isCut: false, network: 'vk', brand: expected });
    expect(verdict!.by).toBe(`Brand ${expected} has no guide yet: by what VK allows.`);
  });

  test('what another network’s page was understood of is no matter', async () => {
    await onPageOf('-5', 'facebook');
    await chosenBrand.setValue('rival');
    await checkWriting(written('tea'), caller);
    expect((await writingOf(7))!.brand).toBe('rival');
  });

  test('without any brand: by the network alone', async () => {
    await ownStore.brands.clear();
    expect((await checkWriting(written('tea'), caller))!.by).toBe(
      'There is no brand yet: by what VK allows.',
    );
    expect((await writingOf(7))!.brand).toBeNull();
  });

  test('with a guide: what it asks for is told in sentences, worst first', async () => {
    const asked = { networks: [], from: null, until: null, local: false, note: '' };
    await ownStore.guides.add({
      ...blankGuide('first', 0),
      tags: [{ ...asked, tag: 'TeaCellar', use: 'required' }],
      count: { least: null, most: 2 },
    });
    const verdict = await checkWriting(written('tea #a #b #c'), caller);
    expect(verdict).toMatchObject({ by: 'By the guide of Brand first.', tone: 'error', more: null });
    expect(verdict!.text).toBe('# 3/2 · 12 · 2 findings');
    expect(verdict!.findings).toEqual(['#TeaCellar is missing', '3 hashtags, at most 2 wanted']);
    expect(verdict!.label).toContain(verdict!.findings.join('. '));
  });
});

describe('what is being written is held no longer than it is written', () => {
  test('it goes with its field, with its tab, and with the switch', async () => {
    const tell = () => checkWriting(written('tea'), caller);
    await tell();
    expect(await checkWriting(null, caller)).toBeNull();
    expect(await writingOf(7)).toBeNull();
    await tell();
    await forgetWriting(7);
    expect(await writingOf(7)).toBeNull();
    await tell();
    await checkWriting(written('coffee'), { ...caller, tabId: 8 });
    await forgetAllWriting();
    expect([await writingOf(7), await writingOf(8)]).toEqual([null, null]);
  });

  test('with the switch off nothing is held, whatever a page sends', async () => {
    await settings.setValue({ ...defaultSettings, writing: false });
    expect(await checkWriting(written('tea'), caller)).toBeNull();
    expect(await writingOf(7)).toBeNull();
  });

  test('an answer that comes late does not bring back what was forgotten', async () => {
    const late = checkWriting(written('tea'), caller);
    const gone = checkWriting(null, caller);
    await Promise.all([late, gone]);
    expect(await writingOf(7)).toBeNull();
    const [older, newer] = [checkWriting(written('one'), caller), checkWriting(written('two'), caller)];
    await Promise.all([older, newer]);
    expect((await writingOf(7))!.text).toBe('two');
  });

  test('nothing of it goes to the disk', async () => {
    await checkWriting(written('a secret tea'), caller);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('secret');
    for (const table of ownStore.tables) expect(await table.count()).toBe(0);
  });
});

describe('what stands beside the field', () => {
  const looked = (part: Partial<Looked> = {}): Looked => ({
    tags: 3,
    mostTags: 5,
    length: 1240,
    mostLength: 2200,
    findings: [],
    ...part,
  });
  const by = { brand: 'Tea', hasGuide: true, network: 'Instagram' };
  const finding = (severity: 'error' | 'warning' | 'info') =>
    ({ rule: 'spaced', severity, tag: null, at: null, values: {}, fix: null }) as const;

  test.each([
    [speaker('en', en), '# 3/5 · 1,240/2,200 · all in order', '# 3/5 · 1,240/2,200 · 2 findings'],
    [speaker('ru', ru), '# 3/5 · 1 240/2 200 · всё в порядке', '# 3/5 · 1 240/2 200 · 2 замечания'],
  ])('counters and a verdict in a line', (speak, fine, two) => {
    const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
    expect(plain(verdictOf(looked(), by, speak).text)).toBe(fine);
    const found = looked({ findings: [finding('error'), finding('warning'), finding('info')] });
    expect(plain(verdictOf(found, by, speak).text)).toBe(two);
  });

  test('a limit that is not known is not told', () => {
    const { text, label } = verdictOf(looked({ mostTags: null, mostLength: null }), by, say);
    expect(text).toBe('# 3 · 1,240 · all in order');
    expect(label).toBe('3 hashtags. 1,240 characters. all in order');
  });

  test.each([
    [[], 'fine'],
    [['info'], 'note'],
    [['warning', 'info'], 'warning'],
    [['error', 'warning'], 'error'],
  ] as const)('as grave as the worst of %j', (severities, tone) => {
    expect(verdictOf(looked({ findings: severities.map(finding) }), by, say).tone).toBe(tone);
  });

  test('of many findings the list has six, and says how many more there are', () => {
    const verdict = verdictOf(
      looked({ findings: Array.from({ length: 9 }, () => finding('error')) }),
      by,
      say,
    );
    expect(verdict.findings).toHaveLength(6);
    expect(verdict.more).toBe('and 3 more: they are in the side panel');
  });

  test('news are other findings, not other counters', () => {
    const news = (part: Partial<Looked>) => verdictOf(looked(part), by, say).news;
    expect(news({ length: 5 })).toBe(news({ length: 6, tags: 4 }));
    expect(news({ findings: [finding('error')] })).not.toBe(news({}));
  });

  test('a text that is too long is said to be, and judged by nothing', async () => {
    expect(await checkWriting(written('x'.repeat(20_000), true), caller)).toMatchObject({
      text: 'Too long to be looked at',
      tone: 'note',
      findings: [],
    });
  });
});
