import { linkTold } from '../links';
import { withoutEnd } from '../text-end';
import { isShortener } from '../utm/shorteners';
import { finding } from './check-tags';
import { codePoints, lengthAs } from './lengths';
import type { LintSubject, TagFinding } from './lint';
import { sureness } from './network-rules';
import { tagKey } from './tag';

/** Findings of one kind that are told one by one; what more there are is put right when these are. */
const mostOfAKind = 20;

/** What is to be said of the post's text, its links and its place. */
export function textChecks(subject: LintSubject, networkHosts: ReadonlySet<string>): TagFinding[] {
  const { text, guide, hasGeotag } = subject;
  const findings: TagFinding[] = [];
  if (text !== null)
    findings.push(...brokenTags(text, subject), ...placed(text, subject), ...lengths(text, subject));
  if (guide?.needsUtm) findings.push(...untagged(subject, networkHosts));
  if (guide?.needsGeotag && hasGeotag === false) findings.push(finding('noGeotag', 'warning'));
  return findings;
}

const word = '[\\p{L}\\p{M}\\p{N}_]';
/** A sign that is no hashtag's, or whose tag was cut short, with what is around it. Each part is bounded. */
const trouble = new RegExp(
  `(?:https?://|www\\.)\\S+|([#＃])(?:([ \\u00a0])(?=\\p{L}${word}{2})|(${word}{1,150})([-'’&+.]${word}{1,150}|\\+\\+?|[-'’&])?)`,
  'gu',
);

/** Hashtags that a reader will not get: glued to a word, with a space after the sign, all digits, broken off by a sign. */
function brokenTags(text: string, { found, named }: LintSubject): TagFinding[] {
  const starts = new Set(found.map(({ start }) => start));
  const findings: TagFinding[] = [];
  for (const match of text.slice(0, 70_000).matchAll(trouble)) {
    const { 0: whole, 1: sign, 2: space, 3: tag = '', 4: tail = '', index: start } = match;
    const before = lastSign(text.slice(Math.max(0, start - 2), start));
    if (sign === undefined || /[&/]/.test(before)) continue;
    const isGlued = /[\p{L}\p{M}\p{N}_]/u.test(before) && !starts.has(start);
    const at = { start, end: start + whole.length };
    if (space !== undefined) {
      // "C# language": only a sign that stands by itself is meant to begin a tag.
      if (!isGlued && before !== '#')
        findings.push(
          finding('spaced', 'warning', { at, fix: [{ start: start + 1, end: start + 2, put: '' }] }),
        );
    } else if (isGlued) {
      if (/[\p{L}\p{M}]/u.test(tag) && !isInAddress(text, start))
        findings.push(finding('glued', 'warning', { tag, at, fix: [{ start, end: start, put: ' ' }] }));
    } else if (!starts.has(start)) {
      if (/^\p{N}+$/u.test(tag) && tail === '') findings.push(finding('digitsOnly', 'info', { tag, at }));
    } else if (
      (/^[-'’&+.]./u.test(tail) || tail === '+') &&
      !named.has(tagKey(tag)) &&
      !isPossessive(tag, tail)
    ) {
      findings.push(broken(text, tag, tail, start, at));
    }
    if (findings.length >= mostOfAKind * 4) break;
  }
  return findings;
}

/** "#Nike's": the tag is what was meant. */
const isPossessive = (tag: string, tail: string): boolean =>
  /^['’]s$/i.test(tail) && /^[\p{Script=Latin}\p{N}_]+$/u.test(tag);

/** A sign in an address without a scheme: "vk.com/app1#x", "site.org/menu#y". Looked at no further than it is usual. */
const isInAddress = (text: string, at: number): boolean =>
  /(?:\p{L}\.\p{L}{2,}|\/)\S*$/u.test(text.slice(Math.max(0, at - 200), at).replace(/^[^]*\s/, ''));

/** The last code point of a text; '' of none. */
const lastSign = (text: string): string => Array.from(text).at(-1) ?? '';

/** A tag that ends at a sign in the middle of a word: "#про-двери" is "про". A full stop may end a sentence. */
function broken(
  text: string,
  tag: string,
  tail: string,
  start: number,
  at: { start: number; end: number },
): TagFinding {
  // In English a hyphen mostly ends the tag that was meant: "#AI-powered".
  const isMeant = tail.startsWith('-') && /^[\p{Script=Latin}\p{N}_]+$/u.test(tag);
  const mended = { '-': `${tag}_${tail.slice(1)}`, "'": tag + tail.slice(1), '’': tag + tail.slice(1) };
  const joined = isMeant ? null : (mended[tail[0] as keyof typeof mended] ?? null);
  return finding('broken', isMeant ? 'info' : 'warning', {
    tag,
    at,
    values: { written: tag + tail, meant: joined ?? '' },
    fix:
      joined === null ? null : [{ start: start + 1, end: start + 1 + tag.length + tail.length, put: joined }],
  });
}

/** Whether the tags stand where the guide wants them. */
function placed(text: string, { guide, found }: LintSubject): TagFinding[] {
  const first = found[0];
  if (!guide || !first || guide.position === 'any') return [];
  const tail = text.slice(found.at(-1)!.end);
  // Hashtags at the end with nothing but spaces and signs between and after them.
  let block = found.length;
  if (!/[\p{L}\p{N}]/u.test(tail))
    for (block--; block > 0 && !/[\p{L}\p{N}]/u.test(text.slice(found[block - 1]!.end, found[block]!.start));)
      block--;
  const hasWordsBefore = /[\p{L}\p{N}]/u.test(text.slice(0, first.start));
  const wrong = {
    firstComment: found.length,
    atEnd: block,
    // A text of hashtags only has no place for them but the end.
    inText: hasWordsBefore || block > 0 ? found.length - block : 0,
  }[guide.position];
  const one = guide.position === 'inText' ? found[block] : first;
  if (wrong === 0 || !one) return [];
  return [
    finding('position', 'warning', {
      tag: one.tag,
      at: { start: one.start, end: one.end },
      values: { position: guide.position, n: wrong },
    }),
  ];
}

function lengths(text: string, { guide, rules }: LintSubject): TagFinding[] {
  const findings: TagFinding[] = [];
  const { most = null, fold = null, counted = 'codePoints' } = rules?.text ?? {};
  const length = lengthAs(text, counted);
  if (most !== null && length > most)
    findings.push(
      finding('textTooLong', 'error', { values: { n: length, most, ...sureness(rules, 'text.most') } }),
    );
  else if (fold !== null && length > fold)
    findings.push(finding('folded', 'info', { values: { n: length, most: fold } }));
  const longest = guide?.longestParagraph ?? null;
  if (longest === null) return findings;
  let start = 0;
  let n = 0;
  let firstWall: TagFinding['at'] = null;
  for (const paragraph of text.split('\n')) {
    if (paragraph.length > longest && codePoints(paragraph) > longest) {
      n++;
      firstWall ??= { start, end: start + paragraph.length };
    }
    start += paragraph.length + 1;
  }
  if (firstWall) findings.push(finding('wall', 'warning', { at: firstWall, values: { n, most: longest } }));
  return findings;
}

const address = /https?:\/\/[^\s<>"«»]{1,2000}/g;

/** Links to the outside without UTM tags. What a short link carries is unknown; links within the networks carry none. */
function untagged({ text, links }: LintSubject, networkHosts: ReadonlySet<string>): TagFinding[] {
  const all = links ?? [...(text ?? '').matchAll(address)].map(([found]) => withoutEnd(found, /[.,;:!?)\]]/));
  const places = new Set<string>();
  for (const link of all.slice(0, 100)) {
    const told = linkTold(link);
    if (!told || told.isShort || isShortener(told.host) || isOfNetwork(told.host, networkHosts)) continue;
    if (!told.tags.some(({ field, value }) => field === 'source' && value !== '')) places.add(told.place);
  }
  return [...places].slice(0, mostOfAKind).map((place) => finding('noUtm', 'warning', { values: { place } }));
}

const isOfNetwork = (host: string, networkHosts: ReadonlySet<string>): boolean =>
  host.split('.').some((_, i, names) => networkHosts.has(names.slice(i).join('.')));
