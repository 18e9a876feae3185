import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { joinReadings } from '../../utils/domain/reading';
import { networks } from '../../utils/networks';
import type { Capture, Network } from '../../utils/networks/network';
import { root } from '../tools/build';
import { quantile } from './statistics';

/**
 * What reading costs each network alike, beside parsing the same text and no more: milliseconds per 1,000 posts over
 * all answers among the network's samples, warm, in this process.
 */
export function printReading(): void {
  console.log(
    '\nreading        posts in samples   JSON.parse   parse and read   times   (ms per 1,000 posts)',
  );
  for (const [id, network] of Object.entries(networks)) {
    const texts = samplesOf(id);
    const capture = captureOf(network);
    const posts = joinReadings(texts.flatMap((text) => readingsOf(network, text, capture))).posts.length;
    const parse = timed(() => texts.forEach((text) => network.parse(text)));
    const read = timed(() => texts.forEach((text) => readingsOf(network, text, capture)));
    const per = (ms: number): string => ((1000 * ms) / posts).toFixed(1);
    console.log(
      `${id.padEnd(15)}${String(posts).padStart(16)}${per(parse).padStart(13)}${per(read).padStart(17)}${(read / parse).toFixed(1).padStart(8)}`,
    );
  }
}

function samplesOf(id: string): string[] {
  const folder = join(root, 'utils/networks', id, 'samples');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !/expected|hostile/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

const captureOf = ({ about }: Network): Capture => {
  const address = about.hosts[0]?.replace('*', '') ?? '';
  return { url: address, pageUrl: address, language: 'en', owner: null, at: Date.UTC(2026, 10, 25) };
};

const readingsOf = (network: Network, text: string, capture: Capture) =>
  network.parse(text).map((data) => network.read(data, capture));

/** The median of many rounds, after as many to warm up. */
export function timed(work: () => void, rounds = 40): number {
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const start = performance.now();
    work();
    if (round >= rounds) times.push(performance.now() - start);
  }
  return quantile(times, 0.5);
}
