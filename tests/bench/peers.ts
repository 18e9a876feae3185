import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { unzipSync } from 'fflate';

/** A published extension that is measured beside the product, loaded as it is. */
export interface Peer {
  variant: `peer ${string}`;
  folder: string;
}

/** Where Debian puts the extensions it packs. */
const installed = ['/usr/share/chromium/extensions', '/usr/share/webext'];

/**
 * The extensions in a folder (each a sub-folder or a zip file) and those that Debian has installed. What cannot be loaded
 * is said in a sentence.
 */
export function findPeers(given: string | undefined, say: (line: string) => void): Peer[] {
  if (given === undefined)
    say(
      'No peers: name a folder of unpacked or zipped extensions by --peers or LORGNETTE_PEERS to measure them too.',
    );
  else if (!existsSync(given)) throw new Error(`--peers ${given}: there is no such folder.`);
  const peers = [
    ...(given === undefined ? [] : peersIn(resolve(given), say)),
    ...installed.flatMap((place) => peersIn(place, say)),
  ];
  if (given !== undefined && peers.length === 0) say(`${given} holds no extension that could be loaded.`);
  return peers;
}

function peersIn(folder: string, say: (line: string) => void): Peer[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const isZip = entry.name.endsWith('.zip');
    if (!entry.isDirectory() && !isZip) return [];
    const unpacked = isZip ? unzipped(path) : copied(path);
    const problem = unpacked === null ? 'it has no manifest.json at its top' : problemOf(unpacked);
    if (unpacked === null || problem) {
      say(`${path} is skipped: ${problem}.`);
      return [];
    }
    return [{ variant: `peer ${entry.name.replace(/\.zip$/, '')}`, folder: unpacked }];
  });
}

function problemOf(folder: string): string | null {
  const { manifest_version: version } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    manifest_version?: number;
  };
  return version === 3 ? null : `this Chromium loads manifest version 3 only, and it has ${version}`;
}

/** A browser writes into the folder that it loads. */
function copied(folder: string): string | null {
  if (!existsSync(join(folder, 'manifest.json'))) return null;
  const copy = mkdtempSync(join(tmpdir(), 'lorgnette-bench-peer-'));
  cpSync(folder, copy, { recursive: true, dereference: true });
  return copy;
}

function unzipped(file: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'lorgnette-bench-peer-'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    const path = resolve(folder, name);
    if (name.endsWith('/') || !path.startsWith(`${folder}/`)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return existsSync(join(folder, 'manifest.json')) ? folder : null;
}
