import { expect } from 'vitest';

import { bringCard, bringStrip } from '@/components/badges/brought';
import { paintCard } from '@/components/card/paint';
import { startStrip } from '@/components/strip/strip';
import { exactly } from '@/utils/domain/count';
import { blankPost, type Post } from '@/utils/domain/post';
import { emptyReading, type Reading } from '@/utils/domain/reading';
import type { AccountRecalled, GuidedPost, Recalled, RecalledMore, Verdict } from '@/utils/domain/recalled';
import type { Batch, PageReport } from '@/utils/messages/protocol';
import { lessonOf } from '@/utils/networks/lesson';
import type { Network, PageKind, PostLink } from '@/utils/networks/network';
import type { Background } from '@/utils/page/visit';

/** A site as plain as can be: a post is at /p/ID, an account at /u/ID, an answer is a list of posts. */
export const plainSite: Network = {
  about: { id: 'plain', name: 'Plain', hosts: [], domains: ['plain.test'], listensTo: ['/answers/'] },
  parse: (text) => [JSON.parse(text)],
  embedded: (script) => (script.type === 'application/json' ? [script.textContent] : []),
  read(data, capture): Reading {
    const { posts = [] } = data as { posts?: (Partial<Post> & { id: string })[] };
    return {
      ...emptyReading(),
      posts: posts.map((post) => ({
        ...blankPost('plain', post.id, `https://plain.test/p/${post.id}`, capture.at),
        authorId: capture.owner?.id ?? null,
        ...post,
      })),
    };
  },
  pageAt(url): PageKind {
    const [, kind = '', id = ''] = url.pathname.split('/');
    return {
      kind,
      post: kind === 'p' ? linkTo(id) : null,
      owner: kind === 'u' ? { network: 'plain', id, handle: null, name: null } : null,
    };
  },
  postAt: (url) => (url.pathname.startsWith('/p/') ? linkTo(url.pathname.slice(3)) : null),
  printed: (card, link, capture) => {
    const views = /(\d+) views/.exec(card.textContent)?.[1];
    return views
      ? { ...blankPost('plain', link.id, link.permalink, capture.at), views: exactly(Number(views)) }
      : null;
  },
  printedMain: () => null,
  card: () => null,
  mainSpot: (document) => {
    const element = document.querySelector('h1');
    return element && { element, place: 'append' };
  },
};

const linkTo = (id: string): PostLink => ({ id, permalink: `https://plain.test/p/${id}`, format: null });

/** A card as sites make them: a picture and a title that lead to the post, and a line of text. */
export function cardOf(document: Document, id: string, line = ''): HTMLElement {
  const card = document.createElement('article');
  const picture = document.createElement('a');
  picture.href = `/p/${id}`;
  picture.append(document.createElement('img'));
  const heading = document.createElement('h3');
  const title = document.createElement('a');
  title.href = `/p/${id}`;
  title.textContent = `Title of ${id}`;
  heading.append(title);
  const text = document.createElement('p');
  text.textContent = line;
  card.append(picture, heading, text);
  return card;
}

/** A background that keeps what it is sent in lists, and knows what it is told. */
export function listeningBackground(
  known: {
    recalled?: Recalled[];
    more?: RecalledMore;
    account?: AccountRecalled;
    verdicts?: (posts: GuidedPost[]) => Verdict[];
  } = {},
) {
  const batches: Batch[] = [];
  const reports: PageReport[] = [];
  const background: Background = {
    keepBatch: (batch) => {
      batches.push(batch);
      return Promise.resolve({ posts: batch.posts.length, throttled: false, readOnly: false });
    },
    readPart: () => Promise.resolve(null),
    bring: (script) => Promise.resolve(script === 'card' ? bringCard(paintCard) : bringStrip(startStrip)),
    teach: (language) => Promise.resolve(lessonOf(language)),
    recall: (keys) => Promise.resolve((known.recalled ?? []).filter(({ key }) => keys.includes(key))),
    checkPosts: (posts) => Promise.resolve(known.verdicts?.(posts) ?? []),
    recallAccount: () => Promise.resolve(known.account ?? null),
    recallMore: () => Promise.resolve(known.more ?? null),
    offerIdea: () => Promise.resolve('opened'),
    reportPage: (report) => {
      reports.push(report);
      return Promise.resolve();
    },
  };
  return { background, batches, reports };
}

/** The page's own scripts, one turn of the browser's frames and timers. */
export const turns = (ms = 40): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The reusable promise of a good guest: whatever `visit` does until its signal is aborted, the document is afterwards
 * what it was, node by node and attribute by attribute.
 */
export async function leavesNoTrace(
  document: Document,
  visit: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const nodesOf = (node: Node): unknown[] => [
    node.nodeName,
    node.nodeValue,
    node instanceof Element ? [...node.attributes].map(({ name, value }) => `${name}=${value}`) : [],
    [...node.childNodes].map(nodesOf),
  ];
  const before = nodesOf(document.documentElement);
  const life = new AbortController();
  await visit(life.signal);
  expect(nodesOf(document.documentElement)).not.toEqual(before);
  life.abort();
  await turns();
  expect(nodesOf(document.documentElement)).toEqual(before);
}
