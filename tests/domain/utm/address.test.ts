import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  type Address,
  isHostOf,
  longestAddress,
  readAddress,
  writeAddress,
} from '@/utils/domain/utm/address';

const read = (text: string): Address => {
  const address = readAddress(text);
  if ('fault' in address) throw new Error(address.fault);
  return address;
};

describe('what is no address', () => {
  test.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['https://a.ru\nhttps://b.ru', 'severalLines'],
    ['javascript:alert(1)', 'script'],
    ['JavaScript:alert(1)//a.ru', 'script'],
    ['javascript://a.ru/%0aalert(1)', 'script'],
    ['data:text/html,<b>x</b>', 'script'],
    ['vbscript:x', 'script'],
    ['java\tscript:alert(1)', 'notAddress'],
    ['mailto:a@b.ru', 'scheme'],
    ['tel:+79990000000', 'scheme'],
    ['ftp://a.ru', 'scheme'],
    ['chrome-extension://x/y', 'scheme'],
    ['about:blank', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https:a.ru', 'notAddress'],
    ['https://', 'notAddress'],
    ['https://?x=1', 'notAddress'],
    ['привет', 'notAddress'],
    ['spring sale', 'notAddress'],
    ['vk', 'notAddress'],
    ['1.5', 'notAddress'],
    ['a\u0000.ru', 'notAddress'],
    ['<img src=x onerror=alert(1)>', 'notAddress'],
    ['{lpurl}?utm_source=google', 'notAddress'],
    ['a.ru/'.padEnd(longestAddress + 1, 'x'), 'tooLong'],
    ['x'.repeat(100_000), 'tooLong'],
  ])('%j is %s', (text, fault) => {
    expect(readAddress(text)).toEqual({ fault });
  });
});

describe('pieces', () => {
  test('of a whole address', () => {
    expect(read('https://A.ru:8080/p?a=1&b=%20x&c#top')).toMatchObject({
      base: 'https://A.ru:8080/p',
      host: 'a.ru',
      fragment: '#top',
      isSchemeAdded: false,
    });
    expect(read('https://a.ru/?a=1&b=%20x+y&c&=').pairs).toEqual([
      { raw: 'a=1', name: 'a', value: '1' },
      { raw: 'b=%20x+y', name: 'b', value: ' x y' },
      { raw: 'c', name: 'c', value: '' },
      { raw: '=', name: '', value: '' },
    ]);
  });

  test.each([
    ['shop.ru/?a=1', 'https://shop.ru/?a=1', 'shop.ru'],
    ['shop.ru:8080/x', 'https://shop.ru:8080/x', 'shop.ru'],
    ['localhost:3000', 'https://localhost:3000', 'localhost'],
    ['//cdn.ru/x', 'https://cdn.ru/x', 'cdn.ru'],
    ['пример.рф/путь', 'https://пример.рф/путь', 'xn--e1afmkfd.xn--p1ai'],
    ['192.168.0.1/x', 'https://192.168.0.1/x', '192.168.0.1'],
  ])('%s has a scheme added', (text, written, host) => {
    const address = read(text);
    expect(writeAddress(address)).toBe(written);
    expect(address).toMatchObject({ host, isSchemeAdded: true });
  });

  test('what cannot be decoded is taken as it stands', () => {
    expect(read('https://a.ru/?w=%E2%E5%F1&x=100%').pairs.map((pair) => pair.value)).toEqual([
      '%E2%E5%F1',
      '100%',
    ]);
  });
});

const text = fc.string({ unit: fc.constantFrom(...'abяЯ09%&=?#+/.:;{}[]"\'<>|\\^ _-~!@'), maxLength: 60 });

test('an address with a scheme is written back byte for byte', () => {
  fc.assert(
    fc.property(fc.constantFrom('https://', 'http://', 'HTTPS://'), text, (scheme, rest) => {
      const whole = `${scheme}пример.рф:8080/${rest}`.trim();
      expect(writeAddress(read(whole))).toBe(whole);
    }),
  );
});

test('anything at all is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (anything) => {
      const address = readAddress(anything);
      if ('fault' in address) return;
      expect(readAddress(writeAddress(address))).toEqual({ ...address, isSchemeAdded: false });
    }),
  );
});

test('a host is of a site when it is that or under it', () => {
  expect(isHostOf('shop.a.ru', 'a.ru')).toBe(true);
  expect(isHostOf('www.a.ru', 'https://a.ru/')).toBe(true);
  expect(isHostOf('nota.ru', 'a.ru')).toBe(false);
  expect(isHostOf('xn--e1afmkfd.xn--p1ai', 'пример.рф')).toBe(true);
  expect(isHostOf('a.ru', '')).toBe(false);
});
