import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeEach, expect, test } from 'vitest';

import { findOrInstallChromium, findOrInstallFirefox, NoBrowser, type Place } from './browser';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lorgnette-finder-'));
});

/** A program in a folder of the machine that the test makes up. */
function program(folder: string, name: string, script = 'exit 0'): string {
  mkdirSync(join(root, folder), { recursive: true });
  const path = join(root, folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const place = (given: Partial<Place> = {}, env: Place['env'] = {}): Place => ({
  env: { PATH: `${join(root, 'bin')}:${join(root, 'usr')}`, ...env },
  isRoot: false,
  playwrights: join(root, 'playwright/chrome'),
  ...given,
});
const found = (at: Place): string => findOrInstallChromium(() => {}, at);

test('what a person names comes first, then the system’s, then Playwright’s own', () => {
  const playwrights = program('playwright', 'chrome');
  expect(found(place())).toBe(playwrights);
  const systems = program('usr', 'chromium-browser');
  expect(found(place())).toBe(systems);
  const first = program('usr', 'chromium');
  expect(found(place())).toBe(first);
  const second = program('mine', 'second');
  expect(found(place({}, { CHROMIUM: second }))).toBe(second);
  const named = program('mine', 'named');
  expect(found(place({}, { CHROMIUM: second, LORGNETTE_CHROMIUM: named }))).toBe(named);
});

test('a name that is no program is an error, not passed over', () => {
  program('usr', 'chromium');
  expect(() => found(place({}, { LORGNETTE_CHROMIUM: join(root, 'nothing') }))).toThrow(
    /LORGNETTE_CHROMIUM names .*nothing, which is not a program/,
  );
});

test('with none there, apt installs one for root, and says so', () => {
  mkdirSync(join(root, 'usr'));
  const made = join(root, 'usr/chromium');
  program(
    'bin',
    'apt-get',
    `[ "$1" = update ] || { printf '#!/bin/sh\\n' > ${made}; /bin/chmod 755 ${made}; }`,
  );
  const said: string[] = [];
  expect(findOrInstallChromium((line) => said.push(line), place({ isRoot: true }))).toBe(made);
  expect(said.join()).toContain('installing one with apt-get');
});

test('who is not root is told what to do', () => {
  program('bin', 'apt-get');
  expect(() => found(place())).toThrow(NoBrowser);
  expect(() => found(place())).toThrow(/sudo apt-get install chromium.*LORGNETTE_CHROMIUM/);
});

test('what apt complains of is passed on', () => {
  program('bin', 'apt-get', 'echo "no such package" >&2; exit 100');
  expect(() => found(place({ isRoot: true }))).toThrow(/apt-get update -qq failed:\nno such package/);
});

test('a Firefox is found, installed or asked for in the same way; only an ESR, which takes what is not signed', () => {
  program('usr', 'firefox');
  expect(() => findOrInstallFirefox(() => {}, place())).toThrow(
    /^No Firefox ESR found. Install one \(for example: sudo apt-get install firefox-esr\), or name one in LORGNETTE_FIREFOX.$/,
  );
  const systems = program('usr', 'firefox-esr');
  expect(findOrInstallFirefox(() => {}, place())).toBe(systems);
  const named = program('mine', 'nightly');
  expect(findOrInstallFirefox(() => {}, place({}, { LORGNETTE_FIREFOX: named }))).toBe(named);
});
