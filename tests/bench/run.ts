/** `npm run bench`: what Lorgnette costs the page, beside the bare page, a no-op extension and a floor. See docs/performance.md. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

import { networkIds } from '../../utils/networks/catalog';
import { findOrInstallChromium } from '../tools/browser';
import { buildIfOld } from '../tools/build';
import { printHashtags } from './hashtags';
import { machine } from './machine';
import { findPeers } from './peers';
import { printReading } from './reading';
import { printTable, printTargets, Results } from './report';
import {
  latencyOf,
  longAnswer,
  noise,
  recycleOf,
  scrollOf,
  smoothnessOf,
  throttledOf,
} from './scenarios/in-page';
import { measureIngest, storeExtension } from './scenarios/ingest';
import { loadOf } from './scenarios/load';
import { overlayOf } from './scenarios/overlay';
import { planOf } from './scenarios/plan';
import { openLargeStore } from './scenarios/scale';
import type { Figures, Scenario, Workbench } from './scenarios/scenario';
import { typingOf } from './scenarios/typing';
import { wake } from './scenarios/wake';
import { windowOf } from './scenarios/windows';
import { isForeign, openSite } from './server';
import { extensionOf, isPeer, open, variants, type Opened, type Variant } from './variants';

const { values: options } = parseArgs({
  options: {
    /** 600 posts, two rounds. */
    quick: { type: 'boolean', default: false },
    /** The scenarios whose name starts so. */
    only: { type: 'string', default: '' },
    rounds: { type: 'string' },
    /** Leaves out one of the four variants. */
    without: { type: 'string' },
    /** Another build of the product, to compare with or to profile by readable names. */
    extension: { type: 'string' },
    /** A folder of published extensions to measure as well, each unpacked or a zip file. */
    peers: { type: 'string' },
  },
});

const rounds = Number(options.rounds ?? (options.quick ? 2 : 3));
const scenarios: Scenario[] = [
  loadOf(options.quick ? 4 : 7),
  scrollOf(600),
  ...(options.quick ? [] : [scrollOf(2000), scrollOf(10_000)]),
  latencyOf(300),
  smoothnessOf(options.quick ? 600 : 2000),
  recycleOf(600),
  noise,
  longAnswer,
  wake,
  throttledOf(600, options.quick ? 60 : 120),
  windowOf('popup', options.quick ? 10 : 20),
  windowOf('panel', options.quick ? 10 : 20),
  planOf(options.quick ? 5 : 9),
  typingOf('editable', options.quick ? 150 : 300),
  typingOf('textarea', options.quick ? 150 : 300),
  ...networkIds.map((id) => overlayOf(id, 600)),
].filter(({ name }) => name.startsWith(options.only));

const longestScenarioMs = 400_000;
const started = Date.now();
const say = (line: string): void =>
  console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${line}`);

const executable = findOrInstallChromium(say);
const peers = findPeers(options.peers ?? process.env['LORGNETTE_PEERS'], say);
const chosen: Variant[] = [
  ...variants.filter((variant) => variant !== options.without),
  ...peers.map(({ variant }) => variant),
];
const product = options.extension ?? (chosen.includes('lorgnette') ? buildIfOld(say) : '');
const extensions = new Map<Variant, string | null>([
  ...variants
    .filter((variant) => chosen.includes(variant))
    .map((variant) => [variant, extensionOf(variant, product)] as const),
  ...peers.map(({ variant, folder }) => [variant, folder] as const),
]);
const folder = mkdtempSync(join(tmpdir(), 'lorgnette-bench-results-'));
const keep = (name: string, content: object): void =>
  writeFileSync(join(folder, name.replaceAll(' ', '-')), JSON.stringify(content));
const store = ('ingest'.startsWith(options.only) && (await storeExtension())) || null;
const about = machine(executable);
const results = new Results();
// Only by its name: filling it takes minutes.
const large = options.only === 'scale' ? await openLargeStore(buildIfOld(say), executable) : null;
if (large) results.add('scale', 'lorgnette', large.filled);
/** How busy the machine was, the bench itself included: times of a machine busy with other work are too long. */
const loads = [loadavg()[0] ?? Number.NaN];
const site = await openSite();

for (let round = 1; round <= rounds; round++) {
  // Each round in new browsers; within it every scenario runs on all of them in turn, so that whatever else the
  // machine is doing meets all alike.
  const opened = [];
  const foreignBy = new Map<Variant, number>();
  for (const variant of large ? [] : turned(chosen, round))
    opened.push(await open(variant, extensions.get(variant) ?? null, executable, site.port));
  for (const scenario of scenarios) {
    for (const one of opened) {
      if (isPeer(one.variant) && !scenario.isForPeers) continue;
      const asked = site.asked.length;
      const figures = await measured(scenario, one, {
        keep: (name, content) => keep(`${round} ${name}`, content),
      });
      const foreign = site.asked.slice(asked).filter(isForeign);
      results.add(scenario.name, one.variant, figures);
      foreignBy.set(one.variant, (foreignBy.get(one.variant) ?? 0) + foreign.length);
      if (foreign.length > 0)
        keep(`${round} ${scenario.name} ${one.variant} asked.json`, foreign.slice(0, 20));
    }
    say(`round ${round} of ${rounds}: ${scenario.name}`);
  }
  for (const { variant, context, scripts } of opened) {
    results.add('whole round', variant, { 'requests by the extension': foreignBy.get(variant) ?? 0 });
    if (scripts.length)
      results.add('whole round', variant, {
        'injected kB, gzipped': gzippedKb(scripts.map((file) => join(product, file))),
      });
    await context.close();
  }
  if (store) {
    const { product, dexie, raw } = await measureIngest(store, executable, round);
    results.add('ingest', 'lorgnette', product);
    results.add('ingest', 'floor', raw);
    results.add('ingest by Dexie bulkPut', 'floor', dexie);
    say(`round ${round} of ${rounds}: ingest`);
  }
  if (large) {
    const { product, floor, dexie } = await large.measure();
    results.add('scale', 'lorgnette', product);
    results.add('scale', 'floor', floor);
    results.add('scale by Dexie rows', 'floor', dexie);
    say(`round ${round} of ${rounds}: scale`);
  }
  loads.push(loadavg()[0] ?? Number.NaN);
  keep('results.json', { about, loads, figures: results.toObject() });
}
site.close();
await large?.close();

printTable(results, chosen);
printTargets(results);
if ('reading'.startsWith(options.only)) printReading();
if ('hashtags'.startsWith(options.only)) printHashtags();
console.log(
  `\n${about.processor}, ${about.cores} cores, ${about.memoryGb} GB, ${about.system}, ${about.browser}`,
);
console.log(
  `${rounds} rounds in ${Math.round((Date.now() - started) / 1000)} s, load ${loads.map((load) => load.toFixed(1)).join(', ')}; profiles and figures in ${folder}`,
);

/** A tab may get stuck on a busy machine: it is then closed and measured once more. */
async function measured(scenario: Scenario, opened: Opened, workbench: Workbench): Promise<Figures> {
  for (let attempt = 1; ; attempt++) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), longestScenarioMs)));
    const figures = await Promise.race([scenario.run(opened, workbench), late]);
    clearTimeout(timer);
    if (figures) return figures;
    const what = `${scenario.name} with ${opened.variant} was not done in ${longestScenarioMs / 1000} s`;
    if (attempt === 2) throw new Error(what);
    say(`${what}: once more`);
    for (const page of opened.context.pages().slice(1)) await page.close();
  }
}

function turned<Item>(items: readonly Item[], by: number): Item[] {
  return items.map((_, index) => items[(index + by) % items.length]!);
}

function gzippedKb(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length / 1000, 0);
}
