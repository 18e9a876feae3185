import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing in a window of ours stands in anyone's way, as far as a machine can tell. */
export const axeClean = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    // What passes need not be listed, and no window of ours has frames: that spares most of the time.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
};
