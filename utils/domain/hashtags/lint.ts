import type { Rubric } from '../brand';
import type { Guide } from './guide';
import type { NetworkRules } from './network-rules';

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
export type LintSeverity = 'error' | 'warning' | 'info';

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
  /** The whole text with this put right; null where a person must decide, or the text is unknown. */
  fix: string | null;
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

/**
 * What is against the guide and the network's rules, the worst first; empty when nothing is. Linear in the length of the
 * text. Applying fixes one after another comes to an end.
 */
export function lintPost(_post: LintedPost, _house: House): TagFinding[] {
  return [];
}

/** The text with everything put right that can be without a person; the same text when nothing can. */
export function correctedText(post: LintedPost & { text: string }, _house: House): string {
  return post.text;
}
