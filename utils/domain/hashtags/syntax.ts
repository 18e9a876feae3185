import type { TagSyntax } from './tag';

/** What all networks agree on: letters, marks, digits and "_", at least one letter. */
export const plainSyntax: TagSyntax = { joins: '', digitsOnly: false, emoji: false, local: false };
/** "#tag@community" leads to the posts of one community. */
export const vkSyntax: TagSyntax = { ...plainSyntax, local: true };
/** Catalan's middle dot joins: #il·lusió. */
export const youtubeSyntax: TagSyntax = { ...plainSyntax, joins: '·' };
/** As its public test vectors have it: signs that join in Persian, Hebrew, Tibetan, Japanese, Catalan. */
export const xSyntax: TagSyntax = {
  ...plainSyntax,
  joins: '\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7',
};
