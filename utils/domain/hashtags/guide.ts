import type { RuledNetwork } from './network-rules';

/** How the letters of a hashtag are to be: no matter, all small, or each word with a capital (easier to read and to hear). */
export const caseStyles = ['any', 'lower', 'camel'] as const;
export type CaseStyle = (typeof caseStyles)[number];

/** Where hashtags are to stand. `firstComment`: none in the post itself. */
export const positions = ['any', 'inText', 'atEnd', 'firstComment'] as const;
export type Position = (typeof positions)[number];

/** What the guide says of a hashtag. `banned`: the network hides what has it, as the person has found. */
export const tagUses = ['required', 'allowed', 'forbidden', 'banned'] as const;
export type TagUse = (typeof tagUses)[number];

/** A hashtag that the guide names. */
export interface GuideTag {
  /** Without "#", in the writing the brand wants. Names one tag however its letters are cased. */
  tag: string;
  use: TagUse;
  /** Where that holds; empty: everywhere. */
  networks: RuledNetwork[];
  /** First and last day (ISO, both included) of a tag that is for a time; null: open. */
  from: string | null;
  until: string | null;
  /** On VK it is to be written with the community: "#tag@community". */
  local: boolean;
  note: string;
}

/** How many hashtags a post should have; null: no matter. */
export interface CountRule {
  least: number | null;
  most: number | null;
}

/**
 * A brand's guide to hashtags, one for each brand. The tags of a rubric are the brand's (Brand.rubrics): they are
 * allowed wherever the guide does not say else.
 */
export interface Guide {
  /** The brand's id. */
  brand: string;
  tags: GuideTag[];
  /** By network, where it is another than `count`. */
  count: CountRule;
  countOn: Partial<Record<RuledNetwork, CountRule>>;
  position: Position;
  style: CaseStyle;
  /** Only tags that the guide or a rubric names may be used. */
  isClosed: boolean;
  /** Every post must have a tag of one of the brand's rubrics. */
  needsRubric: boolean;
  needsGeotag: boolean;
  /** Links to the outside must have UTM tags. */
  needsUtm: boolean;
  /** Code points that a paragraph may have before it should be split; null: no matter. */
  longestParagraph: number | null;
  /** The short name of the brand's VK community for local tags, without "@"; '' when there is none. */
  community: string;
  /** For the client, above the guide when it is printed. */
  preface: string;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/** Hashtags kept together to be copied. Sets of one group take turns, so that the same set is not pasted each time. */
export interface TagSet {
  id: string;
  /** The brand's id; null: of every brand. */
  brand: string | null;
  name: string;
  /** Sets that take turns have the same group; '' for one by itself. */
  group: string;
  /** Without "#", in order; a local tag as "tag@community". */
  tags: string[];
  networks: RuledNetwork[];
  /** How often it was copied, and when last: milliseconds since 1970, null for never. */
  uses: number;
  usedAt: number | null;
}

/** A guide that asks for nothing. */
export const blankGuide = (brand: string, now: number): Guide => ({
  brand,
  tags: [],
  count: { least: null, most: null },
  countOn: {},
  position: 'any',
  style: 'any',
  isClosed: false,
  needsRubric: false,
  needsGeotag: false,
  needsUtm: false,
  longestParagraph: null,
  community: '',
  preface: '',
  updatedAt: now,
});

/** How many hashtags the guide wants on a network. */
export const countFor = (guide: Guide, network: string): CountRule =>
  guide.countOn[network as RuledNetwork] ?? guide.count;
