import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { buildLink } from '@/utils/domain/utm/build';
import { catalogueWith } from '@/utils/domain/utm/catalogue';
import { type Draft, type NamingRules, placementIds, type Tags, utmFields } from '@/utils/domain/utm/draft';
import { type CheckInput, type Finding, isSafeFix, ruleNumbers } from '@/utils/domain/utm/findings';
import { builtInCatalogue } from '@/utils/domain/utm/placements';

import { about, check, draftWith, ruled, rulesWith } from './make';

const site = 'https://a.ru/';
const good: Partial<Tags> = { source: 'vk.com', medium: 'cpc', campaign: 'spring' };

/** What a rule finds when these tags are put over good ones. */
function tagged(
  rule: number,
  tags: Partial<Tags>,
  more: Partial<Draft> = {},
  input: Partial<CheckInput> = {},
) {
  return ruled(rule, check(draftWith(site, { ...good, ...tags }, more), input));
}
/** What a rule finds in an address, with good tags or others. */
function addressed(
  rule: number,
  address: string,
  tags: Partial<Tags> = good,
  input: Partial<CheckInput> = {},
) {
  return ruled(rule, check(draftWith(address, tags), input));
}
const withRules = (rules: Partial<NamingRules>) => ({ rules: rulesWith(rules) });
const fixedUrl = (findings: Finding[]): string | null => {
  const fix = findings[0]?.fix;
  return fix ? buildLink(fix, rulesWith(), about).url : null;
};

test('a good link has no findings', () => {
  expect(check(draftWith(site, good))).toEqual([]);
});

test('the worst comes first', () => {
  const findings = check(
    draftWith('http://a.ru/?a=1&&b=2', { source: 'VK', campaign: '{x}' }, { placement: 'vk' }),
  );
  expect(findings.map((finding) => finding.severity)).toEqual(
    findings
      .map((finding) => finding.severity)
      .toSorted(
        (one, other) =>
          ['error', 'warning', 'info'].indexOf(one) - ['error', 'warning', 'info'].indexOf(other),
      ),
  );
  expect(new Set(findings.map((finding) => finding.severity)).size).toBe(3);
});

describe('1, 2, 3 and 35: missing', () => {
  test.each([
    [1, 'source', 'error', `${site}?utm_medium=cpc&utm_campaign=x`],
    [2, 'medium', 'error', `${site}?utm_source=vk.com&utm_campaign=x`],
    [3, 'campaign', 'warning', `${site}?utm_source=vk.com&utm_medium=cpc`],
  ] as const)('%i: %s', (rule, field, severity, address) => {
    expect(addressed(rule, address, {})).toEqual([{ rule, severity, field, values: {}, fix: null }]);
    expect(check(draftWith(address, good)).some((finding) => finding.rule === rule)).toBe(false);
  });

  test('a placeholder without a value is missing', () => {
    expect(tagged(3, { campaign: '{rubric}' })).toEqual([]);
    expect(tagged(3, { campaign: '{rubric}' }, {}, { about: { date: '2026-05-01' } })).toHaveLength(1);
  });

  test('35: another field that the brand requires', () => {
    const required = withRules({ required: ['source', 'content'] });
    expect(tagged(35, {}, {}, required)).toMatchObject([{ severity: 'error', field: 'content', fix: null }]);
    expect(tagged(35, { content: 'x' }, {}, required)).toEqual([]);
    const one = withRules({ required: ['term'], allowed: { term: [{ value: 'x', synonyms: [] }] } });
    expect(tagged(35, {}, {}, one)[0]!.fix?.tags.term).toBe('x');
  });
});

describe('4–9: how a value is written', () => {
  test.each<[number, keyof Tags, string, string]>([
    [4, 'source', 'VK.com', 'vk.com'],
    [4, 'campaign', 'Spring_{{Campaign.Name}}', 'spring_{{Campaign.Name}}'],
    [5, 'campaign', 'spring sale', 'spring_sale'],
    [5, 'campaign', 'spring   sale \t x', 'spring_sale_x'],
    [6, 'campaign', 'весна', 'vesna'],
    [6, 'campaign', '{keyword}_весна', '{keyword}_vesna'],
    [7, 'content', 'a&b', 'a_b'],
    [7, 'content', 'a?b#c=d%e', 'a_b_c_d_e'],
    [8, 'campaign', '_spring-', 'spring'],
  ])('%i: %s %j becomes %j', (rule, field, value, better) => {
    const [finding] = tagged(rule, { [field]: value });
    expect(finding).toMatchObject({ field, values: { value, better } });
    expect(finding!.fix?.tags[field]).toBe(better);
    expect(tagged(rule, { [field]: better })).toEqual([]);
  });

  test('severities', () => {
    expect(tagged(4, { source: 'VK' })[0]!.severity).toBe('warning');
    expect(tagged(7, { content: 'a&b' })[0]).toMatchObject({
      severity: 'error',
      values: { character: '&', rest: 'b' },
    });
    expect(tagged(6, { campaign: 'весна' })[0]!.values).toMatchObject({ length: 5, encoded: 30 });
  });

  test('a value of the address is seen too, and put right in its place', () => {
    const findings = addressed(4, `${site}?utm_source=VK&a=1`, {});
    expect(findings).toMatchObject([{ field: 'source', values: { value: 'VK', better: 'vk' } }]);
    expect(fixedUrl(findings)).toBe(`${site}?utm_source=vk&a=1`);
  });

  test('capitals, Cyrillic and dashes may be the brand’s way', () => {
    const rules = withRules({ letters: 'asWritten', isTransliterated: false, separator: '-' });
    expect(tagged(4, { source: 'VK' }, {}, rules)).toEqual([]);
    expect(tagged(6, { campaign: 'весна' }, {}, rules)).toEqual([]);
    expect(tagged(5, { campaign: 'a b' }, {}, rules)[0]!.values['better']).toBe('a-b');
  });

  test('9: too long', () => {
    expect(tagged(9, { content: 'x'.repeat(140) })).toMatchObject([
      { severity: 'warning', field: 'content', values: { length: 140, limit: 100 }, fix: null },
    ]);
    expect(tagged(9, { content: 'x'.repeat(100) })).toEqual([]);
    expect(tagged(9, { content: 'x'.repeat(60) }, {}, withRules({ longest: 50 }))).toHaveLength(1);
  });
});

describe('10: too long an address', () => {
  const long = (length: number) => `${site}?x=${'y'.repeat(length)}`;
  const spent = buildLink(draftWith(long(0), good), rulesWith(), about).url.length;
  const found = (length: number, placement: Draft['placement']) =>
    ruled(10, check(draftWith(long(length - spent), good, { placement })));

  test('over 2,000 characters', () => {
    expect(found(2001, null)).toMatchObject([
      { severity: 'warning', field: null, values: { length: 2001, limit: 2000, where: 'other' } },
    ]);
    expect(found(2000, null)).toEqual([]);
  });

  test('over 4,096 bytes at Yandex Direct', () => {
    expect(found(4096, 'yandexDirect')).toEqual([]);
    expect(found(4097, 'yandexDirect')).toMatchObject([{ values: { length: 4097, where: 'direct' } }]);
    // Two bytes each.
    const cyrillic = draftWith(`${site}?x=${'я'.repeat(2100)}`, good, { placement: 'yandexDirect' });
    expect(ruled(10, check(cyrillic))).toHaveLength(1);
  });
});

describe('11–15: macros', () => {
  test.each<[string, Draft['placement'], string, string, string]>([
    ['{{campaign.name}}', 'vkAds', 'meta', '{{ad_plan_name}}', 'campaign'],
    ['{{ad_plan_id}}', 'meta', 'vkAds', '{{campaign.id}}', 'campaign'],
    ['{campaignid}', 'yandexDirect', 'googleAds', '{campaign_id}', 'campaign'],
    ['{{nothing}}', 'vkAds', '', '', 'campaign'],
    // No longer supported.
    ['{adtarget_name}', 'yandexDirect', '', '', 'term'],
  ])('11: %s is not known to %s', (macro, placement, other, better, field) => {
    const [finding] = tagged(11, { [field]: macro }, { placement });
    expect(finding).toMatchObject({
      severity: 'warning',
      field,
      values: { macro, placement, other, better, checkedOn: '2026-10-04' },
    });
    expect(finding!.fix?.tags[field as keyof Tags] ?? '').toBe(better);
  });

  test.each<[string, Draft['placement'], string]>([
    ['{campaign_id}', 'vkAds', '{{campaign_id}}'],
    ['{{campaign_id}}', 'yandexDirect', '{campaign_id}'],
    ['{campaign.id}', 'meta', '{{campaign.id}}'],
    ['{{keyword}}', 'googleAds', '{keyword}'],
    ['{CampaignId}', 'unisender', '{{CampaignId}}'],
    ['{banner_id}', 'myTarget', '{{banner_id}}'],
    // Another system's in another's braces.
    ['{campaignid}', 'vkAds', '{{ad_plan_id}}'],
    ['{nothing}', 'vkAds', ''],
  ])('12: %s has the wrong braces for %s', (macro, placement, better) => {
    const [finding] = tagged(12, { content: `a_${macro}` }, { placement });
    expect(finding).toMatchObject({ severity: 'error', field: 'content', values: { macro, better } });
    expect(finding!.fix?.tags.content ?? '').toBe(better && `a_${better}`);
  });

  test('13: an encoded macro in a field', () => {
    const [finding] = tagged(13, { term: 'x_%7Bkeyword%7D' });
    expect(finding).toMatchObject({ severity: 'error', field: 'term', values: { better: 'x_{keyword}' } });
    expect(finding!.fix?.tags.term).toBe('x_{keyword}');
    expect(tagged(7, { term: 'x_%7Bkeyword%7D' })).toEqual([]);
    expect(tagged(4, { term: 'x_%7Bkeyword%7D' })).toEqual([]);
    expect(tagged(13, { term: '%7B100%7D%' })).toHaveLength(1);
    expect(tagged(13, { term: '%7Bнет%7D' })).toEqual([]);
    expect(tagged(13, { term: '%7B%7D' })).toEqual([]);
  });

  test('13: encoded macros of the address, in any parameter', () => {
    const findings = addressed(13, `${site}?kw=%7bkeyword%7d&x=%7B%7Bad.id%7D%7D&y=%20#%7Bz%7D`);
    expect(findings).toMatchObject([{ field: null, values: { macro: 'kw=%7bkeyword%7d' } }]);
    expect(findings[0]!.fix?.address).toBe(`${site}?kw={keyword}&x={{ad.id}}&y=%20#%7Bz%7D`);
  });

  test.each(['telegramAds', 'max', 'vk', 'telegram', 'facebook', 'offline'] as const)(
    '14: %s has no macros',
    (placement) => {
      const [finding] = tagged(14, { content: 'a_{ad_id}_b' }, { placement });
      expect(finding).toMatchObject({
        severity: 'error',
        field: 'content',
        values: { macro: '{ad_id}', placement },
      });
      expect(finding!.fix?.tags.content).toBe('a_b');
      expect(tagged(14, { content: '{date}' }, { placement })).toEqual([]);
    },
  );

  test('14: a mailing system may have macros, and without a placement nothing is known', () => {
    expect(tagged(14, { content: '{{name}}' }, { placement: 'email' })).toEqual([]);
    expect(tagged(14, { content: '{{name}}' })).toEqual([]);
  });

  test('15: the campaign of VK Ads is a group', () => {
    expect(tagged(15, { campaign: '{{campaign_id}}' }, { placement: 'vkAds' })).toMatchObject([
      {
        severity: 'info',
        values: { better: '{{ad_plan_id}}' },
        fix: { tags: { campaign: '{{ad_plan_id}}' } },
      },
    ]);
    expect(tagged(15, { campaign: '{{campaign_name}}' }, { placement: 'vkAds' })).toHaveLength(1);
    expect(tagged(15, { term: '{{campaign_id}}' }, { placement: 'vkAds' })).toEqual([]);
    expect(tagged(15, { campaign: '{{ad_plan_id}}' }, { placement: 'vkAds' })).toEqual([]);
  });

  const everyMacro = Object.values(builtInCatalogue).flatMap((placement) =>
    placement.macros.flatMap((macro) =>
      [macro.token, ...macro.aliases].map((token) => ({ placement: placement.id, token, macro })),
    ),
  );
  test.each(everyMacro)(
    '$placement: $token is known in its own braces only',
    ({ placement, token, macro }) => {
      const inside = token.endsWith(':') ? `${token}x` : token;
      const [right, wrong] =
        builtInCatalogue[placement].braces === 'double'
          ? [`{{${inside}}}`, `{${inside}}`]
          : [`{${inside}}`, `{{${inside}}}`];
      const about11to14 = (value: string) =>
        check(draftWith(site, { ...good, content: value }, { placement }))
          .map((finding) => finding.rule)
          .filter((rule) => rule >= 11 && rule <= 14);
      expect(about11to14(right)).toEqual(macro.isDeprecated ? [11] : []);
      // What is no macro in any system's double braces is text.
      if (/^[\w.]+$/.test(inside)) expect(about11to14(wrong)).toEqual([12]);
    },
  );

  test('the person’s own macros are known, and those taken out are not', () => {
    const catalogue = catalogueWith({
      vkAds: { added: ['new_one'], removed: ['geo'], checkedOn: '2026-11-30' },
      max: { added: ['x'], removed: [], checkedOn: '2026-11-30' },
    });
    expect(tagged(11, { content: '{{new_one}}' }, { placement: 'vkAds' })).toHaveLength(1);
    expect(tagged(11, { content: '{{new_one}}' }, { placement: 'vkAds' }, { catalogue })).toEqual([]);
    expect(tagged(11, { content: '{{geo}}' }, { placement: 'vkAds' }, { catalogue })).toMatchObject([
      { values: { checkedOn: '2026-11-30' } },
    ]);
    expect(tagged(14, { content: '{x}' }, { placement: 'max' }, { catalogue })).toEqual([]);
  });

  test('Google’s own parameters, and what the old cabinet of VK may know, are left alone', () => {
    expect(tagged(11, { content: '{_mine}_{param1}' }, { placement: 'googleAds' })).toEqual([]);
    expect(tagged(11, { content: '{anything}' }, { placement: 'vkOldAds' })).toEqual([]);
  });
});

describe('16–18: mediums', () => {
  test('16: the name of a platform', () => {
    expect(tagged(16, { source: '', medium: 'vk' }, { placement: 'vk' })).toMatchObject([
      { severity: 'warning', field: 'medium', fix: { tags: { source: 'vk', medium: 'social' } } },
    ]);
    expect(
      tagged(16, { source: 'vk.com', medium: 'vk' }, { placement: 'vkAds' })[0]!.fix?.tags,
    ).toMatchObject({
      source: 'vk.com',
      medium: 'cpc',
    });
    expect(tagged(16, { source: 'blogger', medium: 'telegram' }, { placement: 'vk' })[0]!.fix).toBeNull();
    expect(tagged(16, { medium: 'social' })).toEqual([]);
  });

  test.each(['organic', 'referral', 'none', '(none)', 'direct'])(
    '17: %s is not for a tagged link',
    (medium) => {
      expect(tagged(17, { medium })).toMatchObject([{ severity: 'warning', field: 'medium', fix: null }]);
      expect(tagged(17, { medium }, { placement: 'vk' })[0]!.fix?.tags.medium).toBe('social');
      expect(tagged(17, { medium }, { placement: 'email' })[0]!.fix?.tags.medium).toBe('email');
    },
  );

  test('18: an ad of a search engine without a term', () => {
    expect(tagged(18, { source: 'google' })).toMatchObject([{ severity: 'info', field: 'term', fix: null }]);
    expect(tagged(18, { source: 'ya' }, { placement: 'yandexDirect' })[0]!.fix?.tags.term).toBe('{keyword}');
    expect(tagged(18, { source: 'google', term: '{keyword}' })).toEqual([]);
    expect(tagged(18, { source: 'google', medium: 'cpm' })).toEqual([]);
    expect(tagged(18, { source: 'vk.com' })).toEqual([]);
  });
});

describe('19–27: the address', () => {
  test('19: a tag twice', () => {
    const findings = addressed(19, `${site}?utm_source=vk&a=1&utm_source=vk.com&a=2`, {});
    expect(findings).toMatchObject([
      { severity: 'error', field: 'source', values: { name: 'utm_source', kept: 'vk' } },
    ]);
    expect(findings[0]!.fix?.address).toBe(`${site}?utm_source=vk&a=1&a=2`);
    expect(addressed(19, `${site}?ids=1&ids=2`)).toEqual([]);
  });

  test('19: one’s own parameter that is a tag, or there twice', () => {
    const custom = [
      { name: 'utm_source', value: 'x' },
      { name: 'erid', value: '1' },
      { name: 'erid', value: '2' },
      { name: '', value: '' },
    ];
    const findings = tagged(19, {}, { custom });
    expect(findings.map((finding) => finding.values['name'])).toEqual(['utm_source', 'erid']);
    expect(findings[0]!.fix?.custom).toEqual([
      { name: 'erid', value: '1' },
      { name: '', value: '' },
    ]);
  });

  test('20: a second "?"', () => {
    const findings = addressed(20, `${site}?p=1?utm_source=vk`, {});
    expect(findings).toMatchObject([{ severity: 'error', values: { part: 'p=1?utm_source=vk' } }]);
    expect(findings[0]!.fix?.address).toBe(`${site}?p=1&utm_source=vk`);
    expect(addressed(20, `${site}?to=https://b.ru/?x=1`)).toEqual([]);
    expect(addressed(20, `${site}?q=what?`)).toEqual([]);
  });

  test.each([
    ['https://a.ru/#top?utm_source=vk', 'https://a.ru/?utm_source=vk#top'],
    ['https://a.ru/?a=1#utm_source=vk&utm_medium=cpc', 'https://a.ru/?a=1&utm_source=vk&utm_medium=cpc'],
    ['https://a.ru/#?utm_source=vk', 'https://a.ru/?utm_source=vk'],
    ['https://a.ru/#/r?x=1&utm_source=vk', 'https://a.ru/?utm_source=vk#/r?x=1'],
    ['https://a.ru/#/r?utm_source=vk', 'https://a.ru/?utm_source=vk#/r'],
  ])('21: tags after "#": %s', (address, fixed) => {
    const findings = addressed(21, address, {});
    expect(findings).toMatchObject([{ severity: 'error', field: null }]);
    expect(findings[0]!.fix?.address).toBe(fixed);
  });

  test.each([
    'https://senler.ru/a#utm_source=vk',
    'https://vk.com/app5898182_-1#utm_source=vk',
    'https://a.ru/#top',
    'https://a.ru/#top?x=1',
    'https://a.ru/#utm',
  ])('21: not %s', (address) => {
    expect(addressed(21, address, {})).toEqual([]);
  });

  test('22: a route stays where it is', () => {
    const address = `${site}#/spa/route?x=1`;
    expect(addressed(22, address)).toMatchObject([{ severity: 'info', values: { part: '#/spa/route?x=1' } }]);
    expect(buildLink(draftWith(address, { source: 'vk' }), rulesWith(), about).url).toBe(
      `${site}?utm_source=vk#/spa/route?x=1`,
    );
    expect(addressed(22, address, {})).toEqual([]);
    expect(addressed(22, `${site}#top`)).toEqual([]);
  });

  test.each([
    [`${site}?a=1&&utm_source=vk`, `${site}?a=1&utm_source=vk`, 1],
    [`${site}?&a=1&`, `${site}?a=1`, 2],
    [`${site}?a=1&=`, `${site}?a=1`, 1],
    [`${site}?&`, site, 2],
  ])('23: empty pairs of %s', (address, fixed, count) => {
    const findings = addressed(23, address, {});
    expect(findings).toMatchObject([{ severity: 'warning', values: { count } }]);
    expect(findings[0]!.fix?.address).toBe(fixed);
    expect(addressed(23, fixed, {})).toEqual([]);
  });

  test('23: a lone "?" is none', () => expect(addressed(23, `${site}?`, {})).toEqual([]));

  test('24: no scheme', () => {
    expect(addressed(24, 'shop.ru/?utm_source=x', {})).toMatchObject([
      { severity: 'warning', values: { host: 'shop.ru' }, fix: { address: 'https://shop.ru/?utm_source=x' } },
    ]);
    expect(addressed(24, 'магазин.рф')[0]!.fix?.address).toBe('https://магазин.рф');
    expect(addressed(24, site)).toEqual([]);
  });

  test('25: a tag that would be replaced', () => {
    const findings = addressed(25, `${site}?utm_source=tg`);
    expect(findings).toMatchObject([
      { severity: 'warning', field: 'source', values: { name: 'utm_source', before: 'tg', after: 'vk.com' } },
    ]);
    expect(findings[0]!.fix?.tags.source).toBe('tg');
    expect(addressed(25, `${site}?utm_source=vk.com`)).toEqual([]);
    expect(addressed(25, `${site}?utm_source=tg`, {})).toEqual([]);
    expect(addressed(25, `${site}?utm_source=`)).toEqual([]);
  });

  test('25: a parameter of one’s own that the page has for itself', () => {
    const draft = (address: string) => draftWith(address, good, { custom: [{ name: 'id', value: '7' }] });
    const findings = ruled(25, check(draft(`${site}?a=1&id=5`)));
    expect(findings).toMatchObject([{ values: { name: 'id', before: '5', after: '7' } }]);
    expect(fixedUrl(findings)).toContain('?a=1&id=5&');
    for (const fine of ['?id=7', '?id=', '?ID=5', ''])
      expect(ruled(25, check(draft(site + fine))), fine).toEqual([]);
  });

  test('25: of parameters of one’s own each is told once, and the fix takes no other', () => {
    const one = (name: string, value: string) => ({ name, value });
    const custom = [
      one('a', '1'),
      one(' id ', '7'),
      one('id', '8'),
      one('utm_source', 'x'),
      one('b', '{rubric}'),
    ];
    const draft = draftWith(`${site}?id=5&utm_source=tg&b=5`, {}, { custom });
    const input = { about: { date: '2026-05-01' } };
    expect(ruled(25, check(draft, input))).toEqual([
      {
        rule: 25,
        severity: 'warning',
        field: null,
        values: { name: 'id', before: '5', after: '7', what: 'own' },
        fix: { ...draft, custom: [one('a', '1'), one('utm_source', 'x'), one('b', '{rubric}')] },
      },
    ]);
  });

  test('an address with a fault has no findings of its parts', () => {
    const draft = draftWith('javascript:x', good, { custom: [{ name: 'id', value: '7' }] });
    expect(check(draft)).toEqual([]);
  });

  test('26: what may lose the tags on the way', () => {
    expect(addressed(26, 'http://a.ru/page')).toMatchObject([{ severity: 'info', values: { what: 'http' } }]);
    expect(addressed(26, 'https://vk.cc/x')).toMatchObject([{ severity: 'info', values: { what: 'short' } }]);
    const ad = draftWith('https://clck.ru/x', good, { placement: 'telegramAds' });
    expect(ruled(26, check(ad))).toMatchObject([{ severity: 'error', values: { what: 'forbidden' } }]);
    expect(addressed(26, 'https://a.ru/page')).toEqual([]);
    expect(addressed(26, 'https://notvk.cc/page')).toEqual([]);
  });

  test('27: a link of the own site on the own site', () => {
    const rules = rulesWith({ ownHosts: ['a.ru'] });
    const findings = addressed(27, 'https://shop.a.ru/x', good, { rules, standsOn: 'www.a.ru' });
    expect(findings).toMatchObject([{ severity: 'error', values: { host: 'shop.a.ru' } }]);
    expect(fixedUrl(findings)).toBe('https://shop.a.ru/x');
    expect(addressed(27, site, good, { standsOn: 'a.ru' })).toHaveLength(1);
    // A source that is a site's name tells where it stands; a network's links to itself are no such thing.
    const named = (address: string, source: string, own = rules) =>
      addressed(27, address, { ...good, source }, { rules: own });
    expect(named('https://shop.a.ru/x', 'a.ru')).toHaveLength(1);
    expect(named(site, 'www.a.ru', rulesWith())).toHaveLength(1);
    expect(named(site, 'blog.a.ru', rulesWith())).toEqual([]);
    expect(named('https://vk.com/app5898182', 'vk.com', rulesWith())).toEqual([]);
    expect(named(site, 'a', rulesWith())).toEqual([]);
    // Where it will stand decides, not whose it is.
    expect(addressed(27, site, good, { rules })).toEqual([]);
    expect(addressed(27, site, good, { rules, standsOn: 'vk.com' })).toEqual([]);
    expect(addressed(27, 'https://b.ru/', good, { rules, standsOn: 'a.ru' })).toEqual([]);
    expect(addressed(27, site, {}, { standsOn: 'a.ru' })).toEqual([]);
  });
});

describe('28 and 36: split spellings', () => {
  test.each<[keyof Tags, string, string[], string]>([
    ['source', 'vkontakte', ['vk.com'], 'vk.com'],
    ['source', 'tg', ['telegram', 't.me'], 'telegram'],
    ['source', 'fb', ['x', 'facebook'], 'facebook'],
    ['source', 'vkk.com', ['vk.com'], 'vk.com'],
    ['campaign', 'sprng_sale', ['spring_sale'], 'spring_sale'],
    ['campaign', 'spring_slae', ['spring_sale'], 'spring_sale'],
    // Both are in use: the rarer is the split.
    ['source', 'tg', ['telegram', 'tg'], 'telegram'],
  ])('28: %s %s, where %j are known', (field, value, known, better) => {
    const [finding] = tagged(28, { [field]: value }, {}, { known: { [field]: known } });
    expect(finding).toMatchObject({ severity: 'warning', field, values: { value, better } });
    expect(finding!.fix?.tags[field]).toBe(better);
  });

  test.each<[keyof Tags, string, string[]]>([
    ['source', 'vk.com', ['vk.com', 'vk']],
    ['source', 'vk', []],
    ['source', 'ok', ['vk']],
    ['campaign', 'sale_2026_05', ['sale_2026_06']],
    ['campaign', 'spring_sale', ['summer_sale']],
    ['campaign', 'tg', ['telegram']],
    ['content', 'banner_{ad_id}', ['banner_{ad_ids}']],
  ])('28: not %s %s, where %j are known', (field, value, known) => {
    expect(tagged(28, { [field]: value }, {}, { known: { [field]: known } })).toEqual([]);
  });

  const rules = withRules({
    allowed: {
      source: [
        { value: 'vk', synonyms: ['вк', 'VKcom'] },
        { value: 'telegram', synonyms: [] },
      ],
    },
  });
  test.each([
    ['VK', 'vk'],
    ['вк', 'vk'],
    ['vkcom', 'vk'],
    ['vkontakte', 'vk'],
    ['t.me', 'telegram'],
    ['telegrm', 'telegram'],
  ])('28: the list of allowed values says %s is %s', (value, better) => {
    expect(tagged(28, { source: value }, {}, rules)[0]!.fix?.tags.source).toBe(better);
    expect(tagged(28, { source: better }, {}, rules)).toEqual([]);
  });

  test('36: a value that is on no list', () => {
    expect(tagged(36, { source: 'blogger' }, {}, rules)).toMatchObject([
      { severity: 'warning', values: { value: 'blogger', allowed: 'vk, telegram' }, fix: null },
    ]);
    expect(tagged(36, { medium: 'anything' }, {}, rules)).toEqual([]);
    expect(tagged(36, { source: 'blogger' })).toEqual([]);
  });
});

describe('29–32: the reports', () => {
  test.each<[string, string, Draft['placement'], string, string, string]>([
    ['vk', 'smm', null, 'Unassigned', 'vk / social', 'Organic Social'],
    ['vk', 'post', 'vk', 'Unassigned', 'vk / social', 'Organic Social'],
    ['vk', 'target', 'vkAds', 'Unassigned', 'vk.com / cpc', 'Paid Social'],
    ['vk', 'cpc', null, 'Paid Other', 'vk.com / cpc', 'Paid Social'],
    ['vk_ads', 'cpc', 'vkAds', 'Paid Other', 'vk.com / cpc', 'Paid Social'],
    ['telegram', 'cpc', 'telegramAds', 'Paid Other', 't.me / cpc', 'Paid Social'],
    ['ok', 'cpc', null, 'Paid Other', 'odnoklassniki.ru / cpc', 'Paid Social'],
    ['x', 'cpc', null, 'Paid Other', 'twitter / cpc', 'Paid Social'],
    ['telegram', 'messenger', 'telegram', 'Unassigned', 'telegram / social', 'Organic Social'],
    ['vk.com', 'social', 'vkAds', 'Organic Social', 'vk.com / cpc', 'Paid Social'],
    ['facebook', 'cpc', 'facebook', 'Paid Social', 'facebook / social', 'Organic Social'],
    ['newsletter', 'post', 'email', 'Unassigned', 'newsletter / email', 'Email'],
    ['blogger_x', 'influencer', null, 'Unassigned', ' / ', ''],
  ])('29: %s / %s for %s is %s', (source, medium, placement, channel, better, betterChannel) => {
    const [finding] = tagged(29, { source, medium }, { placement });
    expect(finding).toMatchObject({ severity: 'warning', values: { channel, betterChannel } });
    const { betterSource, betterMedium } = finding!.values;
    expect(`${betterSource} / ${betterMedium}`).toBe(better);
    if (finding!.fix) expect(ruled(29, check(finding!.fix))).toEqual([]);
    else expect(betterChannel).toBe('');
  });

  test.each<[string, string, Draft['placement']]>([
    ['vk.com', 'cpc', 'vkAds'],
    ['vk', 'social', 'vk'],
    ['newsletter', 'email', 'email'],
    ['{{site_source_name}}', 'anything', 'meta'],
    ['mytarget', 'cpc', 'myTarget'],
  ])('29: not %s / %s for %s', (source, medium, placement) => {
    expect(tagged(29, { source, medium }, { placement })).toEqual([]);
  });

  test('29: a code on paper is told, but not warned of', () => {
    expect(tagged(29, { source: 'offline', medium: 'qr' }, { placement: 'offline' })[0]!.severity).toBe(
      'info',
    );
  });

  test('30: a campaign with shop', () => {
    expect(tagged(30, { source: 'facebook', campaign: 'spring_shop' })).toMatchObject([
      { severity: 'warning', values: { channel: 'Paid Shopping', without: 'Paid Social' }, fix: null },
    ]);
    expect(tagged(30, { source: 'facebook', campaign: 'workshop' })).toEqual([]);
    expect(tagged(30, { source: 'amazon', campaign: 'spring_shop' })).toEqual([]);
  });

  test('31: the two disagree', () => {
    expect(tagged(31, { source: 'telegram', medium: 'messenger' })).toMatchObject([
      { severity: 'info', values: { channel: 'Unassigned', report: 'messenger', recognised: 'Telegram' } },
    ]);
    expect(tagged(31, { source: 'youtube', medium: 'video' })).toMatchObject([
      { values: { channel: 'Organic Video', report: 'ad' } },
    ]);
    expect(tagged(31, { source: 'vk', medium: 'paid_social' })).toEqual([]);
    expect(tagged(31, { source: 'vk.com', medium: 'cpc' })).toEqual([]);
    expect(tagged(31, { source: 'telegram', medium: 'social' })).toEqual([]);
  });

  test('32: systems that tag by themselves', () => {
    expect(tagged(32, {}, { placement: 'vkAds' })).toMatchObject([
      { severity: 'info', values: { placement: 'vkAds', source: 'vk_ads', medium: 'cpc', replacing: 'no' } },
    ]);
    expect(tagged(32, {}, { placement: 'promoPages' })[0]!.values['replacing']).toBe('yes');
    expect(tagged(32, {}, { placement: 'unisender' })).toHaveLength(1);
    expect(tagged(32, {}, { placement: 'yandexDirect' })).toEqual([]);
  });
});

describe('33: Sber ID', () => {
  const sber = withRules({ isSberId: true });
  test('is asked for', () => {
    expect(tagged(33, { content: 'x'.repeat(60) })).toEqual([]);
  });

  test('long values, forbidden characters, too many parameters', () => {
    expect(tagged(33, { content: 'x'.repeat(60) }, {}, sber)).toMatchObject([
      { severity: 'warning', field: 'content', values: { what: 'long', count: 60, limit: 50 } },
    ]);
    expect(tagged(33, { content: 'x'.repeat(50) }, {}, sber)).toEqual([]);
    expect(tagged(33, { content: '{keyword}' }, {}, sber)).toMatchObject([
      { values: { what: 'characters' } },
    ]);
    const many = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `p${n}=1`).join('&');
    expect(addressed(33, `${site}?${many}`, good, sber)).toMatchObject([
      { values: { what: 'count', count: 11 } },
    ]);
    expect(addressed(33, `${site}?${many.slice(5)}`, good, sber)).toEqual([]);
  });
});

const value = fc.oneof(
  fc.constant(''),
  fc.string({ unit: fc.constantFrom(...'aB яЩ-_.{}&%?#='), maxLength: 12 }),
  fc.constantFrom(
    '{keyword}',
    '{{campaign.name}}',
    '%7Bkeyword%7D',
    'VK',
    'tg',
    'organic',
    'shop',
    '{brand}',
  ),
);
const anyDraft: fc.Arbitrary<Draft> = fc.record({
  address: fc
    .string({
      unit: fc.constantFrom(...'ab&=?#/%7BD', '&utm_source=', '?utm_term=', '%7Bx%7D'),
      maxLength: 20,
    })
    .map((rest) => `a.ru/${rest}`),
  tags: fc.record(
    Object.fromEntries(utmFields.map((field) => [field, value])) as never,
  ) as fc.Arbitrary<Tags>,
  custom: fc.array(fc.record({ name: fc.constantFrom('utm_source', 'erid', ''), value }), { maxLength: 3 }),
  placement: fc.constantFrom(null, ...placementIds),
});

test('fixes come to an end: none goes round in a circle', () => {
  const input = { known: { source: ['vk.com', 'telegram'] }, rules: rulesWith({ ownHosts: ['a.ru'] }) };
  // That a fix does away with its finding is shown rule by rule above; an address written at random may need it twice.
  // 25 and 27 are choices of the person's: their fixes take back what the form would put right.
  fc.assert(
    fc.property(anyDraft, (draft) => {
      let now = draft;
      for (let step = 0; step < 60; step++) {
        const fixable = check(now, input).find((finding) => isSafeFix(finding));
        if (!fixable) return;
        expect(fixable.fix, fixable.rule.toString()).not.toEqual(now);
        now = fixable.fix!;
      }
      throw new Error('fixes go round in a circle');
    }),
    { numRuns: 200 },
  );
});

test('every rule can be found by somebody', () => {
  // The tables above are by rule; a new number must get its own.
  expect(ruleNumbers).toHaveLength(35);
  expect(ruleNumbers).not.toContain(34);
});

test('building and checking a link takes well under a millisecond', () => {
  const known = Array.from({ length: 500 }, (_, n) => `spring_campaign_${n}_of_the_year`);
  const draft = draftWith(
    `${site}?a=1&b=2#x`,
    { ...good, campaign: 'весна_{date}', content: '{{banner_id}}' },
    { placement: 'vkAds' },
  );
  for (let n = 0; n < 200; n++) check(draft, { known: { campaign: known, source: known } });
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now();
    buildLink(draft, rulesWith(), about);
    check(draft, { known: { campaign: known, source: known } });
    return performance.now() - start;
  }).sort((one, other) => one - other);
  expect(times[100]).toBeLessThan(1);
});
