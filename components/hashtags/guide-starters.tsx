import { useId } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import type { Guide } from '@/utils/domain/hashtags/guide';
import { starterGuide, starterIds, type Slot, type StarterId } from '@/utils/domain/hashtags/starters';

import { useWindow, type WindowWord } from '../window/window';
import { guideSentences } from './guide-sentences';
import { localNetworks } from './network-names';

const starterWords = {
  local: ['guideStarterLocal', 'guideStarterLocalFor'],
  school: ['guideStarterSchool', 'guideStarterSchoolFor'],
  event: ['guideStarterEvent', 'guideStarterEventFor'],
  media: ['guideStarterMedia', 'guideStarterMediaFor'],
  blank: ['guideStarterBlank', 'guideStarterBlankFor'],
} as const satisfies Record<StarterId, readonly [WindowWord, WindowWord]>;

const slotWords = {
  reviews: 'guideSlotReviews',
  news: 'guideSlotNews',
  advice: 'guideSlotAdvice',
  results: 'guideSlotResults',
  questions: 'guideSlotQuestions',
  event: 'guideSlotEvent',
  interview: 'guideSlotInterview',
} as const satisfies Record<Slot, WindowWord>;

/** The short name of the brand's own community, on a network that has hashtags of communities; '' when none is known. */
const communityOf = ({ accounts }: Brand): string =>
  accounts.find(
    ({ role, network, handle }) =>
      role === 'own' && handle !== null && localNetworks.some((one) => one === network),
  )?.handle ?? '';

/** Guides to begin with, each with all that it sets. */
export function GuideStarters({ brand, begin }: { brand: Brand; begin(guide: Guide, name: string): void }) {
  const { say } = useWindow();
  const id = useId();
  const words = {
    slots: Object.fromEntries(
      (Object.keys(slotWords) as Slot[]).map((slot) => [slot, say(slotWords[slot])]),
    ) as Record<Slot, string>,
    note: say('guideStarterNote'),
    noteTimed: say('guideStarterNoteTimed'),
  };
  const community = communityOf(brand);
  return (
    <ul class="guide-starters">
      {starterIds.map((starter) => {
        const guide = starterGuide(starter, brand, community, words);
        const [name, what] = starterWords[starter];
        const sentences = guideSentences(guide, say);
        return (
          <li key={starter}>
            <h3 id={`${id}-${starter}`}>{say(name)}</h3>
            <p class="soft">{say(what)}</p>
            {sentences.length + guide.tags.length > 0 && (
              <details>
                <summary>{say('guideStarterSets')}</summary>
                <ul class="guide-sentences">
                  {sentences.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                  {guide.tags.length > 0 && (
                    <li>
                      {say('guideStarterTags')} <bdi>{guide.tags.map(({ tag }) => `#${tag}`).join(' ')}</bdi>
                    </li>
                  )}
                </ul>
              </details>
            )}
            <button
              type="button"
              aria-describedby={`${id}-${starter}`}
              onClick={() => begin(guide, say(name))}
            >
              {say('guideStarterBegin')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
