/**
 * Makes the icons' sizes from their one drawing: `npx tsx tests/tools/icons.ts`.
 * The grey ones are shown while a page's posts are seen but not understood.
 */
import { readFile, writeFile } from 'node:fs/promises';

import { chromium } from '@playwright/test';

import { findOrInstallChromium } from './browser';

const drawing = await readFile('assets/icon.svg', 'utf8');
const grey = drawing
  .replaceAll('#c9eee8', '#e4e6e8')
  .replaceAll('#0d8078', '#80868c')
  .replaceAll('#c2822a', '#80868c');

const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: ['--no-sandbox'] });

async function draw(svg: string, size: number, name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await writeFile(`public/icon/${name}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}

for (const size of [16, 32, 48, 96, 128]) await draw(drawing, size, String(size));
for (const size of [16, 32]) await draw(grey, size, `grey-${size}`);
await browser.close();
