/**
 * npm run replay -- FILE.har [--out result.json] [--screenshot shot.png]    what Lorgnette reads on a recorded page
 * npm run replay -- --strip FILE.har                                       the recording without who made it
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { acceptDisclosure, launch } from './browse';
import { NoBrowser } from './browser';
import { buildIfOld } from './build';
import { BadHar, pageOf, readHar } from './har';
import { record } from './record';
import { stripHar } from './strip';

const usage =
  'usage: npm run replay -- FILE.har [--out result.json] [--screenshot shot.png]   or   npm run replay -- --strip FILE.har';
const say = (line: string): boolean => process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, screenshot: { type: 'string' }, strip: { type: 'boolean' } },
  });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new BadHar(usage);
  const har = readHar(file);
  pageOf(har, file);
  if (values.strip) {
    const stripped = file.replace(/(\.har)?$/i, '.stripped.har');
    write(stripped, JSON.stringify(stripHar(har)));
    say(`${stripped} written. Look through it before you send it: it holds what your page showed.`);
    return;
  }
  buildIfOld(say);
  const lorgnette = await launch();
  try {
    await acceptDisclosure(lorgnette);
    const result = JSON.stringify(await record(lorgnette, file, values.screenshot), null, 1);
    if (values.out) write(values.out, result);
    await new Promise<void>((done) => process.stdout.write(`${result}\n`, () => done()));
  } finally {
    await lorgnette.close();
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, text);
}

await main().catch((error: unknown) => {
  const known = error instanceof BadHar || error instanceof NoBrowser;
  say(known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
