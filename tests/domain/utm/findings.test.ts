import { describe, expect, test } from 'vitest';

import { withTag } from '@/utils/domain/utm/findings';

import { draftWith } from './make';

const site = 'https://a.ru/';

describe('a draft with another value in a field', () => {
  test.each<[what: string, address: string, inForm: string, value: string, changed: [string, string]]>([
    ['is changed in the form', '?utm_source=tg', 'vk', 'ok', ['?utm_source=tg', 'ok']],
    ['… in the address, where only that has it', '?utm_source=tg&a=1', '', 'ok', ['?utm_source=ok&a=1', '']],
    ['… in its place', '?a=1&UTM_Source=tg&b=2', '', 'o k', ['?a=1&utm_source=o%20k&b=2', '']],
    [
      '… past one that says nothing',
      '?utm_source=%20&utm_source=tg',
      '',
      'ok',
      ['?utm_source=%20&utm_source=ok', ''],
    ],
    ['… not in another tag', '?utm_medium=tg', '', 'ok', ['?utm_medium=tg', 'ok']],
    ['is put into the form where neither has one', '?a=1', '', 'ok', ['?a=1', 'ok']],
    ['is taken from both', '?utm_source=tg&a=1&utm_source=vk', 'vk', '', ['?a=1', '']],
    ['… and from the address alone', '?utm_source=tg&utm_medium=cpc', '', '', ['?utm_medium=cpc', '']],
    ['… and from the form alone', '?a=1', 'vk', '', ['?a=1', '']],
  ])('%s: %s and %j with %j', (_, query, inForm, value, [address, source]) => {
    const changed = withTag(draftWith(site + query, { source: inForm }), 'source', value);
    expect(changed).toEqual(draftWith(site + address, { source }));
  });

  test('is changed in the form where the address has a fault', () => {
    const draft = (source: string) => draftWith('javascript:x?utm_source=tg', { source });
    expect(withTag(draft(''), 'source', 'ok')).toEqual(draft('ok'));
    expect(withTag(draft('vk'), 'source', '')).toEqual(draft(''));
  });
});
