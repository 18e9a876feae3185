/** npm run firefox    Lorgnette in a real Firefox: the yes, a sample page of each network, our windows. Says what it found. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { catalog, hosts, networkIds } from '../../../utils/networks/catalog';
import { sites } from '../../e2e/sites';
import { root } from '../build';
import { Marionette } from './marionette';
import { serveSites } from './served';

/** What the extension is called inside this profile. */
const uuid = '0f2b1c9e-5a3d-4c6f-8b7a-1d2e3f4a5b6c';
const origin = `moz-extension://${uuid}`;
const shown: Record<keyof typeof sites, string> = {
  youtube: 'channel',
  instagram: 'profile',
  facebook: 'timeline',
  vk: 'wall',
};
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** The badges in the page that have something to say, wherever their shadow roots hide them. */
const badges = `
  const found = [];
  for (const host of document.querySelectorAll('span')) {
    for (const badge of host.openOrClosedShadowRoot?.querySelectorAll('.badge[data-post]') ?? [])
      found.push(badge.getAttribute('aria-label'));
  }
  return found;`;

async function main(): Promise<void> {
  const program = process.env['LORGNETTE_FIREFOX'] ?? 'firefox-esr';
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (version.status !== 0)
    throw new Error(
      `No Firefox found as ${program}. Install one (for example: sudo apt-get install firefox-esr), or name one in LORGNETTE_FIREFOX.`,
    );
  say('Building the extension for Firefox.');
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const build = spawnSync(process.execPath, [wxt, 'build', '-b', 'firefox'], { cwd: root, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The extension did not build:\n${build.stdout}\n${build.stderr}`);

  const served = await serveSites();
  const profile = mkdtempSync(join(tmpdir(), 'lorgnette-firefox-'));
  const port = await freePort();
  writeFileSync(join(profile, 'user.js'), preferences(served.port, port));
  const browser = spawn(
    program,
    ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile],
    { stdio: 'ignore' },
  );
  const firefox = await Marionette.connect(port);
  try {
    say(`Lorgnette in ${version.stdout.trim()}, on sample pages: nothing is loaded from the network.`);
    await play(firefox);
  } finally {
    await firefox.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    firefox.close();
    browser.kill();
    served.close();
    rmSync(profile, { recursive: true, force: true });
  }
  say(`Hosts asked: ${[...served.hosts].toSorted().join(', ')}`);
}

async function play(firefox: Marionette): Promise<void> {
  await firefox.send('Addon:Install', { path: join(root, '.output/firefox-mv3'), temporary: true });
  await firefox.goTo(`${origin}/welcome.html`);
  say(`Networks open to it after installing: ${await openNetworks(firefox)} of 4.`);
  // As where a person has taken them back: the yes asks for them, and this profile allows it without a question.
  await firefox.ask(`return browser.permissions.remove(${allHosts})`);
  say(`Taken back: ${await openNetworks(firefox)} of 4.`);
  await firefox.click('[data-yes]');
  await until(
    firefox,
    'yes',
    `return [...document.querySelectorAll('ol.steps li')].length`,
    (steps) => Number(steps) > 0,
  );
  say(`After the yes: ${await openNetworks(firefox)} of 4.`);

  for (const [id, site] of Object.entries(sites)) {
    await firefox.goTo(site.samplePages[shown[id as keyof typeof sites]]!);
    const found = (await until(
      firefox,
      `badges on ${id}`,
      badges,
      (labels) => (labels as string[]).filter((label) => /\d/.test(label)).length >= 2,
    )) as string[];
    say(`${id.padEnd(10)} ${String(found.length).padStart(3)} badges, the first: ${found[0]}`);
  }
  for (const window of ['popup', 'sidepanel', 'options', 'welcome']) {
    await firefox.goTo(`${origin}/${window}.html`);
    const text = (await until(
      firefox,
      window,
      `return document.querySelector('#app')?.innerText ?? ''`,
      (words) => String(words).length > 20,
    )) as string;
    say(`${window.padEnd(10)} opens: ${text.replace(/\s+/g, ' ').slice(0, 70)}`);
  }
}

const allHosts = JSON.stringify({ origins: hosts });

async function openNetworks(firefox: Marionette): Promise<number> {
  const open = await firefox.ask(
    `return Promise.all(${JSON.stringify(networkIds.map((id) => catalog[id].hosts))}.map((origins) => browser.permissions.contains({ origins })))`,
  );
  return (open as boolean[]).filter(Boolean).length;
}

/** Asks until the answer is good. @throws after ten seconds, with the last answer */
async function until(
  firefox: Marionette,
  what: string,
  script: string,
  good: (answer: unknown) => boolean,
): Promise<unknown> {
  for (let tries = 0; ; tries++) {
    const answer = await firefox.run(script);
    if (good(answer)) return answer;
    if (tries > 100) throw new Error(`Waited in vain for ${what}: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function preferences(proxy: number, marionette: number): string {
  const values = {
    'extensions.webextensions.uuids': JSON.stringify({ 'lorgnette@lorgnette.example': uuid }),
    'marionette.port': marionette,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
    'intl.accept_languages': 'en-US',
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
