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

/** In what a network counts the length of a text. */
export type Counting = 'codePoints' | 'utf16' | 'graphemes' | 'weighted';

/** What a network makes a hashtag of, beyond letters, marks, digits and "_" of any script after "#" or "＃". */
export interface TagSyntax {
  /** Characters that may stand inside a tag besides those. */
  joins: string;
  /** A tag may be all digits. */
  digitsOnly: boolean;
  /** Emoji may be part of a tag; else they end it. */
  emoji: boolean;
  /** "#tag@community" leads to the posts of one community. */
  local: boolean;
}

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
  /** The day (ISO) on which this was last compared with what is published. */
  checkedOn: string;
  /** Where it is from. */
  source: string;
  /** False where sources disagree, or nothing official was found: told with every finding that rests on it. */
  isSettled: boolean;
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
