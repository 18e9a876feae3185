import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packed, unpacked } from '@/utils/messages/packed';

test('what is packed comes out as it was, whatever its letters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(300), async (text, longest) => {
      expect(await unpacked(await packed(`{${text}`, longest), 10_000)).toBe(`{${text}`);
    }),
    { numRuns: 60 },
  );
});

test('a long text crosses much shorter', async () => {
  const text = JSON.stringify(Array.from({ length: 30_000 }, (_, id) => ({ id, title: 'Хлеб за час' })));
  const crossed = await packed(text, 1000);
  expect(crossed.length).toBeLessThan(text.length / 5);
  expect(await unpacked(crossed, text.length)).toBe(text);
});

test('a short message that holds a text without end is not unpacked (S-13)', async () => {
  const crossed = await packed('0'.repeat(3_000_000), 1000);
  expect(crossed.length).toBeLessThan(10_000);
  expect(await unpacked(crossed, 1_000_000)).toBeNull();
});

test.each(['gzip,', 'gzip,not base64 at all', 'gzip,AAAA'])('%s is no packed text', async (crossed) => {
  expect(await unpacked(crossed, 1000)).toBeNull();
});
