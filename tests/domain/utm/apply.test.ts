import { expect, test } from 'vitest';

import { formerOf, withFormer, withTemplate } from '@/utils/domain/utm/apply';
import type { Template } from '@/utils/domain/utm/draft';

import { draftWith } from './make';

const template = (tags: Template['tags'], custom: Template['custom'] = []): Template => ({
  id: 'x',
  name: 'x',
  brand: null,
  placement: null,
  tags,
  custom,
});

test('what a template writes over is known and can be put back', () => {
  const draft = draftWith(
    'a.ru',
    { source: 'VK', medium: 'cpc', campaign: 'sale' },
    { custom: [{ name: 'erid', value: '1' }] },
  );
  const vk = template({ source: 'vk.com', medium: 'cpc', content: 'post' }, [{ name: 'erid', value: '2' }]);
  const former = formerOf(draft, vk, null);
  expect(former).toEqual({ tags: { source: 'VK' }, custom: [{ name: 'erid', value: '1' }] });
  const filled = withTemplate(draft, vk, null);
  expect(withFormer(filled, former!)).toMatchObject({
    tags: { source: 'VK', medium: 'cpc', campaign: 'sale', content: 'post' },
    custom: [{ name: 'erid', value: '1' }],
  });
});

test('empty fields, and what the template before wrote, are nobody’s loss', () => {
  const [vk, tg] = [template({ source: 'vk.com' }), template({ source: 't.me' })];
  expect(formerOf(draftWith('a.ru'), vk, null)).toBeNull();
  expect(formerOf(withTemplate(draftWith('a.ru'), vk, null), tg, vk)).toBeNull();
});
