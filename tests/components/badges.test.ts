// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { startBadges } from '@/components/badges/start';
import { exactly } from '@/utils/domain/count';
import type { Recalled } from '@/utils/domain/recalled';
import { Visit } from '@/utils/page/visit';
import { defaultSettings, type Settings } from '@/utils/settings-shape';

import { cardOf, leavesNoTrace, listeningBackground, plainSite, turns } from '../page/pages';

/** What stands in closed shadow roots: seen by watching them being made. */
let roots: ShadowRoot[] = [];
const { attachShadow } = Element.prototype;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
  document.body.replaceChildren();
  roots = [];
  // Everything is near the window.
  window.IntersectionObserver = class {
    readonly #call: (entries: object[]) => void;
    constructor(call: (entries: object[]) => void) {
      this.#call = call;
    }
    observe(target: Element) {
      setTimeout(() => this.#call([{ target, isIntersecting: true }]));
    }
    unobserve() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  };
});
afterEach(() => {
  Element.prototype.attachShadow = attachShadow;
});

interface Shown {
  id: string;
  text: string;
  label: string;
  host: Element;
}
const badges = (): Shown[] =>
  roots.flatMap((root) => {
    const inner = root.querySelector<HTMLElement>('.badge');
    if (!inner || !root.host.isConnected) return [];
    return [
      {
        id: inner.dataset['post']?.split(' ', 1)[0] ?? '',
        text: inner.textContent,
        label: inner.getAttribute('aria-label') ?? '',
        host: root.host,
      },
    ];
  });

const answer = (...posts: object[]) => JSON.stringify({ posts });
const post = (id: string, more: object = {}) => ({
  id,
  title: `Title of ${id}`,
  format: 'video',
  views: exactly(26_500),
  ...more,
});

async function begin(signal: AbortSignal, known: Parameters<typeof listeningBackground>[0] = {}) {
  const heard = listeningBackground(known);
  const visit = new Visit(plainSite, document, heard.background, signal);
  await startBadges(visit);
  return { ...heard, visit };
}

/** A life that ends with its test. */
let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => life.abort());

const set = (change: Partial<Settings['badges']> | { language: 'ru' }) => {
  const next =
    'language' in change
      ? { ...defaultSettings, ...change }
      : { ...defaultSettings, badges: { ...defaultSettings.badges, ...change } };
  return fakeBrowser.storage.local.set({ settings: next });
};

describe('a badge', () => {
  test('stands on the picture of its post and says what is known', async () => {
    document.body.append(cardOf(document, 'a'), cardOf(document, 'b'));
    const { visit } = await begin(life.signal);
    visit.hear(
      'https://plain.test/answers/1',
      answer(post('a'), post('b', { views: exactly(7), likes: exactly(1) })),
    );
    await turns();
    expect(badges().map(({ id, text }) => [id, text.replaceAll('\u00a0', ' ')])).toEqual([
      ['a', '26K views'],
      ['b', 'ER views 14% · 7 views'],
    ]);
    expect(badges()[0]!.host.parentElement).toBe(document.querySelector('a'));
    expect(badges()[0]!.label).toBe('Title of a: 26K views');
  });

  test('is four nodes at most', async () => {
    document.body.append(cardOf(document, 'a'));
    const { visit } = await begin(life.signal);
    visit.hear('https://plain.test/answers/1', answer(post('a')));
    await turns();
    const root = roots.find((one) => one.querySelector('.badge'))!;
    // The host, its shadow root, one element, one text; a style element only where sheets cannot be shared.
    expect(root.querySelectorAll(':not(style)')).toHaveLength(1);
    expect(root.querySelector('.badge')!.childNodes).toHaveLength(1);
  });

  test('stands after the line that its link begins, and not on something to press', async () => {
    const page = new DOMParser().parseFromString(
      '<article><p><span><a href="/p/a">yesterday</a></span><span> · pinned</span></p></article>' +
        '<article><p><a href="/p/b">yesterday</a><button>more</button></p></article>' +
        '<article><p><a href="/p/c">yesterday</a> · pinned</p></article>' +
        '<article><h3><a href="/p/d">A title</a></h3><div>12 views</div></article>',
      'text/html',
    );
    document.body.append(...page.body.children);
    const { visit } = await begin(life.signal);
    visit.hear('https://plain.test/answers/1', answer(post('a'), post('b'), post('c'), post('d')));
    await turns();
    expect(Object.fromEntries(badges().map(({ id, host }) => [id, host.parentElement?.textContent]))).toEqual(
      {
        a: ' · pinned',
        b: 'yesterday',
        c: 'yesterday · pinned',
        d: 'A title',
      },
    );
  });

  test('goes with its card to another post, and never shows the last one', async () => {
    const card = cardOf(document, 'a');
    document.body.append(card, cardOf(document, 'z'));
    const { visit } = await begin(life.signal);
    visit.hear('https://plain.test/answers/1', answer(post('a'), post('z')));
    await turns();
    for (const link of card.querySelectorAll('a')) link.href = '/p/b';
    await turns();
    expect(badges().map(({ id }) => id)).toEqual(['z']);
    visit.hear('https://plain.test/answers/2', answer(post('b', { views: exactly(5) })));
    await turns();
    expect(Object.fromEntries(badges().map(({ id, text }) => [id, text.replaceAll('\u00a0', ' ')]))).toEqual({
      b: '5 views',
      z: '26K views',
    });
  });

  test('returns when the page throws it out, until the page insists', async () => {
    document.body.append(cardOf(document, 'a'));
    const { visit } = await begin(life.signal);
    visit.hear('https://plain.test/answers/1', answer(post('a')));
    await turns();
    badges()[0]!.host.remove();
    await turns();
    expect(badges()).toHaveLength(1);
    for (let i = 0; i < 10; i++) {
      badges()[0]?.host.remove();
      await turns(20);
    }
    expect(badges()).toHaveLength(0);
  });

  test('is read from the card when no data names the post, and is grey when the card says nothing', async () => {
    document.body.append(cardOf(document, 'a', '12 views'), cardOf(document, 'b', 'nothing'));
    await begin(life.signal);
    await turns(1400);
    expect(badges().map(({ id, text }) => [id, text.replaceAll('\u00a0', ' ')])).toEqual([
      ['a', '12 views'],
      ['b', '?'],
    ]);
    expect(badges()[1]!.label).toContain('not understood');
  });

  test('stands by the heading of the page that is about its post, and not in its lists', async () => {
    const at = vi
      .spyOn(document, 'location', 'get')
      .mockReturnValue(Object.assign(new URL('https://plain.test/p/a')) as unknown as Location);
    const heading = document.createElement('h1');
    heading.textContent = 'Title of a';
    document.body.append(heading, cardOf(document, 'a'), cardOf(document, 'b'));
    const { visit } = await begin(life.signal);
    visit.hear('https://plain.test/answers/1', answer(post('a', { likes: exactly(265) }), post('b')));
    await turns(600);
    const own = badges().filter(({ id }) => id === 'a');
    expect(own.map(({ host }) => host.parentElement)).toEqual([heading]);
    expect(own[0]!.text.replaceAll('\u00a0', ' ')).toMatch(/^ER views 1%/);
    at.mockRestore();
  });
});

describe('the person’s choices', () => {
  test('are followed at once: hidden, another corner, another language', async () => {
    document.body.append(cardOf(document, 'a'));
    const { visit } = await begin(life.signal);
    visit.hear('https://plain.test/answers/1', answer(post('a')));
    await turns();
    await set({ shown: false });
    await turns();
    expect(badges()).toEqual([]);
    await set({ corner: 'bottom-left' });
    await turns();
    expect(badges()[0]!.host).toBe(document.querySelector('a')!.lastChild);
    await set({ language: 'ru' });
    await turns();
    expect(badges()[0]!.text.replaceAll('\u00a0', ' ')).toBe('26 тыс. просмотров');
  });
});

test('what was read is sent, recalled, and reported', async () => {
  document.body.append(cardOf(document, 'a'), cardOf(document, 'b'), cardOf(document, 'c'));
  const recalled = {
    key: 'plain:a',
    post: null,
    metricSeenAt: {},
    followers: exactly(1000),
    followersSeenAt: 1,
    coverage: null,
    usual: {
      state: 'known' as const,
      multiple: 1.8,
      median: 14_000,
      n: 9,
      metric: 'views' as const,
      agesKnown: true,
    },
  };
  const { visit, batches, reports } = await begin(life.signal, { recalled: [recalled] });
  visit.hear('https://plain.test/answers/1', answer(post('a'), post('b')));
  await turns(2400);
  expect(batches.flatMap((batch) => batch.posts.map(({ id }) => id))).toEqual(['a', 'b']);
  expect(badges()[0]!.text.replaceAll('\u00a0', ' ')).toBe('×1.8 usual · VR 2,650%');
  expect(reports.at(-1)).toMatchObject({ posts: ['plain:a', 'plain:b', 'plain:c'], seen: 3, understood: 2 });
});

test('what a post says is looked at where it is an own one’s with a guide, and goes nowhere else', async () => {
  document.body.append(cardOf(document, 'a'), cardOf(document, 'b'));
  const said = { text: 'Утро. #кофе', hasGeotag: null };
  const asked: unknown[] = [];
  let n = 2;
  const guided: Recalled = {
    key: 'plain:a',
    post: null,
    metricSeenAt: {},
    followers: null,
    followersSeenAt: null,
    coverage: null,
    usual: { state: 'unknown' },
    isGuided: true,
  };
  const { visit, batches } = await begin(life.signal, {
    recalled: [guided, { ...guided, key: 'plain:b', isGuided: undefined as never }],
    verdicts: (posts) => {
      asked.push(...posts);
      return [{ key: 'plain:a', brand: 'Tea', n, sentences: ['#tea is missing'], isPartial: false }];
    },
  });
  visit.hear('https://plain.test/answers/1', answer(post('a', { said }), post('b', { said })));
  await vi.waitFor(() => expect(badges()[0]!.text).toContain('\u2691\u00a02'), 3000);
  expect(badges()[0]!.label).toContain('2 findings by the hashtag guide');
  expect(badges()[1]!.text).not.toContain('\u2691');
  expect(asked).toContainEqual({ key: 'plain:a', said });
  expect(asked).not.toContainEqual(expect.objectContaining({ key: 'plain:b' }));
  expect(JSON.stringify(batches)).not.toContain('Утро');
  badges()[0]!.host.dispatchEvent(new Event('pointerover', { bubbles: true }));
  await turns(300);
  const card = roots.map((root) => root.querySelector('.card')).find(Boolean)!;
  expect(card.textContent).toContain('2 findings by the guide of Tea#tea is missing');
  // The guide has changed, and then gone.
  n = 0;
  await fakeBrowser.storage.local.set({ guidesChangedAt: 1 });
  await vi.waitFor(() => expect(badges()[0]!.text).toContain('\u2713'), 3000);
  delete guided.isGuided;
  await fakeBrowser.storage.local.set({ guidesChangedAt: 2 });
  await vi.waitFor(() => expect(badges()[0]!.text).not.toContain('\u2713'), 3000);
});

test('hostile names stay text', async () => {
  document.body.append(cardOf(document, 'a'));
  const { visit } = await begin(life.signal);
  const title = '<img src=x onerror=alert(1)>"\' \u202e & {n, plural, other {#}}';
  visit.hear('https://plain.test/answers/1', answer(post('a', { title })));
  await turns();
  expect(badges()[0]!.label).toBe(`${title}: 26K views`);
  badges()[0]!.host.dispatchEvent(new Event('pointerover', { bubbles: true }));
  await turns(300);
  const card = roots.map((root) => root.querySelector('.card')).find(Boolean)!;
  expect(card.querySelector('.title')!.textContent).toBe(title);
  expect(card.querySelector('img')).toBeNull();
});

test('everything is undone by one signal', async () => {
  const list = document.createElement('section');
  list.append(cardOf(document, 'a'), cardOf(document, 'b'));
  document.body.append(list);
  await leavesNoTrace(document, async (signal) => {
    const { visit } = await begin(signal);
    visit.hear('https://plain.test/answers/1', answer(post('a'), post('b')));
    await turns();
    badges()[0]!.host.dispatchEvent(new Event('pointerover', { bubbles: true }));
    await turns(300);
    expect(roots.some((root) => root.querySelector('.card'))).toBe(true);
  });
  list.append(cardOf(document, 'c'));
  await turns();
  expect(badges()).toEqual([]);
});
