// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { LimitsPart, sourceWord } from '@/components/hashtags/limits-part';
import { Toasts } from '@/components/ui/toast';
import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import { send } from '@/utils/messages/send';
import { saveLimits } from '@/utils/store/guides';
import { ownStore } from '@/utils/store/own';
import { words as en } from '@/utils/words/en/windows';

import { did, drawn, drawnBeside, testWindow } from './drawn';
import { keptHere } from './kept-here';

vi.mock('@/utils/messages/send');
beforeEach(keptHere);

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
    expect(vk.textContent).toContain(
      'Неизвестно: предельное число хештегов, длина хештега, длина текста, сколько видно до «ещё».',
    );
    expect(vk.textContent).not.toContain('Вернуть исходные');
  });

  test('of titles are named only where posts have one', async () => {
    expect((await card('Instagram')).textContent).toContain(
      'Not known: the advised number, how long a hashtag may be.',
    );
    expect((await card('Pinterest')).textContent).toMatch(/Not known: [^.]*how long a title may be\./);
  });

  test('keep the keyboard: begun, it is in the first field; saved, cancelled or taken back, at the network', async () => {
    const vk = await card('VK');
    const press = async (name: string) => {
      const button = [...vk.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
      button.focus();
      await did(() => button.click());
    };
    const focused = () => document.activeElement;
    await press('I know better');
    expect(focused()).toBe(vk.querySelector('input'));
    await press('Cancel');
    expect(focused()).toBe(vk.querySelector('h2'));
    await press('I know better');
    await press('Save the limits');
    await expect.poll(focused).toBe(vk.querySelector('h2'));
    await expect.poll(() => vk.textContent).toContain('Your numbers of');
    await press('Back to the built-in ones');
    await expect.poll(() => vk.textContent).not.toContain('Your numbers of');
    expect(focused()).toBe(vk.querySelector('h2'));
  });

  test('that cannot be taken back say so', async () => {
    const edits = { syntax: {}, tags: { advised: 3 }, text: {}, checkedOn: '2026-11-25' };
    await saveLimits(ownStore, { network: 'vk', edits });
    const vk = await card('VK');
    vi.mocked(send).mockRejectedValueOnce(new Error('no answer'));
    const told = await drawnBeside(<Toasts />);
    await did(() => [...vk.querySelectorAll('button')].at(-1)!.click());
    await expect.poll(() => told.textContent).toBe(en.failed);
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
