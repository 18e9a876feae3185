import { beforeEach, describe, expect, test, vi } from 'vitest';

import { forgetParts, takePart } from '@/entrypoints/background/parts';
import type { AnswerPart } from '@/utils/messages/protocol';

const capture = {
  url: 'https://www.youtube.com/youtubei/v1/browse',
  pageUrl: 'https://www.youtube.com/@name/videos',
  language: 'en',
  owner: null,
  at: Date.UTC(2026, 10, 25),
};
const video = {
  videoRenderer: {
    videoId: 'dQw4w9WgXcQ',
    title: { runs: [{ text: 'A title' }] },
    viewCountText: { simpleText: '1,234 views' },
  },
};
const text = JSON.stringify({ contents: [video], filler: 'x'.repeat(5000) });

function partsOf(answer: string, whole: string, size: number): AnswerPart[] {
  const parts = Math.ceil(whole.length / size);
  return Array.from({ length: parts }, (_, part) => ({
    answer,
    part,
    parts,
    text: whole.slice(part * size, (part + 1) * size),
    capture,
  }));
}

describe('an answer that comes in parts', () => {
  beforeEach(() => {
    for (const tab of [1, 2]) forgetParts(tab);
    vi.useFakeTimers();
  });

  test('is read when its last part has come, in whatever order and however often', () => {
    const [first, ...others] = partsOf('a', text, 1000).toReversed();
    expect(takePart(first!, 1, 'youtube')).toBeNull();
    expect(takePart(first!, 1, 'youtube')).toBeNull();
    const readings = others.map((part) => takePart(part, 1, 'youtube'));
    expect(readings.slice(0, -1).every((reading) => reading === null)).toBe(true);
    expect(readings.at(-1)?.posts).toMatchObject([
      { network: 'youtube', id: 'dQw4w9WgXcQ', views: { value: 1234, exact: true } },
    ]);
  });

  test('is not mixed with one of another tab', () => {
    const [first, ...others] = partsOf('a', text, 4000);
    expect(takePart(first!, 1, 'youtube')).toBeNull();
    for (const part of others) expect(takePart(part, 2, 'youtube')).toBeNull();
  });

  test('that never completes is forgotten after a minute', () => {
    const [first, second] = partsOf('a', text, 4000);
    takePart(first!, 1, 'youtube');
    vi.advanceTimersByTime(61_000);
    takePart(partsOf('b', text, 4000)[0]!, 1, 'youtube');
    expect(takePart(second!, 1, 'youtube')).toBeNull();
  });

  test('that is no JSON is named, not thrown', () => {
    const [whole] = partsOf('a', '{"contents":', 4000);
    expect(takePart(whole!, 1, 'youtube')?.gaps).toEqual([{ shape: 'unreadable answer', count: 1 }]);
  });

  test('and others with it are held up to a size: the oldest go first', () => {
    const part = (answer: string, n: number): AnswerPart => ({
      answer,
      part: n,
      parts: 64,
      text: 'x'.repeat(1 << 20),
      capture,
    });
    takePart({ ...part('old', 0), parts: 2, text: '{}' }, 1, 'youtube');
    for (let n = 0; n < 40; n++) takePart(part(`a${n}`, 0), 1, 'youtube');
    expect(takePart({ ...part('old', 1), parts: 2, text: '' }, 1, 'youtube')).toBeNull();
    for (let n = 0; n < 32; n++) expect(takePart(part('long', n), 1, 'youtube')).toBeNull();
    expect(takePart(part('long', 32), 1, 'youtube')?.gaps).toEqual([{ shape: 'answer too long', count: 1 }]);
  });
});
