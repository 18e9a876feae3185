import type { CaseStyle, GuideTag } from './guide';
import { guideLimits } from './guide-limits';
import { tagKey } from './tag';

/** Longer texts are no list of hashtags. */
export const longestList = 200_000;

/** Letters, marks, digits and "_" of any script; "·" and emoji, which some networks let stand in a hashtag. */
const whole = /^[\p{L}\p{M}\p{N}_·\p{Extended_Pictographic}\u200c\u200d]+$/u;
const named = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const communityName = /^[A-Za-z]\w*(?:\.\w+)*$/;

/** What a list of hashtags names, each once, in order. */
export interface TagList {
  /** Without "#"; a local tag as "tag@community". */
  tags: string[];
  /** What stands in it but can be no hashtag, as written. */
  bad: string[];
}

/** The hashtags of a list as people write them: "#a #b, c", one a line, glued together. Linear in its length. */
export function readTagList(text: string): TagList {
  const tags = new Map<string, string>();
  const bad = new Set<string>();
  for (const word of text.slice(0, longestList).split(/[\s,;#＃﹟]+/u)) {
    if (word === '') continue;
    const [tag = '', community, ...more] = word.split('@');
    const isTag =
      whole.test(tag) &&
      named.test(tag) &&
      (community === undefined || communityName.test(community)) &&
      more.length === 0;
    if (!isTag || word.length > guideLimits.tag) bad.add(word);
    else if (!tags.has(tagKey(word))) tags.set(tagKey(word), word);
  }
  return { tags: [...tags.values()], bad: [...bad] };
}

/** A tag that holds everywhere, for all time. */
export const plainTag = (tag: string, use: GuideTag['use']): GuideTag => ({
  tag,
  use,
  networks: [],
  from: null,
  until: null,
  local: false,
  note: '',
});

/** A guide's tags with others added; one that is there already stays as it is. */
export function withTags(
  there: readonly GuideTag[],
  given: readonly GuideTag[],
): { tags: GuideTag[]; added: number; already: number; refused: number } {
  const known = new Set(there.map(({ tag }) => tagKey(tag)));
  const fresh = given.filter(({ tag }) => !known.has(tagKey(tag)) && known.add(tagKey(tag)));
  const room = Math.max(0, guideLimits.tags - there.length);
  return {
    tags: [...there, ...fresh.slice(0, room)],
    added: Math.min(fresh.length, room),
    already: given.length - fresh.length,
    refused: Math.max(0, fresh.length - room),
  };
}

/** A hashtag made of a name, each of its words with a capital; '' when the name has no letter. */
export function tagFromName(name: string): string {
  const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const tag = words.map((word) => word.replace(/^./u, (first) => first.toUpperCase())).join('');
  return /\p{L}/u.test(tag) ? [...tag].slice(0, 60).join('') : '';
}

/** A tag as the style wants it. Where its words begin nobody knows but who wrote it: a capital for each stays theirs. */
export const styled = (tag: string, style: CaseStyle): string =>
  style === 'lower' ? tag.toLowerCase() : tag;

/** True when a tag is one of the guide on that network and day. */
export const isInForce = (
  { networks, from, until }: GuideTag,
  network: string | null,
  day: string,
): boolean =>
  (network === null || networks.length === 0 || (networks as string[]).includes(network)) &&
  (from === null || from <= day) &&
  (until === null || day <= until);

/** A tag as it is written into a post, with "#", and with the community where it is local. */
export const writtenTag = (tag: string, community: string | null): string =>
  community ? `#${tag}@${community}` : `#${tag}`;
