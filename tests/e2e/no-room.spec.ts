/** No room: what was not kept is not acknowledged, the person is told and may go on, and capture does when there is room again (D-06). */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { Answer } from '../../utils/messages/answer';
import { acceptDisclosure, launch, type Lorgnette } from '../tools/browse';
import { extensionFolder } from '../tools/build';
import { expect, test } from './extension';
import { batchOf, openScripted, ownRows, rowsIn } from './scripted';

declare const chrome: Browser;

const mostBatches = 200;
const mostLost = 5;
const patience = 90_000;

const ask = (window: Page, name: string, input: unknown): Promise<Answer> =>
  window.evaluate((asked) => chrome.runtime.sendMessage(asked) as Promise<Answer>, { name, input });

interface Room {
  folder: string;
  profile: string;
  take(lorgnette: Lorgnette): Promise<void>;
  give(): Promise<void>;
  /** False where not even a database can be opened: the disk is full to the last byte. */
  isOpenable: boolean;
}

/** Sends what a page would until nothing more is kept, and goes on when there is room. */
async function story({ folder, profile, take, give, isOpenable }: Room): Promise<void> {
  const before = await launch({ folder, profile });
  await acceptDisclosure(before);
  const first = await before.context.newPage();
  await first.goto(`${before.origin}/options.html`);
  expect(await ask(first, 'makeAutomatic', null)).toMatchObject({ ok: true });
  await before.close();

  // The database asks how much room there is when it is opened, and then but seldom.
  const lorgnette = await launch({ folder, profile });
  try {
    await take(lorgnette);
    await withoutRoom(lorgnette, give, isOpenable);
  } finally {
    await lorgnette.close();
  }
}

async function withoutRoom(
  lorgnette: Lorgnette,
  give: () => Promise<void>,
  isOpenable: boolean,
): Promise<void> {
  const { context, origin } = lorgnette;
  const window = await context.newPage();
  await window.goto(`${origin}/options.html`);
  const { say } = await openScripted(lorgnette);
  const acknowledged: number[] = [];
  let refused: Answer | null = null;
  let number = 1;
  let lost = 0;
  for (; refused === null && number < mostBatches; number++) {
    const answer = await say('keepBatch', heavy(number));
    if (answer.ok) acknowledged.push(number);
    else if (answer.error.name === 'Lost' && lost < mostLost) {
      // A worker that died is asked again.
      lost++;
      number--;
    } else refused = answer;
  }
  expect(refused).toMatchObject({ error: { name: 'NoRoom' } });

  const told = 'There is no room: the disk or the browser’s share of it is full.';
  for (const path of ['popup.html', 'sidepanel.html', 'options.html']) {
    const other = await context.newPage();
    await other.goto(`${origin}/${path}`);
    await expect(other.getByText(told)).toBeVisible();
    await other.close();
  }
  const kept = () => rowsIn(window).then((rows) => rows.map(({ key }) => key).toSorted());
  const expected = () =>
    [...new Set(acknowledged.flatMap((one) => heavy(one).posts.map(({ id }) => `youtube:${id}`)))].toSorted();
  if (isOpenable) expect(await kept()).toEqual(expected());
  // Paused: a smaller batch is not let through into what is left for the person.
  expect(await say('keepBatch', batchOf(9000))).toMatchObject({ error: { name: 'NoRoom' } });
  if (isOpenable) {
    expect(await ask(window, 'createBrand', 'Made without room')).toMatchObject({ ok: true });
    expect(await ownRows(window, 'brands')).toMatchObject([{ name: 'Made without room' }]);
  }
  await window.getByRole('button', { name: 'Try again' }).click();
  // It has looked, in vain: else what is given now is found by this look, and there is no button for another.
  await expect(window.getByRole('button', { name: 'Try again' })).toBeEnabled();
  await expect(window.getByText(told)).toBeVisible();

  await give();
  await window.getByRole('button', { name: 'Try again' }).click();
  await expect(window.getByText(told)).toHaveCount(0);
  // The page sends again what was not acknowledged: once and whole.
  expect(await say('keepBatch', heavy(number - 1))).toMatchObject({ ok: true });
  acknowledged.push(number - 1);
  expect(await kept()).toEqual(expected());
}

/** A batch whose posts have long titles. */
function heavy(number: number): ReturnType<typeof batchOf> {
  const batch = batchOf(number);
  return number === 0
    ? batch
    : { ...batch, posts: batch.posts.map((post, i) => ({ ...post, title: noise(number * 20 + i) })) };
}
/** Text that does not pack well: the database packs its tables. */
function noise(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 3000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(0x4e00 + (state % 20_000));
  }).join('');
}

test('where the browser’s share is used up, nothing acknowledged is lost, the person is told and saves on, and capture resumes (D-06)', async () => {
  test.setTimeout(patience);
  // With unlimitedStorage there is no share: the same build without it.
  const folder = mkdtempSync(join(tmpdir(), 'lorgnette-limited-'));
  cpSync(extensionFolder, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    permissions: string[];
  };
  manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const profile = mkdtempSync(join(tmpdir(), 'lorgnette-limited-profile-'));
  let limit = async (_bytes?: number): Promise<void> => {};
  try {
    await story({
      folder,
      profile,
      async take({ context, origin }) {
        const window = await context.newPage();
        await window.goto(`${origin}/manifest.json`);
        const devtools = await context.newCDPSession(window);
        limit = async (quotaSize) =>
          void (await devtools.send('Storage.overrideQuotaForOrigin', {
            origin,
            ...(quotaSize !== undefined && { quotaSize }),
          }));
        const { usage = 0 } = await window.evaluate(() => navigator.storage.estimate());
        await limit(usage + 100_000);
      },
      give: () => limit(),
      isOpenable: true,
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});

test('where the disk is full to the last byte, that is told and no loss, and capture resumes with all that was acknowledged (D-06)', async () => {
  test.setTimeout(3 * patience);
  test.skip(!process.env['FULL_DISK'], 'Mounts a small disk, as root: only where FULL_DISK is set.');
  const disk = mkdtempSync(join(tmpdir(), 'lorgnette-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', disk]);
  expect(mounted.status, 'a small disk is mounted, which takes root').toBe(0);
  const filler = join(disk, 'filler');
  mkdirSync(join(disk, 'profile'));
  try {
    await story({
      folder: extensionFolder,
      profile: join(disk, 'profile'),
      take: async () => fill(filler),
      give: async () => rmSync(filler),
      isOpenable: false,
    });
  } finally {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

/** Writes until there is no room. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  const block = Buffer.alloc(65_536, 7);
  try {
    for (;;) writeSync(file, block);
  } catch {
    closeSync(file);
  }
}
