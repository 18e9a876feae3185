import type { Rubric } from '../brand';
import { countFor, type Guide, type GuideTag } from './guide';
import { isInForce, plainTag, styled, writtenTag } from './guide-tags';
import { lintPost, type LintRule } from './lint';
import type { NetworkRules } from './network-rules';
import { tagKey } from './tag';

/** What an example shows to be wrong. */
export type ExampleFault = 'missing' | 'forbidden' | 'case' | 'local';

/** The hashtags of a post that keeps to a guide, or breaks it in one way. */
export interface TagExample {
  /** Null: this one is right. */
  fault: ExampleFault | null;
  /** As they are written, with "#". */
  tags: string[];
  /** The one that it is about, as written: the wrong one, or the one that is missing; null when it is right. */
  tag: string | null;
}

/** For where the examples are. */
export interface ExamplePlace {
  network: string;
  rules: NetworkRules | null;
  /** Today (ISO). */
  day: string;
}

/** More hashtags than this are no example to be read. */
const mostShown = 6;
const usual = 3;

/** What is told of a whole post, not of its hashtags. */
const ofPosts: ReadonlySet<LintRule> = new Set([
  'position',
  'noUtm',
  'folded',
  'wall',
  'noGeotag',
  'overAdvice',
]);

/**
 * Examples of right and wrong, made of the guide's own tags and nothing else: one that is right, then one for each rule
 * that a post could break. The linter has the last word on each. None where the guide names too few tags for a post that
 * keeps to it.
 */
export function examplesOf(guide: Guide, rubrics: readonly Rubric[], place: ExamplePlace): TagExample[] {
  const { network, rules, day } = place;
  const inForce = guide.tags.filter((tag) => isInForce(tag, network, day));
  const good = goodTags(guide, inForce, rubrics, place);
  const [first] = good;
  if (!first) return [];
  const isLocal = ({ local }: GuideTag) => local && rules?.syntax.local === true && guide.community !== '';
  const write = (tag: GuideTag, name = styled(tag.tag, guide.style)) =>
    writtenTag(name, isLocal(tag) ? guide.community : null);
  const right = good.map((tag) => write(tag));
  const instead = (of: GuideTag, bad: string) => right.map((tag) => (tag === write(of) ? bad : tag));
  /** What the linter says of these tags. Where they stand is another matter. */
  const broken = (tags: readonly string[]): LintRule[] =>
    lintPost(
      { network, text: tags.join(' '), hashtags: null, links: null, hasGeotag: null, day },
      { guide: { ...guide, position: 'any' }, rubrics, rules },
    )
      .map(({ rule }) => rule)
      .filter((rule) => !ofPosts.has(rule));
  if (broken(right).length > 0) return [];

  const wrong: TagExample[] = [];
  const required = good.find(({ use }) => use === 'required');
  if (required)
    wrong.push({
      fault: 'missing',
      tags: right.filter((tag) => tag !== write(required)),
      tag: write(required),
    });
  const bad = inForce.find(({ use }) => use === 'forbidden' || use === 'banned');
  const spare = good.findLast(({ use }) => use !== 'required');
  if (bad)
    wrong.push({
      fault: 'forbidden',
      tags: spare ? instead(spare, `#${bad.tag}`) : [...right, `#${bad.tag}`],
      tag: `#${bad.tag}`,
    });
  const otherCase = otherwiseCased(first.tag, guide.style);
  if (otherCase) wrong.push(withFault('case', first, write(first, otherCase)));
  const local = good.find(isLocal);
  if (local) wrong.push(withFault('local', local, writtenTag(styled(local.tag, guide.style), null)));
  return [
    { fault: null, tags: right, tag: null },
    ...wrong.filter(({ fault, tags }) => {
      const rulesBroken = tags.length > 0 ? broken(tags) : [];
      return rulesBroken.some((rule) => rule === fault || (fault === 'forbidden' && rule === 'banned'));
    }),
  ];

  function withFault(fault: ExampleFault, of: GuideTag, tag: string): TagExample {
    return { fault, tags: instead(of, tag), tag };
  }
}

/** Tags of a post that keeps to the guide: the required ones, a rubric's, then allowed ones; none where those are too many to be read. */
function goodTags(
  guide: Guide,
  inForce: readonly GuideTag[],
  rubrics: readonly Rubric[],
  place: ExamplePlace,
): GuideTag[] {
  const named = new Map(guide.tags.map((tag) => [tagKey(tag.tag), tag]));
  const isGood = (tag: GuideTag) => tag.use === 'required' || tag.use === 'allowed';
  const ofRubrics = rubrics.flatMap(({ tags: [tag] }) => {
    if (tag === undefined) return [];
    const known = named.get(tagKey(tag)) ?? plainTag(capital(tag, guide.style), 'allowed');
    return isGood(known) && isInForce(known, place.network, place.day) ? [known] : [];
  });
  const byKey = new Map<string, GuideTag>();
  const add = (tags: readonly GuideTag[], upTo: number) => {
    for (const tag of tags)
      if (byKey.size < upTo) byKey.set(tagKey(tag.tag), byKey.get(tagKey(tag.tag)) ?? tag);
  };
  const { least, most } = countFor(guide, place.network);
  add(
    inForce.filter(({ use }) => use === 'required'),
    Infinity,
  );
  if (guide.needsRubric) add(ofRubrics.slice(0, 1), Infinity);
  add(
    [...inForce.filter(({ use }) => use === 'allowed'), ...ofRubrics],
    Math.min(most ?? Infinity, Math.max(least ?? 0, usual)),
  );
  return byKey.size <= mostShown ? [...byKey.values()] : [];
}

/** The tag as the style does not want it; null when no writing is wrong. */
function otherwiseCased(tag: string, style: Guide['style']): string | null {
  if (style === 'any') return null;
  const other = style === 'lower' ? tag.replace(/^./u, (one) => one.toUpperCase()) : tag.toLowerCase();
  return other === styled(tag, style) ? null : other;
}

/** A rubric's tag, which the guide does not write itself, as its style wants it. */
const capital = (tag: string, style: Guide['style']): string =>
  style === 'camel' && !/\p{Lu}/u.test(tag) ? tag.replace(/^./u, (one) => one.toUpperCase()) : tag;
