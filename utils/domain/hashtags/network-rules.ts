import type { TagSyntax } from './tag';

/** Networks whose limits are known; those that are read come first. */
export const ruledNetworks = [
  'vk',
  'instagram',
  'facebook',
  'youtube',
  'telegram',
  'threads',
  'tiktok',
  'x',
  'linkedin',
  'pinterest',
] as const;
export type RuledNetwork = (typeof ruledNetworks)[number];

/** Where a post has a title. */
export const titledNetworks: readonly RuledNetwork[] = ['youtube', 'pinterest'];

/** In what a network counts the length of a text. */
export type Counting = 'codePoints' | 'utf16' | 'graphemes' | 'weighted';

/** What a network lets a post have. Null: no limit that is known. */
export interface NetworkRules {
  syntax: TagSyntax;
  tags: {
    /** More are ignored, or the post is refused. */
    most: number | null;
    /** More are against the network's advice. */
    advised: number | null;
    /** Code points of one tag. */
    longest: number | null;
  };
  text: {
    /** Of a post, a caption, a description. */
    most: number | null;
    /** So much is seen before "more". */
    fold: number | null;
    /** Of a title, where posts have one. */
    title: number | null;
    counted: Counting;
  };
  /** The first day (ISO) of `tags.most`, where posts before it had another; null: of all posts. */
  since: string | null;
  /** The day (ISO) on which this was last compared with what is published. */
  checkedOn: string;
  /** Where it is from. */
  source: string;
  /** False where sources disagree, or nothing official was found: told with every finding that rests on it. */
  isSettled: boolean;
  /** Where the person knows some of it better: what holds of the rest, and which fields are theirs ("tags.most"). */
  rest?: { checkedOn: string; isSettled: boolean; edited: readonly string[] };
}

/** What the person knows better: only the limits that differ. */
export interface RulesEdits {
  network: RuledNetwork;
  syntax: Partial<Pick<TagSyntax, 'digitsOnly' | 'emoji'>>;
  tags: Partial<NetworkRules['tags']>;
  text: Partial<Pick<NetworkRules['text'], 'most' | 'fold' | 'title'>>;
  /** The day (ISO) on which the person checked. */
  checkedOn: string;
}

/** The limits of a network with what the person knows better. */
export function withEdits(rules: NetworkRules, edits: RulesEdits | null | undefined): NetworkRules {
  if (!edits) return rules;
  return {
    ...rules,
    syntax: { ...rules.syntax, ...edits.syntax },
    tags: { ...rules.tags, ...edits.tags },
    text: { ...rules.text, ...edits.text },
    checkedOn: edits.checkedOn,
    isSettled: true,
    rest: {
      checkedOn: rules.checkedOn,
      isSettled: rules.isSettled,
      edited: [
        ...Object.keys(edits.tags).map((name) => `tags.${name}`),
        ...Object.keys(edits.text).map((name) => `text.${name}`),
      ],
    },
  };
}

/** How sure a limit is, and as of which day, for the sentence that rests on it. */
export function sureness(
  rules: NetworkRules | null,
  field: `tags.${keyof NetworkRules['tags']}` | `text.${keyof NetworkRules['text']}`,
): { isSettled: string; checkedOn: string } {
  const of = rules?.rest && !rules.rest.edited.includes(field) ? rules.rest : rules;
  return { isSettled: String(of?.isSettled ?? true), checkedOn: of?.checkedOn ?? '' };
}
