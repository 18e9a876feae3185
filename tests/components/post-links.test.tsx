// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { PostLinks } from '@/components/links/post-links';
import { FilterBar } from '@/components/posts/filter-bar';
import { filterRows, noFilter, rowsOf } from '@/components/posts/rows';
import { blankPost, type Post } from '@/utils/domain/post';
import { emptyDraft, noTags } from '@/utils/domain/utm/draft';
import { defaultRules } from '@/utils/domain/utm/naming';
import { builtInCatalogue } from '@/utils/domain/utm/placements';
import type { TagRules } from '@/utils/domain/utm/published';
import { askedOfPanel, utmDraft } from '@/utils/settings';

import { did, drawn, testWindow } from './drawn';

beforeEach(() => fakeBrowser.reset());

const now = Date.UTC(2026, 10, 25);
const good = 'https://shop.example/tea?utm_source=vk.com&utm_medium=social&utm_campaign=spring';
const tagRules: TagRules = {
  namers: [
    {
      brand: {
        accounts: [{ network: 'vk', id: '-1', handle: null, name: null, role: 'own', addedAt: 0 }],
      },
      rules: defaultRules,
    },
  ],
  catalogue: builtInCatalogue,
};
const rows = (...given: [author: string, links: string[] | null][]) =>
  rowsOf(
    given.map(([authorId, links], i): Post => ({
      ...blankPost('vk', `${authorId}_${i}`, `https://vk.com/wall${authorId}_${i}`, now),
      authorId,
      links,
    })),
    [],
    new Map(),
    'lorgnette',
    now,
    undefined,
    tagRules,
  );
const shown = (author: string, links: string[] | null, language: 'en' | 'ru' = 'en') => {
  const [row] = rows([author, links]);
  return drawn(<PostLinks post={row!.post} problems={row!.problems} />, testWindow({ language }));
};

describe('where a post leads', () => {
  test('nothing is said of no links and of unknown ones: the table has no room for it', async () => {
    expect((await shown('-1', null)).textContent).toBe('');
    expect((await shown('-1', [])).textContent).toBe('');
  });

  test('is a line, and unfolded each link with its tags', async () => {
    const place = await shown('-2', [good, 'https://vk.cc/abc', 'https://shop.example/menu']);
    expect(place.querySelector('summary')!.textContent).toBe('shop.example and 2 more');
    const [first, second, third] = place.querySelectorAll('li');
    expect([...first!.querySelectorAll('dl > div')].map((tag) => tag.textContent)).toEqual([
      'sourcevk.com',
      'mediumsocial',
      'campaignspring',
    ]);
    expect(second!.textContent).toContain('A short link: it does not tell where it leads.');
    expect(third!.textContent).toContain('No UTM tags.');
    expect(place.querySelector('a')).toBeNull();
  });

  test('an own post’s broken tags are counted and said, in either language; a competitor’s are not', async () => {
    const broken = good.replace('vk.com', 'VK').replace('&utm_medium=social', '');
    const place = await shown('-1', [broken]);
    expect(place.querySelector('summary')!.textContent).toMatch(/^shop\.example \d problems with its tags$/);
    const said = place.querySelector('.tag-problems-said')!.textContent;
    expect(said).toContain('The medium is missing.');
    expect(said).toContain('utm_source has capital letters: VK.');
    expect((await shown('-1', [broken], 'ru')).querySelector('summary')!.textContent).toMatch(
      /проблем.? с метками$/,
    );
    expect((await shown('-2', [broken])).querySelector('.tag-problems')).toBeNull();
    expect((await shown('-1', [good])).querySelector('.tag-problems')).toBeNull();
  });

  test('a hostile link stays text', async () => {
    const place = await shown('-2', ['https://shop.example/%3Cimg%3E?utm_campaign=%3Cimg%20src%3Dx%3E']);
    expect(place.querySelector('img')).toBeNull();
    expect(place.querySelector('dd')!.textContent).toBe('<img src=x>');
  });

  test('one like it is built with a click: its target, its tags, its network', async () => {
    const place = await shown('-2', [good]);
    await did(() => place.querySelector<HTMLButtonElement>('.build-like')!.click());
    await vi.waitFor(async () => expect(await askedOfPanel.getValue()).toBe('utm'));
    expect(await utmDraft.getValue()).toMatchObject({
      address: 'https://shop.example/tea',
      tags: { source: 'vk.com', medium: 'social', campaign: 'spring', term: '' },
      placement: 'vk',
    });
  });

  test('a link that is being made is not lost unasked', async () => {
    const unfinished = { ...emptyDraft, address: 'https://mine.example/', tags: { ...noTags, source: 'vk' } };
    await utmDraft.setValue(unfinished);
    const place = await shown('-2', [good]);
    const answer = async (name: string) => {
      await did(() => place.querySelector<HTMLButtonElement>('.build-like')!.click());
      await vi.waitFor(() => expect(place.querySelector('dialog')).not.toBeNull());
      const button = [...place.querySelectorAll('dialog button')].find((one) => one.textContent === name);
      await did(() => (button as HTMLButtonElement).click());
      expect(place.querySelector('dialog')).toBeNull();
    };
    await answer('Cancel');
    expect(await utmDraft.getValue()).toEqual(unfinished);
    await answer('Replace it');
    await vi.waitFor(async () =>
      expect(await utmDraft.getValue()).toMatchObject({ address: 'https://shop.example/tea' }),
    );
  });
});

describe('the filter of broken tags', () => {
  const all = rows(
    ['-1', [good]],
    ['-1', [good.replace('vk.com', 'VK')]],
    ['-2', [good.replace('vk.com', 'VK')]],
    ['-1', null],
  );
  const bar = (of: typeof all, brokenTags = false) =>
    drawn(
      <FilterBar all={of} shown={1} filter={{ ...noFilter, brokenTags }} change={() => {}} save={() => {}} />,
    );

  test('leaves own posts with something wrong', () => {
    expect(filterRows(all, { ...noFilter, brokenTags: true }, now)).toEqual([all[1]]);
  });

  test('is offered where there are any, and while it is on', async () => {
    expect((await bar(all)).textContent).toContain('Broken tags');
    expect((await bar([all[0]!])).textContent).not.toContain('Broken tags');
    expect((await bar([all[0]!], true)).textContent).toContain('Broken tags');
  });
});
