import type { ProfileRef } from '../../domain/profile';
import type { PageKind, PostLink } from '../network';
import { tagIn } from '../tag-pages';
import { about } from './about';

const videoIdShape = /^[\w-]{11}$/;
const postIdShape = /^Ug[\w-]{20,60}$/;
const channelIdShape = /^UC[\w-]{22}$/;

export const isVideoId = (value: unknown): value is string =>
  typeof value === 'string' && videoIdShape.test(value);
export const isPostId = (value: unknown): value is string =>
  typeof value === 'string' && postIdShape.test(value);
export const isChannelId = (value: unknown): value is string =>
  typeof value === 'string' && channelIdShape.test(value);

export const site = 'https://www.youtube.com';

/** The address that names the post for good: shorts and community posts have their own kinds. */
export function permalinkOf(id: string, format: string | null): string {
  if (!videoIdShape.test(id)) return `${site}/post/${id}`;
  return format === 'short' ? `${site}/shorts/${id}` : `${site}/watch?v=${id}`;
}

const linkTo = (id: string, format: string | null): PostLink => ({
  id,
  permalink: permalinkOf(id, format),
  format,
});

export const isYouTube = (hostname: string): boolean =>
  hostname === 'www.youtube.com' ||
  about.domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));

/**
 * The post a link leads to. `/watch` may be a video, a stream or a premiere, so its format is left open.
 * A link that opens a playlist or a mix at its first video is the playlist's, not the video's.
 */
export function postAt(url: URL): PostLink | null {
  const post = postOfPage(url);
  if (!url.search.includes('list=') || url.pathname !== '/watch') return post;
  const list = url.searchParams.get('list');
  const opens =
    list !== null && !url.searchParams.has('index') && (url.searchParams.has('rv') || !list.startsWith('RD'));
  return opens ? null : post;
}

const barePath = /^\/watch\?v=([\w-]{11})$/;

/** The video of a link in a list: "/watch?v=…" and nothing more. */
export function postAtPath(address: string): PostLink | null {
  const id = barePath.exec(address)?.[1];
  return id === undefined ? null : linkTo(id, null);
}

/** What nearly all links to a video say after the path. */
const shortWatch = /^\?v=([\w-]{11})(?:$|&)/;

function postOfPage(url: URL): PostLink | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  // By index: this is asked of every link of a page, and taking a list apart costs more than the rest.
  const parts = url.pathname.split('/', 4);
  const first = parts[1] ?? '';
  const second = parts[2] ?? '';
  if (url.hostname === 'youtu.be') return isVideoId(first) ? linkTo(first, null) : null;
  if (!isYouTube(url.hostname)) return null;
  if (first === 'watch') {
    const id = shortWatch.exec(url.search)?.[1] ?? url.searchParams.get('v') ?? second;
    return isVideoId(id) ? linkTo(id, null) : null;
  }
  if (first === 'shorts') return isVideoId(second) ? linkTo(second, 'short') : null;
  if (first === 'live') return isVideoId(second) ? linkTo(second, 'live') : null;
  if (first === 'post') return isPostId(second) ? linkTo(second, 'post') : null;
  if (isCommunityTab(first === 'channel' || first === 'c' || first === 'user' ? (parts[3] ?? '') : second)) {
    const id = url.searchParams.get('lb');
    return isPostId(id) ? linkTo(id, 'post') : null;
  }
  return null;
}

const isCommunityTab = (tab: string): boolean => tab === 'community' || tab === 'posts';

/** The account in an address: an id, or a handle without "@"; old custom names tell neither. */
export function ownerAt(pathname: string): ProfileRef | null {
  const [first = '', second = ''] = pathname.split('/').slice(1);
  if (first === 'channel' && isChannelId(second))
    return { network: about.id, id: second, handle: null, name: null };
  const handle = handleAt(first);
  return handle ? { network: about.id, id: null, handle, name: null } : null;
}

/** Where an account is to be found: by its id, which stays, else by its handle. */
export function accountUrl({ id, handle }: ProfileRef): string | null {
  if (id && isChannelId(id)) return `${site}/channel/${id}`;
  return handle ? `${site}/@${encodeURIComponent(handle)}` : null;
}

/** A handle without its "@", from "@name", "/@name" or "/%40name"; null when it is none. */
export function handleAt(text: string): string | null {
  const written = decoded(text.replace(/^\//, ''));
  return /^@[^\s/?#@]{1,100}$/.test(written) ? written.slice(1) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const kinds: Readonly<Record<string, string>> = {
  '': 'home',
  watch: 'watch',
  live: 'watch',
  shorts: 'shorts',
  post: 'post',
  results: 'search',
  hashtag: 'hashtag',
  playlist: 'playlist',
  channel: 'channel',
  c: 'channel',
  user: 'channel',
};

/** Tabs of a channel whose every video is the channel's own. */
const ownTabs = new Set(['videos', 'shorts', 'streams', 'podcasts', 'posts', 'community']);

export function pageAt(url: URL): PageKind {
  if (!isYouTube(url.hostname)) return { kind: 'other', post: null, owner: null };
  const parts = url.pathname.split('/').slice(1);
  const first = parts[0] ?? '';
  const owner = ownerAt(url.pathname);
  const post = postOfPage(url);
  if (first === 'feed')
    return { kind: parts[1] === 'subscriptions' ? 'subscriptions' : 'feed', post: null, owner: null };
  if (post && post.format === 'post') return { kind: 'post', post, owner };
  const kind = handleAt(first) ? 'channel' : Object.hasOwn(kinds, first) ? kinds[first] : undefined;
  return { kind: kind ?? 'other', post, owner };
}

/** The hashtag that a page is of. */
export const tagAt = (url: URL): string | null => tagIn(/^\/hashtag\/([^/]+)/.exec(url.pathname)?.[1]);

/** Where a hashtag has its page. */
export const tagUrl = (tag: string): string => `${site}/hashtag/${encodeURIComponent(tag)}`;

/** The tab of a channel page ("videos", "shorts", …), or null when the page is no channel. */
export function channelTab(url: URL): string | null {
  const parts = url.pathname.split('/').slice(1);
  const first = parts[0] ?? '';
  if (handleAt(first)) return parts[1] ?? '';
  return first === 'channel' || first === 'c' || first === 'user' ? (parts[2] ?? '') : null;
}

/** True on a channel's tab where no foreign video may stand. */
export function isOwnTab(url: URL): boolean {
  const tab = channelTab(url);
  return tab !== null && ownTabs.has(tab);
}
