import { authorOf, isOwn, type Brand } from '../brand';
import type { Post } from '../post';
import { findingsOf, type Finding } from './check';
import { noTags, placementIds, type NamingRules } from './draft';
import type { Catalogue } from './placements';

/** A brand and how it names things. */
export interface Namer {
  brand: Pick<Brand, 'accounts'>;
  rules: NamingRules;
}

/** By what published tags are looked at. */
export interface TagRules {
  namers: readonly Namer[];
  catalogue: Catalogue;
}

/** Rules of making a link, not of one that is out: no scheme, tags that are there, what may drop them, links inside a site. */
const ofMaking: ReadonlySet<number> = new Set([24, 25, 26, 27]);

/**
 * What is wrong with the tags of a post's links, errors and warnings, each once. Links without tags are none of it.
 * Null for a post that is not by a brand's own account, or whose links are unknown.
 */
export function tagProblems(
  post: Pick<Post, 'network' | 'authorId' | 'authorHandle' | 'links'>,
  { namers, catalogue }: TagRules,
): Finding[] | null {
  const owner = namers.find(({ brand }) => isOwn(brand, authorOf(post)));
  if (!owner || !post.links) return null;
  const placement = placementIds.find((id) => id === post.network) ?? null;
  const problems = post.links.filter(isTagged).flatMap((address) =>
    findingsOf({
      draft: { address, tags: noTags, custom: [], placement },
      rules: owner.rules,
      catalogue,
      about: { date: '' },
      known: {},
      standsOn: null,
    }).filter(({ rule, severity }) => severity !== 'info' && !ofMaking.has(rule)),
  );
  const told = new Map(problems.map((one) => [JSON.stringify([one.rule, one.field, one.values]), one]));
  return [...told.values()];
}

/** True for an address that was meant to have UTM tags, wherever in it they have landed. */
const isTagged = (address: string): boolean => /[?&#;]utm_[a-z]+=/i.test(address);
