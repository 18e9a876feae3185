import { describe, expect, test } from 'vitest';

import { about } from '@/utils/networks/vk/about';
import { parse, valuesIn } from '@/utils/networks/vk/payloads';
import { read } from '@/utils/networks/vk/read';

const cache = [{ method: 'wall.get', response: { items: [{ likes: { count: 1 }, text: 'a ] } " \\ </' }] } }];
const json = JSON.stringify(cache);

describe('values in a script', () => {
  test.each([
    ['an assignment', `window.cur.apiPrefetchCache = ${json};window.apiPrefetchReadyResolve();`],
    [
      'an argument',
      `Object.assign(window.cur||{}, {module:'x', apiPrefetchCache:${json}, go(){ if (a<b) { c() } }})`,
    ],
    ['another name', `(function(w){w["__q"]={ready:!0,data:${json}}})(window)`],
    ['a text', `w.x = JSON.parse(${JSON.stringify(json)});`],
    [
      'a text in single quotes',
      `w.x = JSON.parse('${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}');`,
    ],
    ['code before it', `var a=[[1]],b={"x":{"y":"z"}},r=/[{"]/;${json.replace('[', 'f([')})`],
  ])('%s', (_, script) => {
    expect(valuesIn(script).map((text) => JSON.parse(text) as unknown)).toEqual([cache]);
  });

  test('what is JSON only in parts gives its parts', () => {
    expect(valuesIn(`x = {"cb": function(){}, "data": ${json}}`)).toEqual([json]);
  });

  test('cut off, or useless: nothing', () => {
    expect(valuesIn(`cur.apiPrefetchCache = ${json.slice(0, -3)}`).join('')).not.toContain('method');
    expect(valuesIn('x = [{"a":1}]')).toEqual([]);
  });

  test('a script that only opens brackets takes no time', () => {
    const started = performance.now();
    valuesIn('"likes"' + '[{"'.repeat(300_000));
    valuesIn('{"likes":'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('answers', () => {
  test('of the web client and of older scripts', () => {
    expect(parse('{"response":1}')).toEqual([{ response: 1 }]);
    expect(parse('<!--{"payload":[0,[]]}')).toEqual([{ payload: [0, []] }]);
    expect(parse('<!--123<!>wall.css<!>0<!><!json>{"a":1}<!><div></div>')).toEqual(
      [['123', 'wall.css', '0', { a: 1 }, '<div></div>']].map((parts) => parts.flatMap((part) => part)),
    );
    expect(parse('')).toEqual([]);
    expect(() => parse('<!DOCTYPE html><p>')).toThrow(SyntaxError);
  });

  test('letters and accounts are never heard, walls are', () => {
    const names = (parts: readonly string[], url: string) => parts.some((part) => url.indexOf(part) > 0);
    const heard = (url: string) => names(about.listensTo, url) && !names(about.deafTo, url);
    for (const method of [
      'messages.getHistory',
      'account.getInfo',
      'auth.refresh',
      'stickers.get',
      'calls.start',
      'im.get',
    ])
      for (const host of ['api.vk.com', 'api.vk.ru', 'web.api.vk.ru', 'vk.com'])
        expect(heard(`https://${host}/method/${method}?v=5.289`), `${host} ${method}`).toBe(false);
    expect(heard('https://vk.com/al_im.php')).toBe(false);
    expect(heard('https://login.vk.ru/?act=web_token')).toBe(false);
    for (const method of ['wall.get', 'newsfeed.getFeedExp', 'owners.getMainTab', 'execute', 'batch.call'])
      for (const host of ['api.vk.com', 'api.vk.ru', 'web.api.vk.ru', 'vk.com'])
        expect(heard(`https://${host}/method/${method}?v=5.289`), `${host} ${method}`).toBe(true);
    expect(heard('https://vk.com/al_wall.php?act=get_wall')).toBe(true);
  });
});

describe('what of an answer was not read is told', () => {
  const wallPost = (id: number) => ({
    inner_type: 'wall_wallpost',
    post_type: 'post',
    owner_id: -1,
    from_id: -1,
    id,
    text: 'Tea',
    likes: { count: id },
  });
  const pageUrl = 'https://vk.com/club1';
  const readAll = (items: unknown[]) => {
    const { posts, gaps } = read(
      { response: { items } },
      { url: pageUrl, pageUrl, language: 'ru', owner: null, at: Date.UTC(2026, 10, 25) },
    );
    return { ids: posts.map(({ id }) => id), gaps };
  };

  test('all of it was: nothing is', () =>
    expect(readAll([wallPost(1), wallPost(2)])).toEqual({ ids: ['-1_1', '-1_2'], gaps: [] }));

  test('a record in a shape that nobody foresaw costs only itself', () => {
    const odd = Object.defineProperty(wallPost(2), 'text', {
      enumerable: true,
      get: () => {
        throw new TypeError('odd');
      },
    });
    expect(readAll([wallPost(1), odd, wallPost(3)])).toEqual({
      ids: ['-1_1', '-1_3'],
      gaps: [{ shape: 'unreadable part', count: 1 }],
    });
  });

  test('a list longer than any', () => {
    const { ids, gaps } = readAll(Array.from({ length: 5001 }, (_, index) => wallPost(index + 1)));
    expect(ids).toHaveLength(5000);
    expect(gaps).toEqual([{ shape: 'very large answer', count: 1 }]);
  });
});
