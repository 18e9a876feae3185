import { describe, expect, test } from 'vitest';

import { figuresIn } from '@/components/window/figures';
import { exactly, floored } from '@/utils/domain/count';

const en = figuresIn('en');
const ru = figuresIn('ru');
/** Spaces of any width as plain ones: which of them Intl takes differs between versions of its data. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('counts', () => {
  test('exact ones stand in full', () => {
    expect(en.count(exactly(1_234_567))).toBe('1,234,567');
    expect(plain(ru.count(exactly(1_234_567)))).toBe('1 234 567');
  });
  test('nothing is not unknown', () => {
    expect(en.count(exactly(0))).toBe('0');
    expect(en.count(null)).toBe('—');
  });
  test('abbreviated ones carry ≈, and in full their span', () => {
    expect(en.count(floored(26_000, 27_000))).toBe('≈26K');
    expect(plain(ru.count(floored(1_200_000, 1_300_000)))).toBe('≈1,2 млн');
    expect(en.inFull(floored(26_000, 27_000))).toBe('26,000–26,999');
  });
});

describe('rates', () => {
  test('exact, near and wide', () => {
    expect(en.percent({ low: 0.0342, high: 0.0342, exact: true })).toBe('3.4%');
    expect(en.percent({ low: 0.0335, high: 0.0345, exact: false })).toBe('≈3.4%');
    expect(en.percent({ low: 0.03, high: 0.06, exact: false })).toBe('3–6%');
    expect(en.percent(null)).toBe('—');
    expect(plain(ru.percent({ low: 0.0342, high: 0.0342, exact: true }))).toBe('3,4 %');
  });
  test('a pace may be less than one a day', () => {
    expect(en.pace({ low: 0.25, high: 0.25, exact: true })).toBe('0.25');
    expect(en.pace({ low: 12_340, high: 12_340, exact: true })).toBe('12K');
  });
});

describe('moments', () => {
  const at = Date.UTC(2024, 10, 20);
  test('as finely as they are known', () => {
    const now = Date.UTC(2026, 0, 10);
    expect(en.moment({ at, grain: 'second' }, now)).toBe('Nov 20, 2024');
    expect(en.moment({ at, grain: 'second' }, at)).toBe('Nov 20');
    expect(en.moment({ at, grain: 'month' }, now)).toBe('≈Dec 2024');
    expect(plain(en.moment({ at, grain: 'year' }, now))).toBe('≈2024 – 2025');
    expect(en.moment(null, now)).toBe('—');
  });
  test('ago, in the largest whole unit', () => {
    const now = Date.UTC(2026, 0, 10);
    expect(en.ago(now - 30_000, now)).toBe('now');
    expect(en.ago(now - 3 * 3_600_000, now)).toBe('3 hr. ago');
    expect(ru.ago(now - 5 * 60_000, now)).toBe('5 мин. назад');
  });
});
