/** npm run demo [-- --headed]    builds Lorgnette, shows it on the bundled sample pages, prints what it read. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { postKey, type Post } from '../../utils/domain/post';
import { exportPosts, type ExportedCount } from '../../utils/store/export';
import { sites } from '../e2e/sites';
import { samplePages } from '../e2e/sites/youtube/site';
import { acceptDisclosure, launch, type Badge, type Lorgnette } from './browse';
import { findOrInstallChromium, NoBrowser, versionOf } from './browser';
import { buildIfOld, root } from './build';
import { dress, open, openBeside, settled, watchSome, type Look } from './show';
import { recordsIn, rowsOf } from './stored';

const { values } = parseArgs({ options: { headed: { type: 'boolean', default: false } } });
const say = (line = ''): boolean => process.stdout.write(`${line}\n`);
const folder = join(root, '.output/demo');
const looks: Look[] = [
  { language: 'en', dark: false },
  { language: 'ru', dark: true },
];

async function main(): Promise<void> {
  const chromium = findOrInstallChromium(say);
  buildIfOld(say);
  say(`Lorgnette in ${versionOf(chromium)}, on sample pages: nothing is loaded from the network.`);
  mkdirSync(folder, { recursive: true });
  const lorgnette = await launch({ headed: values.headed });
  const badges = new Map<string, Badge>();
  const pictures: string[] = [];
  try {
    await acceptDisclosure(lorgnette);
    for (const look of looks) {
      pictures.push(...(await show(lorgnette, look, badges)));
      if (look !== looks[0]) continue;
      say();
      for (const line of table(recordsIn(await rowsOf(await lorgnette.worker())).posts, badges)) say(line);
      say();
    }
    say('Pictures:');
    for (const picture of pictures) say(`  ${picture}`);
    if (values.headed) {
      const page = await dress(lorgnette, { language: 'en', dark: false });
      await open(page, samplePages.channel);
      say('\nThe browser stays open until you close it. Its pages are samples: other addresses do not load.');
      await new Promise((done) => lorgnette.context.once('close', done));
    }
  } finally {
    await lorgnette.close().catch(() => {});
  }
}

/** Every sample page in one look; remembers the badges of the first. */
async function show(lorgnette: Lorgnette, look: Look, badges: Map<string, Badge>): Promise<string[]> {
  const pictures: string[] = [];
  const name = (what: string): string => {
    const path = join(folder, `${what}-${look.language}-${look.dark ? 'dark' : 'light'}.png`);
    pictures.push(path);
    return path;
  };
  const page = await dress(lorgnette, look);
  if (look === looks[0]) await watchSome(page);
  for (const [network, site] of Object.entries(sites)) {
    for (const [sample, address] of Object.entries(site.samplePages)) {
      const shown = await open(page, address);
      if (look === looks[0]) for (const badge of shown) badges.set(`${network}:${badge.postId}`, badge);
      await page.screenshot({ path: name(`${network}-${sample}`) });
    }
  }
  await open(page, samplePages.channel);
  await page.mouse.wheel(0, 4000);
  await settled(page);
  await page.mouse.wheel(0, 4000);
  for (const badge of await settled(page))
    if (look === looks[0]) badges.set(`youtube:${badge.postId}`, badge);
  await page.mouse.wheel(0, -9000);
  await page.waitForTimeout(200);
  await page
    .locator('.ytLockupViewModelContentImage')
    .nth(4)
    .hover({ position: { x: 30, y: 14 } });
  await page.waitForTimeout(500);
  await page.screenshot({ path: name('card') });
  for (const [window, size] of [
    ['popup', { width: 360, height: 560 }],
    ['sidepanel', { width: 420, height: 900 }],
  ] as const) {
    const beside = await openBeside(lorgnette, page, window, size);
    await beside.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' });
    await beside.screenshot({ path: name(window) });
    await beside.close();
  }
  await page.close();
  return pictures;
}

function table(posts: Post[], badges: Map<string, Badge>): string[] {
  const titles = new Map(posts.map((post) => [postKey(post), post.title]));
  const cell = (count: ExportedCount): string =>
    count === null ? '—' : `${count.exact ? '' : '≥ '}${count.value.toLocaleString('en')}`;
  const rows = exportPosts(posts)
    .filter((post) => badges.has(postKey(post)))
    .map((post) => [
      post.network,
      post.format ?? '',
      cut((titles.get(postKey(post)) ?? post.id).replace(/\s+/g, ' '), 34),
      cell(post.views),
      cell(post.likes),
      cell(post.comments),
      badges.get(postKey(post))?.text ?? '',
    ]);
  const head = ['network', 'format', 'post', 'views', 'likes', 'comments', 'badge'];
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: string[]): string =>
    row
      .map((text, at) => (at > 2 && at < 6 ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)];
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

await main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof NoBrowser ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
