import fc from 'fast-check';
import { expect, test } from 'vitest';

import { lengthAs } from '@/utils/domain/hashtags/lengths';
import type { Counting } from '@/utils/domain/hashtags/network-rules';
import { foldedAt } from '@/utils/domain/plan/fold';

const counting = fc.constantFrom<Counting>('codePoints', 'utf16', 'graphemes', 'weighted');
const text = fc.string({
  unit: fc.constantFrom('a', 'я', ' ', '\n', '👨‍👩‍👧', 'é', '한', '#тег', 'https://a.example/b '),
  maxLength: 40,
});

test('all of the text is there, as much before the fold as fits, and no letter is cut', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 60 }), counting, (whole, fold, counted) => {
      const { seen, under } = foldedAt(whole, fold, counted);
      expect(seen + under).toBe(whole);
      expect(lengthAs(seen, counted)).toBeLessThanOrEqual(fold);
      const letters = [...new Intl.Segmenter().segment(whole)].map(({ index }) => index);
      if (under !== '') expect(letters).toContain(seen.length);
      else expect(lengthAs(whole, counted)).toBeLessThanOrEqual(fold);
    }),
  );
});

test('where the fold is not known all is seen; a long text is folded at once', () => {
  expect(foldedAt('abc', null, 'utf16')).toEqual({ seen: 'abc', under: '' });
  const began = performance.now();
  expect(foldedAt('слово '.repeat(10_000), 125, 'codePoints').seen).toHaveLength(125);
  expect(performance.now() - began).toBeLessThan(200);
});
