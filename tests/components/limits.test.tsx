// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';

import { LimitsPart, sourceWord } from '@/components/hashtags/limits-part';
import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import { saveLimits } from '@/utils/store/guides';
import { ownStore } from '@/utils/store/own';
import { words as en } from '@/utils/words/en/windows';

import { drawn, testWindow } from './drawn';

afterEach(() => ownStore.limits.clear());

test.each(ruledNetworks)('where the limits of %s are from is said as the rules have it', (network) => {
  expect(en[sourceWord(network)]).toBe(rulesFor(network)!.source);
});

describe('the limits of a network', () => {
  const card = async (name: string, language: 'en' | 'ru' = 'en') => {
    const place = await drawn(<LimitsPart />, testWindow({ language }));
    await expect.poll(() => place.querySelectorAll('section').length).toBe(ruledNetworks.length);
    return [...place.querySelectorAll('section')].find(
      (one) => one.querySelector('h2')!.textContent === name,
    )!;
  };
  const rows = (of: Element) =>
    [...of.querySelectorAll('dl > div')].map((row) => row.textContent.replaceAll(/\s+/g, ' '));

  test('that sources disagree on say so; what is not known is no number', async () => {
    const vk = await card('VK', 'ru');
    expect(rows(vk)).toEqual(['Советуют10']);
    expect(vk.textContent).toContain('Источники расходятся. Проверено 23 нояб. 2026');
    expect(vk.textContent).toContain('Неизвестно: хештегов в публикации, длина хештега');
    expect(vk.textContent).not.toContain('Вернуть исходные');
  });

  test('that a person knows better stand beside what they were, also where they know of none', async () => {
    const edits = { syntax: {}, tags: { most: null, advised: 3 }, text: {}, checkedOn: '2026-11-25' };
    await saveLimits(ownStore, { network: 'instagram', edits });
    const instagram = await card('Instagram');
    expect(rows(instagram)).toEqual([
      'Hashtags in a postnot known (built in: 5)',
      'Advised3 (built in: not known)',
      'Length of a text2,200',
      'Seen before “more”125',
    ]);
    expect(instagram.textContent).toContain('Your numbers of Nov 25, 2026');
    expect(instagram.textContent).not.toContain('disagree');
  });
});
