/** The sample site as a function from request to answer. Nothing in it was copied: shapes are the site's, words and numbers ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContext } from '@playwright/test';

import type { SiteAnswer, SiteOptions } from '../sample-site';
import { clipList, comments, feed, letters, postBatch, wallPart } from './answers';
import { cellar, keyOf, wall, type SamplePost } from './data';

export type { SiteOptions };

const origin = 'https://vk.com';
const api = 'https://api.vk.com';
const third = wall[2]!;

export const samplePages = {
  wall: `${origin}/${cellar.handle}`,
  feed: `${origin}/feed`,
  post: `${origin}/wall${keyOf(third)}`,
  layer: `${origin}/${cellar.handle}?w=wall${keyOf(third)}`,
  clips: `${origin}/clips/${cellar.handle}`,
} as const;
export type SamplePage = keyof typeof samplePages;

/** The answer to one request; null for addresses that the site does not have. */
export function answerSample(
  address: string,
  body: string | null,
  options: SiteOptions = {},
): SiteAnswer | null {
  const url = new URL(address);
  if (url.origin === api) {
    const response = answer(url.pathname.replace('/method/', ''), new URLSearchParams(body ?? ''), options);
    const headers = { 'access-control-allow-origin': origin };
    return response === null
      ? null
      : {
          status: 200,
          contentType: 'application/json; charset=utf-8',
          headers,
          body: JSON.stringify({ response }),
        };
  }
  if (url.origin !== origin) return null;
  const page = documentAt(url, options);
  return page === null
    ? null
    : { status: 200, contentType: 'text/html; charset=utf-8', headers: policy(options), body: page };
}

/** Answers every request of the pages in a browser with the sample site. */
export async function serveSample(context: BrowserContext, options: SiteOptions = {}): Promise<void> {
  await context.route(/^https:\/\/(?:api\.)?vk\.com\//, (route, request) => {
    const given = answerSample(request.url(), request.postData(), options);
    return given ? route.fulfill(given) : route.abort();
  });
}

const postNamed = (key: string | null | undefined): SamplePost | undefined =>
  wall.find((post) => keyOf(post) === key);

function answer(
  method: string,
  asked: URLSearchParams,
  { language = 'en', now = Date.now() }: SiteOptions,
): unknown {
  const post = postNamed(asked.get('post'));
  switch (method) {
    case 'wall.get':
      return wallPart(Number(asked.get('start_from')), language, now);
    case 'execute.wallPost':
      return post ? postBatch(post, language, now) : null;
    case 'wall.getComments':
      return post ? comments(post) : null;
    case 'newsfeed.getFeedExp':
      return feed(language, now);
    case 'messages.getConversations':
      return letters();
    default:
      return null;
  }
}

function documentAt(url: URL, options: SiteOptions): string | null {
  const { language = 'en', now = Date.now() } = options;
  const cached = (method: string, response: unknown) =>
    pageWith([{ method, version: '5.288', request: {}, response }], options);
  if (url.pathname === `/${cellar.handle}`) return cached('wall.get', wallPart(0, language, now));
  if (url.pathname === '/feed') return pageWith([], options);
  if (url.pathname === `/clips/${cellar.handle}`)
    return cached('shortVideo.getOwnerVideos', clipList(language, now));
  return postNamed(/^\/wall(-\d+_\d+)$/.exec(url.pathname)?.[1]) ? pageWith([], options) : null;
}

const nonce = 'c2FtcGxl';

function policy({ strict }: SiteOptions): Record<string, string> {
  if (!strict) return {};
  return {
    'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:; connect-src ${api}; require-trusted-types-for 'script'; trusted-types 'none'`,
  };
}

const part = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

function pageWith(
  cache: readonly unknown[],
  { language = 'en', dark, recycling, firstScript = '' }: SiteOptions,
): string {
  const script = (text: string): string => `<script nonce="${nonce}">${text}</script>`;
  const data = JSON.stringify(cache).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${language}"${dark ? ' data-dark' : ''}${recycling ? ' data-recycling' : ''}>
<head><meta charset="utf-8"><title>VK</title>
${firstScript && script(firstScript)}
<style nonce="${nonce}">${part('style.css')}</style>
${script(`window.cur = Object.assign(window.cur || {}, { module: 'public', apiPrefetchCache: ${data} }); window.apiPrefetchReadyResolve && window.apiPrefetchReadyResolve();`)}
</head>
<body><div id="spa_root"></div>
${script(part('client.js'))}
</body></html>`;
}
