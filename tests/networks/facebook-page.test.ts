// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';

import { isMention, nameLink } from '../../utils/networks/facebook/dom';

const post = (n: number) => `/kettle/posts/80000000000000${n}`;
const video = '/kettle/videos/500000000000001/';
const photo = '/photo/?fbid=700000000000001';
const link = (href: string, text = 'x') => `<a href="${href}">${text}</a>`;
const head = (name: string, tag = 'h3') => `<${tag}>${link(`/${name}`, name)}</${tag}>`;

/** Puts a part of a page into the document. The text is our own. */
function show(html: string): Element {
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  return document.body.firstElementChild!;
}
beforeEach(() => document.body.replaceChildren());

describe('the link that names a post', () => {
  const nameIn = (html: string) => nameLink(show(`<div role="article">${html}</div>`))?.post.id;

  test.each([
    ['the first of two addresses', head('kettle') + link(post(1)) + link(post(2)), '800000000000001'],
    [
      'its address, whatever is linked after it',
      head('kettle') + link(post(1)) + link(photo),
      '800000000000001',
    ],
    [
      'its address, whatever is linked before it',
      link(photo) + head('kettle') + link(post(1)),
      '800000000000001',
    ],
    [
      'its video, above a post that it shares',
      head('kettle') + link(video) + head('ann', 'h4') + link(post(2)),
      '500000000000001',
    ],
    [
      'its address, below a video and two names',
      link(video) + head('kettle') + head('tea.lovers') + link(post(1)),
      '800000000000001',
    ],
    [
      'its address, beside a picture of who wrote it',
      head('kettle') + link(photo) + head('tea.lovers') + link(post(1)),
      '800000000000001',
    ],
    ['its photo, where nothing else is linked', head('kettle') + link(photo), '700000000000001'],
    [
      'none, where only its text links',
      `${head('kettle')}<div class="userContent">${link(post(2))}</div>`,
      undefined,
    ],
  ])('%s', (_, html, id) => expect(nameIn(html)).toBe(id));
});

describe('a link that only speaks of a post', () => {
  const mentioned = (html: string, href: string) => {
    show(html);
    return isMention(document.querySelector(`a[href="${href}"]`)!);
  };

  test('in a post: every one but its name', () => {
    const article = `<div role="article">${head('kettle')}${link(post(1))}${link(post(2))}</div>`;
    expect(mentioned(article, post(1))).toBe(false);
    expect(mentioned(article, post(2))).toBe(true);
  });

  test.each([
    ['an account’s', '/kettle', false],
    ['an address by itself', post(1), false],
    ['a reel by itself', '/reel/500000000000001/', false],
    ['a photo by itself', photo, true],
  ])('in nothing that is known to be a post: %s', (_, href, expected) =>
    expect(mentioned(`<div><div>${link(href)}</div></div>`, href)).toBe(expected),
  );

  test('in nothing that is known to be a post: an address in a text', () =>
    expect(mentioned(`<nav><div class="userContent">${link(post(1))}</div></nav>`, post(1))).toBe(true));

  test('in nothing that is known to be a post: a video beside one address is that post’s, beside two it is nobody’s', () => {
    expect(mentioned(`<nav>${link(video)}${link(post(1))}</nav>`, video)).toBe(true);
    expect(mentioned(`<nav>${link(video)}${link(post(1))}${link(post(2))}</nav>`, video)).toBe(false);
  });
});
