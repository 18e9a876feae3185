import { describe, expect, test } from 'vitest';

import { networks } from '../../utils/networks';
import { addressesIn, isWebAddress, lengthOf, linksOf } from '../../utils/networks/addresses';
import { addressesOf, inUtf8, lengthIn } from '../../utils/networks/vk/texts';

const nobody = () => false;
const links = (...addresses: string[]) => linksOf(addresses, nobody);

describe('the length of a text', () => {
  test.each([
    ['', 0],
    ['чай', 3],
    ['🫖🍂', 2],
    // A family is one picture of five code points.
    ['👩‍👩‍👧', 5],
    // Half a character is one.
    ['\ud83c', 1],
  ])('%s', (text, length) => {
    expect(lengthOf(text)).toBe(length);
    expect(lengthOf(text)).toBe(Array.from(text).length);
  });
});

describe('addresses written in a text', () => {
  test.each([
    [
      'See https://a.example/b?utm_source=x&utm_medium=y#z, and',
      ['https://a.example/b?utm_source=x&utm_medium=y#z'],
    ],
    ['(https://a.example/b).', ['https://a.example/b']],
    ['https://a.example/Tea_(plant) is', ['https://a.example/Tea_(plant)']],
    ['(see https://a.example/Tea_(plant))', ['https://a.example/Tea_(plant)']],
    ['«https://пример.рф/чай»', ['https://пример.рф/чай']],
    ['1: HTTP://A.example/B\n2: https://c.example', ['HTTP://A.example/B', 'https://c.example']],
    ['看 https://a.example/b。', ['https://a.example/b']],
    ['javascript:alert(1) a.example ftp://a.example/ mailto:a@b.example', []],
  ])('%s', (text, found) => expect(addressesIn(text)).toEqual(found));
});

describe('links', () => {
  test.each([
    [
      'https://www.youtube.com/redirect?event=video_description&redir_token=Q&q=https%3A%2F%2Fa.example%2F%3Futm_source%3Dyt%26b%3D1&v=x',
      'https://a.example/?utm_source=yt&b=1',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F%3Ffbclid%3DIwZ&h=AT0', 'https://a.example/'],
    [
      'https://lm.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fb%3Ffbclid%3DI%26c%3D1%23d&h=AT0',
      'https://a.example/b?c=1#d',
    ],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fb%3Fc%3D1%26fbclid%3DI%23d',
      'https://a.example/b?c=1#d',
    ],
    ['https://l.instagram.com/?u=https%3A%2F%2Fa.example%2Fb&e=AT0', 'https://a.example/b'],
    [
      'https://vk.com/away.php?to=https%3A%2F%2Fa.example%2F%D1%87%D0%B0%D0%B9&cc_key=',
      'https://a.example/чай',
    ],
    [
      'https://a.example/l.php?u=https%3A%2F%2Fb.example',
      'https://a.example/l.php?u=https%3A%2F%2Fb.example',
    ],
    ['https://a.example/?fbclid=I', 'https://a.example/?fbclid=I'],
    // No way out of theirs, however alike.
    [
      'https://evilvk.com/away.php?to=https%3A%2F%2Fb.example',
      'https://evilvk.com/away.php?to=https%3A%2F%2Fb.example',
    ],
    [
      'https://a.example/x.vk.com/away.php?to=https%3A%2F%2Fb.example',
      'https://a.example/x.vk.com/away.php?to=https%3A%2F%2Fb.example',
    ],
    [
      'https://www.instagram.com/?u=https%3A%2F%2Fb.example',
      'https://www.instagram.com/?u=https%3A%2F%2Fb.example',
    ],
    [
      'https://vk.com/awayteam?to=https%3A%2F%2Fb.example',
      'https://vk.com/awayteam?to=https%3A%2F%2Fb.example',
    ],
  ])('%s leads to %s', (address, link) => expect(links(address)).toEqual([link]));

  const target = 'https://a.example/b?utm_source=vk&utm_medium=social';
  test.each([
    ...['vk.com', 'www.vk.com', 'm.vk.com', 'away.vk.com', 'vk.ru', 'm.vk.ru'].map(
      (host) => `${host}/away.php?to=`,
    ),
    'away.vk.com/away?post=-31_1&to=',
    'www.youtube.com/redirect?event=comments&q=',
    'm.youtube.com/redirect?q=',
    'youtube.com/redirect?q=',
    'l.facebook.com/l.php?h=AT0&u=',
    'lm.facebook.com/l.php?u=',
    'www.facebook.com/l.php?u=',
    'm.facebook.com/l.php?u=',
    'l.instagram.com/?e=AT0&u=',
  ])('%s is a way out', (way) => {
    expect(links(`https://${way}${encodeURIComponent(target)}`)).toEqual([target]);
    expect(links(`http://${way}${encodeURIComponent(target)}&el=snippet`)).toEqual([target]);
  });

  const through = (to: string, ...ways: readonly string[]) =>
    ways.reduce((address, way) => `${way}${encodeURIComponent(address)}`, to);
  const ways = [
    'https://vk.com/away.php?to=',
    'https://www.youtube.com/redirect?q=',
    'https://l.instagram.com/?u=',
    'https://l.facebook.com/l.php?u=',
  ];
  test('a way out that leads to another is followed, four of them at most', () => {
    expect(links(through(target, ...ways))).toEqual([target]);
    expect(links(through(target, ways[0]!, ways[0]!))).toEqual([target]);
    expect(links(through(target, ways[0]!, ...ways))).toEqual([through(target, ways[0]!)]);
    // Within more than an address holds, it is none.
    expect(links(through(target, ...Array<string>(40).fill(ways[0]!)))).toEqual([]);
  });

  test.each([
    ['https://vk.com/away.php?to=https://a.example/b%3Fc=1', 'https://a.example/b?c=1'],
    [
      'https://vk.com/away.php?to=https%3A%2F%2Fa.example%2F%3Fq%3Dspring%20sale',
      'https://a.example/?q=spring%20sale',
    ],
    ['https://vk.com/away.php?to=https%3A%2F%2Fa.example%2F%3Fq%3Da+b', 'https://a.example/?q=a%20b'],
    ['https://vk.com/away.php?to=https%3A%2F%2Fa.example%2F%3Fq%3Da%252Bb', 'https://a.example/?q=a%2Bb'],
    ['https://vk.com/away.php?to=https%3A%2F%2Fa.example%2F100%', 'https://a.example/100%'],
    ['https://vk.com/away.php?to=https%3A%2F%2Fa.example%2F%D1%87%D0', 'https://a.example/ч\ufffd'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F%23%2Fb%3Fc%3D1', 'https://a.example/#/b?c=1'],
  ])('%s, however it is encoded, leads to %s', (address, link) => expect(links(address)).toEqual([link]));

  test.each([
    ['a way out to nowhere', 'https://l.facebook.com/l.php?u=AT2x0w7CQ&h=AT1'],
    ['a way out to a script', 'https://vk.com/away.php?to=javascript%3Aalert(1)'],
    ['a script', 'javascript:alert(1)//https://a.example'],
    ['data', 'data:text/html,https://a.example'],
    ['no host', 'https://'],
    ['a blank inside', 'https://a.example/ b'],
    ['a quote inside', 'https://a.example/"onclick='],
    ['more than an address holds', `https://a.example/${'b'.repeat(2000)}`],
  ])('%s is none', (_what, address) => expect(links(address)).toEqual([]));

  test('in order, each once, ten at most, and never the post itself', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `https://a.example/${i >> 1}`);
    expect(linksOf(many, (url) => url.pathname === '/3')).toEqual(
      [0, 1, 2, 4, 5, 6, 7, 8, 9, 10].map((i) => `https://a.example/${i}`),
    );
  });

  test('an address that goes on beyond what is read is none', () => {
    const text = `${'a'.repeat(69_980)} https://a.example/bcd`;
    expect(addressesIn(text)).toEqual([]);
    expect(addressesIn(text.slice(20))).toEqual(['https://a.example/bcd']);
  });

  test('texts made to be slow are read at once', () => {
    const started = performance.now();
    for (const text of [
      'https://a.example/' + '.'.repeat(500_000) + 'b',
      'https://' + ')'.repeat(500_000),
      'https://('.repeat(50_000),
    ])
      links(...addressesIn(text));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('texts of VK', () => {
  test.each([
    ['[club31|Клуб] ждёт', 9, []],
    [
      '[https://a.example/b?utm_source=vk|сюда] и https://c.example',
      24,
      ['https://a.example/b?utm_source=vk', 'https://c.example'],
    ],
    ['[#alias|читать|https://vk.com/@tea]', 6, ['https://vk.com/@tea']],
    ['Чай &amp; мёд<br>https://a.example/?b=1&amp;c=2', 36, ['https://a.example/?b=1&c=2']],
  ])('%s', (text, length, found) => {
    expect(lengthIn(text)).toBe(length);
    expect(addressesOf(text)).toEqual(found);
  });

  test('a text longer than can be written has no length that is known', () => {
    expect(lengthIn('а'.repeat(20_001))).toBeNull();
  });
});

describe('ways out of VK in windows-1251', () => {
  test.each([
    ['https://vk.com/away.php?to=http%3A%2F%2Fa.example%2F%F7%E0%E9', 'http://a.example/чай'],
    ['https://vk.com/away.php?to=http%3A%2F%2Fa.example%2F%CC%B8%E4', 'http://a.example/Мёд'],
    ['http://m.vk.com/away?to=http%3A%2F%2Fa.example%2F%F7%E0%E9%20%E8', 'http://a.example/чай%20и'],
    // Encoded in the target itself: it is the target's own affair.
    ['https://vk.com/away.php?to=http%3A%2F%2Fa.example%2F%25F7', 'http://a.example/%F7'],
    ['https://vk.com/away.php?to=http%3A%2F%2Fa.example%2F%D1%87%D0%B0%D0%B9', 'http://a.example/чай'],
    // Half a letter of UTF-8 is no word of windows-1251.
    ['https://vk.com/away.php?to=http%3A%2F%2Fa.example%2F%D1%87%D0', 'http://a.example/ч\ufffd'],
    ['https://a.example/%F7', 'https://a.example/%F7'],
  ])('%s leads to %s', (address, link) => expect(links(inUtf8(address))).toEqual([link]));
});

describe('hostile texts in what the sites send', () => {
  const hostile = `javascript:alert(1) ${Array.from({ length: 5000 }, (_, i) => `https://a.example/${i}`).join(' ')} ${'x'.repeat(1_000_000)}`;
  const sent: Record<keyof typeof networks, unknown> = {
    youtube: { videoDetails: { videoId: 'vid00000001', shortDescription: hostile } },
    instagram: { code: 'DbbojDngAQJ', media_type: 1, like_count: 5, caption: { text: hostile } },
    facebook: {
      __typename: 'Story',
      post_id: '800000000000001',
      message: { text: hostile },
      feedback: { subscription_target_id: '800000000000001', reaction_count: { count: 5 } },
    },
    vk: { post_type: 'post', id: 1, owner_id: -31, likes: { count: 5 }, text: hostile },
  };
  test.each(Object.keys(networks) as (keyof typeof networks)[])('%s', (id) => {
    const pageUrl = `https://www.${networks[id].about.domains[0]}/`;
    const capture = { url: pageUrl, pageUrl, language: 'en', owner: null, at: Date.UTC(2026, 10, 25) };
    const [post] = networks[id].read(sent[id], capture).posts;
    // The site lets write less: there is no knowing what was meant to be its end.
    const isBeyond = id === 'vk';
    expect(post?.links ?? null).toEqual(
      isBeyond ? null : Array.from({ length: 10 }, (_, i) => `https://a.example/${i}`),
    );
    expect(post?.textLength ?? null).toBe(isBeyond ? null : hostile.length);
  });
});

test('what is no web address', () => {
  expect(['https://a.example', 'http://a'].map(isWebAddress)).toEqual([true, true]);
  expect(['', 'https://', '//a.example', 'https://a b', 'javascript:https://a'].map(isWebAddress)).toEqual(
    Array(5).fill(false),
  );
});
