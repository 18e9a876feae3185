import { isNear } from '../near';
import { countFor, type CaseStyle, type GuideTag } from './guide';
import { codePoints } from './lengths';
import type { LintSubject, TagFinding, UsedTag } from './lint';
import { inOneScript, likeness } from './look-alike';
import { tagKey, type FoundTag } from './tag';

/** A finding without what most have none of. */
export const finding = (
  rule: TagFinding['rule'],
  severity: TagFinding['severity'],
  more: Partial<TagFinding> = {},
): TagFinding => ({ rule, severity, tag: null, at: null, values: {}, fix: null, ...more });

/** What is to be said of the post's hashtags. */
export function tagChecks(subject: LintSubject): TagFinding[] {
  const { guide } = subject;
  const twins = guide ? new Twins(subject.named) : null;
  const findings = [...subject.used.flatMap((used) => checkTag(used, subject, twins)), ...counted(subject)];
  if (!guide) return findings;
  // Tags in the first comment are not in the post: what should stand there is unknown.
  if (guide.position !== 'firstComment') findings.push(...missing(subject), ...rubricless(subject));
  return findings;
}

function checkTag(used: UsedTag, subject: LintSubject, twins: Twins | null): TagFinding[] {
  const { text, guide, rules, named } = subject;
  const about = { tag: used.tag, at: spanOf(used) };
  const findings: TagFinding[] = [];
  const removed = text === null ? null : without(text, used.at);
  const replaced = (tag: string) => (text === null ? null : written(text, used.at, tag));

  const said = named.get(used.key);
  if (said?.use === 'forbidden' || said?.use === 'banned')
    return [finding(said.use, 'error', { ...about, values: { note: said.note || 'none' }, fix: removed })];

  const oneScript = inOneScript(used.tag);
  if (oneScript !== null) findings.push(lookAlike(oneScript));
  if (said && !isInTime(said, subject.day))
    findings.push(
      finding('outOfDates', 'warning', {
        ...about,
        values: {
          from: said.from ?? '',
          until: said.until ?? '',
          when: said.until !== null && said.until < (subject.day ?? '') ? 'after' : 'before',
        },
        fix: removed,
      }),
    );
  if (guide && !said && oneScript === null) {
    const meant = twins?.of(used);
    if (meant?.isLookAlike) findings.push(lookAlike(meant.tag));
    else if (meant)
      findings.push(
        finding('nearly', 'warning', { ...about, values: { meant: meant.tag }, fix: replaced(meant.tag) }),
      );
    else if (guide.isClosed) findings.push(finding('unknown', 'warning', about));
  }
  if (guide) {
    const style = styled(used.tag, said, guide.style);
    if (style !== null && style !== used.tag)
      findings.push(
        finding('case', 'warning', {
          ...about,
          values: { meant: style, style: guide.style },
          fix: replaced(style),
        }),
      );
  }
  if (used.at.length > 1 && text !== null)
    findings.push(
      finding('twice', 'warning', {
        ...about,
        at: spanOf({ at: used.at.slice(1) }),
        values: { n: used.at.length },
        fix: without(text, used.at.slice(1)),
      }),
    );
  const longest = rules?.tags.longest ?? null;
  if (longest !== null && codePoints(used.tag) > longest)
    findings.push(finding('tagTooLong', 'error', { ...about, values: { most: longest } }));
  const local = said && checkLocal(used, said, subject);
  if (local) findings.push(local);
  return findings;

  function lookAlike(meant: string): TagFinding {
    return finding('lookAlike', 'error', { ...about, values: { meant }, fix: replaced(meant) });
  }
}

/** Whether a tag holds on a day; one for a time on an unknown day is not judged. */
const isInTime = ({ from, until }: GuideTag, day: string | null): boolean =>
  day === null || ((from === null || from <= day) && (until === null || day <= until));

/** So many tags of a post are compared letter by letter with those of the guide. */
const mostCompared = 100;

/** The guide's tags, to find the one that another was meant to be. */
class Twins {
  readonly #tags: readonly GuideTag[];
  readonly #byLikeness = new Map<string, string>();
  readonly #keys: readonly string[];
  #compared = 0;

  constructor(named: LintSubject['named']) {
    this.#tags = [...named.values()].filter(({ use }) => use === 'required' || use === 'allowed');
    this.#keys = this.#tags.map(({ tag }) => tagKey(tag));
    for (const { tag } of this.#tags) this.#byLikeness.set(likeness(tag), tag);
  }

  /** It looks the same in another alphabet, or has a slip of the pen; null when it is like none. */
  of({ tag, key }: UsedTag): { tag: string; isLookAlike: boolean } | null {
    const like = this.#byLikeness.get(likeness(tag));
    if (like !== undefined) return { tag: like, isLookAlike: true };
    if (++this.#compared > mostCompared) return null;
    const bare = key.replaceAll('_', '');
    const near = this.#keys.findIndex(
      (other) => bare === other.replaceAll('_', '') || isNear(key, other, other.length < 8 ? 1 : 2),
    );
    return near < 0 ? null : { tag: this.#tags[near]!.tag, isLookAlike: false };
  }
}

/** How a tag is to be written; null when that is no matter. */
function styled(tag: string, said: GuideTag | undefined, style: CaseStyle): string | null {
  if (style === 'lower') return tag.toLowerCase();
  return style === 'camel' && said && /\p{Lu}/u.test(said.tag) && tagKey(said.tag) === tagKey(tag)
    ? said.tag
    : null;
}

/** A local tag stands with the community on VK, and without it elsewhere. */
function checkLocal(
  { tag, at }: UsedTag,
  { local }: GuideTag,
  { text, guide, rules }: LintSubject,
): TagFinding | null {
  const community = guide?.community ?? '';
  if (!local || community === '' || text === null || at.length === 0) return null;
  const mention = `@${community}`;
  if (rules?.syntax.local) {
    const bare = at.find((one) => one.community?.toLowerCase() !== community.toLowerCase());
    return bare
      ? finding('local', 'warning', {
          tag,
          at: bare,
          values: { meant: tag + mention },
          fix: splice(text, bare.start + 1, bare.end, tagAt(text, bare) + mention),
        })
      : null;
  }
  const stray = at.find(
    ({ end }) => text.slice(end, end + mention.length).toLowerCase() === mention.toLowerCase(),
  );
  return stray
    ? finding('local', 'warning', {
        tag,
        at: { start: stray.start, end: stray.end + mention.length },
        values: { meant: tag },
        fix: splice(text, stray.end, stray.end + mention.length, ''),
      })
    : null;
}

function missing({ text, guide, named, used, day, rules }: LintSubject): TagFinding[] {
  const there = new Set(used.map(({ key }) => key));
  const wanted = [...named].filter(
    ([key, said]) =>
      said.use === 'required' &&
      !there.has(key) &&
      isInTime(said, day) &&
      !(day === null && (said.from !== null || said.until !== null)),
  );
  return wanted.map(([, said]) => {
    const name = guide?.style === 'lower' ? said.tag.toLowerCase() : said.tag;
    const isLocal = said.local && rules?.syntax.local && guide?.community;
    return finding('missing', 'error', {
      tag: said.tag,
      fix: text === null ? null : appended(text, isLocal ? `${name}@${guide?.community}` : name),
    });
  });
}

function rubricless({ guide, rubrics, used }: LintSubject): TagFinding[] {
  const keys = new Set(rubrics.flatMap((rubric) => rubric.tags).map(tagKey));
  if (!guide?.needsRubric || keys.size === 0 || used.some(({ key }) => keys.has(key))) return [];
  return [
    finding('noRubric', 'warning', { values: { rubrics: rubrics.map(({ name }) => name).join(', ') } }),
  ];
}

/** Too few, too many: by the guide, by the network's limit, by its advice. One of those that say "too many" is enough. */
function counted({ guide, network, rules, count }: LintSubject): TagFinding[] {
  const { least, most } = guide ? countFor(guide, network) : { least: null, most: null };
  const limit = rules?.tags.most ?? null;
  const advised = rules?.tags.advised ?? null;
  const told = { n: count, isSettled: String(rules?.isSettled ?? true), checkedOn: rules?.checkedOn ?? '' };
  if (least !== null && count < least && guide?.position !== 'firstComment')
    return [finding('tooFew', 'warning', { values: { n: count, least } })];
  if (limit !== null && count > limit)
    return [finding('overLimit', 'error', { values: { ...told, most: limit } })];
  if (most !== null && count > most) return [finding('tooMany', 'warning', { values: { n: count, most } })];
  // A guide that allows more has its reasons.
  if (most === null && advised !== null && count > advised)
    return [finding('overAdvice', 'info', { values: { ...told, most: advised } })];
  return [];
}

const spanOf = ({ at }: { at: readonly FoundTag[] }): TagFinding['at'] =>
  at[0] ? { start: at[0].start, end: at[0].end } : null;

export const splice = (text: string, start: number, end: number, put: string): string =>
  text.slice(0, start) + put + text.slice(end);

/** The tag as it stands at a place, without its sign and community. */
const tagAt = (text: string, { start, end, community }: FoundTag): string =>
  text.slice(start + 1, community === null ? end : end - community.length - 1);

/** The text with another tag in these places. */
function written(text: string, at: readonly FoundTag[], tag: string): string | null {
  if (at.length === 0) return null;
  return at.reduceRight(
    (whole, one) => splice(whole, one.start + 1, one.start + 1 + tagAt(whole, one).length, tag),
    text,
  );
}

/** The text without the tags in these places, nor the space before each. */
function without(text: string, at: readonly FoundTag[]): string | null {
  if (at.length === 0) return null;
  return at.reduceRight((whole, { start, end }) => {
    if (/[ \t\u00a0]/.test(whole[start - 1] ?? '')) return splice(whole, start - 1, end, '');
    return splice(whole, start, /[ \t\u00a0]/.test(whole[end] ?? '') ? end + 1 : end, '');
  }, text);
}

/** The text with a tag after it: on the last line where that is of hashtags, else on a line of its own. */
function appended(text: string, tag: string): string {
  const body = text.trimEnd();
  if (body === '') return `#${tag}`;
  const lastLine = body.slice(body.lastIndexOf('\n') + 1).trim();
  return `${body}${/^[#＃﹟]\S+(?:\s+[#＃﹟]\S+)*$/.test(lastLine) ? ' ' : '\n\n'}#${tag}`;
}
