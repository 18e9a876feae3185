import { expect, test } from 'vitest';

import { metrikaOf } from '@/utils/domain/utm/metrika';

test.each([
  ['vk', 'cpc', 'ad', 'VK'],
  ['vk_ads', 'cpc', 'ad', 'VK Ads'],
  ['VK.com', 'social', 'social', 'VK'],
  // A medium that is on no list: the source decides, where ad systems have it.
  ['vk', 'smm', 'ad', 'VK'],
  ['youtube', 'video', 'ad', 'YouTube'],
  ['telegram', 'messenger', 'messenger', 'Telegram'],
  ['tg', 'social', 'messenger', 'Telegram'],
  ['max', 'messenger', 'messenger', null],
  ['t.me', 'social', 'social', null],
  ['t.me', 'cpc', 'ad', null],
  ['telegram_ads', 'cpc', 'ad', 'Telegram'],
  ['avito-ads', 'cpc', 'ad', 'Avito Ads'],
  ['newsletter', 'email', 'email', null],
  ['poster', 'qr', 'qr', null],
  ['rambler', 'rec', 'recommendation', 'Rambler'],
  ['google', 'organic', 'search', 'Google'],
  ['blogger', 'influencer', 'tags', null],
  ['', 'cpc', 'ad', null],
  ['', '', null, null],
])('%s / %s is in %s as %s', (source, medium, report, recognised) => {
  expect(metrikaOf({ source, medium })).toMatchObject({ report, recognised });
});

test('Yandex Direct is known by its yclid, not by its tags', () => {
  expect(metrikaOf({ source: 'yandex', medium: 'cpc' })).toMatchObject({
    report: 'ad',
    recognised: null,
    isByClickId: true,
  });
  expect(metrikaOf({ source: 'vk', medium: 'cpc' }).isByClickId).toBe(false);
});
