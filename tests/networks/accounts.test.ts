import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { accountNamed, accountUrl } from '@/utils/networks/accounts';
import type { NetworkId } from '@/utils/networks/catalog';

const channel = `UC${'a1-_'.repeat(5)}bc`;

describe('the account that a text names', () => {
  test.each<[string, NetworkId | null, string | null, string | null, string]>([
    ['https://www.youtube.com/@smmlab/videos', null, null, 'smmlab', 'youtube'],
    ['youtube.com/@smmlab', null, null, 'smmlab', 'youtube'],
    [`https://m.youtube.com/channel/${channel}?x=1`, null, channel, null, 'youtube'],
    ['@smmlab', 'youtube', null, 'smmlab', 'youtube'],
    ['Студия', 'youtube', null, 'Студия', 'youtube'],
    [channel, 'youtube', channel, null, 'youtube'],
    ['  https://www.instagram.com/bread.and.butter/reels/ ', null, null, 'bread.and.butter', 'instagram'],
    ['@bread.and.butter', 'instagram', null, 'bread.and.butter', 'instagram'],
    ['12345', 'instagram', null, '12345', 'instagram'],
    ['id:12345', 'instagram', '12345', null, 'instagram'],
    ['https://www.facebook.com/profile.php?id=100064000000001', null, '100064000000001', null, 'facebook'],
    ['facebook.com/some.bakery/posts/pfbid02abc', null, null, 'some.bakery', 'facebook'],
    ['100064000000001', 'facebook', '100064000000001', null, 'facebook'],
    ['https://vk.com/club123', null, '-123', null, 'vk'],
    ['vk.ru/bakery', null, null, 'bakery', 'vk'],
    ['https://vk.com/wall-123_45', null, '-123', null, 'vk'],
    ['club123', 'vk', '-123', null, 'vk'],
    ['-123', 'vk', '-123', null, 'vk'],
    ['@bakery', 'vk', null, 'bakery', 'vk'],
  ])('%s on %s', (text, network, id, handle, found) => {
    expect(accountNamed(text, network)).toEqual({ network: found, id, handle, name: null });
  });

  test.each<[string, NetworkId | null, string]>([
    ['  ', null, 'empty'],
    ['https://example.com/bakery', null, 'elsewhere'],
    ['example.com/bakery', 'vk', 'elsewhere'],
    ['https://vk.com.example.com/bakery', null, 'elsewhere'],
    ['javascript:alert(1)', 'vk', 'notHandle'],
    ['https://vk.com/feed', null, 'noAccount'],
    ['instagram.com', null, 'noAccount'],
    ['https://www.instagram.com/explore/', null, 'noAccount'],
    ['explore', 'instagram', 'notHandle'],
    ['@bakery', null, 'noNetwork'],
    ['https://vk.com/bakery', 'instagram', 'otherNetwork'],
    ['two words', 'instagram', 'notHandle'],
    ['', 'vk', 'empty'],
  ])('%s on %s: %s', (text, network, fault) => {
    expect(accountNamed(text, network)).toBe(fault);
  });

  test('nothing that is typed makes it fail', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(null, 'youtube', 'instagram', 'facebook', 'vk'),
        (text, network) => {
          const found = accountNamed(text, network);
          if (typeof found !== 'string') expect(found.id ?? found.handle).toBeTruthy();
        },
      ),
    );
  });
});

describe('where an account is to be found', () => {
  const handle = fc.stringMatching(/^[a-z][a-z0-9_]{4,20}x$/);
  const digits = fc.stringMatching(/^[1-9][0-9]{5,10}$/);
  test('the address names the account again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.record({
            network: fc.constantFrom('youtube', 'instagram', 'facebook', 'vk'),
            id: fc.constant(null),
            handle,
          }),
          fc.record({ network: fc.constantFrom('facebook', 'vk'), id: digits, handle: fc.constant(null) }),
          fc.record({
            network: fc.constant('vk'),
            id: digits.map((number) => `-${number}`),
            handle: fc.constant(null),
          }),
          fc.record({ network: fc.constant('youtube'), id: fc.constant(channel), handle: fc.constant(null) }),
        ),
        (ref) => {
          const account = { ...ref, name: null };
          expect(accountNamed(accountUrl(account) ?? '', null)).toEqual(account);
        },
      ),
    );
  });
  test.each([
    [
      { network: 'youtube', id: channel, handle: 'smmlab', name: null },
      `https://www.youtube.com/channel/${channel}`,
    ],
    [{ network: 'instagram', id: '12', handle: 'bread', name: null }, 'https://www.instagram.com/bread/'],
    [{ network: 'instagram', id: '12', handle: null, name: null }, null],
    [{ network: 'vk', id: 'javascript:', handle: null, name: null }, null],
    [{ network: 'elsewhere', id: '12', handle: 'x', name: null }, null],
  ])('%j', (account, address) => expect(accountUrl(account)).toBe(address));
});
