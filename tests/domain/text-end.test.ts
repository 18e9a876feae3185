import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { withoutEnd } from '@/utils/domain/text-end';

describe('a text without what is at its end', () => {
  test.each([
    ['https://a.example/).', /[.,)]/, 'https://a.example/'],
    ['...', /\./, ''],
    ['', /\./, ''],
    ['a.b', /\./, 'a.b'],
  ])('%s', (text, isOne, left) => expect(withoutEnd(text, isOne)).toBe(left));

  test('is what a pattern bound to the end leaves', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', ' ', ':', '）') }), (text) => {
        expect(withoutEnd(text, /[.\s:]/)).toBe(text.replace(/[.\s:]+$/, ''));
      }),
    ));
});
