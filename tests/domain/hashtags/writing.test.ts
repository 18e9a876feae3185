import { describe, expect, test } from 'vitest';

import { dayOf } from '@/utils/domain/calendar';
import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { blankGuide, type Guide } from '@/utils/domain/hashtags/guide';
import type { House } from '@/utils/domain/hashtags/lint';
import { corrected, countOf, lookAt } from '@/utils/domain/hashtags/writing';

const day = '2026-11-26';
const house = (network: string, guide: Partial<Guide> | null = null): House => ({
  guide: guide && { ...blankGuide('b', 0), ...guide },
  rubrics: [],
  rules: rulesFor(network),
});

describe('a text before it is a post', () => {
  test.each<[string, string, House, [number | null, number | null]]>([
    ['the network’s limits', 'instagram', house('instagram'), [5, 2200]],
    [
      'the guide’s, where it wants fewer',
      'instagram',
      house('instagram', { count: { least: null, most: 3 } }),
      [3, 2200],
    ],
    [
      'the network’s, where the guide wants more than that takes',
      'instagram',
      house('instagram', { count: { least: null, most: 9 } }),
      [5, 2200],
    ],
    [
      'the guide’s for this network',
      'vk',
      house('vk', { count: { least: null, most: 9 }, countOn: { vk: { least: null, most: 2 } } }),
      [2, null],
    ],
    ['none that is not known', 'vk', house('vk'), [null, null]],
    ['none of a network nobody knows', 'elsewhere', house('elsewhere'), [null, null]],
  ])('has %s', (_, network, by, [tags, length]) => {
    expect(lookAt('#tea', network, by, day)).toMatchObject({ mostTags: tags, mostLength: length });
  });

  test('is counted as the network counts: code points, tags each time', () => {
    expect(lookAt('🍵 #чай #чай', 'instagram', house('instagram'), day)).toMatchObject({
      tags: 2,
      length: 11,
    });
  });

  test('what is only worth knowing is not counted as a finding', () => {
    const { findings } = lookAt(`${'длинно '.repeat(40)}#чай`, 'instagram', house('instagram'), day);
    expect(findings.map(({ rule }) => rule)).toEqual(['folded']);
    expect(countOf(findings)).toBe(0);
  });

  test('put right has nothing left that can be put right', () => {
    const by = house('vk', { style: 'lower' });
    const text = corrected('Чай # улун #Чай #чай', 'vk', by, day);
    expect(text).not.toBe('Чай # улун #Чай #чай');
    expect(lookAt(text, 'vk', by, day).findings.filter(({ fix }) => fix !== null)).toEqual([]);
    expect(corrected(text, 'vk', by, day)).toBe(text);
  });
});

test('the day is the person’s own', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
