import { describe, expect, test } from 'vitest';

import { ga4ChannelOf, ga4DimensionsOf, sourceGroupOf } from '@/utils/domain/utm/channel';
import { noTags } from '@/utils/domain/utm/draft';
import { categoryOf, knownSources } from '@/utils/domain/utm/sources';

const channel = (source: string, medium: string, campaign = '') =>
  ga4ChannelOf({ source, medium, campaign }).channel;

describe('the channel of GA4', () => {
  test.each([
    ['a.ru', 'referral', '', 'Referral'],
    ['a.ru', 'app', '', 'Referral'],
    ['a.ru', 'link', '', 'Referral'],
    ['mailing', 'sms', '', 'SMS'],
    ['sms', 'mailing', '', 'SMS'],
    ['vk', 'cpc', '', 'Paid Other'],
    ['vk.com', 'cpc', '', 'Paid Social'],
    ['m.vk.com', 'cpc', '', 'Paid Social'],
    ['away.vk.com', 'cpc', '', 'Paid Social'],
    ['vkontakte.ru', 'cpc', '', 'Paid Social'],
    ['vk_ads', 'cpc', '', 'Paid Other'],
    ['vk', 'social', '', 'Organic Social'],
    ['vk', 'cpm', '', 'Display'],
    ['vk.com', 'cpm', '', 'Paid Social'],
    ['vk', 'smm', '', 'Unassigned'],
    ['vk', 'post', '', 'Unassigned'],
    ['vk', 'target', '', 'Unassigned'],
    ['facebook', 'paid_social', '', 'Paid Social'],
    ['facebook', 'paid-social', '', 'Paid Social'],
    ['ok', 'cpc', '', 'Paid Other'],
    ['ok.ru', 'cpc', '', 'Paid Other'],
    ['odnoklassniki.ru', 'cpc', '', 'Paid Social'],
    ['facebook', 'post', '', 'Organic Social'],
    ['instagram', 'bio', '', 'Organic Social'],
    ['ig', 'story', '', 'Organic Social'],
    ['telegram', 'cpc', '', 'Paid Other'],
    ['t.me', 'cpc', '', 'Paid Social'],
    ['telegram', 'messenger', '', 'Unassigned'],
    ['telegram', 'social', '', 'Organic Social'],
    ['youtube', 'cpc', '', 'Paid Video'],
    ['youtube', 'post', '', 'Organic Video'],
    ['youtube', 'social', '', 'Organic Social'],
    ['x', 'cpc', '', 'Paid Other'],
    ['x.com', 'cpc', '', 'Paid Other'],
    ['threads', 'cpc', '', 'Paid Other'],
    ['twitter', 'cpc', '', 'Paid Social'],
    ['facebook', 'cpc', 'spring_shop', 'Paid Shopping'],
    ['facebook', 'social', 'eshop', 'Organic Shopping'],
    ['facebook', 'social', 'workshop', 'Organic Social'],
    ['blogger_x', 'influencer', '', 'Unassigned'],
    ['offline', 'qr', '', 'Unassigned'],
    ['whatsapp', 'messenger', '', 'Organic Social'],
  ])('%s / %s %s is %s', (source, medium, campaign, expected) => {
    expect(channel(source, medium, campaign)).toBe(expected);
  });

  test.each([
    [1, 'Direct', '', '', ''],
    [1, 'Direct', '(direct)', '(none)', ''],
    [2, 'Cross-network', 'google', 'cpc', 'x_cross-network'],
    [3, 'Paid Shopping', 'amazon', 'cpc', ''],
    [4, 'Paid Search', 'google', 'ppc', ''],
    [5, 'Paid Social', 'facebook', 'retargeting', ''],
    [6, 'Paid Video', 'vimeo', 'paid', ''],
    [7, 'Display', 'site', 'banner', ''],
    [8, 'Paid Other', 'site', 'cpa', ''],
    [9, 'Organic Shopping', 'etsy', 'post', ''],
    [10, 'Organic Social', 'site', 'sm', ''],
    [11, 'Organic Video', 'site', 'videopost', ''],
    [12, 'Organic Search', 'site', 'organic', ''],
    [13, 'Referral', 'site', 'link', ''],
    [14, 'Email', 'e-mail', 'x', ''],
    [15, 'Affiliates', 'site', 'affiliate', ''],
    [16, 'Audio', 'site', 'audio', ''],
    [17, 'SMS', 'sms', 'x', ''],
    [18, 'Mobile Push Notifications', 'firebase', 'x', ''],
    [18, 'Mobile Push Notifications', 'site', 'webpush', ''],
    [19, 'Unassigned', 'site', 'x', ''],
  ])('rule %i: %s', (rule, name, source, medium, campaign) => {
    expect(ga4ChannelOf({ source, medium, campaign })).toMatchObject({ rule, channel: name });
  });

  test('is the same in capitals', () => {
    expect(channel('VK.com', 'CPC')).toBe('Paid Social');
  });

  test('says what decided', () => {
    const because = (source: string, medium: string, campaign = '') =>
      ga4ChannelOf({ source, medium, campaign }).because;
    expect(because('vk.com', 'cpc')).toBe('sourceAndMedium');
    expect(because('facebook', 'cpc', 'shop')).toBe('campaignAndMedium');
    expect(because('vk', 'social')).toBe('medium');
    expect(because('instagram', 'bio')).toBe('source');
    expect(because('vk', 'smm')).toBe('none');
  });
});

test('the list of sources is whole', () => {
  expect(knownSources).toBe(819);
  expect(categoryOf('Google Shopping')).toBe('shopping');
  expect(categoryOf('vk')).toBeNull();
  expect(categoryOf('__proto__')).toBeNull();
});

test('dimensions name what GA4 does not report', () => {
  expect(ga4DimensionsOf({ ...noTags, source: 'vk.com', term: 'x', creativeFormat: 'video' })).toEqual([
    { field: 'source', dimension: 'Session source', value: 'vk.com' },
    { field: 'medium', dimension: 'Session medium', value: '(not set)' },
    { field: 'campaign', dimension: 'Session campaign', value: '(not set)' },
    { field: 'term', dimension: 'Session manual term', value: 'x' },
    { field: 'creativeFormat', dimension: null, value: 'video' },
  ]);
});

test('a source group is known for seven platforms, and not for VK', () => {
  expect(sourceGroupOf('FB')).toBe('Facebook');
  expect(sourceGroupOf('vk')).toBeNull();
});
