import { describe, expect, test } from 'vitest';

import { about } from '@/utils/networks/vk/about';
import { parse, valuesIn } from '@/utils/networks/vk/payloads';

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
