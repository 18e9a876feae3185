// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { Posts, type Card } from '@/utils/page/posts';

import { cardOf, plainSite, turns } from './pages';

let life: AbortController;
let found: Card[];
let gone: Card[];
let moved: Card[];
let removed: Node[];

beforeEach(() => {
  document.body.replaceChildren();
  [found, gone, moved, removed] = [[], [], [], []];
  life = new AbortController();
});
afterEach(() => life.abort());

function watch(): void {
  const heard = {
    found: (card: Card) => found.push(card),
    moved: (card: Card) => moved.push(card),
    gone: (card: Card) => gone.push(card),
    removed: (node: Node) => removed.push(node),
    settled: () => {},
    scripted: () => {},
  };
  new Posts(document, plainSite, heard).start(life.signal);
}
const ids = () => found.map((card) => card.post.id);

describe('posts are found by their links', () => {
  test('one card for a picture and a title, in what stands there and in what comes', async () => {
    document.body.append(cardOf(document, 'a'));
    watch();
    expect(ids()).toEqual(['a']);
    document.body.append(cardOf(document, 'b'), cardOf(document, 'c'));
    await turns();
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(found.every((card) => card.media && card.link.querySelector('img'))).toBe(true);
  });

  test('a card ends where links of another post begin, whichever comes first', async () => {
    const list = document.createElement('section');
    document.body.append(list);
    watch();
    const [a, b] = [cardOf(document, 'a'), cardOf(document, 'b')];
    list.append(a);
    await turns();
    expect(found[0]!.root).toBe(list);
    list.append(b);
    await turns();
    expect(found.map((card) => card.root)).toEqual([a, b]);
  });

  test('a page with a single post is no card itself', () => {
    const main = document.createElement('main');
    const card = cardOf(document, 'a');
    main.append(document.createElement('h1'), card);
    document.body.append(main);
    watch();
    expect(found[0]!.root).toBe(card);
  });

  test('two cards of the same post are two cards when others stand between them', () => {
    document.body.append(cardOf(document, 'a'), cardOf(document, 'b'), cardOf(document, 'a'));
    watch();
    expect(ids()).toEqual(['a', 'b', 'a']);
  });

  test('a mention in a running text is no post', () => {
    const text = document.createElement('p');
    const mention = document.createElement('a');
    mention.href = '/p/a';
    mention.textContent = 'this one';
    text.append('See ', mention, ' for more.');
    document.body.append(text, cardOf(document, 'b'));
    watch();
    expect(ids()).toEqual(['b']);
  });

  test('a picture that comes after the title becomes the place of the badge', async () => {
    const card = cardOf(document, 'a');
    const picture = card.firstElementChild!;
    picture.remove();
    document.body.append(card, cardOf(document, 'b'));
    watch();
    expect(found[0]!.media).toBe(false);
    card.prepend(picture);
    await turns();
    expect(moved).toEqual([found[0]]);
    expect(found[0]!.link).toBe(picture);
  });
});

describe('lists that use their cards again', () => {
  test('a card that comes to show another post is found anew, as the same card', async () => {
    const card = cardOf(document, 'a');
    document.body.append(card, cardOf(document, 'z'));
    watch();
    const first = found[0]!;
    for (const link of card.querySelectorAll('a')) link.href = '/p/b';
    await turns();
    expect(first.post.id).toBe('b');
    expect(found.at(-1)).toBe(first);
    expect(ids()).toHaveLength(3);
    expect(gone).toEqual([]);
  });

  test('one link after the other: in the end one card, of the new post', async () => {
    const card = cardOf(document, 'a');
    document.body.append(card, cardOf(document, 'z'));
    watch();
    const [picture, title] = card.querySelectorAll('a');
    title!.href = '/p/b';
    await turns();
    picture!.href = '/p/b';
    await turns();
    const alive = new Set(found.filter((one) => one.post.id === 'b' && !gone.includes(one)));
    expect([...alive]).toHaveLength(1);
    expect([...alive][0]!.root).toBe(card);
  });

  test('taken out, changed and put back: what it shows then counts', async () => {
    const card = cardOf(document, 'a');
    document.body.append(card, cardOf(document, 'z'));
    watch();
    card.remove();
    await turns();
    for (const link of card.querySelectorAll('a')) link.href = '/p/b';
    document.body.prepend(card);
    await turns();
    expect(found.at(-1)!.post.id).toBe('b');
    expect(found.at(-1)).toBe(found[0]);
  });

  test('a card whose links lead to no post any more is gone', async () => {
    const card = cardOf(document, 'a');
    document.body.append(card, cardOf(document, 'z'));
    watch();
    for (const link of card.querySelectorAll('a')) link.href = '/nowhere';
    await turns();
    expect(gone).toEqual([found[0]]);
  });
});

test('what the page takes out is told, and after the end nothing is heard', async () => {
  const card = cardOf(document, 'a');
  document.body.append(card);
  watch();
  card.remove();
  await turns();
  expect(removed).toContain(card);
  life.abort();
  document.body.append(cardOf(document, 'b'));
  await turns();
  expect(ids()).toEqual(['a']);
});
