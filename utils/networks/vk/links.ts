import type { ProfileRef } from '../../domain/profile';
import type { PageKind, PostLink } from '../network';
import { tagIn } from '../tag-pages';
import { about } from './about';

const site = 'https://vk.com';
const keyShape = /^-?[1-9]\d{0,11}_[1-9]\d{0,11}$/;
const objectShape = /^(wall|video|clip)(-?[1-9]\d{0,11}_[1-9]\d{0,11})(_r\d+)?$/;

/** True for "-1_23": the owner of the wall (below 0: a community) and the number of the post on it. */
export const isKey = (text: string): boolean => keyShape.test(text);

/** The address that names a post for good: videos and clips have their own kinds. */
export const permalinkOf = (id: string, format: string | null): string =>
  `${site}/${format === 'video' || format === 'clip' ? format : 'wall'}${id}`;

const isVk = (hostname: string): boolean =>
  about.domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
const isVideoSite = (hostname: string): boolean => /(?:^|\.)vkvideo\.ru$/.test(hostname);

interface Named extends PostLink {
  /** It is a comment under the post that is meant. */
  comment: boolean;
}

/** "wall-1_23", "wall-1_23_r45", "video-1_2/a-list". */
function named(text: string | null | undefined): Named | null {
  const shape = text ? objectShape.exec(text.split('/', 1)[0] ?? '') : null;
  if (!shape) return null;
  const [, kind = '', id = '', reply] = shape;
  const format = kind === 'wall' ? null : kind;
  return { id, permalink: permalinkOf(id, format), format, comment: reply !== undefined };
}

const first = (url: URL): string => url.pathname.split('/')[1] ?? '';

/** The post an address shows: in a layer over the page (`w`, `z`), else by itself. */
function shown(url: URL): Named | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const { searchParams } = url;
  if (isVideoSite(url.hostname)) {
    const video = named(first(url));
    return video?.format ? video : null;
  }
  if (!isVk(url.hostname)) return null;
  const found = named(searchParams.get('w')) ?? named(searchParams.get('z')) ?? named(first(url));
  return found && (searchParams.has('reply') || searchParams.has('thread'))
    ? { ...found, comment: true }
    : found;
}

const bare = ({ id, permalink, format }: Named): PostLink => ({ id, permalink, format });

/** The post a link leads to. A link to a comment, or to a picture over a post, is no link to the post. */
export function postAt(url: URL): PostLink | null {
  const post = shown(url);
  if (!post || post.comment) return null;
  const over = url.searchParams.get('z') ?? url.searchParams.get('w');
  return over !== null && !named(over) ? null : bare(post);
}

const numbered: Readonly<Record<string, 1 | -1>> = { club: -1, public: -1, event: -1, id: 1 };
/** Sections of an owner: "/wall-1", "/clips-1", "/videos-1". */
const ownSection = /^(?:wall|clips|videos|photos|albums|topics|market|articles?)(-?[1-9]\d{0,11})(?:_\d+)?$/;

/** Addresses of the site's own that look like a short name. */
const reserved = new Set(
  (
    'about ads al_feed apps app apps_manage audio audios away badbrowser blog board bookmarks bugs calls catalog clips ' +
    'community dating dev discover docs doc donut edit events fave feed friends gifts groups groups_create hashtag help ' +
    'im invite jobs join login logout mail market media memories menu messenger mobile music notifications page pages ' +
    'people photos places podcasts podcast privacy product products profile reg restore search services settings share ' +
    'shorts staff stats stickers story stories support terms topics trends ui video videos vkapps vkpay wall write wkview'
  ).split(' '),
);

const ref = (id: string | null, handle: string | null): ProfileRef => ({
  network: about.id,
  id,
  handle,
  name: null,
});

/** The account that a path names: "/club1", "/id1", "/wall-1_23", "/short.name", "/clips/short.name". */
export function accountAt(pathname: string): ProfileRef | null {
  const parts = pathname.split('/').slice(1);
  const name = parts[0] ?? '';
  const section = ownSection.exec(name) ?? /^(?:video|clip)(-?[1-9]\d{0,11})_\d+$/.exec(name);
  if (section) return ref(section[1] ?? null, null);
  const number = /^(club|public|event|id)([1-9]\d{0,11})$/.exec(name);
  if (number) {
    const below = numbered[number[1] ?? ''] === -1 ? '-' : '';
    return ref(`${below}${number[2]}`, null);
  }
  const inside = name === 'clips' || name === 'video' || name === 'videos';
  const handle = (inside ? (parts[1] ?? '') : name).replace(/^@/, '');
  if (inside && /^(?:club|public|event|id)\d/.test(handle)) return accountAt(`/${handle}`);
  return /^[A-Za-z0-9_][\w.]{1,49}$/.test(handle) &&
    !/^\d+$|\.php$/.test(handle) &&
    !reserved.has(handle.toLowerCase())
    ? ref(null, handle)
    : null;
}

/** Where an account is to be found: by its number, which stays, else by its short name. */
export function accountUrl({ id, handle }: ProfileRef): string | null {
  if (id && /^-?[1-9]\d{0,11}$/.test(id))
    return `${site}/${id.startsWith('-') ? 'club' : 'id'}${id.replace('-', '')}`;
  return handle ? `${site}/${encodeURIComponent(handle)}` : null;
}

/** Where posts with a hashtag are found; those of a local one ("tag@community") too. */
export const tagUrl = (tag: string): string =>
  `${site}/feed?section=search&q=${encodeURIComponent(`#${tag}`)}`;

/** The hashtag that a page searches for. */
export function tagAt(url: URL): string | null {
  const searches = first(url) === 'search' || url.searchParams.get('section') === 'search';
  const asked = searches && isVk(url.hostname) ? url.searchParams.get('q') : null;
  return asked?.startsWith('#') ? tagIn(asked) : null;
}

const kinds = new Set(['feed', 'clips', 'video', 'search', 'stats', 'hashtag']);

export function pageAt(url: URL): PageKind {
  if (!isVk(url.hostname)) return { kind: 'other', post: null, owner: null };
  const name = first(url);
  const post = shown(url);
  if (post) {
    const owner = ref(post.id.split('_')[0] ?? null, null);
    return { kind: post.format ?? 'post', post: bare(post), owner };
  }
  if (name === 'feed' && url.searchParams.get('section') === 'search')
    return { kind: 'search', post: null, owner: null };
  const owner = accountAt(url.pathname);
  if (kinds.has(name)) return { kind: name, post: null, owner };
  return { kind: owner ? 'wall' : 'other', post: null, owner };
}

/** A page's address as the readers get it; null when it is none. */
export function urlOf(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
