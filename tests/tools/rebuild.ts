/**
 * Builds the extension once more as a reviewer would: from the package of sources alone, in another folder. Both stores'
 * packages, and the sources themselves, must come out the same byte by byte (S-17). Needs `npm run zip` to have been run.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { unzipSync } from 'fflate';

import { root } from './build';

const output = join(root, '.output');
const folder = mkdtempSync(join(tmpdir(), 'lorgnette-rebuilt-'));
const faults: string[] = [];
try {
  const packages = readdirSync(output).filter((name) => name.endsWith('.zip'));
  if (packages.length !== 3) throw new Error('Run npm run zip first: it makes three packages.');
  const sources = packages.find((name) => name.endsWith('-sources.zip')) ?? '';
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(output, sources))))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  // What only Chrome has is no part of the sources for Mozilla.
  cpSync(join(root, 'entrypoints/offscreen'), join(folder, 'entrypoints/offscreen'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const wxt = join(folder, 'node_modules/wxt/bin/wxt.mjs');
  for (const command of [['prepare'], ['zip'], ['zip', '-b', 'firefox']]) {
    const run = spawnSync(process.execPath, [wxt, ...command], { cwd: folder, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`wxt ${command.join(' ')}:\n${run.stdout}\n${run.stderr}`);
  }
  for (const name of packages) {
    const [first, second] = [output, join(folder, '.output')].map((where) => readFileSync(join(where, name)));
    const [hash, again] = [first!, second!].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
    process.stdout.write(`${hash}  ${name}\n`);
    if (hash !== again) faults.push(`${name} came out another: ${differing(first!, second!).join(', ')}`);
    if (name === sources) continue;
    for (const [file, bytes] of Object.entries(unzipSync(first!)))
      for (const path of [root, folder])
        if (Buffer.from(bytes).includes(path)) faults.push(`${name}: ${file} tells where it was built`);
  }
} catch (error) {
  faults.push(error instanceof Error ? error.message : String(error));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** The files that two packages do not have in common. */
function differing(first: Uint8Array, second: Uint8Array): string[] {
  const [one, other] = [unzipSync(first), unzipSync(second)];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => !Buffer.from(one[name] ?? []).equals(other[name] ?? Buffer.from('-')));
}
