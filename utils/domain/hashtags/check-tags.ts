import { isNear } from '../near';
import type { TextEdit } from './edits';
import { countFor, type CaseStyle, type GuideTag } from './guide';
import { isInForce, writtenTag } from './guide-tags';
import { codePoints } from './lengths';
import type { LintSubject, TagFinding, UsedTag } from './lint';
import { inOneScript, likeness } from './look-alike';
import { sureness } from './network-rules';
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
  const replaced = (tag: string) => (text === null ? null : written(used.at, tag));

  const said = named.get(used.key);
  const isBarred = said?.use === 'forbidden' || said?.use === 'banned';
  if (said && isBarred && isInTime(said, subject.day))
    return [
      finding(said.use as 'forbidden' | 'banned', 'error', {
        ...about,
        values: { note: said.note || 'none' },
        fix: removed,
      }),
    ];

  const oneScript = inOneScript(used.tag);
  if (oneScript !== null) findings.push(lookAlike(oneScript));
  if (said && !isBarred && !isInTime(said, subject.day))
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
    else if (guide.isClosed) {
      const isElsewhere = guide.tags.some((one) => tagKey(one.tag) === used.key);
      findings.push(
        finding('unknown', 'warning', { ...about, values: { where: isElsewhere ? 'elsewhere' : 'nowhere' } }),
      );
    }
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
    const values = { meant, how: oneScript === null ? 'other' : 'mixed' };
    return finding('lookAlike', 'error', { ...about, values, fix: replaced(meant) });
  }
}

/** Whether a tag holds on a day; one for a time on an unknown day is not judged. */
const isInTime = (said: GuideTag, day: string | null): boolean => day === null || isInForce(said, null, day);

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
      (other) => bare === other.replaceAll('_', '') || isNear(key, other, other.length < 12 ? 1 : 2),
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
          fix: [{ start: endOfTag(bare), end: bare.end, put: mention }],
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
        fix: [{ start: stray.end, end: stray.end + mention.length, put: '' }],
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
      fix: text === null ? null : appended(text, writtenTag(name, isLocal ? guide!.community : null)),
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
function counted({ guide, network, rules, count, day }: LintSubject): TagFinding[] {
  const { least, most } = guide ? countFor(guide, network) : { least: null, most: null };
  // A limit that came later says nothing of an earlier post, nor of one whose day is unknown.
  const isOfNow = !rules?.since || (day !== null && day >= rules.since);
  const limit = isOfNow ? (rules?.tags.most ?? null) : null;
  const advised = rules?.tags.advised ?? null;
  if (least !== null && count < least && guide?.position !== 'firstComment')
    return [finding('tooFew', 'warning', { values: { n: count, least } })];
  if (limit !== null && count > limit)
    return [
      finding('overLimit', 'error', { values: { n: count, most: limit, ...sureness(rules, 'tags.most') } }),
    ];
  if (most !== null && count > most) return [finding('tooMany', 'warning', { values: { n: count, most } })];
  // A guide that allows more has its reasons.
  if (most === null && advised !== null && count > advised)
    return [
      finding('overAdvice', 'info', {
        values: { n: count, most: advised, ...sureness(rules, 'tags.advised') },
      }),
    ];
  return [];
}

const spanOf = ({ at }: { at: readonly FoundTag[] }): TagFinding['at'] =>
  at[0] ? { start: at[0].start, end: at[0].end } : null;

/** Where a tag ends, its community left out. */
const endOfTag = ({ start, tag }: FoundTag): number => start + 1 + tag.length;

/** Another tag in these places. */
const written = (at: readonly FoundTag[], tag: string): TextEdit[] | null =>
  at.length === 0 ? null : at.map((one) => ({ start: one.start + 1, end: endOfTag(one), put: tag }));

const isSpace = (sign: string | undefined): boolean => sign !== undefined && /[ \t\u00a0]/.test(sign);

/** None of the tags in these places, nor a space beside each. */
function without(text: string, at: readonly FoundTag[]): TextEdit[] | null {
  let last = 0;
  const edits = at.map(({ start, end }) => {
    const hasBefore = isSpace(text[start - 1]) && start > last;
    const edit = {
      start: hasBefore ? start - 1 : start,
      end: !hasBefore && isSpace(text[end]) ? end + 1 : end,
      put: '',
    };
    last = edit.end;
    return edit;
  });
  return edits.length > 0 ? edits : null;
}

/** A tag after the text: on the last line where that is of hashtags, else on a line of its own. */
function appended(text: string, tag: string): TextEdit[] {
  const body = text.trimEnd();
  const lastLine = body.slice(body.lastIndexOf('\n') + 1).trim();
  const between = /^[#＃﹟]\S+(?:\s+[#＃﹟]\S+)*$/.test(lastLine) ? ' ' : '\n\n';
  return [{ start: body.length, end: text.length, put: (body === '' ? '' : between) + tag }];
}
