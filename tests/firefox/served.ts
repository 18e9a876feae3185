/** The sample sites for a browser that Playwright does not drive: a proxy behind which every host there is is one of them. */
import { createServer as createProxy, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSite } from 'node:https';
import { connect, type AddressInfo } from 'node:net';

import type { BrowserContext } from '@playwright/test';

import { sites } from '../e2e/sites';
import type { SiteAnswer } from '../e2e/sites/sample-site';
import { certificate } from '../tools/certificate';

interface Asked {
  url(): string;
  postData(): string | null;
}
interface Route {
  fulfill(answer: Partial<SiteAnswer>): void;
  abort(): void;
}
type Answering = (route: Route, asked: Asked) => void;

export interface Served {
  /** The proxy's port. */
  port: number;
  /** Every host that was asked for. */
  hosts: Set<string>;
  close(): void;
}

export async function serveSites(): Promise<Served> {
  const answers: Answering[] = [];
  // A site answers what is its own and aborts the rest: it is asked whatever the pattern.
  const context = { route: (_: unknown, answer: Answering) => void answers.push(answer) };
  for (const site of Object.values(sites)) await site.serveSample(context as unknown as BrowserContext, {});

  const site = createSite(certificate(), (request, response) => void answer(answers, request, response));
  const proxy = createProxy();
  const hosts = new Set<string>();
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  proxy.on('connect', (request, client) => {
    hosts.add((request.url ?? '').replace(/:\d+$/, ''));
    const upstream = connect((site.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const end of [upstream, client]) end.on('error', () => void (upstream.destroy(), client.destroy()));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    hosts,
    close: () => {
      proxy.close();
      site.close();
    },
  };
}

/** The first site that has the address answers. */
async function answer(
  answers: readonly Answering[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const asked: Asked = {
    url: () => `https://${request.headers.host}${request.url}`,
    postData: () => body || null,
  };
  for (const site of answers) {
    const given = await new Promise<Partial<SiteAnswer> | null>((resolve) =>
      site({ fulfill: resolve, abort: () => resolve(null) }, asked),
    );
    if (!given) continue;
    response.writeHead(given.status ?? 200, { 'content-type': given.contentType, ...given.headers });
    response.end(given.body);
    return;
  }
  response.writeHead(404).end();
}
