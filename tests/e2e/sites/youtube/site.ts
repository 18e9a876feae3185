/** The sample site as a function from request to answer. Nothing in it was copied: shapes are the site's, words and numbers ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContext } from '@playwright/test';

import type { SiteAnswer, SiteOptions } from '../sample-site';
import {
  channelMore,
  channelPage,
  commentsHead,
  homePage,
  player,
  reel,
  searchPage,
  videoOf,
  watchPage,
  type Tab,
} from './answers';
import { kettle, shorts, videos } from './data';

export type { SiteOptions };

const origin = 'https://www.youtube.com';
const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=UTF-8';

export const samplePages = {
  home: `${origin}/`,
  channel: `${origin}/@${kettle.handle}/videos`,
  shorts: `${origin}/@${kettle.handle}/shorts`,
  posts: `${origin}/@${kettle.handle}/posts`,
  search: `${origin}/results?search_query=dinner`,
  watch: `${origin}/watch?v=${videos[3]?.id}`,
  short: `${origin}/shorts/${shorts[0]?.id}`,
} as const;
export type SamplePage = keyof typeof samplePages;

/** The answer to one request; null for addresses that the site does not have. */
export function answerSample(
  address: string,
  body: string | null,
  options: SiteOptions = {},
): SiteAnswer | null {
  const url = new URL(address);
  if (url.origin !== origin) return null;
  const data = url.pathname.startsWith('/youtubei/v1/') ? api(url, body, options) : null;
  if (data) return { status: 200, contentType: json, headers: {}, body: JSON.stringify(data) };
  const page = documentAt(url, options);
  return page === null ? null : { status: 200, contentType: html, headers: policy(options), body: page };
}

/** Answers every request of the pages in a browser with the sample site. */
export async function serveSample(context: BrowserContext, options: SiteOptions = {}): Promise<void> {
  await context.route(`${origin}/**`, (route, request) => {
    const answer = answerSample(request.url(), request.postData(), options);
    return answer ? route.fulfill(answer) : route.abort();
  });
}

function api(url: URL, body: string | null, { language = 'en', now = Date.now() }: SiteOptions): unknown {
  const asked = JSON.parse(body ?? '{}') as {
    videoId?: string;
    continuation?: string;
    browseId?: string;
    params?: string;
  };
  const video = asked.videoId ? videoOf(asked.videoId) : null;
  switch (url.pathname.slice('/youtubei/v1/'.length)) {
    case 'browse':
      if (asked.continuation === 'videos-2') return channelMore(language);
      return asked.browseId === 'FEwhat_to_watch'
        ? homePage(language)
        : channelPage((asked.params ?? 'videos') as Tab, language);
    case 'search':
      return searchPage(language);
    case 'get_watch':
      return (
        video && [
          {
            responseType: 'STREAMING_WATCH_RESPONSE_TYPE_PLAYER_RESPONSE',
            playerResponse: player(video, language, now),
          },
          {
            responseType: 'STREAMING_WATCH_RESPONSE_TYPE_WATCH_NEXT_RESPONSE',
            watchNextResponse: watchPage(video, language, now),
          },
        ]
      );
    case 'next': {
      const commented = videoOf(asked.continuation?.replace('comments-', '') ?? '');
      return commented && commentsHead(commented, language);
    }
    case 'player':
      return video && player(video, language, now);
    case 'reel/reel_item_watch':
      return video && reel(video, language);
    default:
      return null;
  }
}

function documentAt(url: URL, options: SiteOptions): string | null {
  const { language = 'en', now = Date.now() } = options;
  const tab = /^\/@[\w.-]+(?:\/(videos|shorts|posts))?$/.exec(url.pathname);
  if (tab) return pageWith({ ytInitialData: channelPage((tab[1] ?? 'videos') as Tab, language) }, options);
  if (url.pathname === '/') return pageWith({ ytInitialData: homePage(language) }, options);
  if (url.pathname === '/results') return pageWith({ ytInitialData: searchPage(language) }, options);
  if (url.pathname === '/watch') {
    const video = videoOf(url.searchParams.get('v') ?? '');
    return (
      video &&
      pageWith(
        {
          ytInitialData: watchPage(video, language, now),
          ytInitialPlayerResponse: player(video, language, now),
        },
        options,
      )
    );
  }
  const short = videoOf(/^\/shorts\/([\w-]{11})$/.exec(url.pathname)?.[1] ?? '');
  return (
    short &&
    pageWith(
      { ytInitialData: reel(short, language), ytInitialPlayerResponse: player(short, language, now) },
      options,
    )
  );
}

const nonce = 'c2FtcGxl';

function policy({ strict }: SiteOptions): Record<string, string> {
  if (!strict) return {};
  return {
    'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
  };
}

const part = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

function pageWith(
  data: Record<string, unknown>,
  { language = 'en', dark, recycling, firstScript = '' }: SiteOptions,
): string {
  const script = (text: string): string => `<script nonce="${nonce}">${text}</script>`;
  const variables = Object.entries(data).map(([name, value]) =>
    script(`var ${name} = ${JSON.stringify(value).replaceAll('<', '\\u003c')};`),
  );
  return `<!doctype html>
<html lang="${language === 'ru' ? 'ru-RU' : 'en'}"${dark ? ' dark' : ''}${recycling ? ' data-recycling' : ''}>
<head><meta charset="utf-8"><title>YouTube</title>
${firstScript && script(firstScript)}
<style nonce="${nonce}">${part('style.css')}</style>
${script(`var ytcfg = { data_: { HL: ${JSON.stringify(language)}, GL: 'US' }, get: function (name) { return this.data_[name]; } };`)}
</head>
<body>${variables.join('')}
<ytd-app><div id="content"></div></ytd-app>
${script(part('client.js'))}
</body></html>`;
}
