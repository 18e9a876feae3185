/** The addresses that a post's own text and its attached link lead to. */

import { mostLinks } from '../domain/post';

const longestLink = 2000;
const longestText = 70_000;

/** How long a text is, in code points. */
export const lengthOf = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

/** True for a whole http(s) address, and no longer one than is kept. */
export const isWebAddress = (text: string): boolean =>
  text.length <= longestLink && /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text);

/** The http(s) addresses written in a text, without the marks of the sentence around them. */
export function addressesIn(text: string): string[] {
  const found = text.slice(0, longestText).matchAll(/https?:\/\/[^\s<>"“”«»]+/gi);
  // One that reaches the end of what is read may go on.
  return Array.from(found).flatMap(({ 0: written, index }) =>
    index + written.length < longestText ? bare(written) : [],
  );
}

const marks = ".,;:!?…'’*。，、！？)）]】}」";

/** A bracket that was opened in the address is of it: "wiki/Rose_(plant)". */
function bare(written: string): string {
  let end = written.length;
  let unopened = written.split(')').length - written.split('(').length;
  while (marks.includes(written[end - 1]!)) {
    if (written[end - 1] === ')' && unopened-- <= 0) break;
    end--;
  }
  return written.slice(0, end);
}

/** The sites' ways out, with and without a name before theirs: the address that is meant stands in a parameter. */
const wayOut =
  /^([^/]+\.)?(youtube\.com\/redirect|vk\.(com|ru)\/away(\.php)?|facebook\.com\/l\.php|l\.instagram\.com\/)$/;
/** A way out may lead to another: so many are followed. */
const mostWaysOut = 4;

/** Where an address leads past the sites' ways out, without the mark that these put on the reader's click. */
export function meant(address: string): string {
  for (let left = mostWaysOut; left; left--) {
    const url = URL.parse(address);
    if (!url || !wayOut.test(url.hostname + url.pathname)) break;
    const [to] = ['to', 'u', 'q'].flatMap((name) => url.searchParams.getAll(name));
    address = (to ?? '')
      .replace(/ /g, '%20')
      .replace(/([?&])fbclid=[^&#]*(&?)/, (_, before: string, more: string) => (more ? before : ''));
  }
  return address;
}

/** Http(s) addresses past the sites' ways out, in order, each once; those of the post itself are left out. */
export function linksOf(addresses: Iterable<string>, isOwn: (url: URL) => boolean): string[] {
  const links = new Set<string>();
  for (const address of addresses) {
    if (links.size >= mostLinks) break;
    const link = meant(address);
    if (isWebAddress(link) && !isOwn(new URL(link))) links.add(link);
  }
  return [...links];
}
