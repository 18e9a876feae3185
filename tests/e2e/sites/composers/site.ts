/** Pages with an open composer, alive: see pages.ts for what they hold and client.js for what they do. */
import { readFileSync } from 'node:fs';

import type { BrowserContext } from '@playwright/test';

import type { NetworkId } from '../../../../utils/networks/catalog';
import { composerPages, type FieldKind } from './pages';

const script = readFileSync(new URL('client.js', import.meta.url), 'utf8');

const style = (dark: boolean): string => `
  :root { color-scheme: ${dark ? 'dark' : 'light'}; --g: ${dark ? '#242526' : '#fff'}; --i: ${dark ? '#e4e6eb' : '#1c1e21'}; }
  body { margin: 0; min-height: 1800px; background: ${dark ? '#18191a' : '#eef0f3'}; color: var(--i); font: 15px/20px Arial, sans-serif }
  .head { padding: 8px 24px }
  .dialog { display: block; position: relative; z-index: 5; width: 500px; margin: 40px auto; border-radius: 12px; background: var(--g); box-shadow: 0 2px 12px #0004; overflow: hidden }
  .hidden { display: none }
  .hidden:focus-within, .hidden.open { display: block }
  .row { display: flex; align-items: center; gap: 8px; margin: 0; padding: 8px 16px; font-size: 14px }
  .space { flex: 1 }
  .ava { width: 36px; height: 36px; border-radius: 50%; background: #8a9 }
  .scroll { max-height: 220px; overflow: auto; padding: 0 16px }
  [contenteditable] { min-height: 24px }
  .editor, .scroll textarea { display: block; box-sizing: border-box; width: 100%; min-height: 120px; outline: 0; border: 0; background: none; color: inherit; font: 17px/22px Arial, sans-serif; white-space: pre-wrap; overflow-wrap: anywhere }
  .editor p { margin: 0 }
  .tag { color: #2d6cdf }
  .wide { margin: 8px 16px 16px; padding: 8px; border-radius: 8px; background: #2d6cdf; color: #fff; text-align: center }
  .chat { position: fixed; bottom: 0; right: 40px; width: 260px; height: 90px; background: var(--g); box-shadow: 0 0 8px #0003 }
  .post, ytd-comments { display: block; width: 500px; margin: 20px auto; padding: 12px 16px; background: var(--g) }`;

/** Answers every request of a network's pages with its composer page. */
export async function serveComposer(
  context: BrowserContext,
  id: NetworkId,
  kind: FieldKind,
  dark = false,
): Promise<string> {
  const { address, html } = composerPages[id](kind);
  await context.route(`${new URL(address).origin}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${id}</title><style>${style(dark)}</style></head><body>${html}<script>${script}</script></body></html>`,
    }),
  );
  return address;
}
