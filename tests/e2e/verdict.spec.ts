/** The house guide to hashtags, on posts of the network's pages: own ones have a verdict, competitors' have none. */
import { blankGuide, type GuideTag } from '../../utils/domain/hashtags/guide';
import { ask } from '../tools/window';
import { badgesWhen, expect, idsOf, test } from './extension';
import { sites } from './sites';
import { cellar, keyOf, wall } from './sites/vk/data';
import { openCard, pointAt } from './strip';

test('Posts of my own say whether they keep the guide, and what to put right; as a competitor’s they do not', async ({
  accepted,
}) => {
  const { context } = accepted;
  const { id: brand } = await ask(accepted, 'createBrand', 'Tea');
  const account = { network: 'vk', id: String(-cellar.id), handle: null, name: null } as const;
  await ask(accepted, 'addAccounts', { brand, accounts: [{ ...account, role: 'own', addedAt: 0 }] });
  const tag: GuideTag = {
    tag: '',
    use: 'allowed',
    networks: [],
    from: null,
    until: null,
    local: false,
    note: '',
  };
  await ask(accepted, 'saveGuide', {
    ...blankGuide(brand, 0),
    tags: [
      { ...tag, tag: 'новинки', local: true },
      { ...tag, tag: 'улун' },
    ],
    isClosed: true,
    community: 'tea.cellar',
  });
  await sites.vk.serveSample(context, { language: 'ru' });
  const page = await context.newPage();
  await page.goto(sites.vk.samplePages['wall']!);
  const [fine, wrong] = [keyOf(wall[0]!), keyOf(wall[3]!)];
  const verdictOf = async (id: string): Promise<string | undefined> => {
    const badges = await badgesWhen(page, (all) => idsOf(all).includes(id));
    return /[\u2713\u2691].*$/.exec(badges.find((badge) => idsOf([badge]).includes(id))?.text ?? '')?.[0];
  };
  await expect.poll(() => verdictOf(fine)).toBe('\u2713');
  await expect.poll(() => verdictOf(wrong)).toMatch(/^\u2691\s1$/);
  await pointAt(page, 'data-post', `${wrong} `);
  await expect.poll(async () => (await openCard(page)).text).toContain('1 finding by the guide of Tea');
  expect((await openCard(page)).text).toContain('#дегустация is not in the guide');

  await ask(accepted, 'setRole', { brand, account, role: 'competitor' });
  await page.reload();
  await badgesWhen(page, (all) => idsOf(all).includes(wrong));
  await page.waitForTimeout(2500);
  expect(await verdictOf(wrong)).toBeUndefined();
  await pointAt(page, 'data-post', `${wrong} `);
  await expect
    .poll(async () => (await openCard(page)).text)
    .toMatch(/#дегустация \d posts? with it seen: too few/);
  expect((await openCard(page)).text).not.toContain('guide');
});
