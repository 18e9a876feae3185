import type { WindowWord } from '../../window/window';

/** Questions that lead to posts, by what they are about. */
export const prompts = [
  [
    'planIdeaAboutCustomers',
    ['planIdeaAskedOften', 'planIdeaAskedBeforeBuying', 'planIdeaMisunderstood', 'planIdeaWrongUse'],
  ],
  ['planIdeaAboutBackstage', ['planIdeaHowMade', 'planIdeaWorkplace', 'planIdeaDayOf', 'planIdeaUnseenWork']],
  ['planIdeaAboutMistakes', ['planIdeaOwnMistake', 'planIdeaMyth', 'planIdeaChangedMind']],
  ['planIdeaAboutChoice', ['planIdeaCompareTwo', 'planIdeaCheapDear', 'planIdeaNotForYou']],
  ['planIdeaAboutNumbers', ['planIdeaOneNumber', 'planIdeaBeforeAfter', 'planIdeaCostOf']],
  ['planIdeaAboutReviews', ['planIdeaBestReview', 'planIdeaBadReview', 'planIdeaCustomerStory']],
  ['planIdeaAboutPeople', ['planIdeaNewcomer', 'planIdeaCraft', 'planIdeaPartner']],
  ['planIdeaAboutHistory', ['planIdeaFirst', 'planIdeaThing', 'planIdeaThen']],
  ['planIdeaAboutNews', ['planIdeaIndustryNews', 'planIdeaTrend', 'planIdeaSeason', 'planIdeaPlans']],
  ['planIdeaAboutHelp', ['planIdeaChecklist', 'planIdeaFiveMinutes', 'planIdeaAskThem', 'planIdeaVote']],
] as const satisfies readonly (readonly [WindowWord, readonly WindowWord[]])[];

/** All of them, each with what it is about. */
export const promptCards = prompts.flatMap(([about, words]) => words.map((word) => ({ about, word })));

/** The same things in another order. */
export function shuffled<Item>(items: readonly Item[], random: () => number = Math.random): Item[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
