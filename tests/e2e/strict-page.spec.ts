import { badgesWhen, expect, openSample, test } from './extension';

test('A page that allows nothing but its own script, with Trusted Types enforced, has its badges and hears no complaint (S-02, S-03)', async ({
  accepted,
}) => {
  const watch = `
    window.complaints = [];
    addEventListener('securitypolicyviolation', (event) => complaints.push(event.violatedDirective + ' ' + event.blockedURI));
    addEventListener('error', (event) => complaints.push(String(event.message)));`;
  const page = await openSample(accepted, 'channel', { strict: true, firstScript: watch });
  await badgesWhen(page, (badges) => badges.length === 12);
  // The card behind a badge is made on demand: it too must do without inline styles and markup.
  await page
    .locator('.ytLockupViewModelContentImage')
    .nth(2)
    .hover({ position: { x: 20, y: 12 } });
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => (window as unknown as { complaints: string[] }).complaints)).toEqual([]);
});
