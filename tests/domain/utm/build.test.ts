import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readAddress, writeAddress } from '@/utils/domain/utm/address';
import { buildLink } from '@/utils/domain/utm/build';
import { writtenMacro } from '@/utils/domain/utm/catalogue';
import { type Draft, noTags, type PlacementId, utmFields } from '@/utils/domain/utm/draft';
import { fillFrom } from '@/utils/domain/utm/fill';
import { builtInCatalogue } from '@/utils/domain/utm/placements';

import { about, draftWith, rulesWith } from './make';

const build = (draft: Draft, existing?: 'replace' | 'keep') => buildLink(draft, rulesWith(), about, existing);
const source = { source: 'vk' };

describe('a link', () => {
  test.each([
    ['https://a.ru', 'https://a.ru?utm_source=vk'],
    ['https://a.ru/', 'https://a.ru/?utm_source=vk'],
    ['https://a.ru/?', 'https://a.ru/?utm_source=vk'],
    ['https://a.ru/?b=2&', 'https://a.ru/?b=2&utm_source=vk'],
    ['https://a.ru/?b=2&a=1', 'https://a.ru/?b=2&a=1&utm_source=vk'],
    ['https://a.ru/#top', 'https://a.ru/?utm_source=vk#top'],
    ['https://a.ru/#/spa/route?x=1', 'https://a.ru/?utm_source=vk#/spa/route?x=1'],
    ['https://a.ru/#!/x?utm_source=y', 'https://a.ru/?utm_source=vk#!/x?utm_source=y'],
    ['https://a.ru/?q=%D0%B0+b%20c&x=<>"|', 'https://a.ru/?q=%D0%B0+b%20c&x=<>"|&utm_source=vk'],
    ['https://a.ru/?a=1&a=2&ids[]=3', 'https://a.ru/?a=1&a=2&ids[]=3&utm_source=vk'],
    ['https://пример.рф:8443/путь?к=з', 'https://пример.рф:8443/путь?к=з&utm_source=vk'],
    ['https://u:p@a.ru/', 'https://u:p@a.ru/?utm_source=vk'],
    ['shop.ru/x', 'https://shop.ru/x?utm_source=vk'],
    // In its place, and once.
    ['https://a.ru/?utm_source=tg&a=1', 'https://a.ru/?utm_source=vk&a=1'],
    ['https://a.ru/?UTM_Source=tg&a=1', 'https://a.ru/?utm_source=vk&a=1'],
    ['https://a.ru/?utm_source=tg&a=1&utm_source=fb', 'https://a.ru/?utm_source=vk&a=1'],
    ['https://a.ru/?utm_medium=cpc', 'https://a.ru/?utm_medium=cpc&utm_source=vk'],
  ])('%s', (address, url) => {
    expect(build(draftWith(address, source)).url).toBe(url);
  });

  test('keeps a value of its own where asked to', () => {
    const draft = draftWith('https://a.ru/?utm_source=tg&utm_medium=', { source: 'vk', medium: 'cpc' });
    expect(build(draft, 'keep').url).toBe('https://a.ru/?utm_source=tg&utm_medium=cpc');
  });

  test('says what was added', () => {
    const { url, added } = build(
      draftWith(
        'https://a.ru/?utm_source=x&b=1#c',
        { source: 'vk', medium: 'cpc' },
        {
          custom: [{ name: 'erid', value: 'z 1' }],
        },
      ),
    );
    expect(added.map(([from, to]) => url.slice(from, to))).toEqual([
      'utm_source=vk',
      'utm_medium=cpc',
      'erid=z%201',
    ]);
  });

  test('has all nine fields in order, then the person’s own', () => {
    const tags = Object.fromEntries(utmFields.map((field) => [field, 'x']));
    const draft = draftWith('https://a.ru/', tags, { custom: [{ name: 'ref', value: 'y' }] });
    expect(build(draft).url).toBe(
      'https://a.ru/?utm_source=x&utm_medium=x&utm_campaign=x&utm_term=x&utm_content=x&utm_id=x' +
        '&utm_source_platform=x&utm_creative_format=x&utm_marketing_tactic=x&ref=y',
    );
  });

  test('of an address with a fault is none', () => {
    expect(build(draftWith('javascript:alert(1)', source))).toEqual({
      url: '',
      added: [],
      unknown: [],
      fault: 'script',
    });
  });
});

describe('values', () => {
  const value = (campaign: string, placement: PlacementId | null = null) =>
    build(draftWith('https://a.ru/', { campaign }, { placement })).url.slice(27);

  test.each([
    ['a&b=c#d?e%', 'a%26b%3Dc%23d%3Fe%25'],
    ['весна', '%D0%B2%D0%B5%D1%81%D0%BD%D0%B0'],
    ['{keyword}', '{keyword}'],
    ['{{campaign.name}}_x y', '{{campaign.name}}_x%20y'],
    ['{ifmobile:[m.ru]}', '{ifmobile:[m.ru]}'],
    ['{lpurl+2}', '{lpurl+2}'],
    ['{ключ}', '%7B%D0%BA%D0%BB%D1%8E%D1%87%7D'],
    ['{a', '%7Ba'],
    ['{}', '%7B%7D'],
    ['{a&b}', '%7Ba%26b%7D'],
    ['\ud800', '%EF%BF%BD'],
    ['{date}', '2026-05-01'],
    ['{month}_{year}', '2026-05_2026'],
    ['{brand}_{rubric}-{network}', 'zarya_retsepty-vk'],
    ['{{date}}', '{{date}}'],
  ])('%s', (written, expected) => {
    expect(value(written)).toBe(expected);
  });

  test('a placeholder that is not known goes with its separator, and is told', () => {
    const bare = { date: '2026-05-01' };
    const campaign = (text: string) =>
      buildLink(draftWith('https://a.ru/', { campaign: text }), rulesWith(), bare);
    expect(campaign('{brand}_{date}')).toMatchObject({
      url: 'https://a.ru/?utm_campaign=2026-05-01',
      unknown: ['brand'],
    });
    expect(campaign('{date}_{rubric}').url).toBe('https://a.ru/?utm_campaign=2026-05-01');
    expect(campaign('a_{rubric}_b').url).toBe('https://a.ru/?utm_campaign=a_b');
    expect(campaign('{rubric}')).toMatchObject({ url: 'https://a.ru/', unknown: ['rubric'] });
  });

  const everyMacro = Object.values(builtInCatalogue).flatMap((placement) =>
    placement.macros.flatMap((macro) =>
      [macro.token, ...macro.aliases].map((token): [PlacementId, string] => [
        placement.id,
        writtenMacro(placement, token.endsWith(':') ? `${token}x` : token),
      ]),
    ),
  );
  test.each(everyMacro)('%s: %s arrives as it is written', (placement, macro) => {
    expect(value(`a_${macro}_b`, placement)).toBe(`a_${macro}_b`);
  });
});

const rest = fc.string({ unit: fc.constantFrom(...'abЯ09%&=?#+/.:;{}[]"\'<>| _-~'), maxLength: 60 });
const address = rest.map((text) => `https://пример.рф:8080/${text}`.trim());
const tagValue = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
  fc.constantFrom('{keyword}', '{{ad_plan_id}}_x', 'vk.com', 'a&b=%', '{', '}}', '%7Bkeyword%7D'),
);
const tags = fc.record(Object.fromEntries(utmFields.map((field) => [field, tagValue])) as never);
const draft: fc.Arbitrary<Draft> = fc
  .record({ address, tags })
  .map(({ address: where, tags: what }) => draftWith(where, what as Draft['tags']));

describe('always', () => {
  test('tagging twice is tagging once', () => {
    fc.assert(
      fc.property(draft, (one) => {
        const { url } = build(one);
        expect(build({ ...one, address: url }).url).toBe(url);
      }),
    );
  });

  test('what is tagged is read back the same', () => {
    fc.assert(
      fc.property(draft, (one) => {
        fc.pre(!/utm_|[?&]$|[?&]#/i.test(one.address) && fillFrom(one.address).tracking.length === 0);
        const filled = fillFrom(build(one).url);
        expect(filled.draft.tags).toEqual(one.tags);
        expect(filled.draft.address).toBe(one.address);
        expect(filled.duplicates).toEqual([]);
      }),
    );
  });

  test('nothing that is not of the form changes by a byte', () => {
    fc.assert(
      fc.property(draft, (one) => {
        const { url, added } = build(one);
        const before = readAddress(one.address);
        if ('fault' in before) throw new Error(before.fault);
        const kept = before.pairs.filter((pair) => !/^utm_/i.test(pair.name)).map((pair) => pair.raw);
        const after = readAddress(url);
        if ('fault' in after) throw new Error(after.fault);
        const ours = new Set(added.map(([from, to]) => url.slice(from, to)));
        const left = after.pairs
          .map((pair) => pair.raw)
          .filter((raw) => !ours.has(raw) && !/^utm_/i.test(raw));
        const notEmpty = (raw: string) => raw !== '';
        expect(left.filter(notEmpty)).toEqual(kept.filter(notEmpty));
        expect([after.base, after.fragment]).toEqual([before.base, before.fragment]);
      }),
    );
  });

  test('an empty form changes nothing at all', () => {
    fc.assert(
      fc.property(address, (where) => {
        expect(build(draftWith(where)).url).toBe(where);
      }),
    );
  });
});

describe('filling from a tab', () => {
  test('lifts tags, sets tracking aside, keeps the rest', () => {
    const filled = fillFrom(
      'https://a.ru/p?b=%20&utm_source=vk&yclid=1&a=+&UTM_Medium=cpc&utm_source=tg&utm_referrer=x&utm_term=%7Bkeyword%7D#/r?utm_id=1',
    );
    expect(filled).toEqual({
      draft: {
        address: 'https://a.ru/p?b=%20&a=+&utm_referrer=x#/r?utm_id=1',
        tags: { ...noTags, source: 'vk', medium: 'cpc', term: '{keyword}' },
        custom: [],
        placement: null,
      },
      fault: null,
      duplicates: [{ field: 'source', value: 'tg' }],
      tracking: [{ name: 'yclid', value: '1', owner: 'Yandex' }],
    });
  });

  test.each([
    ['gclid', 'Google'],
    ['yclid', 'Yandex'],
    ['ysclid', 'Yandex'],
    ['yzclid', 'Yandex'],
    ['fbclid', 'Meta'],
    ['igsh', 'Instagram'],
    ['rb_clickid', 'VK'],
    ['ttclid', 'TikTok'],
    ['msclkid', 'Microsoft'],
    ['__cft__%5B0%5D', 'Meta'],
  ])('%s is of %s', (name, owner) => {
    const filled = fillFrom(`https://a.ru/?${name}=1`);
    expect(filled.tracking).toMatchObject([{ owner }]);
    expect(filled.draft.address).toBe('https://a.ru/');
  });

  test('si is tracking on YouTube only', () => {
    expect(fillFrom('https://youtu.be/abc?si=x&t=5').draft.address).toBe('https://youtu.be/abc?t=5');
    expect(fillFrom('https://m.youtube.com/watch?v=a&si=x').draft.address).toBe(
      'https://m.youtube.com/watch?v=a',
    );
    for (const host of ['a.ru', 'youtube.com.a.ru', 'notyoutube.com'])
      expect(fillFrom(`https://${host}/?si=x`).draft.address).toBe(`https://${host}/?si=x`);
  });

  test.each(['from', 'ref', 'w', 'id', 'v', 't', 'constructor'])('%s is the site’s own', (name) => {
    expect(fillFrom(`https://a.ru/?${name}=1`).tracking).toEqual([]);
  });

  test('a text that is no address stays what it was', () => {
    expect(fillFrom(' about:blank ')).toMatchObject({
      draft: { address: 'about:blank', tags: noTags },
      fault: 'scheme',
    });
  });

  test('leaves the address whole where nothing was taken', () => {
    fc.assert(
      fc.property(address, (where) => {
        fc.pre(!/utm_/i.test(where));
        const read = readAddress(where);
        if ('fault' in read) return;
        expect(fillFrom(where).draft.address).toBe(writeAddress(read));
      }),
    );
  });
});
