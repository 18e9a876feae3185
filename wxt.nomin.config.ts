import { fileURLToPath } from 'node:url';

import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

import { apiCatalog } from './utils/api/catalog';
import { hosts } from './utils/networks/catalog';

const apiOrigins = Object.values(apiCatalog).map(({ origin }) => origin);
/** A build for tests asks a server of theirs in place of the official APIs. It lies in a folder of its own. */
const testServer = process.env['WXT_TEST_APIS'];

/**
 * The popup is painted before any of its files but the page has come: its looks stand in it. What all windows begin with
 * is one file: each file more is 5 to 15 ms. Scripts that are one file anyway are left as they are.
 */
const popupAtOnce: Plugin = {
  name: 'popup-at-once',
  outputOptions: (output) =>
    output.format === 'iife'
      ? output
      : {
          ...output,
          codeSplitting: {
            groups: [
              { name: 'look', test: /\/assets\/(?:tokens|windows)\.css/, priority: 2 },
              { name: 'loader', test: /preload-helper|preload-polyfill|wxt-html-plugins/, priority: 1 },
              { name: 'window', test: ofEveryWindow },
            ],
          },
        },
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle, filename }) {
      const links = html.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? [];
      // Whatever the order of files: what a part of a window says of its looks comes after what all of them share.
      const inOrder = links.toSorted((a, b) => Number(b.includes('/look-')) - Number(a.includes('/look-')));
      const written = filename.includes('/popup/')
        ? inOrder.map((link) => {
            const asset = bundle?.[/href="\/([^"]+)"/.exec(link)?.[1] ?? ''];
            return asset?.type === 'asset' ? `<style>${String(asset.source)}</style>\n` : link;
          })
        : inOrder;
      let next = 0;
      return html.replaceAll(/ *<link rel="stylesheet"[^>]*>\n/g, () => written[next++]!);
    },
  },
};

const ofEveryWindow =
  /\/(?:components\/window\/(?:start|window|stored|tabs|page|panel|standing|figures)\.|components\/ui\/(?:toast|mark|lazy)\.|components\/badges\/numbers\.|utils\/(?:settings|errors|words\/(?:index|once)|networks\/(?:catalog|[a-z]+\/about))|utils\/messages\/(?:send|protocol)|node_modules\/(?:preact|@preact|webextension-polyfill|@wxt-dev|intl-messageformat|@formatjs|wxt)\/)/;

export default defineConfig({
  outDir: '.output/nomin',
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), popupAtOnce],
    build: { minify: false },
    resolve: {
      alias: [
        {
          find: /^fflate$/,
          replacement: fileURLToPath(new URL('components/competitors/zip.ts', import.meta.url)),
        },
      ],
    },
  }),
  zip: { excludeSources: ['test-results/**', 'docs/pictures/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      'contextMenus',
      // The address of the tab whose link a person asks for, at that moment.
      'activeTab',
      'clipboardWrite',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
      ...(testServer ? ['notifications'] : []),
    ],
    host_permissions: [...hosts, ...(testServer ? [`${testServer}/*`] : [])],
    // Asked for when a person switches reminders on. A test has nobody to ask.
    ...(testServer ? {} : { optional_permissions: ['notifications'] }),
    // Asked for when a person saves a key of their own.
    optional_host_permissions: apiOrigins.map((origin) => `${origin}/*`),
    incognito: 'not_allowed',
    // S-14: no request leaves any of our pages but those to the official APIs; S-03: nothing of ours may turn text into markup.
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src ${(testServer ? [testServer] : apiOrigins).join(' ')}; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
    omnibox: { keyword: 'utm' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      // Not Alt+Shift+C: Chromium would leave the command without a key.
      'copy-utm': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandCopyUtm__',
      },
      // Not Alt+Shift+B: Chromium keeps that for its bookmarks bar and would leave the command without a key.
      'toggle-badges': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandToggleBadges__',
      },
      'focus-badges': {
        suggested_key: { default: 'Alt+Shift+E' },
        description: '__MSG_commandFocusBadges__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lorgnette@lorgnette.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
