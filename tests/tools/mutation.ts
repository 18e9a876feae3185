/**
 * npm run mutation [-- --share 0.05] [--seed 1] [FOLDER …]    Changes the code, one thing at a time, and says which
 * changes no test notices. Of all the lines only a share is changed, others with another seed: all of them take days.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

import { root } from './build';

/** Lines that are changed together. */
const block = 12;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '0.05' }, seed: { type: 'string', default: '1' } },
});
const folders = positionals.length > 0 ? positionals : ['utils/domain', 'utils/networks', 'utils/store'];
const share = Number(values.share);
const random = randomOf(Number(values.seed));

const ranges: string[] = [];
for (const folder of folders) {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('samples/'))
    .toSorted();
  for (const file of files) {
    const path = relative(root, join(root, folder, file));
    const lines = readFileSync(join(root, path), 'utf8').split('\n').length;
    for (let from = 1; from <= lines; from += block)
      if (random() < share) ranges.push(`${path}:${from}-${Math.min(from + block - 1, lines)}`);
  }
}

const results = join(root, 'test-results');
mkdirSync(results, { recursive: true });
const config = join(results, 'stryker.json');
writeFileSync(
  config,
  JSON.stringify({
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    mutate: ranges,
    // A module's own values are made once: to change them each time would take a new run of all tests.
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 20_000,
    tempDirName: join(results, 'stryker'),
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { reportTests: false, allowColor: false },
    jsonReporter: { fileName: join(results, 'mutation.json') },
    allowEmpty: true,
  }),
);
process.stdout.write(`${ranges.length} places of ${block} lines.\n`);
const run = spawnSync(join(root, 'node_modules/.bin/stryker'), ['run', config], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
