import { averagesOf, isIn, type Slice, type StatsOptions } from './account-stats';
import { linkTold, type LinkTold } from './links';
import type { CountedPost, Moment } from './post';

/** A campaign that an account's links were tagged with in a period. */
export interface Campaign extends Pick<Slice, 'byFollowers' | 'byViews'> {
  /** As written; null: tagged links that name no campaign. */
  name: string | null;
  /** Posts with such a link: more than averages are made of. */
  posts: number;
  /** When the first and the last of them were published. */
  first: Moment;
  last: Moment;
  /** The pairs of source and medium it was tagged with, the most used first; '' where one is missing. At most 5. */
  ways: { source: string; medium: string }[];
  /** One of its links: that of the last post. */
  link: string;
}

/** A site that an account's links lead to. */
export interface LinkHost {
  host: string;
  /** A service that hides where it leads. */
  isShort: boolean;
  /** Posts with a link there, and those of them where it has UTM tags. */
  posts: number;
  tagged: number;
}

/** Where an account's posts of a period lead. */
export interface LinksSeen {
  /** Posts of the period, and those of them whose links are known. */
  posts: number;
  known: number;
  /** The most used first, at most 30 of each. */
  campaigns: Campaign[];
  hosts: LinkHost[];
}

const mostNames = 30;
const mostWays = 5;

/** Campaigns and sites by the links of an account's posts in a period. The posts may be more than those of the period. */
export function linksSeen(all: readonly CountedPost[], options: StatsOptions): LinksSeen {
  const posts = all
    .filter((post) => isIn(post, options.period))
    .toSorted((a, b) => a.published!.at - b.published!.at);
  const campaigns = new Map<string | null, { post: CountedPost; link: LinkTold }[]>();
  const hosts = new Map<string, { isShort: boolean; of: Set<CountedPost>; tagged: Set<CountedPost> }>();
  for (const post of posts)
    for (const address of post.links ?? []) {
      const link = linkTold(address);
      if (!link) continue;
      const host = hosts.get(link.host) ?? { isShort: link.isShort, of: new Set(), tagged: new Set() };
      hosts.set(link.host, host);
      host.of.add(post);
      if (link.tags.length === 0) continue;
      host.tagged.add(post);
      const name = tag(link, 'campaign') || null;
      const found = campaigns.get(name);
      if (found) found.push({ post, link });
      else campaigns.set(name, [{ post, link }]);
    }
  return {
    posts: posts.length,
    known: posts.filter(({ links }) => links !== null).length,
    campaigns: [...campaigns]
      .map(([name, found]) => campaignOf(name, found, options))
      .toSorted((a, b) => b.posts - a.posts || b.last.at - a.last.at)
      .slice(0, mostNames),
    hosts: [...hosts]
      .map(([host, { isShort, of, tagged }]) => ({ host, isShort, posts: of.size, tagged: tagged.size }))
      .toSorted((a, b) => b.posts - a.posts || (a.host < b.host ? -1 : 1))
      .slice(0, mostNames),
  };
}

function campaignOf(
  name: string | null,
  found: readonly { post: CountedPost; link: LinkTold }[],
  options: StatsOptions,
): Campaign {
  const posts = [...new Set(found.map(({ post }) => post))];
  const ways = new Map<string, { source: string; medium: string; n: number }>();
  for (const { link } of found) {
    const [source, medium] = [tag(link, 'source'), tag(link, 'medium')];
    const key = JSON.stringify([source, medium]);
    ways.set(key, { source, medium, n: (ways.get(key)?.n ?? 0) + 1 });
  }
  return {
    name,
    posts: posts.length,
    first: posts[0]!.published!,
    last: posts.at(-1)!.published!,
    ways: [...ways.values()]
      .toSorted((a, b) => b.n - a.n)
      .slice(0, mostWays)
      .map(({ source, medium }) => ({ source, medium })),
    link: found.at(-1)!.link.address,
    ...averagesOf(posts, options),
  };
}

const tag = ({ tags }: LinkTold, field: string): string =>
  tags.find((one) => one.field === field)?.value ?? '';
