import { describe, expect, test } from 'vitest';

import { attribute, type CpuProfile } from './cpu-profile';

/** root → page → (ours → native), root → (idle), root → (garbage collector) */
function profileOf(samples: [node: number, ms: number][]): CpuProfile {
  const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 0, columnNumber: 0 });
  return {
    nodes: [
      { id: 1, callFrame: frame('(root)'), children: [2, 5, 6] },
      { id: 2, callFrame: frame('append', 'https://www.youtube.com/feed.js'), children: [3] },
      { id: 3, callFrame: frame('mark', 'chrome-extension://abc/page.js'), children: [4] },
      { id: 4, callFrame: frame('prepend') },
      { id: 5, callFrame: frame('(idle)') },
      { id: 6, callFrame: frame('(garbage collector)') },
    ],
    samples: samples.map(([node]) => node),
    timeDeltas: [0, ...samples.map(([, ms]) => ms * 1000)],
  };
}

describe('attribution of a CPU profile', () => {
  test('counts a sample as the extension’s when any frame of its stack is', () => {
    const { ownMs, hot } = attribute(profileOf([[2, 2], [3, 2], [4, 1], [5, 2]])); // prettier-ignore
    expect(ownMs).toBeCloseTo(3);
    expect(hot).toEqual([{ name: 'mark page.js:1:1', ms: expect.closeTo(3) }]);
  });

  test('joins a stretch over a short collection, and ends it at idleness or at the page’s own work', () => {
    expect(
      attribute(
        profileOf([
          [3, 2],
          [6, 0.5],
          [3, 2],
          [2, 1.5],
          [3, 1],
        ]),
      ).longestMs,
    ).toBeCloseTo(4.5);
    expect(
      attribute(
        profileOf([
          [3, 2],
          [5, 0.1],
          [3, 2],
        ]),
      ).longestMs,
    ).toBeCloseTo(2);
  });

  test('leaves out the time in which the thread stood still', () => {
    expect(
      attribute(
        profileOf([
          [3, 80],
          [3, 0.1],
        ]),
      ).ownMs,
    ).toBeCloseTo(2.1);
  });

  test('says nothing of an empty profile', () => {
    expect(attribute({ nodes: [] })).toEqual({ ownMs: 0, longestMs: 0, hot: [] });
  });
});
