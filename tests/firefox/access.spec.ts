/** What a person has given to Lorgnette they may take back, in Firefox site by site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildFirefoxIfOld } from '../tools/build';
import { badgesOn, expect, meet, pageOf, pictureOf, storeOf, test } from './story';

const banner = '.access-banner';

test('taken back, a network falls silent at once, every window says so, and one button asks for it again', async ({
  person: { firefox, window, ours },
}) => {
  test.slow();
  const tab = await firefox.open(pageOf('vk'));
  await badgesOn(tab);
  const options = await firefox.open(`${firefox.origin}/options.html`);
  await expect.poll(() => options.text()).toContain('VK');
  expect(await options.text(banner)).toBe('');

  await window.takeBack('https://vk.com/*');
  await expect.poll(async () => (await tab.badges()).length).toBe(0);
  const said = 'The browser keeps VK closed to Lorgnette.';
  await expect.poll(() => options.text(banner)).toContain(said);
  await tab.show();
  await window.pressButton();
  await expect.poll(() => window.text('popup')).toContain(said);
  await window.picture(pictureOf('popup-closed'), 'popup');
  await window.closePopup();
  await window.openSideBar();
  await expect.poll(() => window.text('sidebar')).toContain(said);
  await window.picture(pictureOf('sidebar-closed'));
  const kept = (await storeOf(ours))['posts']?.length;
  await tab.reload();

  await window.click('sidebar', `${banner} button`);
  await expect.poll(() => window.question()).toContain('vk.com');
  await window.allow();
  await expect.poll(() => window.text('sidebar')).not.toContain(said);
  await expect.poll(() => options.text(banner)).toBe('');
  expect((await storeOf(ours))['posts']?.length).toBe(kept);
  // Its tabs are loaded again where the window offers that.
  await expect.poll(() => window.text('sidebar')).toContain('Reload 1 open tab');
  await window.click('sidebar', '.toasts button');
  await badgesOn(tab);
  await window.closeSideBar();
});

test('an update that wants another site has it from nobody but me: until then the banner says what is not seen', async ({
  person: { firefox, window },
}) => {
  test.slow();
  const folder = buildFirefoxIfOld();
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    version: string;
    host_permissions: string[];
  };
  const older = {
    ...manifest,
    host_permissions: manifest.host_permissions.filter((one) => !one.includes('facebook')),
  };
  await window.takeBack('https://www.facebook.com/*');
  await firefox.install(folder, { 'manifest.json': JSON.stringify(older) });
  await firefox.install(folder, { 'manifest.json': JSON.stringify({ ...manifest, version: '0.1.0.1' }) });

  const after = await meet(firefox);
  const options = await firefox.open(`${firefox.origin}/options.html`);
  await expect.poll(() => options.text(banner)).toContain('Facebook');
  // Nothing else was lost on the way.
  await badgesOn(await firefox.open(pageOf('youtube')));
  const closed = await firefox.open(pageOf('facebook'));
  expect((await closed.badges()).length).toBe(0);

  await options.show();
  await options.click(`${banner} button`);
  await expect.poll(() => after.window.question()).toContain('facebook.com');
  await after.window.allow();
  await expect.poll(() => options.text(banner)).toBe('');
  await closed.reload();
  await badgesOn(closed);
});
