import { plainSyntax } from './syntax';
import { tagKey, type FoundTag, type TagSyntax } from './tag';

/** So much of a text is looked at, in UTF-16 units, and so many of its hashtags. */
const longestText = 70_000;
const mostFound = 2000;

/**
 * The hashtags of a text, in order, each time they stand in it. After UAX #31 (revision 43, D2) as the networks have it:
 * "#" or "＃", not glued to a word, to an entity's "&" or a slash, not inside an address; then letters, marks, digits and
 * "_" of any script with a letter among them, and what the network's syntax adds. Time grows with the text's length only.
 */
export function tagsIn(text: string, syntax: TagSyntax = plainSyntax): FoundTag[] {
  const found: FoundTag[] = [];
  const { tags, named } = patternsOf(syntax);
  for (const match of text.slice(0, longestText).matchAll(tags)) {
    const { 0: whole, 1: tag, 2: community, index: start } = match;
    if (tag === undefined || !named.test(tag)) continue;
    found.push({ tag, community: community ?? null, start, end: start + whole.length });
    if (found.length >= mostFound) break;
  }
  return found;
}

interface Patterns {
  /** Addresses, so that they are passed over, and hashtags. */
  tags: RegExp;
  /** What a hashtag must have. */
  named: RegExp;
}

/** To compile one takes longer than to read a post by it. */
const patterns = new Map<string, Patterns>();

function patternsOf({ joins, digitsOnly, emoji, local }: TagSyntax): Patterns {
  const key = `${joins}${digitsOnly}${emoji}${local}`;
  let made = patterns.get(key);
  if (!made) {
    const part = `[\\p{L}\\p{M}\\p{N}_${joins}${emoji ? '\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u200d' : ''}]+`;
    made = {
      // A mark before the sign is part of a word, one that makes a sign an emoji is not; "#️⃣" is a key, "#https://" no tag.
      tags: new RegExp(
        `(?:https?://|www\\.)\\S+|(?<![\\p{L}\\p{N}_&/${joins}]|(?![\\ufe0e\\ufe0f])\\p{M})[#＃﹟](?![\\ufe0f\\u20e3]|https?://)(${part})${
          local ? '(?:@([A-Za-z]\\w*(?:\\.\\w+)*))?' : ''
        }`,
        'gu',
      ),
      named: new RegExp(
        `[\\p{L}\\p{M}${digitsOnly ? '\\p{N}' : ''}${emoji ? '\\p{Extended_Pictographic}' : ''}]`,
        'u',
      ),
    };
    patterns.set(key, made);
  }
  return made;
}

/** The hashtags of a text by name, each once, as first written. */
export const tagNames = (text: string, syntax?: TagSyntax): string[] =>
  text.includes('#') || text.includes('＃') ? unique(tagsIn(text, syntax).map(({ tag }) => tag)) : [];

/** Each hashtag once, as first written, however its letters are cased. */
export function unique(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) if (!seen.has(tagKey(tag))) seen.set(tagKey(tag), tag);
  return [...seen.values()];
}
