import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { laterScripts } from '../utils/messages/protocol';
import { networks } from '../utils/networks';
import { catalog } from '../utils/networks/catalog';
import { testServer } from './tools/build';

const root = resolve(import.meta.dirname, '..');
const build = join(root, '.output/chrome-mv3');
/** `npm test` builds before it runs the unit tests; alone, they may run without a build. */
const pageScripts = Object.keys(networks).map((id) => `page-${id}.js`);
const watchScripts = Object.keys(networks).map((id) => `composer-${id}.js`);
const laterOnes = laterScripts.map((name) => `${name}.js`);
const built = ['manifest.json', 'capture.js', ...laterOnes, ...pageScripts, ...watchScripts].every((file) =>
  existsSync(join(build, file)),
);

/** What may go into a network's page. */
const inPages = [
  'utils/domain',
  'utils/errors',
  'utils/messages',
  'utils/page',
  'utils/settings-shape',
  'utils/words',
  'utils/networks/network',
];

/** What each folder may import, in its own code: see docs/architecture.md. Longest prefix first. */
const mayImport: readonly (readonly [string, readonly string[], readonly RegExp[]])[] = [
  // The calendar, its zones and what recurs are libraries' work.
  ['utils/domain/plan', ['utils/domain'], [/^temporal-polyfill$/, /^rrule-temporal$/]],
  ['utils/domain/kpis', ['utils/domain'], [/^temporal-polyfill$/]],
  ['utils/domain/reports', ['utils/domain'], [/^temporal-polyfill$/]],
  ['utils/domain', ['utils/domain'], [/^@sindresorhus\/slugify$/]],
  ['utils/networks', ['utils/networks', 'utils/domain'], [/^zod\/mini$/]],
  [
    'utils/api',
    ['utils/api', 'utils/domain', 'utils/errors', 'utils/networks', 'utils/settings-shape'],
    [/^zod\/mini$/, /^dexie$/],
  ],
  ['utils/words', ['utils/words', 'utils/domain'], [/^intl-messageformat$/]],
  [
    'utils/store',
    [
      'utils/store',
      'utils/domain',
      'utils/errors',
      'utils/settings',
      'utils/networks/addresses',
      'utils/networks/catalog',
      'utils/networks/records',
      'utils/messages/protocol',
    ],
    [/^dexie$/, /^zod\/mini$/, /^webextension-polyfill$/, /^preact\/hooks$/],
  ],
  [
    'utils/messages',
    [
      'utils/messages',
      'utils/api/catalog',
      'utils/api/failure',
      'utils/domain',
      'utils/errors',
      'utils/networks/catalog',
      'utils/networks/lesson',
      'utils/networks/network',
      'utils/networks/records',
    ],
    [/^zod\/mini$/, /^webextension-polyfill$/],
  ],
  [
    'utils/page',
    [
      'utils/page',
      'utils/domain',
      'utils/errors',
      'utils/messages',
      'utils/networks/network',
      'utils/networks/lesson',
    ],
    [],
  ],
  ['components/badges', ['components/badges', ...inPages], []],
  ['components/card', ['components/card', 'components/badges', ...inPages], []],
  ['components/strip', ['components/strip', 'components/badges', ...inPages], []],
  [
    'components/composer',
    ['components/composer', 'components/badges', 'utils/networks/composer', ...inPages],
    [],
  ],
  [
    'components',
    [
      'components',
      'utils/api/api',
      'utils/api/base',
      'utils/api/catalog',
      'utils/api/failure',
      'utils/api/ledger',
      'utils/domain',
      'utils/errors',
      'utils/messages',
      'utils/networks/accounts',
      'utils/networks/catalog',
      'utils/settings',
      'utils/store',
      'utils/words',
      'assets',
    ],
    [/./],
  ],
];

function files(folder: string, kind = /\.tsx?$/): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => kind.test(file))
    .map((file) => `${folder}/${file}`);
}
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

function importsOf(file: string): string[] {
  const found = [
    ...textOf(file).matchAll(
      /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ];
  // Types of packages are gone after compiling; those of our own folders still say who knows whom.
  return found
    .map((match) => ({
      name: match[1] ?? match[2] ?? match[3] ?? '',
      isType: /^\s*import type\b/.test(match[0]),
    }))
    .filter(({ name, isType }) => !isType || /^[.@]\.?\.?\//.test(name))
    .map(({ name }) => name);
}

/** A path from the repository's root for our own files; the package's name for others. */
function target(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : null;
}

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

describe('imports point downward', () => {
  test.each([...files('utils'), ...files('components')])('%s', (file) => {
    const rule = mayImport.find(([folder]) => within(file, folder));
    if (!rule) return expect(file).toMatch(/^utils\/[\w-]+\.ts$/);
    const [, ours, packages] = rule;
    for (const specifier of importsOf(file)) {
      const path = target(file, specifier);
      if (path === null)
        expect(
          packages.some((one) => one.test(specifier)),
          `${file} imports ${specifier}`,
        ).toBe(true);
      else
        expect(
          ours.some((folder) => within(path, folder)),
          `${file} imports ${path}`,
        ).toBe(true);
    }
  });

  test('nobody imports an entry point', () => {
    for (const file of [...files('utils'), ...files('components')]) {
      for (const specifier of importsOf(file))
        expect(target(file, specifier) ?? '', file).not.toMatch(/^entrypoints/);
    }
  });

  test('the script in the page’s own world reaches its own hook and nothing else', () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const specifier of importsOf(file)) {
        const path = target(file, specifier);
        if (path === null) expect(specifier).toBe('wxt/utils/define-unlisted-script');
        else
          visit(
            ['.ts', '.tsx', '/index.ts']
              .map((end) => path + end)
              .find((one) => existsSync(join(root, one))) ?? path,
          );
      }
    };
    visit('entrypoints/capture.ts');
    for (const file of reached) {
      expect(file).toMatch(/^entrypoints\/capture\.ts$|^utils\/page\/(capture|handshake)\.ts$/);
    }
  });
});

describe('a network is one folder, and a line in each of three lists', () => {
  test.each(Object.keys(networks))('%s has its page script, and that holds nothing else', (id) => {
    expect(textOf(`entrypoints/page-${id}.ts`).split('\n').slice(2)).toEqual([
      "import { startPage } from '@/components/badges/page';",
      `import { ${id} } from '@/utils/networks/${id}';`,
      '',
      `export default defineUnlistedScript(() => startPage(${id}));`,
      '',
    ]);
  });

  test.each(Object.keys(networks))('%s has the script that waits for its composers', (id) => {
    expect(textOf(`entrypoints/composer-${id}.ts`).split('\n').slice(2)).toEqual([
      "import { watchComposers } from '@/components/composer/watch';",
      `import { ${id}Composer } from '@/utils/networks/${id}/composer';`,
      '',
      `export default defineUnlistedScript(() => watchComposers(${id}Composer));`,
      '',
    ]);
  });

  const named = new RegExp(`\\b(?:${Object.keys(catalog).join('|')})\\b`, 'i');
  const officialApi = new RegExp(
    `^utils/api/(?:catalog\\.ts|index\\.ts|(?:${Object.keys(catalog).join('|')})/)`,
  );
  // A link may be placed in many more systems than we read, and a text be written for them: their own catalogues name them.
  const knowing =
    /^utils\/networks\/|^(?:utils\/domain|components)\/utm\/|^utils\/domain\/hashtags\/(?:network-rules|built-in-rules|syntax)\.ts|^entrypoints\/(?:page|composer)-/;
  const others = [...files('utils'), ...files('components'), ...files('entrypoints')].filter(
    (file) => !knowing.test(file) && !officialApi.test(file),
  );
  test.each(others)('%s knows no network by name', (file) => {
    const code = textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(named.exec(code)?.[0]).toBeUndefined();
  });

  test('within the networks, only the three lists and its own folder know one', () => {
    for (const file of files('utils/networks')) {
      for (const specifier of importsOf(file)) {
        const [, owner] = /^utils\/networks\/(\w+)\//.exec(target(file, specifier) ?? '') ?? [];
        if (owner === undefined || within(file, `utils/networks/${owner}`)) continue;
        expect(file).toMatch(/^utils\/networks\/(?:accounts|catalog|index)\.ts$/);
      }
    }
  });
});

describe('text stays text (S-03)', () => {
  const markup =
    /\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write\b|dangerouslySetInnerHTML|\bnew Function\b|\beval\(/;

  test('in every source file', () => {
    for (const file of ['utils', 'components', 'entrypoints'].flatMap((folder) => files(folder)))
      expect(textOf(file), file).not.toMatch(markup);
  });

  test.runIf(built)('in what runs in pages', () => {
    for (const script of ['capture.js', ...laterOnes, ...pageScripts, ...watchScripts]) {
      // Preact sets it from a property by the name of __html, which no source file of ours holds (see above).
      const code = readFileSync(join(build, script), 'utf8')
        .replace(/\w+\.innerHTML=\w+\.__html/g, '')
        .replace(/__html[^;]{0,80}\.innerHTML/g, '');
      const found = [
        ...code.matchAll(
          /\.innerHTML\s*=(?!=)|insertAdjacentHTML|document\.write\b|\bnew Function\b|\beval\(/g,
        ),
      ];
      expect(
        found.map(({ 0: text, index }) => `${text} in ${code.slice(Math.max(0, index - 60), index + 60)}`),
      ).toEqual([]);
    }
  });
});

describe.runIf(built)('the build', () => {
  const gzipped = (file: string): number => gzipSync(readFileSync(join(build, file)), { level: 9 }).length;
  const manifest = JSON.parse(built ? readFileSync(join(build, 'manifest.json'), 'utf8') : '{}') as Record<
    string,
    unknown
  >;

  test('capture is under 2 kB gzipped', () => expect(gzipped('capture.js')).toBeLessThan(2_000));
  test.each(pageScripts)('capture and %s are under 45 kB gzipped', (script) =>
    expect(gzipped('capture.js') + gzipped(script)).toBeLessThan(45_000),
  );

  test.each(watchScripts)('%s is under 3 kB gzipped, for those who have it switched on', (script) =>
    expect(gzipped(script)).toBeLessThan(3_000),
  );

  test('offers pages nothing to find it by, and takes no messages from them (S-05, S-07)', () => {
    for (const key of ['web_accessible_resources', 'externally_connectable', 'content_scripts'])
      expect(manifest).not.toHaveProperty(key);
  });

  test('asks for the four networks and nothing else', () => {
    expect(manifest['host_permissions']).toEqual(
      expect.arrayContaining([
        'https://www.youtube.com/*',
        'https://www.instagram.com/*',
        'https://www.facebook.com/*',
        'https://vk.com/*',
        'https://vk.ru/*',
      ]),
    );
    for (const host of manifest['host_permissions'] as string[])
      expect(host).toMatch(/^https:\/\/(?:[\w.*]+\.)?(?:youtube|instagram|facebook|vk)\.(?:com|ru)\/\*$/);
    expect(manifest['permissions']).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      'contextMenus',
      'activeTab',
      'clipboardWrite',
      'sidePanel',
      'offscreen',
    ]);
    expect(manifest['optional_permissions']).toEqual(['notifications']);
  });

  const apiOrigins = ['https://www.googleapis.com', 'https://api.vk.com'];

  test('may ask the two official APIs once a person has a key of their own, and no server of a test', () => {
    expect(manifest['optional_host_permissions']).toEqual(apiOrigins.map((origin) => `${origin}/*`));
    for (const file of ['background.js', 'manifest.json'])
      expect(readFileSync(join(build, file), 'utf8').includes(testServer), file).toBe(false);
  });

  test('lets no page of ours make a request but to the official APIs (S-14)', () => {
    const policy = (manifest['content_security_policy'] as Record<string, string>)['extension_pages'] ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      `connect-src ${apiOrigins.join(' ')};`,
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(rule);
  });
});
