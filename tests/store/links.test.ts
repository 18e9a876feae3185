import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';

import { emptyDraft, noTags, type Draft, type NamingRules } from '@/utils/domain/utm/draft';
import type { NewLink } from '@/utils/messages/protocol';
import { createBrand, deleteBrand, putBackBrand } from '@/utils/store/brands';
import { Full, NewerStore } from '@/utils/store/errors';
import { linkLimits } from '@/utils/store/link-shapes';
import {
  deleteLinks,
  editLink,
  linksOf,
  noteLink,
  putBackLinks,
  saveLink,
  saveLinks,
} from '@/utils/store/links';
import { OwnStore, ownVersion } from '@/utils/store/own';
import {
  deleteRules,
  deleteTemplate,
  editsOf,
  putBackTemplate,
  rulesOf,
  saveMacros,
  saveRules,
  saveTemplate,
  templatesOf,
} from '@/utils/store/templates';

const now = Date.UTC(2026, 10, 26);
const store = new OwnStore('links');
afterEach(() => Promise.all(store.tables.map((table) => table.clear())));

const draft = (campaign: string): Draft => ({
  ...emptyDraft,
  address: 'https://a.example/',
  tags: { ...noTags, campaign },
});
const link = (campaign: string, part: Partial<NewLink> = {}): NewLink => ({
  brand: null,
  template: null,
  draft: draft(campaign),
  url: `https://a.example/?utm_campaign=${campaign}`,
  labels: [],
  usedIn: '',
  ...part,
});
const urls = async () => (await linksOf(store)).map(({ url }) => url);
let made = 0;
const nextId = () => `id${made++}`;

describe('links', () => {
  test('one address saved twice for one brand is one link; for another brand another', async () => {
    const first = await saveLink(store, link('a', { usedIn: 'post' }), '1', now);
    expect(first).toEqual({
      link: { ...link('a'), usedIn: 'post', id: '1', createdAt: now, versions: [] },
      already: false,
    });
    expect(await saveLink(store, link('a'), '2', now + 1)).toEqual({ link: first.link, already: true });
    expect((await saveLink(store, link('a', { brand: 'b' }), '3', now + 2)).already).toBe(false);
    expect((await linksOf(store)).map(({ id }) => id)).toEqual(['3', '1']);
  });

  test('saved twice at once, it is one all the same', async () => {
    const both = await Promise.all(['1', '2'].map((id) => saveLink(store, link('a'), id, now)));
    expect(both.filter(({ already }) => already)).toHaveLength(1);
    expect(await store.links.count()).toBe(1);
  });

  test('an edit keeps what was published before, and one that changes nothing makes no version', async () => {
    await saveLink(store, link('a'), '1', now);
    const to = { id: '1', draft: draft('b'), url: link('b').url };
    const edited = await editLink(store, to, now + 5);
    expect(edited).toMatchObject({
      url: link('b').url,
      draft: draft('b'),
      versions: [{ draft: draft('a'), url: link('a').url, until: now + 5 }],
    });
    expect(await editLink(store, to, now + 6)).toEqual(edited);
    expect(await linksOf(store)).toEqual([edited]);
    expect(await editLink(store, { ...to, id: 'gone' }, now)).toBeNull();
  });

  test('no version is ever dropped: a link that has too many is not edited', async () => {
    const { link: saved } = await saveLink(store, link('a'), '1', now);
    const version = { draft: saved.draft, url: saved.url, until: now };
    await store.links.put({ ...saved, versions: Array.from({ length: linkLimits.versions }, () => version) });
    const edit = editLink(store, { id: '1', draft: draft('b'), url: link('b').url }, now);
    await expect(edit).rejects.toThrow(Full);
    expect(await urls()).toEqual([link('a').url]);
  });

  test('labels and where it was used change without a version', async () => {
    await saveLink(store, link('a'), '1', now);
    await noteLink(store, { id: '1', labels: [' autumn', 'autumn', ''], usedIn: 'story' });
    expect(await store.links.get('1')).toMatchObject({ labels: ['autumn'], usedIn: 'story', versions: [] });
  });

  test('removed ones are put back as they were, but not over what is there', async () => {
    await saveLink(store, link('a'), '1', now);
    await saveLink(store, link('b'), '2', now);
    const removed = await deleteLinks(store, ['1', '2', 'never']);
    expect(await urls()).toEqual([]);
    await putBackLinks(store, [removed[0]!]);
    await noteLink(store, { id: '1', labels: [], usedIn: 'since' });
    await putBackLinks(store, removed);
    expect(await store.links.toArray()).toEqual([{ ...removed[0]!, usedIn: 'since' }, removed[1]]);
  });

  test('many at once: each once, and no more than there is room for', async () => {
    await saveLink(store, link('a'), 'a', now);
    const many = [link('a'), link('b'), link('b'), link('b', { brand: 'x' })];
    expect(await saveLinks(store, many, nextId, now)).toEqual({ added: 2, already: 2, refused: 0 });
    const [first] = await store.links.toArray();
    const rest = linkLimits.links - 3 - 1;
    await store.links.bulkAdd(
      Array.from({ length: rest }, (_, i) => ({ ...first!, id: `x${i}`, url: `${i}` })),
    );
    const more = [link('a'), link('c'), link('d')];
    expect(await saveLinks(store, more, nextId, now)).toEqual({ added: 1, already: 1, refused: 1 });
    await expect(saveLink(store, link('e'), 'e', now)).rejects.toThrow(Full);
    expect((await saveLink(store, link('a'), 'a2', now)).already).toBe(true);
    expect(await store.links.count()).toBe(linkLimits.links);
  });

  test.each<[string, Partial<NewLink>]>([
    ['a script', { url: 'javascript:alert(1)' }],
    ['no address', { url: 'a.example' }],
    ['an endless address', { url: `https://a.example/${'x'.repeat(linkLimits.url)}` }],
    ['an endless value', { draft: draft('x'.repeat(linkLimits.value + 1)) }],
    ['too many labels', { labels: Array.from({ length: linkLimits.labels + 1 }, String) }],
    ['a draft without its tags', { draft: { ...emptyDraft, tags: {} } as Draft }],
  ])('%s is not kept', async (_what, part) => {
    expect(() => saveLink(store, link('a', part), '1', now)).toThrow(
      expect.objectContaining({ name: 'Refused' }),
    );
    expect(await urls()).toEqual([]);
  });

  test('nothing is kept that has no name', async () => {
    await saveLink(store, { ...link('a'), token: 'canary' } as NewLink, '1', now);
    expect(JSON.stringify(await linksOf(store))).not.toContain('canary');
  });

  test('what a newer build wrote is not written over (D-04)', async () => {
    await store.meta.put({ name: 'schema', value: ownVersion + 1 });
    await expect(saveLink(store, link('a'), '1', now)).rejects.toThrow(NewerStore);
    await expect(saveTemplate(store, template('t'), 't')).rejects.toThrow(NewerStore);
    expect(await urls()).toEqual([]);
  });
});

const template = (name: string, part = {}) => ({
  id: null,
  name,
  brand: null,
  placement: null,
  tags: { source: 'vk.com' },
  custom: [],
  ...part,
});

describe('templates', () => {
  test('are saved, changed under their id, removed and put back', async () => {
    const saved = await saveTemplate(store, template(' Post '), 't1');
    expect(saved).toEqual({ ...template('Post'), id: 't1' });
    await saveTemplate(store, { ...saved, name: 'post', tags: {} }, 'unused');
    expect(await templatesOf(store)).toEqual([{ ...saved, name: 'post', tags: {} }]);
    const removed = await deleteTemplate(store, 't1');
    expect(await deleteTemplate(store, 't1')).toBeNull();
    await putBackTemplate(store, removed!);
    await putBackTemplate(store, { ...removed!, name: 'again' });
    expect((await templatesOf(store)).map(({ name }) => name)).toEqual(['post']);
  });

  test.each([
    ['  ', 'empty'],
    ['x'.repeat(linkLimits.name + 1), 'tooLong'],
    ['pOST', 'taken'],
  ])('the name %j cannot be had: %s', async (name, fault) => {
    await saveTemplate(store, template('Post'), 't1');
    const save = async () => saveTemplate(store, template(name), 't2');
    await expect(save()).rejects.toEqual(expect.objectContaining({ name: 'BadName', fault }));
    expect(await store.templates.count()).toBe(1);
  });

  test('two brands may each have one of the same name, and there is a limit', async () => {
    for (const brand of ['a', 'b']) await saveTemplate(store, template('Post', { brand }), brand);
    const [first] = await store.templates.toArray();
    for (let i = 2; i < linkLimits.templates; i++) await store.templates.add({ ...first!, id: `x${i}` });
    await expect(saveTemplate(store, template('One more'), 't')).rejects.toMatchObject({ fault: 'tooMany' });
    await saveTemplate(store, { ...first!, name: 'Other' }, 'unused');
  });
});

const rules = (brand: string): NamingRules => ({
  brand,
  letters: 'lower',
  separator: '_',
  isTransliterated: true,
  required: ['source'],
  allowed: { medium: [{ value: 'social', synonyms: ['smm'] }] },
  ownHosts: ['a.example'],
  longest: 100,
  isSberId: false,
});

test('a brand has its own rules, else those of every brand, else none', async () => {
  expect(await rulesOf(store, 'a')).toBeNull();
  await saveRules(store, rules(''));
  await saveRules(store, { ...rules('a'), separator: '-' });
  expect(await rulesOf(store, 'a')).toMatchObject({ separator: '-' });
  expect(await rulesOf(store, 'b')).toEqual(rules(''));
  expect(await rulesOf(store, null)).toEqual(rules(''));
  const removed = await deleteRules(store, 'a');
  expect(await deleteRules(store, 'a')).toBeNull();
  expect(await rulesOf(store, 'a')).toEqual(rules(''));
  await saveRules(store, removed!);
  expect(await rulesOf(store, 'a')).toEqual(removed);
});

test('what the person knows of macros is kept by placement, until the catalogue is to hold again', async () => {
  const edits = { added: ['region_name'], removed: [], checkedOn: '2026-11-26' };
  await saveMacros(store, { placement: 'vkAds', edits: { ...edits, added: ['other'] } });
  await saveMacros(store, { placement: 'vkAds', edits });
  await saveMacros(store, { placement: 'avito', edits });
  expect(await editsOf(store)).toEqual({ vkAds: edits, avito: edits });
  await saveMacros(store, { placement: 'avito', edits: null });
  expect(await editsOf(store)).toEqual({ vkAds: edits });
  expect(() => saveMacros(store, { placement: 'x' as 'avito', edits })).toThrow(
    expect.objectContaining({ name: 'Refused' }),
  );
});

test('of a brand that was deleted, templates and links stay for every brand, and are its own again when it is back', async () => {
  await createBrand(store, 'Bakery', 'b', now);
  await saveLink(store, link('a', { brand: 'b' }), '1', now);
  await saveTemplate(store, template('Post', { brand: 'b' }), 't');
  const brands = async () =>
    [...(await linksOf(store)), ...(await templatesOf(store))].map(({ brand }) => brand);
  const removed = await deleteBrand(store, 'b');
  expect(await brands()).toEqual([null, null]);
  await putBackBrand(store, removed!);
  expect(await brands()).toEqual(['b', 'b']);
});
