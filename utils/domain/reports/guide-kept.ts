import { isIn } from '../account-stats';
import type { Rubric } from '../brand';
import { dayIn } from '../calendar';
import type { LoadedAccount } from '../comparison';
import type { Period } from '../coverage';
import type { Guide } from '../hashtags/guide';
import { lintPost, type LintRule } from '../hashtags/lint';

/** What is told of a guide that was not kept: these alone, the network's own limits are another matter. */
const rules = [
  'forbidden',
  'banned',
  'missing',
  'noRubric',
  'outOfDates',
  'unknown',
  'tooFew',
  'tooMany',
] as const;
export type BrokenRule = (typeof rules)[number];

/** A rule that posts break, by the hashtag that it is about. */
export interface Broken {
  rule: BrokenRule;
  /** Without "#"; null: it is about no one tag. */
  tag: string | null;
  posts: number;
}

export interface GuideKept {
  /** Posts that were looked at, and those of them against which nothing is to be said. */
  posts: number;
  kept: number;
  /** Posts of the period whose hashtags were not seen. */
  unknown: number;
  /** Of the most posts first. */
  broken: Broken[];
}

const isTold = (rule: LintRule): rule is BrokenRule => (rules as readonly string[]).includes(rule);

/** How own posts of a period keep the guide to hashtags: by their hashtags, their texts are not kept. */
export function guideKept(
  accounts: readonly LoadedAccount[],
  guide: Guide,
  rubrics: readonly Rubric[],
  period: Period,
  timeZone: string,
): GuideKept {
  const found = new Map<string, Broken>();
  const kept: GuideKept = { posts: 0, kept: 0, unknown: 0, broken: [] };
  for (const { posts } of accounts)
    for (const post of posts) {
      if (!isIn(post, period) || post.isAd || post.isRepost) continue;
      if (post.hashtags === null) {
        kept.unknown++;
        continue;
      }
      const { network, hashtags, published } = post;
      const told = lintPost(
        { network, hashtags, text: null, links: null, hasGeotag: null, day: dayIn(timeZone, published!.at) },
        { guide, rubrics, rules: null },
      );
      const against = new Map<string, { rule: BrokenRule; tag: string | null }>();
      for (const { rule, severity, tag } of told)
        if (severity !== 'info' && isTold(rule))
          against.set(JSON.stringify([rule, tag?.toLowerCase() ?? null]), { rule, tag });
      kept.posts++;
      if (against.size === 0) kept.kept++;
      for (const [key, one] of against) {
        const broken = found.get(key) ?? { ...one, posts: 0 };
        found.set(key, broken);
        broken.posts++;
      }
    }
  kept.broken = [...found]
    .toSorted(
      ([a, x], [b, y]) =>
        y.posts - x.posts || rules.indexOf(x.rule) - rules.indexOf(y.rule) || (a < b ? -1 : 1),
    )
    .map(([, one]) => one);
  return kept;
}
