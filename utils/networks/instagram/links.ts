import type { ProfileRef } from '../../domain/profile';
import type { PageKind, PostLink } from '../network';
import { tagIn } from '../tag-pages';
import { about } from './about';
import { isCode } from './ids';

const site = 'https://www.instagram.com';
const handleShape = /^[\w.]{1,30}$/;

/** First parts of an address that are no account. */
const reserved = new Set(
  (
    'about accounts api ar challenge challenges developer direct directory emails explore graphql guides legal ' +
    'nametag oauth p popular press privacy qr reel reels s session share stories terms tv web'
  ).split(' '),
);

export const isHandle = (value: unknown): value is string =>
  typeof value === 'string' && handleShape.test(value);
/** True for the first part of an address that is an account's. */
export const isAccountPart = (part: string | undefined): part is string =>
  isHandle(part) && !reserved.has(part.toLowerCase());

/** The address that names a post for good. */
export const permalinkOf = (id: string, format: string | null): string =>
  `${site}/${format === 'reel' ? 'reel' : 'p'}/${id}/`;

/** Of a post's own pages, these are the post; others (a comment's, who liked it) only lead there. */
const kindsOfPost: Readonly<Record<string, string | null>> = {
  p: null,
  tv: 'video',
  reel: 'reel',
  reels: 'reel',
};

const partsOf = (url: URL): string[] => url.pathname.split('/').filter((part) => part !== '');

const isInstagram = ({ hostname, protocol }: URL): boolean =>
  (protocol === 'https:' || protocol === 'http:') &&
  about.domains.some(
    (domain) => hostname === domain || hostname === `www.${domain}` || hostname === `m.${domain}`,
  );

/** Where a link of the page leads. */
export const addressOf = (link: Element): URL | null => URL.parse(link.getAttribute('href') ?? '', site);

/** The post a link leads to, with or without its author's name before it. */
export function postAt(url: URL): PostLink | null {
  if (!isInstagram(url)) return null;
  const parts = partsOf(url);
  if (isAccountPart(parts[0])) parts.shift();
  const [kind = '', code] = parts;
  if (parts.length !== 2 || !Object.hasOwn(kindsOfPost, kind) || !isCode(code) || code === 'audio')
    return null;
  const format = kindsOfPost[kind] ?? null;
  return { id: code, permalink: permalinkOf(code, format), format };
}

/** The account an address is about. */
export function ownerAt(url: URL): ProfileRef | null {
  const [first] = isInstagram(url) ? partsOf(url) : [];
  return isAccountPart(first) ? { network: about.id, id: null, handle: first, name: null } : null;
}

/** Where an account is to be found: by its handle; no address names an id. */
export const accountUrl = ({ handle }: ProfileRef): string | null =>
  isAccountPart(handle ?? undefined) ? `${site}/${handle}/` : null;

/** True for what no stranger should look into: letters, the account, its notifications. */
export const isOffLimits = (url: URL): boolean => {
  const [first = ''] = partsOf(url);
  return first === 'direct' || first === 'accounts' || first === 'challenge';
};

const tabs = new Set(['reels', 'tagged', 'reposts', 'saved', 'guides']);

export function pageAt(url: URL): PageKind {
  const page = (kind: string, post: PostLink | null = null, owner: ProfileRef | null = null): PageKind => ({
    kind,
    post,
    owner,
  });
  if (!isInstagram(url)) return page('other');
  const [first = '', second = '', third = ''] = partsOf(url);
  const post = postAt(url);
  const owner = ownerAt(url);
  if (post) return page(first === 'reels' ? 'player' : 'post', post, owner);
  if (first === '') return page('home');
  if (first === 'popular') return page('hashtag');
  if (first === 'reels') return page(second === 'audio' ? 'audio' : 'player');
  if (first === 'stories' || first === 'direct' || first === 'accounts') return page(first);
  if (first === 'explore') {
    if (second === 'search') return page(isTagSearch(url) ? 'hashtag' : 'search');
    if (second === 'tags') return page('hashtag');
    return page(second === 'locations' ? 'location' : 'explore');
  }
  if (!owner || third !== '') return page('other', null, owner);
  if (second === '') return page('profile', null, owner);
  return page(tabs.has(second) ? second : 'other', null, owner);
}

const isTagSearch = (url: URL): boolean => url.searchParams.get('q')?.startsWith('#') ?? false;

/** Where a hashtag has its page. */
export const tagUrl = (tag: string): string => `${site}/explore/tags/${encodeURIComponent(tag)}/`;

/** The hashtag that a page is of: its own address of old, the search it leads to, the page of who is logged out. */
export function tagAt(url: URL): string | null {
  const [first, second, third] = partsOf(url);
  if (first === 'popular') return tagIn(second);
  if (first !== 'explore') return null;
  if (second === 'tags') return tagIn(third);
  return second === 'search' && isTagSearch(url) ? tagIn(url.searchParams.get('q')) : null;
}
