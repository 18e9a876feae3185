import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';

import { certificate } from '../tools/certificate';
import { continuation, initialData, longContinuation } from './posts';
import { transpile } from './transpile';

/** One request as it arrived. `origin` is the sender's own word for itself, empty for a plain page load. */
export interface Asked {
  host: string;
  path: string;
  origin: string;
}

/**
 * The only server the browsers of the bench can reach: it answers as every host there is, over TLS and HTTP/2,
 * and writes down what was asked. Whatever an extension requested would stand in `asked`.
 */
export interface Site {
  port: number;
  asked: Asked[];
  close(): void;
}

/** What Chromium itself asks for now and then, with no extension in it as well. */
const browsersOwn = ['accounts.google.com/ListAccounts', 'update.googleapis.com/service/update2/json'];
const pagesOwn = ['www.youtube.com/', 'www.youtube.com/feed.js', 'www.youtube.com/youtubei/v1/browse'];

/** True when neither the page nor the browser itself would ask for this. */
export function isForeign({ host, path, origin }: Asked): boolean {
  const address = `${host.replace(/:\d+$/, '')}${path}`;
  if (origin.startsWith('chrome-extension:')) return true;
  return ![...pagesOwn, ...browsersOwn].includes(address) && !address.startsWith('i.ytimg.com/vi/');
}

const oneDot = Buffer.from('R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

export async function openSite(): Promise<Site> {
  const asked: Asked[] = [];
  const script = transpile(new URL('site/feed.ts', import.meta.url));
  const kept = new Map<string, string>();
  const once = (key: string, make: () => object): string => {
    const text = kept.get(key) ?? JSON.stringify(make());
    kept.set(key, text);
    return text;
  };

  const server = createSecureServer(
    { ...certificate(), allowHTTP1: true },
    (request: Http2ServerRequest, response: Http2ServerResponse) => {
      const host = request.authority ?? request.headers.host ?? '';
      const url = new URL(request.url, `https://${host}`);
      asked.push({ host, path: url.pathname, origin: request.headers.origin ?? '' });
      const number = (name: string): number => Number(url.searchParams.get(name) ?? 0);
      const set = url.searchParams.get('set') ?? 'aaa';

      if (url.pathname === '/') {
        send(response, 'text/html; charset=utf-8', page(once(`initial ${set}`, () => initialData(set, 20))));
      } else if (url.pathname === '/feed.js') {
        send(response, 'text/javascript', script);
      } else if (url.pathname === '/youtubei/v1/browse') {
        const answer = (): object =>
          number('bytes') > 0
            ? longContinuation(set, number('count'), number('bytes'))
            : continuation(set, number('from'), number('count'));
        send(response, 'application/json; charset=utf-8', once(`browse ${url.search}`, answer));
      } else if (host.endsWith('ytimg.com')) {
        response.setHeader('cache-control', 'max-age=31536000, immutable');
        send(response, 'image/gif', oneDot);
      } else if (url.pathname.toLowerCase() === '/votes') {
        // What extensions with likes on their badges ask for each post.
        const id = url.searchParams.get('videoId') ?? '';
        response.setHeader('access-control-allow-origin', '*');
        send(response, 'application/json', JSON.stringify(votesOf(id)));
      } else {
        response.statusCode = 404;
        send(response, 'text/plain', 'nothing here');
      }
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, asked, close: () => server.close() };
}

/** Likes and dislikes, in the words of the one public service that tells them. */
const votesOf = (id: string): object => ({
  id,
  likes: 1200,
  dislikes: 40,
  rating: 4.87,
  viewCount: 40_000,
  deleted: false,
});

function send(response: Http2ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader('content-type', type);
  response.end(body);
}

/** A home feed in YouTube's element names, without its design. */
const page = (data: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Feed</title>
<link rel="icon" href="data:,">
<style>
  body { margin: 0; font: 14px/20px Roboto, Arial, sans-serif; overflow-anchor: none }
  #masthead { position: fixed; inset: 0 0 auto 0; height: 56px; background: #fff; z-index: 9 }
  ytd-app, ytd-browse, ytd-rich-grid-renderer, ytd-rich-item-renderer, yt-lockup-view-model, yt-lockup-metadata-view-model,
  yt-thumbnail-view-model, yt-content-metadata-view-model { display: block }
  #contents { padding: 72px 24px 0 }
  .row { display: flex; flex-wrap: wrap; position: relative }
  ytd-rich-item-renderer { width: 25%; padding: 0 8px 40px; box-sizing: border-box }
  yt-thumbnail-view-model { aspect-ratio: 16 / 9; background: #ddd; border-radius: 12px }
  yt-thumbnail-view-model img { display: block; width: 100%; aspect-ratio: 16 / 9 }
  badge-shape { display: block; width: max-content; margin: -28px 8px 8px auto; background: #000c; color: #fff; padding: 0 4px }
  h3 { margin: 12px 0 4px; height: 40px }
  a { color: inherit; text-decoration: none }
</style>
</head>
<body>
<div id="masthead"><button id="guide-button">Guide</button><span id="search" role="textbox" aria-label="Search" contenteditable spellcheck="false"></span></div>
<ytd-app><ytd-browse page-subtype="home"><ytd-rich-grid-renderer><div id="contents"></div></ytd-rich-grid-renderer></ytd-browse></ytd-app>
<div id="elsewhere"></div>
<script>var ytInitialData = ${data};</script>
<script type="module" src="/feed.js"></script>
</body>
</html>`;
