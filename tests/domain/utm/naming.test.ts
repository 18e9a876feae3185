import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { named } from '@/utils/domain/utm/naming';

import { rulesWith } from './make';

describe('a value by the rules', () => {
  test.each([
    ['VK', 'vk'],
    ['spring sale', 'spring_sale'],
    ['  spring — sale  ', 'spring_sale'],
    ['весна', 'vesna'],
    ['Осенняя распродажа: щётки', 'osennyaya_rasprodazha_schyotki'],
    ['_spring-', 'spring'],
    ['spring-sale', 'spring_sale'],
    ['a&b?c#d=e%f', 'a_b_c_d_e_f'],
    ['vk.com', 'vk.com'],
    ['t.me', 't.me'],
    ['paid-social', 'paid-social'],
    ['VK_Ads', 'vk_ads'],
    ['cross-network', 'cross-network'],
    ['Spring {{Campaign.Name}}', 'spring_{{Campaign.Name}}'],
    ['{Keyword}_Тест', '{Keyword}_test'],
    ['{brand}_{date}', '{brand}_{date}'],
    ['Київ', 'kiyiv'],
    ['中文', '中文'],
    ['I ♥ you & me', 'i_you_me'],
    ['', ''],
    ['---', ''],
  ])('%s is %s', (value, expected) => {
    expect(named(value, rulesWith())).toBe(expected);
  });

  test('other letters and separators', () => {
    const rules = rulesWith({ letters: 'asWritten', separator: '-', isTransliterated: false });
    expect(named('Весна_2026 Sale', rules)).toBe('Весна-2026-Sale');
  });

  test('is named the same again', () => {
    const rule = fc.record({
      letters: fc.constantFrom('lower' as const, 'asWritten' as const),
      separator: fc.constantFrom('_' as const, '-' as const),
      isTransliterated: fc.boolean(),
    });
    const value = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'aZ яЩ-_.{}&% '),
        fc.constantFrom('{keyword}', '{{ad.id}}', 'ß', '♥', '𝒳', 'İ'),
      ),
      maxLength: 30,
    });
    fc.assert(
      fc.property(value, rule, (text, some) => {
        const once = named(text, rulesWith(some));
        expect(named(once, rulesWith(some))).toBe(once);
      }),
    );
  });
});
