import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from '@playwright/test';
import { build } from 'vite';

import { quantile } from '../statistics';
import type { Ingest } from '../store/worker';
import type { Figures } from './scenario';

/** An extension whose worker is the bench's own, with the product's store in it. */
export async function storeExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lorgnette-bench-store-'));
  const entry = new URL('../store/worker.ts', import.meta.url).pathname;
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'chrome130',
      lib: { entry, formats: ['iife'], name: 'bench', fileName: () => 'worker.js' },
    },
  });
  const manifest = {
    manifest_version: 3,
    name: 'bench store',
    version: '1',
    permissions: ['unlimitedStorage'],
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

interface WorkerScope {
  ingest(posts: number, batchSize: number, turn: number): Promise<Ingest>;
}

/** Rows a second into the store, by the product and by the browser's bare IndexedDB with the same rows and indexes. */
export async function measureIngest(
  extension: string,
  executablePath: string,
  turn: number,
): Promise<Record<'product' | 'dexie' | 'raw', Figures>> {
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--no-sandbox', `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const run = (posts: number, batch: number): Promise<Ingest> =>
      worker.evaluate((given) => (globalThis as unknown as WorkerScope).ingest(...given), [
        posts,
        batch,
        turn,
      ] as const);
    await run(1000, 100);
    const large = await run(10_000, 200);
    const small = await run(3000, 20);
    const figures = (way: keyof Ingest): Figures => ({
      'rows/s, 200 a batch': large[way].rowsPerSecond,
      'rows/s, 20 a batch': small[way].rowsPerSecond,
      '20 rows p95 ms': quantile(small[way].batches, 0.95),
    });
    return { product: figures('product'), dexie: figures('dexie'), raw: figures('raw') };
  } finally {
    await context.close();
  }
}
