/** Texts of posts: entities, the site's own markup, hashtags, addresses. */
import { vkSyntax } from '../../domain/hashtags/syntax';
import { tagNames } from '../../domain/hashtags/tokenize';
import { addressesIn, lengthOf } from '../addresses';

const longest = 20_000;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined)
        return Object.hasOwn(entities, name.toLowerCase()) ? entities[name.toLowerCase()]! : whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** "[club1|Name]", "[id1:bp-1_2|Name]", "[https://…|label]", "[#alias|label|https://…]": where it leads, and what is meant to be read of it. */
const markup =
  /\[(?:(?:club|public|event|id|app)-?\d{1,12}[^[\]|]{0,40}|(https?:\/\/[^[\]|\s]{1,2000})|@?[A-Za-z][\w.]{1,49})\|([^[\]|]{1,300})\]|\[#[^[\]|]{0,200}\|([^[\]|]{0,300})\|([^[\]|\s]{0,2000})\]/g;

const plainly = (text: string): string => decoded(text.slice(0, longest).replace(/<br\s{0,3}\/?>/gi, '\n'));

/** A text as a person reads it, marks for links left out. */
export const readable = (text: string): string =>
  plainly(text).replace(markup, (_, _to?: string, name?: string, label?: string) => name ?? label ?? '');

/** How long a text is to read; null for one that is longer than the site lets write. */
export const lengthIn = (text: string): number | null =>
  text.length > longest ? null : lengthOf(readable(text));

/** The addresses in a text, those behind its labels too, in order. */
export const addressesOf = (text: string): string[] =>
  addressesIn(
    plainly(text).replace(
      markup,
      (_, to?: string, _name?: string, _label?: string, target?: string) => ` ${to ?? target ?? ''} `,
    ),
  );

/**
 * An address with what it holds in windows-1251, as older ones of the site's way out do, in UTF-8: "%F7%E0%E9" is "чай".
 * What is neither stays as it is.
 */
export const inUtf8 = (address: string): string =>
  /vk\.\w+\/away/i.test(address)
    ? address.replace(/(%[89a-f][\da-f])+/gi, (bytes) => {
        try {
          decodeURIComponent(bytes);
        } catch {
          const codes = bytes.match(/[^%]+/g)!.map((code) => Number.parseInt(code, 16));
          const text = new TextDecoder('windows-1251').decode(new Uint8Array(codes));
          if (/^[а-яё]+$/i.test(text)) return encodeURIComponent(text);
        }
        return bytes;
      })
    : address;

/**
 * Hashtags of a text, in order, without "#" and without repeats; of a community's own "#tag@club" the tag. Those of
 * digits alone are none, nor are signs in addresses, in entities and in the labels of links.
 */
export function hashtagsIn(text: string): string[] {
  if (!text.includes('#')) return [];
  return tagNames(plainly(text).replace(markup, ' '), vkSyntax);
}

/** The first line of a text that says something. */
export function firstLine(text: string): string | null {
  for (const line of text.split('\n', 20)) if (line.trim() !== '') return line.trim().slice(0, 200);
  return null;
}
