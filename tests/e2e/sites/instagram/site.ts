/** The sample site as a function from request to answer. Nothing in it was copied: shapes are the site's, words and numbers ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContext } from '@playwright/test';

import type { SiteOptions } from '../sample-site';
import {
  commentsData,
  feedData,
  gridData,
  inboxData,
  playerData,
  postData,
  profileData,
  reelsData,
} from './answers';
import { kiln, postOf, posts, reels, sampleNow } from './data';

export type { SiteOptions };

const origin = 'https://www.instagram.com';
const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';

export const samplePages = {
  home: `${origin}/`,
  profile: `${origin}/${kiln.handle}/`,
  reels: `${origin}/${kiln.handle}/reels/`,
  post: `${origin}/p/${posts[1]?.id}/`,
  hidden: `${origin}/p/${posts[3]?.id}/`,
  player: `${origin}/reels/${reels[0]?.id}/`,
} as const;
export type SamplePage = keyof typeof samplePages;

/** Answers every request of the pages in a browser with the sample site. */
export async function serveSample(context: BrowserContext, options: SiteOptions = {}): Promise<void> {
  await context.route(`${origin}/**`, (route, request) => {
    const url = new URL(request.url());
    const data = answerAt(url, request.postData(), options);
    if (data) return route.fulfill({ status: 200, contentType: json, body: data });
    const page = documentAt(url, options);
    return page === null ? route.abort() : route.fulfill({ status: 200, contentType: html, body: page });
  });
}

/** Every query goes to one address; what it asks for stands in its body. */
function answerAt(
  url: URL,
  body: string | null,
  { language = 'en', now = sampleNow }: SiteOptions,
): string | null {
  if (url.pathname.startsWith('/api/v1/direct_v2/')) return JSON.stringify(inboxData(language, now));
  if (url.pathname !== '/graphql/query' && url.pathname !== '/api/graphql') return null;
  const asked = new URLSearchParams(body ?? '');
  const { page = 0 } = JSON.parse(asked.get('variables') ?? '{}') as { page?: number };
  switch (asked.get('fb_api_req_friendly_name')) {
    case 'PolarisProfilePageContentQuery':
      return JSON.stringify({ data: profileData(language), extensions: { is_final: true } });
    case 'PolarisProfilePostsTabContentQuery_connection':
      // Guarded, and in two documents, as the site streams them.
      return `for (;;);${JSON.stringify({ data: gridData(page, language, now) })}\n${JSON.stringify({ label: 'deferred', data: {} })}\n`;
    case 'PolarisProfileReelsTabContentQuery':
      return JSON.stringify({ data: reelsData() });
    case 'PolarisFeedTimelineRootV2Query':
      return JSON.stringify({ data: feedData(language, now) });
    case 'PolarisPostCommentsContainerQuery':
      return JSON.stringify({ data: commentsData(language, now) });
    default:
      return null;
  }
}

function documentAt(url: URL, options: SiteOptions): string | null {
  const { language = 'en', now = sampleNow } = options;
  if (url.pathname === '/') return pageWith([], options);
  if (url.pathname === `/${kiln.handle}/`)
    return pageWith([profileData(language), gridData(0, language, now)], options);
  if (url.pathname === `/${kiln.handle}/reels/`) return pageWith([profileData(language)], options);
  if (url.pathname.startsWith('/reels/')) return pageWith([playerData(language, now)], options);
  const post = postOf(/^\/(?:[\w.]+\/)?(?:p|reel)\/([\w-]+)\/$/.exec(url.pathname)?.[1] ?? '');
  return post && pageWith([postData(post, language, now)], options);
}

/** Data that the page carries itself stands in islands, deep inside what its loader is told to do. */
const island = (data: unknown, index: number): string => {
  const relay = {
    require: [
      [
        'ScheduledServerJS',
        'handle',
        null,
        [
          {
            __bbox: {
              require: [
                [
                  'RelayPrefetchedStreamCache',
                  'next',
                  [],
                  [`adp_Sample_${index}`, { __bbox: { complete: true, result: { data } } }],
                ],
              ],
            },
          },
        ],
      ],
    ],
  };
  return `<script type="application/json" data-content-len="1" data-sjs>${JSON.stringify(relay).replaceAll('<', '\\u003c')}</script>`;
};

const part = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

function pageWith(
  data: unknown[],
  { language = 'en', dark, recycling, now = sampleNow }: SiteOptions,
): string {
  return `<!doctype html>
<html lang="${language}"${dark ? ' class="dark"' : ''}${recycling ? ' data-recycling' : ''} data-now="${now}">
<head><meta charset="utf-8"><title>Instagram</title><style>${part('style.css')}</style></head>
<body><div id="mount_0_0_ab"></div>${data.map(island).join('')}
<script>${part('client.js')}</script>
</body></html>`;
}
