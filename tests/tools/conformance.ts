/**
 * npm run conformance [-- DIR] [--only youtube] [--keep FOLDER] [--jobs 2] [--verbose]
 * Replays every recording of a conformance folder and scores it with that folder's own scorer. Each file gets a fresh
 * page and an empty store. What counts are the networks that have a reader; the others are shown.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { networks as readers } from '../../utils/networks';
import { acceptDisclosure, launch } from './browse';
import { NoBrowser } from './browser';
import { buildIfOld, root } from './build';
import { record } from './record';
import { ask } from './window';

interface Score {
  right: number;
  wrong: number;
  missing: number;
  invented: number;
  badges: number;
  badgesWanted: number;
  requests: number;
  lost: number;
}
interface Scored {
  per: Record<string, Score>;
  files: Record<string, Score>;
}
interface Truth {
  hars: Record<string, { network: string; advisory?: boolean }>;
}

/** Of the permalinks where a badge is expected, the share that must have one. */
const badgeShare = 0.98;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    counts: { type: 'string' },
    verbose: { type: 'boolean' },
  },
});

async function main(): Promise<void> {
  const folder = resolve(
    positionals[0] ?? process.env['LORGNETTE_CONFORMANCE'] ?? join(root, '../shared/conformance'),
  );
  const splits = existsSync(join(folder, 'truth'))
    ? readdirSync(join(folder, 'truth'))
        .filter((file) => file.endsWith('.json'))
        .map((file) => basename(file, '.json'))
        .filter((split) => existsSync(join(folder, 'har', split)))
    : [];
  if (splits.length === 0) {
    say(
      `Conformance skipped: ${folder} holds no recordings (DIR, or LORGNETTE_CONFORMANCE, names the folder).`,
    );
    return tell(0, 0);
  }
  buildIfOld(say);
  let passed = 0;
  let failed = 0;
  for (const split of splits) {
    const results = join(
      resolve(values.keep ?? mkdtempSync(join(tmpdir(), 'lorgnette-conformance-'))),
      split,
    );
    const truthFile = join(folder, 'truth', `${split}.json`);
    const truth = JSON.parse(readFileSync(truthFile, 'utf8')) as Truth;
    const files = Object.keys(truth.hars).filter((file) => file.includes(values.only));
    const begun = Date.now();
    await replayAll(
      files.map((file) => ({
        har: join(folder, 'har', split, file),
        out: join(results, file.replace(/\.har$/, '.json')),
      })),
    );
    say(
      `${split}: ${files.length} recordings in ${((Date.now() - begun) / 1000).toFixed(0)} s; results in ${results}`,
    );
    const scored = await score(folder, results, truthFile);
    for (const [file, one] of Object.entries(scored.files)) {
      const { network, advisory } = truth.hars[file] ?? { network: '', advisory: true };
      if (advisory) continue;
      const untrue = one.wrong + one.invented + one.requests > 0;
      if (!Object.hasOwn(readers, network)) failed += Number(untrue);
      else if (untrue || one.missing > 0 || one.lost > 0 || one.badges < badgeShare * one.badgesWanted)
        failed += 1;
      else passed += 1;
    }
  }
  tell(passed, failed);
}

/** Replays in as many browsers as jobs: most of the time a page is only waited for. */
async function replayAll(queue: { har: string; out: string }[]): Promise<void> {
  const worker = async (): Promise<void> => {
    const lorgnette = await launch();
    try {
      await acceptDisclosure(lorgnette);
      for (let next = queue.shift(); next; next = queue.shift()) {
        await ask(lorgnette, 'eraseSeen');
        mkdirSync(dirname(next.out), { recursive: true });
        try {
          writeFileSync(next.out, JSON.stringify(await record(lorgnette, next.har), null, 1));
        } catch (error) {
          say(`${next.har}: ${String(error)}`);
        }
      }
    } finally {
      await lorgnette.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(Number(values.jobs), queue.length) }, worker));
}

async function score(folder: string, results: string, truthFile: string): Promise<Scored> {
  const { main: run } = (await import(pathToFileURL(join(folder, 'score.mjs')).href)) as {
    main(args: string[]): number;
  };
  const json = join(results, 'score.json');
  run([
    results,
    truthFile,
    '--json',
    json,
    ...(values.only ? ['--only', values.only] : []),
    ...(values.verbose ? ['--verbose'] : []),
  ]);
  return JSON.parse(readFileSync(json, 'utf8')) as Scored;
}

function tell(passed: number, failed: number): void {
  if (values.counts) {
    mkdirSync(dirname(resolve(values.counts)), { recursive: true });
    writeFileSync(values.counts, JSON.stringify({ passed, failed }));
  }
  say(
    `conformance: ${passed} recordings passed, ${failed} failed (networks with a reader: ${Object.keys(readers).join(', ')})`,
  );
  if (failed > 0) process.exitCode = 1;
}

await main().catch((error: unknown) => {
  say(
    error instanceof NoBrowser
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  );
  process.exitCode = 1;
});
