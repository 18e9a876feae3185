import type { ProfileRef } from '../../domain/profile';
import type { PageKind, PostLink } from '../network';
import { tagIn } from '../tag-pages';
import { about } from './about';
import { isDigits, isPostName } from './ids';

const site = 'https://www.facebook.com';

/** How surely a link names the post it stands in: its own address, its video, its pictures, a comment on it. */
export const strength = { post: 0, video: 1, photos: 2, photo: 3, comment: 4 } as const;

export interface NamedLink extends PostLink {
  strength: number;
}

/** First words of addresses that are no account's. */
const notAccounts: ReadonlySet<string> = new Set(
  (
    'ads ajax api bookmarks business business_help checkpoint dialog events feed friends fundraisers gaming groups ' +
    'hashtag help home.php images login login.php live l.php marketplace media memories messages notifications ' +
    'offers pages people permalink.php pg photo photo.php photos plugins policies privacy profile.php r.php recover ' +
    'reel reels reg rsrc.php save search security settings share sharer sharer.php stories story.php tr ufi video ' +
    'video.php videos watch'
  ).split(' '),
);

export const isFacebook = (hostname: string): boolean =>
  about.domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));

/** The post that an address leads to, whichever of its names it carries. */
export function namedBy(url: URL): NamedLink | null {
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || !isFacebook(url.hostname)) return null;
  const found = byPath(url);
  if (!found || !isPostName(found.id)) return null;
  return url.searchParams.has('comment_id') || url.searchParams.has('reply_comment_id')
    ? { ...found, strength: strength.comment }
    : found;
}

const link = (id: string, path: string, format: string | null, sure: number): NamedLink => ({
  id,
  permalink: site + path,
  format,
  strength: sure,
});

function byPath(url: URL): NamedLink | null {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const [first = '', second = '', third = '', fourth = ''] = parts;
  const last = parts.at(-1) ?? '';
  const asked = url.searchParams;
  switch (first) {
    case 'permalink.php':
    case 'story.php': {
      const story = asked.get('story_fbid') ?? '';
      const account = asked.get('id') ?? '';
      const of = /^[\w.-]{1,100}$/.test(account) ? `&id=${account}` : '';
      return link(story, `/permalink.php?story_fbid=${story}${of}`, null, strength.post);
    }
    case 'watch':
    case 'video.php': {
      const id = asked.get('v') ?? '';
      return link(id, `/watch/?v=${id}`, 'video', strength.video);
    }
    case 'reel':
      return link(second, `/reel/${second}/`, 'reel', strength.video);
    case 'photo':
    case 'photo.php':
      return photo(
        asked.get('fbid') ?? '',
        asked.get('set') ?? '',
        `/photo/?fbid=${asked.get('fbid') ?? ''}`,
      );
    case 'groups': {
      const group = /^[\w.-]{1,100}$/.test(second) ? second : '';
      const id = third === 'posts' || third === 'permalink' ? fourth : (asked.get('multi_permalinks') ?? '');
      return group ? link(id, `/groups/${group}/posts/${id}/`, null, strength.post) : null;
    }
    default:
  }
  const account = first === 'pg' ? second : first;
  const [tab = '', ...rest] = parts.slice(first === 'pg' ? 2 : 1);
  if (rest.length === 0 || notAccounts.has(account)) return null;
  if (tab === 'posts') return link(last, `/${account}/posts/${last}`, null, strength.post);
  if (tab === 'videos') return link(last, `/${account}/videos/${last}/`, 'video', strength.video);
  if (tab === 'reels' || tab === 'reel') return link(last, `/reel/${last}/`, 'reel', strength.video);
  if (tab === 'photos') return photo(last, rest[0] ?? '', `/photo/?fbid=${last}`);
  return null;
}

/** A picture: of the post that its set names ("pcb.123", in groups "gm.123"), else by its own number. */
function photo(id: string, set: string, path: string): NamedLink {
  const post = /^(?:pcb|gm|p)\.(\d{5,25})$/.exec(set)?.[1];
  return post ? link(post, `/${post}`, null, strength.photos) : link(id, path, 'photo', strength.photo);
}

/** The post a link leads to, as the page's lists name it. */
export function postAt(url: URL): PostLink | null {
  // A notification's link.
  if (url.searchParams.has('notif_id') || url.searchParams.has('notif_t')) return null;
  const found = namedBy(url);
  return found && linkOf(found);
}

const linkOf = ({ id, permalink, format }: NamedLink): PostLink => ({ id, permalink, format });

/** The same as the site mostly writes it; null when the address must be taken apart. */
export function postAtPath(address: string): PostLink | null {
  const isPlain = /^(?:\/[^/]|https:)/.test(address) && !address.includes('notif_');
  const found = isPlain ? namedIn(address) : null;
  return found && linkOf(found);
}

/** What every address of a post has in it. */
const telling = /p(?:ermalink|hoto|osts)|story|watch|video|reel/;
const mostNamed = 3000;
const namedBefore = new Map<string, NamedLink | null>();

/** The post that an address in data or on the page names; null for anything else. Each is taken apart once. */
export function namedIn(address: unknown): NamedLink | null {
  if (typeof address !== 'string' || address.length > 2000 || !telling.test(address)) return null;
  let named = namedBefore.get(address);
  if (named === undefined) {
    const url = URL.parse(address, site);
    named = url && namedBy(url);
    if (namedBefore.size >= mostNamed) namedBefore.clear();
    namedBefore.set(address, named);
  }
  return named;
}

/** The account in an address: an id, or a vanity name. */
export function ownerAt(url: URL): ProfileRef | null {
  if (!isFacebook(url.hostname)) return null;
  const [first = '', second = '', third = ''] = url.pathname.split('/').filter((part) => part !== '');
  const of = (id: string | null, handle: string | null): ProfileRef => ({
    network: about.id,
    id,
    handle,
    name: null,
  });
  if (first === 'profile.php' || first === 'permalink.php' || first === 'story.php') {
    const id = url.searchParams.get('id');
    return isDigits(id) ? of(id, null) : null;
  }
  if (first === 'people') return isDigits(third) ? of(third, null) : null;
  const account = first === 'pg' ? second : first;
  if (notAccounts.has(account)) return null;
  if (isDigits(account)) return of(account, null);
  return /^[A-Za-z](?![\w.-]*\.php$)[\w.-]{1,99}$/.test(account) ? of(null, account) : null;
}

/** The hashtag that a page is of. */
export const tagAt = (address: string): string | null =>
  tagIn(/^\/hashtag\/([^/]+)/.exec(URL.parse(address)?.pathname ?? '')?.[1]);

/** Where a hashtag has its page. */
export const tagUrl = (tag: string): string => `${site}/hashtag/${encodeURIComponent(tag)}`;

/** Where an account is to be found: by its id, which stays, else by its vanity name. */
export function accountUrl({ id, handle }: ProfileRef): string | null {
  if (isDigits(id)) return `${site}/${id}`;
  return handle ? `${site}/${encodeURIComponent(handle)}` : null;
}

const kinds: Readonly<Record<string, string>> = {
  '': 'home',
  'home.php': 'home',
  watch: 'watch',
  groups: 'group',
  hashtag: 'hashtag',
  search: 'search',
  reel: 'reel',
  reels: 'reel',
  ads: 'ads',
};

/** A page about a photo is about its own number: the set is only where one may go on to. */
function postOfPage(url: URL): PostLink | null {
  const found = namedBy(url);
  if (!found) return null;
  const fbid = found.strength === strength.photos ? photoOf(url) : null;
  if (fbid) return { id: fbid, permalink: `${site}/photo/?fbid=${fbid}`, format: 'photo' };
  if (url.searchParams.has('multi_permalinks') && !/\/(?:posts|permalink)\//.test(url.pathname)) return null;
  return { id: found.id, permalink: found.permalink, format: found.format };
}

function photoOf(url: URL): string | null {
  const id =
    url.searchParams.get('fbid') ??
    url.pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1);
  return isDigits(id) ? id : null;
}

export function pageAt(url: URL): PageKind {
  if (!isFacebook(url.hostname)) return { kind: 'other', post: null, owner: null };
  const [first = '', second = ''] = url.pathname.split('/').filter((part) => part !== '');
  const post = postOfPage(url);
  const owner = ownerAt(url);
  if (post) return { kind: post.format ?? 'post', post, owner };
  const tab = url.searchParams.get('sk') === 'reels_tab' ? 'reels' : (url.searchParams.get('sk') ?? second);
  if (owner) return { kind: tab === 'reels' || tab === 'videos' ? tab : 'profile', post: null, owner };
  return {
    kind: (Object.hasOwn(kinds, first) ? kinds[first] : undefined) ?? 'other',
    post: null,
    owner: null,
  };
}
