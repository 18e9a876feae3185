/** The addresses that a post's own text and its attached link lead to. */

/** As many links of a post are kept. */
export const mostLinks = 10;
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

/** The sites' ways out: the address that is meant stands in a parameter of theirs. */
const waysOut: readonly (readonly [RegExp, string])[] = [
  [/^(?:www\.|m\.)?youtube\.com\/redirect$/, 'q'],
  [/^lm?\.facebook\.com\/l\.php$/, 'u'],
  [/^l\.instagram\.com\/$/, 'u'],
  [/^(?:m\.)?vk\.(?:com|ru)\/away\.php$/, 'to'],
];

/** Where an address leads past a site's way out, without the mark that this puts on the reader's click. */
function meant(address: string): string {
  const url = URL.parse(address);
  const way = url && waysOut.find(([shape]) => shape.test(url.hostname + url.pathname));
  if (!way) return address;
  const to = url.searchParams.get(way[1]) ?? '';
  if (way[1] !== 'u') return to;
  return to.replace(/([?&])fbclid=[^&#]*(&?)/, (_, before: string, more: string) => (more ? before : ''));
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
