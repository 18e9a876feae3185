// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';

import { instagram } from '../../utils/networks/instagram';
import type { Capture } from '../../utils/networks/network';

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const pageUrl = 'https://www.instagram.com/slow.bakery/';
const capture = (language: string): Capture => ({
  url: pageUrl,
  pageUrl,
  language,
  owner: null,
  at: Date.UTC(2026, 10, 25),
});
const owner = (html: string, language = 'en', address = pageUrl) =>
  instagram.printedOwner?.(parsed(html), instagram.pageAt(new URL(address)), capture(language)) ?? null;

const header = (title: string, text: string, posts: string, handle = 'slow.bakery') =>
  `<main><header><h2>${handle}</h2><ul><li>${posts}</li><li><a href="/${handle}/followers/"><span title="${title}"><span>${text}</span></span> followers</a></li><li><a href="/${handle}/following/">91 following</a></li></ul></header></main>`;
const head = (description: string, handle = 'slow.bakery') =>
  `<head><meta property="og:url" content="https://www.instagram.com/${handle}/"><meta property="og:description" content="${description}"></head>`;

describe('the account a page prints', () => {
  test('the full number of followers stands in a title', () => {
    expect(owner(header('62,915', '62K', '<span>412</span> posts'))).toMatchObject({
      handle: 'slow.bakery',
      followers: { value: 62_915, exact: true },
      postsTotal: { value: 412, exact: true },
    });
    expect(owner(header('62 915', '62 тыс.', '412 публикаций'), 'ru')).toMatchObject({
      followers: { value: 62_915, exact: true },
      postsTotal: { value: 412, exact: true },
    });
  });

  test('without a title, an abbreviation is one', () => {
    expect(owner(header('', '62K', ''))?.followers).toEqual({
      value: 62_000,
      exact: false,
      below: 63_000,
    });
  });

  test('nothing is taken of another account, or of the one that was left', () => {
    expect(owner(header('62,915', '62K', '', 'rye_and_sons'))).toBeNull();
    expect(owner(head('4,817 Followers, 75 Following, 309 Posts - x', 'rye_and_sons'))).toBeNull();
    expect(owner(header('62,915', '62K', ''), 'en', 'https://www.instagram.com/')).toBeNull();
  });

  test.each([
    [
      'en',
      '4,817 Followers, 75 Following, 309 Posts - See Instagram photos and videos from Slow Bakery (@slow.bakery)',
      4817,
      309,
    ],
    ['ru', '4 817 подписчика, 75 подписок, 309 публикации — посмотрите в Instagram', 4817, 309],
    ['de', '4.817 Follower, 75 gefolgt, 309 Beiträge – Sieh dir Instagram-Fotos an', 4817, 309],
    ['es', '4 mil seguidores, 75 seguidos, 309 publicaciones - Ver fotos', 4000, 309],
  ])('the head of the page is an estimate: %s', (language, description, followers, posts) => {
    const printed = owner(head(description), language);
    expect(printed?.followers).toMatchObject({ value: followers, exact: false });
    expect(printed?.postsTotal).toMatchObject({ value: posts, exact: false });
  });
});

describe('where a badge may stand', () => {
  const link = (html: string, selector = 'a[href*="/p/"]') => parsed(html).querySelector(selector)!;

  test('a link in a text or a comment is a mention; a picture or a time is a post', () => {
    expect(instagram.isMention?.(link('<h1 dir="auto">see <a href="/p/DfS1SZngAPp/">this</a></h1>'))).toBe(
      true,
    );
    expect(instagram.isMention?.(link('<ul><li>see <a href="/p/DfS1SZngAPp/">this</a></li></ul>'))).toBe(
      true,
    );
    expect(instagram.isMention?.(link('<ul><li><a href="/p/DfS1SZngAPp/"><img></a></li></ul>'))).toBe(false);
    expect(instagram.isMention?.(link('<li><a href="/p/DfS1SZngAPp/"><time>1d</time></a></li>'))).toBe(false);
    expect(instagram.isMention?.(link('<div><a href="/p/DfS1SZngAPp/"><div></div></a></div>'))).toBe(false);
  });

  test('a feed’s article is a card, and so is a tile that draws its picture itself', () => {
    expect(
      instagram.card(link('<article><div><a href="/p/DfS1SZngAPp/"></a></div></article>'))?.localName,
    ).toBe('article');
    expect(instagram.card(link('<div><a href="/p/DfS1SZngAPp/"><div>1.2K</div></a></div>'))?.localName).toBe(
      'a',
    );
    expect(instagram.card(link('<div><a href="/p/DfS1SZngAPp/"><div><img></div></a></div>'))).toBeNull();
  });

  test('without articles, a post is what stands around its time and is of no other post', () => {
    const post = (id: string) =>
      `<div class="post"><div><a href="/slow.bakery/">x</a> <a href="/p/${id}/"><time>1d</time></a></div><img><a href="/p/${id}/">more</a></div>`;
    const page = `<main><div>${post('DfS1SZngAPp')}${post('DfLG467gAPq')}</div></main>`;
    expect(instagram.card(link(page, 'a:has(time)'))?.className).toBe('post');
    expect(instagram.card(link(`<main>${post('DfS1SZngAPp')}</main>`, 'a:has(time)'))?.className).toBe(
      'post',
    );
  });

  test('a time may lead to something that is no post, such as a story', () =>
    expect(
      instagram.card(
        link(
          '<main><div class="story"><a href="/stories/slow.bakery/1/"><time>1h</time></a></div><a href="/p/DfS1SZngAPp/"></a></main>',
          'a:has(time)',
        ),
      )?.className,
    ).toBe('story'));

  const spot = (html: string, path = '/p/DfS1SZngAPp/') =>
    instagram.mainSpot(parsed(html), instagram.pageAt(new URL(path, pageUrl)));

  test('the page’s own post is where its time links to it; until then there is no place', () => {
    const article = (id: string) =>
      `<article><a href="/p/${id}/"><time datetime="2026-11-05">1d</time></a></article>`;
    expect(spot(article('DfLG467gAPq'))).toBeNull();
    expect(spot(article('DfS1SZngAPp'))?.element.localName).toBe('a');
    expect(
      spot(`${article('DfS1SZngAPp')}<div role="dialog">${article('DfS1SZngAPp')}</div>`)?.element.closest(
        '[role="dialog"]',
      ),
    ).not.toBeNull();
    expect(spot(article('DfS1SZngAPp'), '/slow.bakery/')).toBeNull();
  });
});
