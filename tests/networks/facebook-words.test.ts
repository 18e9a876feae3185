// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { tagNames as writtenTags } from '../../utils/domain/hashtags/tokenize';
import { facebook } from '../../utils/networks/facebook';
import { figure } from '../../utils/networks/facebook/figures';
import { linkedTags } from '../../utils/networks/facebook/hashtags';
import { calls } from '../../utils/networks/facebook/payloads';
import { meaningOf } from '../../utils/networks/facebook/words';

/** The number, or the span of an abbreviation, and what it counts. */
function said(text: string, language: string) {
  const found = figure(text, language);
  if (!found) return null;
  const { count } = found;
  return [
    count.exact ? count.value : [count.value, count.below],
    meaningOf(`${found.before} ${found.after}`),
  ];
}

describe('counters in many languages', () => {
  test.each([
    ['en', '1.4K comments', [1400, 1500], 'comments'],
    ['en', '25K shares', [25_000, 26_000], 'shares'],
    ['en', '9.8M views', [9_800_000, 9_900_000], 'views'],
    ['en', '1 share', 1, 'shares'],
    ['ru', '1,2 тыс. комментариев', [1200, 1300], 'comments'],
    ['ru', 'Поделились: 93', 93, 'shares'],
    ['uk', '12 тис. переглядів', [12_000, 13_000], 'views'],
    ['pl', '2,2 tys. komentarzy', [2200, 2300], 'comments'],
    ['pl', 'Udostępnienia: 2,1 tys.', [2100, 2200], 'shares'],
    ['de', '31 Kommentare', 31, 'comments'],
    ['de', '4 Mal geteilt', 4, 'shares'],
    ['es', '12 mil comentarios', [12_000, 13_000], 'comments'],
    ['pt-BR', '3,5 mil compartilhamentos', [3500, 3600], 'shares'],
    ['fr', '7 partages', 7, 'shares'],
    ['it', '18 condivisioni', 18, 'shares'],
    ['tr', '2,5 B yorum', [2500, 2600], 'comments'],
    ['vi', '1,2K bình luận', [1200, 1300], 'comments'],
    ['vi', '45 lượt chia sẻ', 45, 'shares'],
    ['id', '17 komentar', 17, 'comments'],
    ['ja', 'コメント3.4万件', [34_000, 35_000], 'comments'],
    ['ko', '댓글 1.2천개', [1200, 1300], 'comments'],
    ['zh-Hant', '12則留言', 12, 'comments'],
    ['ar', '٣ تعليقات', 3, 'comments'],
    ['hi', '5 टिप्पणियाँ', 5, 'comments'],
    ['hi', '7 कमेंट', 7, 'comments'],
    ['th', 'ความคิดเห็น 8 รายการ', 8, 'comments'],
    ['nl', '6 opmerkingen', 6, 'comments'],
    ['cs', '15 komentářů', 15, 'comments'],
    ['el', '4 σχόλια', 4, 'comments'],
  ])('%s: %s', (language, text, count, metric) => expect(said(text, language)).toEqual([count, metric]));

  test.each([
    ['en', '5 h'],
    ['en', '3 people'],
    ['it', '2 mi piace'],
    ['en', '12 comments 4 shares'],
  ])('%s: %s counts none of these', (language, text) => expect(said(text, language)?.[1] ?? null).toBeNull());

  test('a number whose abbreviation nobody here knows is no number', () => {
    expect(figure('2,4 abc. xyz', '')).toBeNull();
    expect(figure('24 abc. xyz', '')).toBeNull();
    expect(figure('2,4', 'en')).toBeNull();
  });
});

describe('on a card', () => {
  const link = {
    id: '100000000000111',
    permalink: 'https://www.facebook.com/page/posts/100000000000111',
    format: null,
  };
  const printed = (html: string, language: string) => {
    const page = new DOMParser().parseFromString(
      `<div id="card"><a href="/page/posts/100000000000111">1 h</a>${html}</div>`,
      'text/html',
    );
    const card = page.getElementById('card');
    const at = { url: link.permalink, pageUrl: link.permalink, language, owner: null, at: 1.8e12 };
    const post = card && facebook.printed(card, link, at);
    return post && [post.views, post.comments, post.shares].map((count) => count && count.value);
  };
  const inSpan = (text: string) => `<div><span>${text}</span></div>`;

  test.each([
    ['en', '31 comments'],
    ['de', '31 Kommentare'],
    ['ru', 'Комментарии: 31'],
    ['en', 'Comments 31'],
    ['ru', 'Комментарии 31'],
    ['ja', 'コメント31件'],
    ['ko', '댓글 31개'],
    ['vi', '31 bình luận'],
    ['zh-Hant', '31則留言'],
    ['hi', '31 कमेंट'],
  ])('%s: "%s" is a counter', (language, text) =>
    expect(printed(inSpan(text), language)).toEqual([null, 31, null]),
  );

  test('so is a link to the post, a button, a list of who has shared it', () => {
    expect(printed('<a href="/page/posts/100000000000111?x=1">31 comments</a>', 'en')).toEqual([
      null,
      31,
      null,
    ]);
    expect(printed('<a href="#" role="button">31 comments</a>', 'en')).toEqual([null, 31, null]);
    expect(printed('<a href="/shares/view?id=1">2 shares</a>', 'en')).toEqual([null, null, 2]);
    expect(printed(inSpan('45 lượt chia sẻ'), 'vi')).toEqual([null, null, 45]);
  });

  test.each([
    ['ko', '댓글 3개 더 보기'],
    ['ja', '他3件のコメントを見る'],
    ['de', '3 weitere Kommentare ansehen'],
    ['de', '3 weitere Kommentare'],
    ['tr', '3 yorum daha gör'],
    ['en', '3 more comments'],
    ['en', '3 previous comments'],
    ['ru', 'Ещё 3 комментария'],
    ['es', '3 comentarios más'],
    ['en', 'Market share 5%'],
    ['en', 'Market share 5'],
    ['en', 'Comment as Ann 5'],
    ['en', 'Comments 5 days'],
    ['en', '10 views of Paris'],
  ])('%s: "%s" is none, and costs none', (language, text) => {
    expect(printed(inSpan(text), language)).toBeNull();
    expect(printed(inSpan(text) + inSpan('31 comments'), language)).toEqual([null, 31, null]);
  });

  test('what a link to elsewhere prints is of that', () =>
    expect(
      printed(
        '<a href="https://l.facebook.com/l.php?u=x"><span>10 views</span></a><a href="/other/posts/200000000000222"><span>5 comments</span></a>',
        'en',
      ),
    ).toBeNull());
});

describe('hashtags', () => {
  const link = (offset: number, length: number, tag: string) => ({
    offset,
    length,
    entity: {
      __typename: 'Hashtag',
      url: `https://www.facebook.com/hashtag/${encodeURIComponent(tag)}?__eep__=6`,
    },
  });

  test('offsets count code points, and the case is the writer’s', () =>
    expect(linkedTags({ text: '🫖🫖 #Tea', ranges: [link(3, 4, 'tea')] })).toEqual(['Tea']));

  test('an offset that is wrong gives way to the link', () =>
    expect(linkedTags({ text: 'x #Tea', ranges: [link(0, 3, 'tea'), link(2, 4, 'чай')] })).toEqual([
      'tea',
      'чай',
    ]));

  test('only what the site has linked, where it tells', () => {
    expect(linkedTags({ text: '#a#b', ranges: [link(0, 2, 'a')] })).toEqual(['a']);
    expect(linkedTags({ text: '#a' })).toBeNull();
    expect(
      linkedTags({
        text: '@Bob',
        ranges: [
          { offset: 0, length: 4, entity: { __typename: 'User', url: 'https://www.facebook.com/bob' } },
        ],
      }),
    ).toEqual([]);
  });

  test('written ones, where it does not', () =>
    expect(writtenTags('#️⃣ #1_ #Tea, #чай_и_мёд #1 a#b x.com/#c #tea (#お茶)')).toEqual([
      'Tea',
      'чай_и_мёд',
      'お茶',
    ]));
});

describe('texts of answers', () => {
  test('every line has its guard, and one may hold two documents', () =>
    expect(facebook.parse('for (;;);{"a":1}for (;;);{"b":"}{"}\nfor (;;);{"c":3}')).toEqual([
      [{ a: 1 }, { b: '}{' }, { c: 3 }],
    ]));

  test.each([
    ['a space between them', '{"a":1} [2]\n\n{"c":3}', [[{ a: 1 }, [2], { c: 3 }]]],
    ['a second that was cut off', '{"a":1}{"b":', [{ a: 1 }]],
    ['a second that is a word', '{"a":1} done', [{ a: 1 }]],
  ])('a line of two documents: %s', (_, text, documents) => expect(facebook.parse(text)).toEqual(documents));

  test('a line that was cut costs only itself', () =>
    expect(facebook.parse('{"a":1}\r\n{"b":')).toEqual([{ a: 1 }]));

  test('what is no JSON is an error, and nothing is nothing', () => {
    expect(() => facebook.parse('<html>')).toThrow(SyntaxError);
    expect(facebook.parse('for (;;);')).toEqual([]);
  });

  test('objects handed to a call in a script', () => {
    const data = '{"require":[["x",{"post_id":"1\\"}"}]]}';
    expect(
      calls(`f(function(){(new ServerJS()).handleWithCustomApplyEach(ScheduledApplyEach,${data});});`),
    ).toEqual([data]);
    expect(calls(`handle({"define":[]})`)).toEqual([]);
    expect(calls('handle({"post_id":')).toEqual([]);
  });

  test('islands of any kind of page, and no code', () => {
    const script = (attributes: string, text: string) => {
      const made = document.createElement('script');
      for (const one of attributes.split(' '))
        if (one) made.setAttribute(...(one.split('=') as [string, string]));
      made.textContent = text;
      return facebook.embedded(made);
    };
    expect(script('type=application/json', '{"post_id":"1"}')).toHaveLength(1);
    expect(script('type=application/json', '{"other":"1"}')).toEqual([]);
    expect(script('data-sjs=', '{"post_id":"1"}')).toEqual(['{"post_id":"1"}']);
    expect(script('type=text/javascript', 'x.handle({"post_id":"1"})')).toEqual(['{"post_id":"1"}']);
    expect(script('type=application/ld+json', '{"post_id":"1"}')).toEqual([]);
    expect(script('', 'var post_id = 1')).toEqual([]);
  });

  test('long hostile texts take no long time', () => {
    const start = performance.now();
    const long = 'handle({"post_id":'.repeat(20_000);
    expect(calls(long)).toEqual([]);
    expect(writtenTags('#'.repeat(60_000))).toEqual([]);
    expect(() => facebook.parse('{'.repeat(200_000))).toThrow();
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

test('a post’s own number is never taken from elsewhere: numbers without a name are nobody’s', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (likes, comments) => {
      const reading = facebook.read(
        {
          data: {
            edges: [
              { node: { feedback: { reaction_count: { count: likes }, total_comment_count: comments } } },
            ],
          },
        },
        {
          url: 'https://www.facebook.com/',
          pageUrl: 'https://www.facebook.com/',
          language: 'en',
          owner: null,
          at: 1.8e12,
        },
      );
      expect(reading.posts).toEqual([]);
    }),
  );
});
