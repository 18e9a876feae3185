/** The sample site as a function from request to answer. Nothing in it was copied: shapes are the site's, words and numbers ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContext } from '@playwright/test';

import type { SiteAnswer, SiteOptions } from '../sample-site';
import { islands, linkOf, moreLines, privateAnswer } from './answers';
import { kettle, nameOf, original, posts, type Language, type SamplePost } from './data';

export type { SiteOptions };

const origin = 'https://www.facebook.com';
const inDocument = 2;

export const samplePages = {
  timeline: `${origin}/${kettle.handle}`,
  post: `${origin}/${kettle.handle}/posts/${nameOf(posts[1]!.id)}`,
} as const;
export type SamplePage = keyof typeof samplePages;

/** The answer to one request; null for addresses that the site does not have. */
export function answerSample(address: string, options: SiteOptions = {}): SiteAnswer | null {
  const { language = 'en', now = Date.now() } = options;
  const url = new URL(address);
  if (url.origin !== origin) return null;
  const html = 'text/html; charset=utf-8';
  if (url.pathname === '/api/graphql/')
    return { status: 200, contentType: html, body: moreLines(posts.slice(inDocument), language, now) };
  if (url.pathname.startsWith('/messaging/'))
    return { status: 200, contentType: html, body: privateAnswer() };
  if (url.pathname === `/${kettle.handle}`)
    return { status: 200, contentType: html, body: pageWith(posts.slice(0, inDocument), options, null) };
  const own = posts.find((post) => linkOf(post) === origin + url.pathname);
  return own ? { status: 200, contentType: html, body: pageWith([own], options, own.id) } : null;
}

/** Answers every request of the pages in a browser with the sample site. */
export async function serveSample(context: BrowserContext, options: SiteOptions = {}): Promise<void> {
  await context.route(`${origin}/**`, (route, request) => {
    const answer = answerSample(request.url(), options);
    return answer ? route.fulfill(answer) : route.abort();
  });
}

const part = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const json = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** What the site's own script draws a post from. */
const drawn = (post: SamplePost, language: Language) => ({
  ...post,
  text: post.text[language],
  link: linkOf(post),
  photo: `${origin}/photo/?fbid=7${post.id.slice(1)}&set=a.1`,
});

function pageWith(shown: readonly SamplePost[], options: SiteOptions, main: string | null): string {
  const { language = 'en', dark, recycling, now = Date.now() } = options;
  const view = {
    language,
    main,
    first: shown.map((post) => drawn(post, language)),
    later: main ? [] : posts.slice(inDocument).map((post) => drawn(post, language)),
    recycling: recycling === true,
    page: {
      name: kettle.name[language],
      link: `${origin}/${kettle.handle}`,
      followers: kettle.followers[language],
    },
    original: {
      name: original.name[language],
      text: original.text[language],
      link: `${origin}/bakery/posts/${nameOf(original.id)}`,
    },
  };
  const data = islands(shown, language, now).map(
    (one) => `<script type="application/json" data-content-len="1" data-sjs>${json(one)}</script>`,
  );
  return `<!doctype html>
<html lang="${language}" id="facebook"${dark ? ' class="dark"' : ''}>
<head><meta charset="utf-8"><title>Facebook</title><style>${part('style.css')}</style></head>
<body>${data.join('')}
<div id="mount"></div>
<script>const view = ${json(view)};</script>
<script>${part('client.js')}</script>
</body></html>`;
}
