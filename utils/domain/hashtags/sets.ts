import type { TagSet } from './guide';
import type { House, LintRule, TagFinding } from './lint';
import { lintPost } from './lint';
import type { RuledNetwork } from './network-rules';

/** A set as it is pasted. */
export const setText = ({ tags }: Pick<TagSet, 'tags'>): string => tags.map((tag) => `#${tag}`).join(' ');

/** Of sets that take turns, the one to be copied next: least recently copied, those never copied first, in order. */
export const nextOf = (sets: readonly TagSet[]): TagSet | null =>
  sets.toSorted((a, b) => (a.usedAt ?? -1) - (b.usedAt ?? -1))[0] ?? null;

export interface TagSetGroup {
  /** '' for sets that stand by themselves. */
  name: string;
  sets: TagSet[];
}

/** The sets of a brand and of every brand, by group; those without one last. Groups are one however their letters are cased. */
export function groupsOf(sets: readonly TagSet[], brand: string | null): TagSetGroup[] {
  const groups = new Map<string, TagSetGroup>();
  for (const set of sets) {
    if (set.brand !== null && set.brand !== brand) continue;
    const key = set.group.toLowerCase();
    const group = groups.get(key) ?? { name: set.group, sets: [] };
    group.sets.push(set);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted(
    (a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name),
  );
}

/** What is only told of a whole post: the set is pasted into one. */
const ofPosts: ReadonlySet<LintRule> = new Set([
  'tooFew',
  'position',
  'noUtm',
  'folded',
  'wall',
  'noGeotag',
  'noRubric',
]);

/** What is against the guide or a network's rules in a set; each once, with the networks it holds on. */
export interface SetFinding {
  finding: TagFinding;
  networks: RuledNetwork[];
}

/**
 * What a set breaks, on each network that it is for.
 * @param houses by what it is looked at, by network; one of null where the set is for no network in particular
 */
export function setFindings(
  set: Pick<TagSet, 'tags'>,
  houses: readonly { network: RuledNetwork | null; house: House }[],
  day: string,
): SetFinding[] {
  const text = setText(set);
  const found = new Map<string, SetFinding>();
  for (const { network, house } of houses) {
    const post = { network: network ?? '', text, hashtags: null, links: null, hasGeotag: null, day };
    for (const finding of lintPost(post, house)) {
      if (ofPosts.has(finding.rule)) continue;
      const key = JSON.stringify([finding.rule, finding.tag, finding.values]);
      const there = found.get(key) ?? { finding, networks: [] };
      if (network !== null && !there.networks.includes(network)) there.networks.push(network);
      found.set(key, there);
    }
  }
  return [...found.values()];
}
