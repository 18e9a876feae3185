// @vitest-environment happy-dom
import { expect, test } from 'vitest';

import { IdeaFiguresList } from '@/components/plan/ideas/idea-figures-list';
import { prompts, promptCards, shuffled } from '@/components/plan/ideas/prompts';
import { exactly, floored } from '@/utils/domain/count';
import type { IdeaFigures } from '@/utils/domain/plan/idea';

import { drawn, testWindow } from './drawn';

const figures: IdeaFigures = {
  views: floored(26_000, 27_000),
  likes: exactly(188),
  comments: exactly(13),
  shares: null,
  followers: null,
  erViews: 0.0076,
  erFollowers: null,
  multiple: 2.31,
};
const cells = async (then: IdeaFigures | null, now: IdeaFigures | null) =>
  [...(await drawn(<IdeaFiguresList then={then} now={now} />, testWindow())).querySelectorAll('div')].map(
    (cell) => [...cell.children].map(({ textContent }) => textContent),
  );

test('figures of an idea: as they were, how sure they are, and “—” for what is unknown', async () => {
  expect(await cells(figures, null)).toEqual([
    ['Views', '≈26K'],
    ['Likes', '188'],
    ['Comments', '13'],
    ['Shares', '—'],
    ['Followers', '—'],
    ['ER views', '≈0.76%'],
    ['ER followers', '—'],
    ['Over usual', '×2.3'],
  ]);
});

test('and as they are now, where the post was seen since', async () => {
  const now = await cells(figures, { ...figures, likes: exactly(1204), multiple: null });
  expect(now[1]).toEqual(['Likes', '188', 'now 1,204']);
  expect(now[7]).toEqual(['Over usual', '×2.3', 'now —']);
  // Saved before it was seen: nothing is made up for that day.
  expect((await cells(null, figures))[1]).toEqual(['Likes', '—', 'now 188']);
  expect(await cells(null, null)).toEqual([]);
});

test('every question comes once, whatever the order', () => {
  expect(promptCards.length).toBeGreaterThanOrEqual(20);
  expect(new Set(promptCards.map(({ word }) => word)).size).toBe(promptCards.length);
  expect(prompts.every(([, words]) => words.length > 1)).toBe(true);
  const mixed = shuffled(promptCards, () => 0.3);
  expect(mixed).not.toEqual(promptCards);
  expect(new Set(mixed)).toEqual(new Set(promptCards));
});
