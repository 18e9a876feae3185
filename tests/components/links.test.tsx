// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { CampaignsTable } from '@/components/competitors/campaigns-table';
import { HostsTable } from '@/components/competitors/hosts-table';
import { draftLike } from '@/components/links/build-like';
import type { Campaign } from '@/utils/domain/links-seen';
import { noTags } from '@/utils/domain/utm/draft';
import { askedOfPanel, utmDraft } from '@/utils/settings';

import { did, drawn, testWindow } from './drawn';

const now = Date.UTC(2026, 10, 25);
beforeEach(() => fakeBrowser.reset());

const link = 'https://shop.example/tea?size=2&utm_source=vk.com&utm_medium=social&utm_campaign=spring#top';
const campaign = (part: Partial<Campaign> = {}): Campaign => ({
  name: 'spring',
  posts: 3,
  first: { at: Date.UTC(2026, 10, 2), grain: 'second' },
  last: { at: Date.UTC(2026, 10, 20), grain: 'second' },
  ways: [{ source: 'vk.com', medium: 'social' }],
  link,
  byFollowers: { median: 0.02, mean: 0.02, pooled: 0.03, n: 2, exact: true, missing: [] },
  byViews: null,
  ...part,
});

describe('the campaigns of an account', () => {
  const table = (part: Partial<Campaign>, language: 'en' | 'ru' = 'en') =>
    drawn(
      <CampaignsTable campaigns={[campaign(part)]} network="vk" posts={12} by="byFollowers" now={now} />,
      testWindow({ language }),
    );

  test('tell name, source and medium, days, posts and engagement', async () => {
    const place = await table({});
    const [head, ...cells] = place.querySelectorAll('tbody :is(th, td)');
    expect(head!.textContent).toBe('springvk.com / socialNov 2 – Nov 20Build one like this');
    expect(cells.map((cell) => cell.textContent)).toEqual(['3 25%', '2%', '3%', '2']);
  });

  test('a campaign without a name and a missing medium are said, in Russian too', async () => {
    const place = await table({ name: null, ways: [{ source: 'vk', medium: '' }] }, 'ru');
    expect(place.querySelector('tbody th')!.textContent).toMatch(/^без кампанииvk \/ —/);
  });

  test('a hostile name stays text, and is cut', async () => {
    const place = await table({ name: `<img src=x>${'\u202e'.repeat(2000)}` });
    expect(place.querySelector('img')).toBeNull();
    expect(place.querySelector('bdi')!.textContent.length).toBe(80);
  });

  test('none is a sentence', async () => {
    const place = await drawn(
      <CampaignsTable campaigns={[]} network="vk" posts={0} by="byFollowers" now={now} />,
    );
    expect(place.textContent).toBe('No link with UTM tags among the posts of the period');
  });
});

test('short links are said to hide where they lead', async () => {
  const hosts = [
    { host: 'shop.example', isShort: false, posts: 3, tagged: 2 },
    { host: 'vk.cc', isShort: true, posts: 1, tagged: 0 },
  ];
  const place = await drawn(<HostsTable hosts={hosts} posts={4} />);
  expect([...place.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
    'shop.example3 75%2',
    'vk.ccA short link: it does not tell where it leads.1 25%0',
  ]);
});

describe('building one like it', () => {
  const draft = {
    address: 'https://shop.example/tea?size=2#top',
    tags: { ...noTags, source: 'vk.com', medium: 'social', campaign: 'spring' },
    custom: [],
    placement: 'vk',
  };

  test('takes the target without its tags, and the tags', () => {
    expect(draftLike(link, 'vk')).toEqual(draft);
    expect(draftLike(link, 'instagram').placement).toBeNull();
    expect(draftLike('https://vk.cc/abc', 'vk')).toEqual({
      ...draft,
      address: 'https://vk.cc/abc',
      tags: noTags,
    });
  });

  test('fills the form and turns the panel to it', async () => {
    const place = await drawn(
      <CampaignsTable campaigns={[campaign()]} network="vk" posts={12} by="byFollowers" now={now} />,
    );
    await did(() => place.querySelector('button')!.click());
    await vi.waitFor(async () => expect(await askedOfPanel.getValue()).toBe('utm'));
    expect(await utmDraft.getValue()).toEqual(draft);
  });
});
