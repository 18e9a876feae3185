import type { Rubric } from '../brand';
import { countFor, type Guide, type GuideTag } from './guide';
import { isInForce, plainTag, styled, writtenTag } from './guide-tags';
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
  /** The network has hashtags of one community. */
  hasLocal: boolean;
  /** Today (ISO). */
  day: string;
}

/** More hashtags than this are no example to be read. */
const mostShown = 6;
const usual = 3;

/**
 * Examples of right and wrong, made of the guide's own tags and nothing else: one that is right, then one for each rule
 * that a post could break. None where the guide names too few tags for a post that keeps to it.
 */
export function examplesOf(guide: Guide, rubrics: readonly Rubric[], place: ExamplePlace): TagExample[] {
  const inForce = guide.tags.filter((tag) => isInForce(tag, place.network, place.day));
  const good = goodTags(guide, inForce, rubrics, place);
  const [first] = good;
  if (!first) return [];
  const isLocal = ({ local }: GuideTag) => local && place.hasLocal && guide.community !== '';
  const write = (tag: GuideTag, name = styled(tag.tag, guide.style)) =>
    writtenTag(name, isLocal(tag) ? guide.community : null);
  const right = good.map((tag) => write(tag));
  const examples: TagExample[] = [{ fault: null, tags: right, tag: null }];
  const instead = (of: GuideTag, bad: string) => right.map((tag) => (tag === write(of) ? bad : tag));

  const required = good.find(({ use }) => use === 'required');
  if (required && good.length > 1)
    examples.push({
      fault: 'missing',
      tags: right.filter((tag) => tag !== write(required)),
      tag: write(required),
    });
  const bad = inForce.find(({ use }) => use === 'forbidden' || use === 'banned');
  if (bad)
    examples.push({ fault: 'forbidden', tags: instead(good.at(-1)!, `#${bad.tag}`), tag: `#${bad.tag}` });
  const otherCase = otherwiseCased(first.tag, guide.style);
  if (otherCase) {
    const tag = write(first, otherCase);
    examples.push({ fault: 'case', tags: instead(first, tag), tag });
  }
  const local = good.find(isLocal);
  if (local) {
    const tag = writtenTag(styled(local.tag, guide.style), null);
    examples.push({ fault: 'local', tags: instead(local, tag), tag });
  }
  return examples;
}

/** Tags of a post that keeps to the guide: the required ones, a rubric's, then allowed ones; none where they do not suffice. */
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
    const known = named.get(tagKey(tag)) ?? plainTag(tag, 'allowed');
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
  const isEnough =
    byKey.size >= (least ?? 0) &&
    byKey.size <= Math.min(most ?? Infinity, mostShown) &&
    !(guide.needsRubric && ofRubrics.length === 0);
  return isEnough ? [...byKey.values()] : [];
}

/** The tag as the style does not want it; null when no writing is wrong. */
function otherwiseCased(tag: string, style: Guide['style']): string | null {
  if (style === 'any') return null;
  const other = style === 'lower' ? tag.replace(/^./u, (one) => one.toUpperCase()) : tag.toLowerCase();
  return other === styled(tag, style) ? null : other;
}
