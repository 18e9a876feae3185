import { expect, test } from 'vitest';

import { catalogueWith, findMacro, writtenMacro } from '@/utils/domain/utm/catalogue';
import { ga4ChannelOf } from '@/utils/domain/utm/channel';
import { placementIds } from '@/utils/domain/utm/draft';
import { metrikaOf } from '@/utils/domain/utm/metrika';
import { named } from '@/utils/domain/utm/naming';
import { isPlaceholder } from '@/utils/domain/utm/placeholders';
import { builtInCatalogue } from '@/utils/domain/utm/placements';
import { builtInTemplates } from '@/utils/domain/utm/templates';

import { check, draftWith, rulesWith } from './make';

const placements = Object.values(builtInCatalogue);

test('every placement is in the catalogue, with the day it was checked', () => {
  expect(Object.keys(builtInCatalogue)).toEqual([...placementIds]);
  for (const placement of placements) {
    expect(builtInCatalogue[placement.id]).toBe(placement);
    expect(placement.checkedOn).toMatch(/^2026-\d\d-\d\d$/);
    expect(placement.braces === null).toBe(placement.macros.length === 0);
  }
});

test('no macro is there twice, and none is taken for a placeholder', () => {
  for (const placement of placements) {
    const tokens = placement.macros.flatMap((macro) => [macro.token, ...macro.aliases]);
    expect(new Set(tokens).size, placement.id).toBe(tokens.length);
    for (const token of tokens)
      expect(isPlaceholder(writtenMacro(placement, token), placement.id), token).toBe(false);
  }
  expect(isPlaceholder('{network}', null)).toBe(true);
  expect(isPlaceholder('{network}', 'googleAds')).toBe(false);
});

test('a macro is found by its aliases, and what takes a text by what precedes it', () => {
  expect(findMacro(builtInCatalogue.vkAds, 'ad_group_id')?.token).toBe('campaign_id');
  expect(findMacro(builtInCatalogue.googleAds, 'ifmobile:[x]')?.meaning).toBe('condition');
  expect(findMacro(builtInCatalogue.googleAds, 'lpurl:x')).toBeNull();
});

test('the person’s changes are laid over it', () => {
  const edits = {
    avito: { added: ['new_one', 'ad_id'], removed: ['rnd', 'banner_id'], checkedOn: '2026-11-30' },
  };
  const { avito, vkAds } = catalogueWith(edits);
  expect(findMacro(avito, 'new_one')).toEqual({
    token: 'new_one',
    aliases: [],
    meaning: null,
    isDeprecated: false,
  });
  expect(findMacro(avito, 'rnd')).toBeNull();
  expect(findMacro(avito, 'banner_id')).toBeNull();
  expect(findMacro(avito, 'ad_id')).not.toBeNull();
  expect(avito.macros).toHaveLength(builtInCatalogue.avito.macros.length);
  expect(avito.checkedOn).toBe('2026-11-30');
  expect(vkAds).toBe(builtInCatalogue.vkAds);
  expect(findMacro(builtInCatalogue.avito, 'rnd')).not.toBeNull();
  expect(catalogueWith({ nowhere: edits.avito } as never)).toEqual(builtInCatalogue);
});

test('a template can be added to a placement that had no macros', () => {
  const { telegramAds } = catalogueWith({
    telegramAds: { added: ['campaign_id'], removed: [], checkedOn: '2026-11-30' },
  });
  expect(telegramAds.braces).toBe('single');
});

test('every placement has a template', () => {
  expect([...new Set(builtInTemplates.map((template) => template.placement))].sort()).toEqual(
    [...placementIds].sort(),
  );
  expect(new Set(builtInTemplates.map((template) => template.id)).size).toBe(builtInTemplates.length);
});

test.each(builtInTemplates)('the template $name has nothing wrong with it', (template) => {
  const draft = draftWith('https://a.ru/', template.tags, { placement: template.placement });
  const wrong = check(draft).filter((finding) => finding.severity !== 'info');
  expect(wrong.map((finding) => [finding.rule, finding.values])).toEqual([]);
  for (const value of Object.values(template.tags)) {
    if (!value.includes('{') && !value.includes('promopages')) expect(named(value, rulesWith())).toBe(value);
  }
});

test.each([
  ['vk', 'Organic Social', 'social', 'VK'],
  ['vk-ads', 'Paid Social', 'ad', 'VK'],
  ['facebook', 'Organic Social', 'social', 'Facebook'],
  ['instagram-bio', 'Organic Social', 'social', 'Instagram'],
  ['youtube', 'Organic Social', 'social', null],
  ['telegram', 'Organic Social', 'messenger', 'Telegram'],
  ['telegram-ads', 'Paid Social', 'ad', null],
  ['google-ads', 'Paid Search', 'ad', 'Google'],
  ['meta', 'Paid Social', 'ad', 'Facebook'],
  ['mytarget', 'Paid Other', 'ad', 'myTarget'],
  ['avito', 'Paid Other', 'ad', 'Avito Ads'],
  ['email', 'Email', 'email', null],
  ['offline', 'Unassigned', 'qr', null],
])('links of the template %s are %s in GA4, and %s in Metrica (%s)', (id, channel, report, recognised) => {
  const { tags } = builtInTemplates.find((template) => template.id === `built-in:${id}`)!;
  const { source = '', medium = '' } = tags;
  expect(ga4ChannelOf({ source, medium, campaign: '' }).channel).toBe(channel);
  expect(metrikaOf({ source, medium })).toMatchObject({ report, recognised });
});
