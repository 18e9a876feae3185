import * as z from 'zod/mini';

import { tagKey } from '../domain/hashtags/tag';
import { mostSeenThere, type TagPage } from '../domain/hashtags/tag-page';
import { grains, mostLinks, viewKinds, type Post } from '../domain/post';
import type { Profile } from '../domain/profile';
import { isWebAddress } from './addresses';
import { catalog, type NetworkId } from './catalog';

z.config({ jitless: true });

/** No record holds more than this of anything (S-04). Longer texts are cut, more hashtags are left out. */
export const recordLimits = { text: 1000, id: 100, url: 2000, hashtags: 60, hashtag: 150 };

/**
 * What turns the direction of all that follows: with it a name or a title could mirror our own words and numbers beside
 * it. Letters of any script know their direction without.
 */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

const cut = (most: number) =>
  z
    .string()
    .check(z.overwrite((text) => (text.length > most ? text.slice(0, most) : text).replace(turning, '')));
const text = cut(recordLimits.text);
const id = z.string().check(z.minLength(1), z.maxLength(recordLimits.id));
const whole = z.number().check(z.int(), z.nonnegative());
/** Milliseconds since 1970, as far as a date reaches. */
export const timeShape = z.number().check(z.int(), z.minimum(-8.64e15), z.maximum(8.64e15));

/** Those that are none are left out. */
const links = z
  .array(z.string())
  .check(z.overwrite((all) => all.filter((link) => isWebAddress(link)).slice(0, mostLinks)));

export const countShape = z.nullable(
  z.union([
    z.object({ value: whole, exact: z.literal(true) }),
    z
      .object({ value: whole, exact: z.literal(false), below: whole })
      .check(z.refine((c) => c.below > c.value)),
  ]),
);

export const profileShape = z
  .object({
    network: id,
    id: z.nullable(id),
    handle: z.nullable(id),
    name: z.nullable(text),
    followers: countShape,
    postsTotal: countShape,
    seenAt: timeShape,
  })
  .check(z.refine((profile) => profile.id !== null || profile.handle !== null));

export const postShape = z.object({
  network: id,
  id,
  permalink: z.string().check(z.maxLength(recordLimits.url)),
  authorId: z.nullable(id),
  authorHandle: z.nullable(id),
  authorName: z.nullable(text),
  title: z.nullable(text),
  format: z.nullable(id),
  published: z.nullable(z.object({ at: timeShape, grain: z.enum(grains) })),
  views: countShape,
  viewsAs: z._default(z.enum(viewKinds), 'views'),
  likes: countShape,
  comments: countShape,
  shares: countShape,
  likesHidden: z.boolean(),
  commentsOff: z.boolean(),
  membersOnly: z.boolean(),
  onAir: z.nullable(z.enum(['live', 'upcoming'])),
  durationSeconds: z.nullable(whole),
  hashtags: z.nullable(
    z.array(cut(recordLimits.hashtag)).check(z.overwrite((tags) => tags.slice(0, recordLimits.hashtags))),
  ),
  // Since these are read, rows and backups of before do not have them.
  textLength: z._default(z.nullable(whole), null),
  links: z._default(z.nullable(links), null),
  isRepost: z._default(z.nullable(z.boolean()), null),
  isAd: z.boolean(),
  isPinned: z.boolean(),
  seenAt: timeShape,
});

export const tagPageShape = z
  .object({
    network: id,
    tag: z.string().check(z.minLength(1), z.maxLength(recordLimits.hashtag)),
    posts: countShape,
    accounts: countShape,
    isHidden: z.nullable(z.boolean()),
    seen: z.array(id).check(z.overwrite((seen) => seen.slice(-mostSeenThere))),
    seenAt: timeShape,
  })
  .check(z.refine(({ tag }) => tagKey(tag) !== ''));

/** A hashtag's page with nothing in it that its shape does not name; null when it is none. */
export function asTagPage(data: unknown, network: NetworkId): TagPage | null {
  const { data: page } = tagPageShape.safeParse(data);
  return page ? { ...page, network } : null;
}

/** A post with nothing in it that its shape does not name; null when it is none, or its address leads elsewhere (S-10). */
export function asPost(data: unknown, network: NetworkId): Post | null {
  const { data: post } = postShape.safeParse(data);
  return post && leadsTo(post.permalink, network) ? { ...post, network } : null;
}

/** An account with nothing in it that its shape does not name; null when it is none. */
export function asProfile(data: unknown, network: NetworkId): Profile | null {
  const { data: profile } = profileShape.safeParse(data);
  return profile ? { ...profile, network } : null;
}

/** True when an address is https, without credentials, on the network's own domains. */
export function leadsTo(address: string, network: NetworkId): boolean {
  const url = URL.parse(address);
  return (
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    catalog[network].domains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`))
  );
}
