import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const extensionFolder = join(root, '.output/chrome-mv3');
const firefoxFolder = join(root, '.output/firefox-mv3');
/** The same, but that it asks a server of the test in place of the official APIs. */
export const testApisFolder = join(root, '.output/test-apis/chrome-mv3');
/** Its name: no DNS has it, and the test's own browser is told where it is. */
export const testServer = 'http://lorgnette-apis.test';

const sources = [
  'entrypoints',
  'components',
  'utils',
  'assets',
  'public',
  'wxt.config.ts',
  'package-lock.json',
];

/** Builds the Chrome extension when it is missing or older than its sources. Returns its folder. */
export function buildIfOld(say: (line: string) => void = () => {}): string {
  return builtIn(extensionFolder, {}, say);
}

/** Builds the extension for tests of the official APIs when that is needed. Returns its folder. */
export function buildTestApisIfOld(say: (line: string) => void = () => {}): string {
  return builtIn(testApisFolder, { WXT_TEST_APIS: testServer }, say);
}

/** Builds the Firefox extension when it is missing or older than its sources. Returns its folder. */
export function buildFirefoxIfOld(say: (line: string) => void = () => {}): string {
  return builtIn(firefoxFolder, {}, say, '-b', 'firefox');
}

function builtIn(
  folder: string,
  variables: Record<string, string>,
  say: (line: string) => void,
  ...options: string[]
): string {
  if (isFresh(folder)) return folder;
  oneAtATime(() => {
    if (isFresh(folder)) return;
    say('Building the extension.');
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
    const env = { ...process.env, ...variables };
    const run = spawnSync(process.execPath, [wxt, 'build', ...options], { cwd: root, env, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`The extension did not build:\n${run.stdout}\n${run.stderr}`);
  });
  return folder;
}

function isFresh(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  return built > newest(sources.map((name) => join(root, name)));
}

/** Two replays started together must not build into the same folder at once. */
function oneAtATime(build: () => void): void {
  const lock = join(root, '.output/.building');
  mkdirSync(join(root, '.output'), { recursive: true });
  for (let waited = 0; ; waited += 100) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      // A lock left behind by a build that was killed is no longer one.
      if (waited > 60_000) rmdirSync(lock);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    build();
  } finally {
    rmdirSync(lock);
  }
}

function newest(paths: string[]): number {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    const time = stat.isDirectory()
      ? newest(readdirSync(path).map((name) => join(path, name)))
      : stat.mtimeMs;
    if (time > latest) latest = time;
  }
  return latest;
}
