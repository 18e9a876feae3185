import type { Rubric } from '../brand';
import { networkHosts } from './built-in-rules';
import { tagChecks } from './check-tags';
import { textChecks } from './check-text';
import { edited, together, type TextEdit } from './edits';
import type { Guide, GuideTag } from './guide';
import { plainTag } from './guide-tags';
import type { NetworkRules, RuledNetwork } from './network-rules';
import { plainSyntax } from './syntax';
import { tagKey, type FoundTag } from './tag';
import { tagsIn, unique } from './tokenize';

/** What the linter finds, by name; docs/hashtags.md says what each means. */
export const lintRules = [
  'missing',
  'noRubric',
  'forbidden',
  'banned',
  'outOfDates',
  'unknown',
  'nearly',
  'lookAlike',
  'case',
  'tooFew',
  'tooMany',
  'overAdvice',
  'overLimit',
  'twice',
  'tagTooLong',
  'broken',
  'spaced',
  'glued',
  'digitsOnly',
  'local',
  'position',
  'noUtm',
  'textTooLong',
  'folded',
  'wall',
  'noGeotag',
] as const;
export type LintRule = (typeof lintRules)[number];
export const lintSeverities = ['error', 'warning', 'info'] as const;
export type LintSeverity = (typeof lintSeverities)[number];

/** Something in a post that is against the guide or the network's rules. */
export interface TagFinding {
  rule: LintRule;
  severity: LintSeverity;
  /** The hashtag it is about, without "#", as written (as the guide has it when it is missing); else null. */
  tag: string | null;
  /** Where in the text, UTF-16 offsets; null when it is about the whole, or the text is unknown. */
  at: { start: number; end: number } | null;
  /** For the sentence. */
  values: Record<string, string | number>;
  /** What puts this right in the text; null where a person must decide, or the text is unknown. */
  fix: readonly TextEdit[] | null;
}

/** A post that was published, or is being written. */
export interface LintedPost {
  network: string;
  /** Null when it was not seen whole: then only the tags are looked at. */
  text: string | null;
  /** As the network linked them; null: taken from the text. */
  hashtags: readonly string[] | null;
  /** Of the post, where they are known apart from its text; else those in the text. */
  links: readonly string[] | null;
  /** Null: the network does not tell. */
  hasGeotag: boolean | null;
  /** The local day (ISO) of publication, or today; null when unknown: tags for a time are then not judged. */
  day: string | null;
}

/** By what a post is looked at. */
export interface House {
  /** Null: only the network's own rules are looked at. */
  guide: Guide | null;
  rubrics: readonly Rubric[];
  rules: NetworkRules | null;
}

/** A hashtag of the post, once, however often it stands there. */
export interface UsedTag {
  /** As first written. */
  tag: string;
  key: string;
  /** Everywhere it stands; empty when the text is unknown. */
  at: FoundTag[];
}

/** What all checks look at, made once. */
export interface LintSubject extends LintedPost {
  guide: Guide | null;
  rubrics: readonly Rubric[];
  rules: NetworkRules | null;
  /** In the text, in order; where the network says which it has linked, those only. */
  found: readonly FoundTag[];
  used: readonly UsedTag[];
  /** How many hashtags the post has, repeats included. */
  count: number;
  /** What the guide says of tags here, by key. Tags of rubrics are allowed where it says nothing. */
  named: ReadonlyMap<string, GuideTag>;
}

/** A text over this length is not put right: what is looked at ends there. */
const longestFixed = 20_000;
/** As often a text is gone through; each time puts right what can be at once. */
const mostRounds = 100;

/**
 * What is against the guide and the network's rules, the worst first; empty when nothing is. Linear in the length of the
 * text. Applying fixes one after another comes to an end.
 */
export function lintPost(post: LintedPost, house: House): TagFinding[] {
  const subject = subjectOf(post, house);
  const canFix = post.text !== null && post.text.length <= longestFixed;
  return [...tagChecks(subject), ...textChecks(subject, networkHosts)]
    .map((finding) => (canFix ? finding : { ...finding, fix: null }))
    .sort(
      (a, b) =>
        lintSeverities.indexOf(a.severity) - lintSeverities.indexOf(b.severity) ||
        (a.at?.start ?? Infinity) - (b.at?.start ?? Infinity) ||
        lintRules.indexOf(a.rule) - lintRules.indexOf(b.rule),
    );
}

/** Fixes that only a person can tell to be right: another letter may be another word. */
const doubtful: ReadonlySet<LintRule> = new Set(['nearly']);

/** The text with everything put right that can be without a person; the same text when nothing can. */
export function correctedText(post: LintedPost & { text: string }, house: House): string {
  let { text } = post;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = lintPost({ ...post, text, hashtags: null }, house).flatMap(({ rule, fix }) =>
      fix && !doubtful.has(rule) ? [fix] : [],
    );
    if (fixes.length === 0) break;
    text = edited(text, together(fixes));
  }
  return text;
}

function subjectOf(post: LintedPost, { guide, rubrics, rules }: House): LintSubject {
  const linked = post.hashtags && new Set(post.hashtags.map(tagKey));
  const found = (post.text === null ? [] : tagsIn(post.text, rules?.syntax ?? plainSyntax)).filter(
    ({ tag }) => !linked || linked.has(tagKey(tag)),
  );
  const at = new Map<string, FoundTag[]>();
  for (const one of found) {
    const key = tagKey(one.tag);
    const there = at.get(key);
    if (there) there.push(one);
    else at.set(key, [one]);
  }
  const names = unique(post.hashtags ?? found.map(({ tag }) => tag));
  const used = names.map((tag) => ({ tag, key: tagKey(tag), at: at.get(tagKey(tag)) ?? [] }));
  return {
    ...post,
    guide,
    rubrics,
    rules,
    found,
    used,
    count: Math.max(found.length, used.length),
    named: namedOn(post.network, guide, rubrics),
  };
}

/** What the guide says of tags on a network. Where it says several things of one, what forbids it holds. */
function namedOn(
  network: string,
  guide: Guide | null,
  rubrics: readonly Rubric[],
): ReadonlyMap<string, GuideTag> {
  const named = new Map<string, GuideTag>();
  if (!guide) return named;
  for (const one of guide.tags) {
    if (one.networks.length > 0 && !one.networks.includes(network as RuledNetwork)) continue;
    const known = named.get(tagKey(one.tag));
    if (!known || strictness[one.use] > strictness[known.use]) named.set(tagKey(one.tag), one);
  }
  for (const tag of rubrics.flatMap((rubric) => rubric.tags)) {
    const key = tagKey(tag);
    if (named.has(key)) continue;
    named.set(key, plainTag(tag.replace(/^[#＃﹟]/, ''), 'allowed'));
  }
  return named;
}

const strictness: Readonly<Record<GuideTag['use'], number>> = {
  allowed: 0,
  required: 1,
  forbidden: 2,
  banned: 3,
};
