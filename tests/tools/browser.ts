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

/** A browser, as it is asked for and looked for. */
interface Kind {
  says: string;
  /** Variables that name one, the strongest first. */
  variables: readonly string[];
  names: readonly string[];
  /** The package that brings it on Debian. */
  package: string;
  /** How else a person may get one. */
  orElse?: string;
  last?: (place: Place) => string;
}
const chromiums: Kind = {
  says: 'Chromium',
  variables: ['LORGNETTE_CHROMIUM', 'CHROMIUM'],
  names,
  package: 'chromium',
  orElse: ', or npx playwright install chromium',
  last: ({ playwrights }) => playwrights,
};
/** Only an ESR installs what Mozilla has not signed; Developer Edition and Nightly may be named. */
const firefoxes: Kind = {
  says: 'Firefox ESR',
  variables: ['LORGNETTE_FIREFOX'],
  names: ['firefox-esr'],
  package: 'firefox-esr',
};

type Saying = (line: string) => void;

/**
 * The path of a Chromium: LORGNETTE_CHROMIUM or CHROMIUM, the system's, Playwright's own; else apt installs one on Debian as root.
 * @throws NoBrowser, in words for a person, when there is none and none can be installed
 */
export const findOrInstallChromium = (say: Saying = () => {}, place = here()): string =>
  findOrInstall(chromiums, say, place);

/**
 * The path of a Firefox ESR: LORGNETTE_FIREFOX or the system's; else apt installs one on Debian as root.
 * @throws NoBrowser, in words for a person, when there is none and none can be installed
 */
export const findOrInstallFirefox = (say: Saying = () => {}, place = here()): string =>
  findOrInstall(firefoxes, say, place);

function findOrInstall(kind: Kind, say: Saying, place: Place): string {
  const { says, variables, orElse = '' } = kind;
  const found = find(kind, place);
  if (found) return found;
  if (!place.isRoot || !onPath('apt-get', place)) {
    throw new NoBrowser(
      `No ${says} found. Install one (for example: sudo apt-get install ${kind.package}${orElse}), or name one in ${variables[0]}.`,
    );
  }
  say(`No ${says} found: installing one with apt-get (once).`);
  apt(place, 'update', '-qq');
  apt(place, 'install', '-y', '-qq', '--no-install-recommends', kind.package);
  const installed = find(kind, place);
  if (!installed)
    throw new NoBrowser(`apt-get ran, but there is still no ${says}. Name one in ${variables[0]}.`);
  return installed;
}

function find({ variables, names, last }: Kind, place: Place): string | null {
  for (const variable of variables) {
    const named = place.env[variable];
    if (!named) continue;
    if (!isProgram(named)) throw new NoBrowser(`${variable} names ${named}, which is not a program.`);
    return named;
  }
  for (const name of names) {
    const path = onPath(name, place);
    if (path) return path;
  }
  const own = last?.(place);
  return own && existsSync(own) ? own : null;
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
