import type { Brand } from '../brand';
import { blankGuide, type Guide, type GuideTag } from './guide';
import { plainTag, tagFromName } from './guide-tags';

/** Endings of example tags, after the brand's name; our windows have a word for each. */
export type Slot = 'reviews' | 'news' | 'advice' | 'results' | 'questions' | 'event' | 'interview';

interface StarterTag {
  /** Null: the brand's name alone. */
  slot: Slot | null;
  use: GuideTag['use'];
  /** Written with the community on networks that have tags of communities. */
  local?: true;
  /** For a time: the days are the person's to fill in. */
  isTimed?: true;
}

interface Starter {
  settings: Partial<Guide>;
  tags: readonly StarterTag[];
}

/** Guides to begin with: settings that suit a kind of business, and places for its tags. Nothing in them is a fact. */
const starters = {
  local: {
    settings: { count: { least: 1, most: 5 }, position: 'atEnd', style: 'camel', needsGeotag: true },
    tags: [
      { slot: null, use: 'required', local: true },
      { slot: 'reviews', use: 'allowed', local: true },
      { slot: 'news', use: 'allowed', local: true },
    ],
  },
  school: {
    settings: {
      count: { least: 2, most: 5 },
      position: 'atEnd',
      style: 'camel',
      needsRubric: true,
      needsUtm: true,
      longestParagraph: 400,
    },
    tags: [
      { slot: null, use: 'required', local: true },
      { slot: 'advice', use: 'allowed', local: true },
      { slot: 'results', use: 'allowed', local: true },
      { slot: 'questions', use: 'allowed', local: true },
    ],
  },
  event: {
    settings: {
      count: { least: 1, most: 3 },
      position: 'atEnd',
      style: 'camel',
      isClosed: true,
      needsUtm: true,
    },
    tags: [
      { slot: 'event', use: 'required', isTimed: true },
      { slot: null, use: 'allowed' },
    ],
  },
  media: {
    settings: {
      count: { least: 1, most: 3 },
      position: 'inText',
      style: 'lower',
      needsRubric: true,
      longestParagraph: 600,
    },
    tags: [
      { slot: null, use: 'allowed', local: true },
      { slot: 'interview', use: 'allowed', local: true },
    ],
  },
  blank: { settings: {}, tags: [] },
} as const satisfies Record<string, Starter>;

export type StarterId = keyof typeof starters;
export const starterIds = Object.keys(starters) as StarterId[];

/** What stands behind the slots, in the person's language. */
export interface StarterWords {
  slots: Record<Slot, string>;
  /** Beside each example. */
  note: string;
  noteTimed: string;
}

/**
 * A guide to begin with.
 * @param community the short name of the brand's community, where it is known; '' else: then no tag is local
 */
export function starterGuide(
  id: StarterId,
  brand: Pick<Brand, 'id' | 'name'>,
  community: string,
  words: StarterWords,
): Guide {
  const { settings, tags }: Starter = starters[id];
  const name = tagFromName(brand.name);
  const guide = { ...blankGuide(brand.id, 0), ...settings, community };
  const isLower = guide.style === 'lower';
  return {
    ...guide,
    tags: tags.flatMap(({ slot, use, local, isTimed }) => {
      const tag = name + (slot === null ? '' : words.slots[slot]);
      if (name === '' || tag === '') return [];
      return [
        {
          ...plainTag(isLower ? tag.toLowerCase() : tag, use),
          local: local === true && community !== '',
          note: isTimed ? words.noteTimed : words.note,
        },
      ];
    }),
  };
}
