import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { at, child, findUnder, listAt, objectAt, stringAt, walk } from '../../utils/networks/walk';

const names = (root: unknown): string[] => {
  const found: string[] = [];
  walk(root, (_node, key) => found.push(key) > 0);
  return found;
};

describe('walking', () => {
  test('parents first, in document order, items of a list under the list’s name', () => {
    expect(names({ a: { b: [{ c: {} }, { d: {} }] }, e: {} })).toEqual(['', 'a', 'b', 'c', 'b', 'd', 'e']);
  });

  test('does not go into what the visitor declines', () => {
    const seen: string[] = [];
    walk({ a: { b: {} }, c: {} }, (_node, key) => {
      seen.push(key);
      return key !== 'a';
    });
    expect(seen).toEqual(['', 'a', 'c']);
  });

  test('says when a limit hid something', () => {
    const limits = { depth: 3, nodes: 10, breadth: 4 };
    expect(walk({ a: [{}, {}] }, () => true, limits)).toBe(true);
    expect(walk({ a: { b: { c: { d: {} } } } }, () => true, limits)).toBe(false);
    expect(walk({ a: [{}, {}, {}, {}, {}] }, () => true, limits)).toBe(false);
    expect(
      walk(
        [
          { a: {}, b: {} },
          { a: {}, b: {} },
          { a: {}, b: {} },
          { a: {}, b: {} },
        ],
        () => true,
        limits,
      ),
    ).toBe(false);
  });

  test.each([
    ['a list of a million numbers', () => JSON.parse(`[${'1,'.repeat(999_999)}1]`)],
    ['a list of a million objects', () => JSON.parse(`[${'{},'.repeat(999_999)}{}]`)],
    [
      'an object of 20,000 keys',
      () => Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, {}])),
    ],
    ['10,000 levels of lists', () => JSON.parse('['.repeat(10_000) + ']'.repeat(10_000))],
    ['10,000 levels of objects', () => JSON.parse('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000))],
  ])('%s within 50 ms', (_name, make) => {
    const hostile: unknown = make();
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      walk(hostile, () => true);
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(50);
    expect(findUnder(hostile, 'videoId')).toBeNull();
  });

  test('any JSON, with keys that are traps, leaves the prototype alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 6 }),
        fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString'),
        (json, trap) => {
          const data = JSON.parse(`{"${trap}":${json},"list":[{"${trap}":{"videoId":"x"}}]}`) as unknown;
          walk(data, (node) => typeof node === 'object');
          expect(at(data, 'list', 0, trap, 'videoId')).toBe('x');
        },
      ),
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  });
});

test('only own properties are read', () => {
  expect(child({}, 'constructor')).toBeUndefined();
  expect(child([], 'length')).toBe(0);
  expect(child('text', 'length')).toBeUndefined();
  expect(at({}, 'toString', 'name')).toBeUndefined();
  expect(at(JSON.parse('{"__proto__":{"a":1}}'), 'a')).toBeUndefined();
  expect(at(null, 'a', 'b')).toBeUndefined();
});

test('values of another kind than asked for are nothing', () => {
  const data = { text: 5, list: {}, object: [] };
  expect(stringAt(data, 'text')).toBeNull();
  expect(listAt(data, 'list')).toEqual([]);
  expect(objectAt(data, 'object')).toBeNull();
});
