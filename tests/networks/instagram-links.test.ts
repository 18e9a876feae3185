import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { instagram } from '../../utils/networks/instagram';
import { idMoment, numberOf } from '../../utils/networks/instagram/ids';

const site = 'https://www.instagram.com';
const at = (path: string) => new URL(path, site);
const now = Date.UTC(2026, 10, 25);

describe('the post a link leads to', () => {
  test.each([
    ['/p/DfS1SZngAPp/', 'DfS1SZngAPp', null],
    ['/p/DfS1SZngAPp', 'DfS1SZngAPp', null],
    ['/p/DfS1SZngAPp/?img_index=2', 'DfS1SZngAPp', null],
    ['/slow.bakery/p/DfS1SZngAPp/', 'DfS1SZngAPp', null],
    ['/reel/DfS1SZngAPp/', 'DfS1SZngAPp', 'reel'],
    ['/slow.bakery/reel/DfS1SZngAPp/', 'DfS1SZngAPp', 'reel'],
    ['/reels/DfS1SZngAPp/', 'DfS1SZngAPp', 'reel'],
    ['/tv/DfDYfcPgAPr/', 'DfDYfcPgAPr', 'video'],
    ['https://instagram.com/p/DfS1SZngAPp/#c', 'DfS1SZngAPp', null],
    ['https://m.instagram.com/p/aB3cD4eF5g/', 'aB3cD4eF5g', null],
  ])('%s', (path, id, format) => {
    expect(instagram.postAt(at(path))).toMatchObject({ id, format });
  });

  test.each([
    '/',
    '/slow.bakery/',
    '/slow.bakery/reels/',
    '/slow.bakery/tagged/',
    '/reels/',
    '/reels/audio/1234567890/',
    '/p/DfS1SZngAPp/c/17900000000000000/',
    '/p/DfS1SZngAPp/liked_by/',
    '/p/DfS1SZngAPp/comments/',
    '/p/DfS1SZngAPpAbCdEfGhIjKlMnOpQrStUvWxYz012/',
    '/stories/slow.bakery/3900000000000000000/',
    '/explore/tags/rye/',
    '/explore/p/DfS1SZngAPp/',
    '/a/b/p/DfS1SZngAPp/',
    '/p/a b/',
    'https://l.instagram.com/?u=https%3A%2F%2Fwww.instagram.com%2Fp%2FDfS1SZngAPp%2F',
    'https://instagram.com.example/p/DfS1SZngAPp/',
    'javascript:void(0)',
    'ftp://www.instagram.com/p/DfS1SZngAPp/',
  ])('%s leads to none', (path) => expect(instagram.postAt(at(path))).toBeNull());
});

test.each([
  ['/', 'home', null],
  ['/?variant=following', 'home', null],
  ['/slow.bakery/', 'profile', 'slow.bakery'],
  ['/slow.bakery', 'profile', 'slow.bakery'],
  ['/slow.bakery/reels/', 'reels', 'slow.bakery'],
  ['/slow.bakery/tagged/', 'tagged', 'slow.bakery'],
  ['/slow.bakery/followers/', 'other', 'slow.bakery'],
  ['/slow.bakery/p/DfS1SZngAPp/', 'post', 'slow.bakery'],
  ['/p/DfS1SZngAPp/', 'post', null],
  ['/reels/DfS1SZngAPp/', 'player', null],
  ['/reels/', 'player', null],
  ['/reels/audio/12/', 'audio', null],
  ['/explore/', 'explore', null],
  ['/explore/tags/rye/', 'hashtag', null],
  ['/popular/rye/', 'hashtag', null],
  ['/explore/search/keyword/?q=%23rye', 'hashtag', null],
  ['/explore/search/keyword/?q=rye', 'search', null],
  ['/explore/locations/12/old-mill/', 'location', null],
  ['/stories/slow.bakery/12/', 'stories', null],
  ['/direct/inbox/', 'direct', null],
])('%s is a page of the kind %s', (path, kind, handle) => {
  const page = instagram.pageAt(at(path));
  expect([page.kind, page.owner?.handle ?? null]).toEqual([kind, handle]);
});

test('any address at all is answered without an error', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (url) => void instagram.pageAt(new URL(url))),
  );
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const post = instagram.postAt(new URL(`${site}${path}`));
      if (post) expect(instagram.postAt(new URL(post.permalink))?.id).toBe(post.id);
    }),
  );
});

test('a code is its number in 64 digits, and the number tells the hour', () => {
  expect(numberOf('DfS1SZngAPp')).toBe(4022511778117190633n);
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2012, 0), max: now }),
      fc.integer({ min: 0, max: 2 ** 23 - 1 }),
      (time, rest) => {
        const number = (BigInt(time - 1_314_220_021_721) << 23n) | BigInt(rest);
        let code = '';
        for (let left = number; left > 0n; left /= 64n) code = (digits[Number(left % 64n)] ?? '') + code;
        expect(numberOf(code)).toBe(number);
        const moment = idMoment(number, now);
        expect(moment?.grain).toBe('hour');
        expect(time - (moment?.at ?? 0)).toBe(12 * 60_000);
      },
    ),
  );
});
