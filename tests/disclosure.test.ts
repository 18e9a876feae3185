/** What is told about Lorgnette (the first page, the privacy policy, the stores' texts) is what it is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { root } from './tools/build';
import { listingOf, most, permissionsOf, storeFiles } from './tools/store-texts';

interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
  incognito: string;
  browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
}
const manifestOf = (browser: string): Manifest =>
  JSON.parse(readFileSync(join(root, `.output/${browser}-mv3/manifest.json`), 'utf8')) as Manifest;
const built = ['chrome', 'firefox'].every((name) =>
  existsSync(join(root, `.output/${name}-mv3/manifest.json`)),
);
const asked = ({
  permissions,
  optional_permissions = [],
  host_permissions,
  optional_host_permissions = [],
}: Manifest) => [...permissions, ...optional_permissions, ...host_permissions, ...optional_host_permissions];

describe.each(['en', 'ru'] as const)('in %s', (language) => {
  const policy = readFileSync(
    join(root, language === 'en' ? 'docs/privacy.md' : 'docs/privacy.ru.md'),
    'utf8',
  );

  test.runIf(built)(
    'S-14 the policy has every permission and site of the built manifests, and no other',
    () => {
      const both = new Set([...asked(manifestOf('chrome')), ...asked(manifestOf('firefox'))]);
      expect([...permissionsOf(language).keys()].toSorted()).toEqual([...both].toSorted());
      for (const why of permissionsOf(language).values()) expect(why.length).toBeGreaterThan(5);
    },
  );

  test('S-14 the policy says what the first page says, word by word', () => {
    const words = JSON.parse(
      readFileSync(join(root, `utils/words/${language}/windows.json`), 'utf8'),
    ) as Record<string, string>;
    for (const part of ['reads', 'kept', 'leaves'])
      expect(policy).toContain(`**${words[`${part}Title`]}.** ${words[`${part}Text`]}`);
  });

  test('the stores take its texts: none is too long, none names what the others leave out', () => {
    const { name, chromeSummary, firefoxSummary, description } = listingOf(language);
    expect(name.length).toBeLessThanOrEqual(45);
    expect(chromeSummary.length).toBeLessThanOrEqual(most.chromeSummary);
    expect(firefoxSummary.length).toBeLessThanOrEqual(most.firefoxSummary);
    expect(description.length).toBeLessThanOrEqual(Math.min(most.description, most.firefoxDescription));
    // Neither store draws Markdown.
    expect(description).not.toMatch(/\*\*|^#|\]\(/m);
  });
});

test('the policy is of this version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  for (const file of ['docs/privacy.md', 'docs/privacy.ru.md'])
    expect(readFileSync(join(root, file), 'utf8')).toContain(` ${version}, `);
});

test('what is ready to be pasted is what `npm run store` makes', () => {
  for (const [name, text] of Object.entries(storeFiles()))
    expect(readFileSync(join(root, 'docs/store', name), 'utf8'), name).toBe(text);
});

test.runIf(built)(
  'S-14 Firefox is told that no data is collected, and private windows are left alone',
  () => {
    const firefox = manifestOf('firefox');
    expect(firefox.browser_specific_settings?.gecko.data_collection_permissions).toEqual({
      required: ['none'],
    });
    for (const browser of ['chrome', 'firefox']) expect(manifestOf(browser).incognito).toBe('not_allowed');
  },
);
