import type { LintRule, TagFinding } from '@/utils/domain/hashtags/lint';

import type messages from './en/hashtags.json';
import type { Say } from './index';

/** What is said of hashtags: findings, and the name of their place. */
export type HashtagWord = keyof typeof messages;

interface RuleWords {
  what: HashtagWord;
  why: HashtagWord;
  /** null: the rule never has a fix. */
  fix: HashtagWord | null;
}

const ruleWords: Readonly<Record<LintRule, RuleWords>> = {
  missing: { what: 'tagMissing', why: 'tagMissingWhy', fix: 'tagMissingFix' },
  noRubric: { what: 'tagNoRubric', why: 'tagNoRubricWhy', fix: null },
  forbidden: { what: 'tagForbidden', why: 'tagForbiddenWhy', fix: 'tagForbiddenFix' },
  banned: { what: 'tagBanned', why: 'tagBannedWhy', fix: 'tagBannedFix' },
  outOfDates: { what: 'tagOutOfDates', why: 'tagOutOfDatesWhy', fix: 'tagOutOfDatesFix' },
  unknown: { what: 'tagUnknown', why: 'tagUnknownWhy', fix: null },
  nearly: { what: 'tagNearly', why: 'tagNearlyWhy', fix: 'tagNearlyFix' },
  lookAlike: { what: 'tagLookAlike', why: 'tagLookAlikeWhy', fix: 'tagLookAlikeFix' },
  case: { what: 'tagCase', why: 'tagCaseWhy', fix: 'tagCaseFix' },
  tooFew: { what: 'tagTooFew', why: 'tagTooFewWhy', fix: null },
  tooMany: { what: 'tagTooMany', why: 'tagTooManyWhy', fix: null },
  overAdvice: { what: 'tagOverAdvice', why: 'tagOverAdviceWhy', fix: null },
  overLimit: { what: 'tagOverLimit', why: 'tagOverLimitWhy', fix: null },
  twice: { what: 'tagTwice', why: 'tagTwiceWhy', fix: 'tagTwiceFix' },
  tagTooLong: { what: 'tagTooLong', why: 'tagTooLongWhy', fix: null },
  broken: { what: 'tagBroken', why: 'tagBrokenWhy', fix: 'tagBrokenFix' },
  spaced: { what: 'tagSpaced', why: 'tagSpacedWhy', fix: 'tagSpacedFix' },
  glued: { what: 'tagGlued', why: 'tagGluedWhy', fix: 'tagGluedFix' },
  digitsOnly: { what: 'tagDigitsOnly', why: 'tagDigitsOnlyWhy', fix: null },
  local: { what: 'tagLocal', why: 'tagLocalWhy', fix: 'tagLocalFix' },
  position: { what: 'tagPosition', why: 'tagPositionWhy', fix: null },
  noUtm: { what: 'tagNoUtm', why: 'tagNoUtmWhy', fix: null },
  textTooLong: { what: 'tagTextTooLong', why: 'tagTextTooLongWhy', fix: null },
  folded: { what: 'tagFolded', why: 'tagFoldedWhy', fix: null },
  wall: { what: 'tagWall', why: 'tagWallWhy', fix: null },
  noGeotag: { what: 'tagNoGeotag', why: 'tagNoGeotagWhy', fix: null },
};

/** A finding in sentences: what, why, and what its fix does; that is null where a person must decide. */
export function tagFindingSentences(
  { rule, tag, values, fix }: TagFinding,
  say: Say<HashtagWord>,
): { what: string; why: string; fix: string | null } {
  const words = ruleWords[rule];
  const told = { ...values, tag: tag ?? '' };
  return {
    what: say(words.what, told),
    why: say(words.why, told),
    fix: fix !== null && words.fix ? say(words.fix, told) : null,
  };
}
