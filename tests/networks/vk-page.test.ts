// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';

import { vk } from '@/utils/networks/vk';

const at = Date.UTC(2026, 10, 25, 12, 0);
const seen = (html: string, address = '/tea.cellar', language = 'ru') => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const pageUrl = `https://vk.com${address}`;
  const page = vk.pageAt(new URL(pageUrl));
  return { document, page, capture: { url: pageUrl, pageUrl, language, owner: null, at } };
};
const first = (document: Document, selector: string) => document.querySelector(selector)!;

const post = (id: string, inside: string, attributes = '') =>
  `<div data-post-id="${id}" ${attributes}><a class="date" href="/wall${id}">16 авг 2020</a>${inside}</div>`;

describe('a link to a post', () => {
  test.each([
    ['of the post itself', post('-1_2', ''), '.date', false],
    [
      'in an advertisement named without a sign',
      '<div data-post-id="post1_2"><a class="date" href="/wall-1_2">Реклама</a></div>',
      '.date',
      false,
    ],
    [
      'in its text',
      post('-1_2', '<p class="wall_post_text"><a class="t" href="/wall-1_2">сюда</a></p>'),
      '.t',
      true,
    ],
    ['to another post', post('-1_2', '<a class="t" href="/wall-1_9">там</a>'), '.t', true],
    ['to an attached video', post('-1_2', '<a class="t" href="/video-1_3"><img></a>'), '.t', true],
    [
      'of a shared original',
      post('-1_2', post('-5_6', '', 'data-post-nesting-lvl="1"')),
      '[data-post-nesting-lvl] a',
      true,
    ],
    [
      'in a part that is called as posts are, of no post',
      '<div id="posts_1"><article><a class="t" href="/wall-1_2">1 мая</a></article></div>',
      '.t',
      false,
    ],
    [
      'in a comment',
      post('-1_2', '<div class="reply"><a class="t" href="/wall-1_2">дата</a></div>'),
      '.t',
      true,
    ],
    [
      'in an item that says nothing',
      '<article><a class="t" href="/wall-1_2">1 мая</a></article>',
      '.t',
      false,
    ],
    [
      'the second of such an item',
      '<article><a href="/wall-1_2">1 мая</a><a class="t" href="/wall-5_6">2 мая</a></article>',
      '.t',
      true,
    ],
    [
      'around a list of items',
      '<article><div role="feed"><article><a href="/wall-1_2">1 мая</a></article><article><a class="t" href="/wall-5_6">2 мая</a></article></div></article>',
      '.t',
      false,
    ],
    ['to a clip in a list', '<div><a class="t" href="/clip-1_2"><img></a></div>', '.t', false],
  ])('%s', (_, html, selector, mention) => {
    expect(vk.isMention!(first(seen(html).document, selector))).toBe(mention);
  });

  test('has the card that the site names, or all around a date', () => {
    const named = seen(`<main><section>${post('-1_2', '')}</section></main>`).document;
    expect(vk.card(first(named, '.date'))?.getAttribute('data-post-id')).toBe('-1_2');
    const loose = seen(
      '<main><div id="a"><p><a class="t" href="/wall-1_2">16 авг 2020</a></p><b>5</b></div><div><a href="/wall-1_3">17 авг 2020</a></div></main>',
    ).document;
    expect(vk.card(first(loose, '.t'))?.id).toBe('a');
  });
});

describe('numbers on a card', () => {
  const printed = (inside: string, language = 'ru') => {
    const { document, capture } = seen(post('-1_2', inside), '/feed', language);
    const link = vk.postAt(new URL('https://vk.com/wall-1_2'))!;
    return vk.printed(first(document, '[data-post-id]'), link, capture);
  };
  test.each([
    ['<div data-reaction-counts="[20,4]"></div>', 24],
    ['<div data-reaction-counts="[]"></div>', undefined],
    ['<div class="like_btn like" data-count="1204"><span class="like_button_count">1.2K</span></div>', 1204],
    ['<div data-testid="post_footer_action_like"><span>1,2 тыс.</span></div>', 1200],
    ['<div data-testid="post_footer_action_like" aria-label="Оценили 24 человека"></div>', 24],
    ['<div class="ReactionsPreview" aria-label="Оценили Вера и ещё 3 человека"></div>', undefined],
    ['<div data-testid="post_footer_action_like"></div>', undefined],
    ['<div data-testid="comment-like">5</div>', undefined],
    ['<div class="replies"><a class="like_btn like" data-count="9"></a></div>', undefined],
    ['<div data-post-nesting-lvl="1"><div data-testid="post_footer_action_like">7</div></div>', undefined],
  ])('likes of %s', (inside, likes) => {
    expect(printed(`${inside}<div class="like_btn share" data-count="1"></div>`)?.likes?.value).toBe(likes);
  });

  test.each([
    ['<div class="like_views _views" title="2.9K просмотра">2.9K</div>', 2900],
    ['<span title="1 204 просмотра">1,2K</span>', 1204],
    ['<a data-video="" href="/video-1_3"><span title="12K просмотров">12K</span></a>', undefined],
    ['<div class="like_views"></div>', undefined],
  ])('views of %s', (inside, views) => {
    expect(printed(`${inside}<div class="like_btn share" data-count="1"></div>`)?.views?.value).toBe(views);
  });

  test('none of a card of several posts, of a hidden one, of a shared original', () => {
    const like = '<div class="like_btn like" data-count="5"></div>';
    const link = vk.postAt(new URL('https://vk.com/wall-1_2'))!;
    for (const html of [
      `<div class="card">${post('-1_2', like)}${post('-1_3', like)}</div>`,
      `<div hidden><div class="card">${post('-1_2', like)}</div></div>`,
      `<div class="card" data-post-id="-1_2" data-post-nesting-lvl="1">${like}</div>`,
    ]) {
      const { document, capture } = seen(html);
      expect(vk.printed(first(document, '.card'), link, capture)).toBeNull();
    }
  });

  test.each([
    ['<div data-testid="post-header-subtitle">Реклама · 16+</div>', true],
    ['<div data-testid="post-header-subtitle">Community ad</div>', true],
    ['<div class="post_date">Рекламная запись</div>', true],
    ['<span class="wall_marked_as_ads"></span>', true],
    ['<div class="wall_post_text">Реклама</div>', false],
    ['<div data-testid="post-header-subtitle">рекламный отдел</div>', false],
  ])('an advertisement: %s', (inside, ad) => {
    expect(printed(`${inside}<div class="like_btn like" data-count="5"></div>`)?.isAd).toBe(ad);
  });
});

describe('the account of a page', () => {
  test.each([
    ['<h1>Погреб</h1><div>41.8K подписчиков</div>', 'ru', 41_800],
    ['<div><h1>Cellar</h1></div><div><a>1,204 followers</a></div>', 'en', 1204],
    ['<div><h1>Погреб</h1><p>5 друзей подписаны</p></div>', 'ru', undefined],
    [`<h1>Погреб</h1>${post('-1_2', '<p>900 подписчиков</p>')}`, 'ru', undefined],
    ['<div>900 подписчиков</div>', 'ru', undefined],
  ])('%s', (html, language, followers) => {
    const { document, page, capture } = seen(`<main>${html}</main>`, '/tea.cellar', language);
    expect(vk.printedOwner!(document, page, capture)?.followers?.value).toBe(followers);
  });

  test('is not looked for beside a post', () => {
    const { document, page, capture } = seen('<h1>Погреб</h1><p>900 подписчиков</p>', '/wall-1_2');
    expect(vk.printedOwner!(document, page, capture)).toBeNull();
  });
});

test('the badge of a post in a layer stands in the layer', () => {
  const { document, page } = seen(
    `<main>${post('-1_2', '')}</main><div role="dialog">${post('-1_2', '')}</div>`,
    '/tea.cellar?w=wall-1_2',
  );
  const spot = vk.mainSpot(document, page);
  expect(spot?.element.closest('[role="dialog"]')).not.toBeNull();
});
