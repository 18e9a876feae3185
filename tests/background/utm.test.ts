import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { namedTemplates, templateLastUsed } from '@/entrypoints/background/named-templates';
import { suggestionsFor } from '@/entrypoints/background/omnibox';
import { describe as described, templatesMeant, typedIn } from '@/entrypoints/background/suggestions';
import { linkMaker } from '@/entrypoints/background/utm';
import type { Template } from '@/utils/domain/utm/draft';
import { builtInTemplates } from '@/utils/domain/utm/templates';
import { chosenBrand, lastRubric, lastTemplate } from '@/utils/settings';
import { createBrand } from '@/utils/store/brands';
import { ownStore } from '@/utils/store/own';
import { saveRules, saveTemplate } from '@/utils/store/templates';

vi.mock('@/entrypoints/background/words', () => ({ wordsNow: async () => (key: string) => key }));

afterEach(async () => {
  await Promise.all(ownStore.tables.map((table) => table.clear()));
  await Promise.all([lastTemplate.removeValue(), lastRubric.removeValue(), chosenBrand.removeValue()]);
});

const mine = {
  id: null,
  name: 'Sales & <more>',
  brand: null,
  placement: 'telegram' as const,
  tags: { source: 'telegram', medium: 'social', campaign: '{brand}-{rubric}' },
  custom: [],
};
const saved = (part: Partial<Template> = {}) =>
  saveTemplate(ownStore, { ...mine, ...part, id: null }, 'mine');
const shop = 'https://shop.example/';

describe('a link made without a window', () => {
  test('is by the brand, the rules and the rubric that the builder last had', async () => {
    await createBrand(ownStore, 'Other', 'o', 1);
    await createBrand(ownStore, 'Пекарня', 'b', 2);
    await saveRules(ownStore, {
      brand: 'b',
      letters: 'lower',
      separator: '_',
      isTransliterated: true,
      required: [],
      allowed: {},
      ownHosts: [],
      longest: 100,
      isSberId: false,
    });
    await chosenBrand.setValue('b');
    await lastRubric.setValue('Recipes');
    const make = await linkMaker();
    expect(make(await saved(), `${shop}?fbclid=x&a=1#b`)).toEqual({
      url: `${shop}?a=1&utm_source=telegram&utm_medium=social&utm_campaign=pekarnya-recipes#b`,
      isFinished: true,
    });
  });

  test.each<[string, Partial<Template>]>([
    ['a placeholder has no value', {}],
    ['there is no source', { tags: { medium: 'social', campaign: 'a' } }],
  ])('is not finished when %s', async (_what, part) => {
    const make = await linkMaker();
    expect(make(await saved(part), shop)).toMatchObject({ isFinished: false });
  });

  test.each(['', 'javascript:alert(1)', 'mailto:a@b.example', 'https://', 'x'.repeat(100_000)])(
    'cannot be made of %.30j',
    async (address) => {
      const make = await linkMaker();
      expect(make(await saved(), address)).toBeNull();
    },
  );
});

describe('templates', () => {
  test('the last used comes first, then the person’s own, then those built in', async () => {
    await saved();
    const [, , third] = builtInTemplates;
    await lastTemplate.setValue(third!.id);
    const ids = (await namedTemplates()).map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual([third!.id, 'mine', builtInTemplates[0]!.id]);
    expect(ids).toHaveLength(builtInTemplates.length + 1);
    expect((await templateLastUsed())?.id).toBe(third!.id);
  });

  test('one that was deleted was never used', async () => {
    await lastTemplate.setValue('gone');
    expect(await templateLastUsed()).toBeNull();
  });
});

describe('the address bar', () => {
  test('suggests what comes back as typed', async () => {
    await saved({ name: 'Shop post' });
    await saveTemplate(ownStore, { ...mine, name: 'Shop post, long' }, 'long');
    const suggestions = await suggestionsFor('shop.example/?a=1&b=2  SHOP post');
    expect(suggestions.map(({ content }) => content)).toEqual([
      'shop.example/?a=1&b=2 Shop post',
      'shop.example/?a=1&b=2 Shop post, long',
    ]);
    expect(suggestions[0]!.description).toMatch(
      /^Shop post <dim>—<\/dim> <url>https:\/\/shop\.example\/\?a=1&amp;b=2&amp;utm_source=telegram/,
    );
    for (const { content } of suggestions) {
      const { words } = typedIn(content);
      expect(`shop.example/?a=1&b=2 ${templatesMeant(await namedTemplates(), words)[0]!.name}`).toBe(content);
    }
  });

  test.each(['', '   ', 'javascript:alert(1)', 'x'.repeat(100_000)])(
    'suggests nothing for %.30j',
    async (text) => {
      expect(await suggestionsFor(text)).toEqual([]);
    },
  );

  test('shows any name and address in bounded, well-formed lines, in Firefox as plain text', () => {
    expect(described('a & b', 'https://a.example/?x=1&y=2', false)).toBe(
      'a & b — https://a.example/?x=1&y=2',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const line = described(text, text, true);
        expect(line.length).toBeLessThan(5000);
        expect(line.replace(/&(?:amp|lt|gt|quot|apos);|<\/?(?:dim|url)>/g, '')).not.toMatch(
          /[<>&"'\p{Cc}\p{Cs}]/u,
        );
      }),
    );
  });
});
