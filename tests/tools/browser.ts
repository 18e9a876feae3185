import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

/** Chromium builds that still take --load-extension; Chrome's and Edge's own builds have dropped it. */
const names = ['chromium', 'chromium-browser', 'chrome-for-testing', 'ungoogled-chromium'];

export class NoBrowser extends Error {}

/** What is looked at to find a browser: this machine's own, or another's. */
export interface Place {
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  /** Where Playwright keeps the Chromium of its own, whether it is there or not. */
  playwrights: string;
}
const here = (): Place => ({
  env: process.env,
  isRoot: process.getuid?.() === 0,
  playwrights: chromium.executablePath(),
});

/**
 * The path of a Chromium: LORGNETTE_CHROMIUM or CHROMIUM, the system's, Playwright's own; else apt installs one on Debian as root.
 * @throws NoBrowser, in words for a person, when there is none and none can be installed
 */
export function findOrInstallChromium(say: (line: string) => void = () => {}, place = here()): string {
  const found = findChromium(place);
  if (found) return found;
  if (!place.isRoot || !onPath('apt-get', place)) {
    throw new NoBrowser(
      'No Chromium found. Install one (for example: sudo apt-get install chromium, or npx playwright install chromium), or name one in LORGNETTE_CHROMIUM.',
    );
  }
  say('No Chromium found: installing one with apt-get (once).');
  apt(place, 'update', '-qq');
  apt(place, 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
  const installed = findChromium(place);
  if (!installed)
    throw new NoBrowser('apt-get ran, but there is still no Chromium. Name one in LORGNETTE_CHROMIUM.');
  return installed;
}

function findChromium(place: Place): string | null {
  for (const variable of ['LORGNETTE_CHROMIUM', 'CHROMIUM']) {
    const named = place.env[variable];
    if (!named) continue;
    if (!isProgram(named)) throw new NoBrowser(`${variable} names ${named}, which is not a program.`);
    return named;
  }
  for (const name of names) {
    const path = onPath(name, place);
    if (path) return path;
  }
  return place.playwrights && existsSync(place.playwrights) ? place.playwrights : null;
}

function onPath(name: string, { env }: Place): string | null {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (folder && isProgram(path)) return path;
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function apt(place: Place, ...args: string[]): void {
  const env = { ...place.env, DEBIAN_FRONTEND: 'noninteractive' };
  const program = onPath('apt-get', place) ?? 'apt-get';
  const run = spawnSync(program, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (run.status !== 0) throw new NoBrowser(`apt-get ${args.join(' ')} failed:\n${run.stderr || run.stdout}`);
}

/** "Chromium 156.0…": for reports that name the machine. */
export function versionOf(executable: string): string {
  return execFileSync(executable, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
