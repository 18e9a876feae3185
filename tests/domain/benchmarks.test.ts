import { describe, expect, test } from 'vitest';

import { benchmarksFor } from '@/utils/domain/benchmarks';
import { exactly } from '@/utils/domain/count';
import { benchmarksOf, networkIds } from '@/utils/networks/catalog';

describe('published benchmarks', () => {
  test('each names its source, denominator and the day it was checked', () => {
    const all = networkIds.flatMap((id) => benchmarksOf(id));
    expect(all.length).toBeGreaterThan(5);
    for (const one of all) {
      expect(one.low).toBeGreaterThan(0);
      expect(one.high).toBeGreaterThanOrEqual(one.low);
      expect(one.high).toBeLessThan(1);
      expect(one.source).not.toBe('');
      expect(Date.parse(one.checkedOn)).not.toBeNaN();
    }
  });

  test('of VK none was found', () => expect(benchmarksOf('vk')).toEqual([]));

  test('those of a size speak of accounts of that size only', () => {
    const sources = (followers: number | null) =>
      benchmarksFor(benchmarksOf('instagram'), followers === null ? null : exactly(followers)).map(
        ({ source }) => source,
      );
    expect(sources(50_000)).toContain('HypeAuditor');
    expect(sources(19_999)).not.toContain('HypeAuditor');
    expect(sources(null)).not.toContain('HypeAuditor');
    expect(sources(null)).toContain('Socialinsider');
  });
});
