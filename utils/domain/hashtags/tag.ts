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

/** A hashtag as it stands in a text. */
export interface FoundTag {
  /** Without "#", as written. */
  tag: string;
  /** Of a local tag, without "@"; else null. */
  community: string | null;
  /** UTF-16 offsets in the text, from the sign on; the community is included. */
  start: number;
  end: number;
}

/** The one name of a hashtag: however its letters are cased and composed, with or without "#". */
export const tagKey = (tag: string): string =>
  tag
    .replace(/^[#＃﹟]/, '')
    .normalize('NFC')
    .toLowerCase();
