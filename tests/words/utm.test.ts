import { describe, expect, test } from 'vitest';

import { placementIds } from '@/utils/domain/utm/draft';
import { type Finding, ruleNumbers } from '@/utils/domain/utm/findings';
import { builtInCatalogue } from '@/utils/domain/utm/placements';
import { builtInTemplates } from '@/utils/domain/utm/templates';
import { languages, speaker } from '@/utils/words';
import { words as english } from '@/utils/words/en/windows';
import { words as russian } from '@/utils/words/ru/windows';
import {
  becauseWords,
  findingSentences,
  meaningWords,
  placementName,
  reportWords,
  type UtmWord,
} from '@/utils/words/utm';

import { check, draftWith, rulesWith } from '../domain/utm/make';

const speakers = { en: speaker<UtmWord>('en', english), ru: speaker<UtmWord>('ru', russian) };

/** Drafts that together break every rule. */
const broken: Finding[] = [
  check(draftWith('https://a.ru/', {})),
  check(
    draftWith('http://a.ru/?a=1&&utm_source=x&utm_source=y&p=1?utm_term=z&k=%7Bkeyword%7D#top?utm_id=1', {
      source: 'VK',
      medium: 'vk',
      campaign: '_весна shop',
      content: `a&b ${'x'.repeat(140)}`,
      term: '%7Bkeyword%7D',
    }),
    { known: { source: ['vk.com'] }, standsOn: 'a.ru' },
  ),
  check(draftWith(`a.ru/?x=${'y'.repeat(2100)}#/route`, { source: 'google', medium: 'cpc', campaign: 'x' })),
  check(draftWith(`a.ru/?x=${'y'.repeat(4100)}`, { source: 'vk' }, { placement: 'yandexDirect' })),
  check(draftWith('https://clck.ru/x', { content: '{ad_id}' }, { placement: 'telegramAds' })),
  check(draftWith('https://clck.ru/x', { source: 'telegram', medium: 'messenger', campaign: 'x' })),
  check(
    draftWith(
      'https://a.ru/',
      {
        source: 'vk_ads',
        medium: 'cpc',
        campaign: '{{campaign_id}}',
        term: '{campaign_id}',
        content: '{{campaign.name}}_{{nothing}}',
      },
      { placement: 'vkAds' },
    ),
  ),
  check(draftWith('https://a.ru/', { source: 'facebook', medium: 'cpc', campaign: 'spring_shop' })),
  check(draftWith('https://a.ru/', { source: 'vk', medium: 'organic', campaign: 'x' }, { placement: 'vk' })),
  check(draftWith('https://a.ru/', { source: 'yandex' }, { placement: 'promoPages' })),
  check(
    draftWith(`https://a.ru/?${'a=1&'.repeat(11)}c={x}`, { source: 'blogger', content: 'x'.repeat(60) }),
    {
      rules: rulesWith({
        isSberId: true,
        required: ['id'],
        allowed: { source: [{ value: 'vk', synonyms: [] }], id: [{ value: '1', synonyms: [] }] },
      }),
    },
  ),
].flat();

describe.each(languages)('in %s', (language) => {
  const say = speakers[language];

  test.each(ruleNumbers)('rule %i is said whole', (rule) => {
    const findings = broken.filter((finding) => finding.rule === rule);
    expect(findings).not.toEqual([]);
    for (const finding of findings) {
      const { what, why, fix } = findingSentences(finding, say);
      expect(fix === null).toBe(finding.fix === null);
      for (const sentence of [what, why, fix ?? 'x']) {
        expect(sentence).not.toMatch(/undefined|null| {2}|: [.,]|“”|«»|\s$/);
        expect(sentence.length).toBeLessThan(400);
      }
      if (process.env['SHOW_WORDS']) console.log(`${rule} ${what}\n   ${why}\n   [${fix ?? ''}]`);
    }
  });

  test('everything has a name', () => {
    const names = [
      ...placementIds.map((id) => placementName(id, say)),
      ...builtInTemplates.map(({ name, nameKey }) => (nameKey ? say(nameKey) : name)),
      ...Object.values(builtInCatalogue).flatMap(({ macros }) =>
        macros.map(({ meaning }) => say(meaningWords[meaning!])),
      ),
      ...Object.values(reportWords).map((word) => say(word)),
      ...Object.values(becauseWords).map((word) => say(word)),
    ];
    for (const name of names) expect(name.trim()).not.toBe('');
    expect(new Set(placementIds.map((id) => placementName(id, say))).size).toBe(placementIds.length);
  });
});

test('Russian counts', () => {
  const finding = (length: number): Finding => ({
    rule: 9,
    severity: 'warning',
    field: 'content',
    values: { length, limit: 100 },
    fix: null,
  });
  expect([101, 102, 105, 111].map((n) => findingSentences(finding(n), speakers.ru).what)).toEqual([
    'В utm_content 101 символ: больше, чем 100.',
    'В utm_content 102 символа: больше, чем 100.',
    'В utm_content 105 символов: больше, чем 100.',
    'В utm_content 111 символов: больше, чем 100.',
  ]);
});

test('names in a sentence are said, and a hostile value stays text of bounded length', () => {
  const [finding] = check(
    draftWith(
      'https://a.ru/',
      { source: 'x', medium: 'y', campaign: '{{campaign.name}}' },
      { placement: 'vkAds' },
    ),
  ).filter((one) => one.rule === 11);
  expect(findingSentences(finding!, speakers.ru).what).toBe(
    'VK Реклама: {{campaign.name}} не подставляется. Это макрос другой системы: Meta Ads.',
  );
  const [long] = check(draftWith('https://a.ru/', { source: `<b>{x, plural} ${'A'.repeat(5000)}` })).filter(
    (one) => one.rule === 4,
  );
  const { what } = findingSentences(long!, speakers.en);
  expect(what).toMatch(/^utm_source has capital letters: <b>\{x, plural\} A+…\.$/);
  expect(what.length).toBeLessThan(150);
});
