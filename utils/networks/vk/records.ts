import { exactly, type MaybeCount } from '../../domain/count';
import { blankPost, type Post } from '../../domain/post';
import { linksOf } from '../addresses';
import type { Capture } from '../network';
import { child, isObject, listAt, stringAt, type Json } from '../walk';
import { about } from './about';
import { permalinkOf, postAt } from './links';
import { addressesOf, firstLine, hashtagsIn, inUtf8, lengthIn, readable } from './texts';

/** A whole number that is no 0; ids are. */
export function idAt(node: Json, key: string): number | null {
  const value = child(node, key);
  return typeof value === 'number' && Number.isSafeInteger(value) && value !== 0 ? value : null;
}

/** A count: `{count: 5}`, or 5. */
export function countAt(node: Json, key: string): MaybeCount {
  const value = child(node, key);
  const count = isObject(value) ? child(value, 'count') : value;
  return typeof count === 'number' ? exactly(count) : null;
}

/** The site says yes as 1 and as true. */
export const says = (node: unknown, key: string): boolean => {
  const value = child(node, key);
  return value === 1 || value === true;
};
const denies = (node: unknown, key: string): boolean => {
  const value = child(node, key);
  return value === 0 || value === false;
};

export const earliest = Date.UTC(2006, 0, 1);

function publishedAt(node: Json, key: string, now: number): Post['published'] {
  const seconds = child(node, key);
  if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds)) return null;
  const at = seconds * 1000;
  return at >= earliest && at <= now + 86_400_000 ? { at, grain: 'second' } : null;
}

const word = (node: Json, key: string): string => stringAt(node, key) ?? '';

const adWord = /(?:^|_)ads?(?:_|$)/;

export const isAd = (node: Json): boolean =>
  adWord.test(word(node, 'post_type')) ||
  adWord.test(word(node, 'type')) ||
  adWord.test(word(node, 'inner_type'));

/** Kinds of wall records that nobody sees as a post of the wall: comments, drafts. */
const noPosts = new Set(['reply', 'comment', 'postpone', 'suggest', 'topic', 'post_draft']);

/** What only a post has, besides its kind. */
const postsOnly = [
  'to_id',
  'copy_history',
  'marked_as_ads',
  'is_pinned',
  'can_pin',
  'post_source',
  'ads_easy_promote',
  'reaction_set_id',
  'carousel_offset',
  'short_text_rate',
];
/** What no post has. */
const othersOnly = [
  'album_id',
  'sizes',
  'duration',
  'parents_stack',
  'reply_to_comment',
  'reply_to_user',
  'expires_at',
  'price',
];

const has = (node: Json, keys: readonly string[]): boolean => keys.some((key) => Object.hasOwn(node, key));

/** A comment: it names the post it is under, and answers can stand under it. */
export const isComment = (node: Json): boolean =>
  ['reply', 'comment'].includes(word(node, 'post_type')) ||
  has(node, ['parents_stack', 'reply_to_comment', 'reply_to_user']) ||
  (Object.hasOwn(node, 'from_id') && isObject(node.thread)) ||
  (idAt(node, 'from_id') !== null &&
    idAt(node, 'post_id') !== null &&
    idAt(node, 'id') !== null &&
    node.post_id !== node.id &&
    !Object.hasOwn(node, 'source_id'));

/** Things with counters of their own that are no posts, and hold none. */
export const isOther = (node: Json): boolean =>
  (idAt(node, 'owner_id') !== null || idAt(node, 'from_id') !== null) && has(node, othersOnly);

/** True for what the site calls a wall post. */
export function isPost(node: Json): boolean {
  const kind = word(node, 'post_type');
  const inner = word(node, 'inner_type');
  if (noPosts.has(kind) || (kind === '' && isOther(node))) return false;
  if (kind !== '' || /wall_?post/.test(inner)) return true;
  if (!isObject(node.likes)) return false;
  return (
    word(node, 'type') === 'post' ||
    (has(node, postsOnly) && typeof node.text === 'string') ||
    (/post/.test(inner) && typeof node.text === 'string')
  );
}

/** A title is taken from no more of a text than this. */
const longestStart = 1000;

const counters = ['likes', 'comments', 'reposts', 'views', 'reactions'] as const;

/** The name of a post: its wall and its number. Lists of news call them "source" and "post". */
function keyOf(node: Json): string | null {
  const owner = idAt(node, 'owner_id') ?? idAt(node, 'to_id');
  const source = idAt(node, 'source_id');
  const [id, number] = [idAt(node, 'id'), idAt(node, 'post_id')];
  const pair: readonly [number | null, number | null] =
    source !== null && number !== null
      ? [source, number]
      : id !== null && number !== null && id !== number
        ? [null, null]
        : [owner ?? source, id ?? number];
  return pair[0] === null || pair[1] === null || pair[1] < 0 ? null : `${pair[0]}_${pair[1]}`;
}

/** A wall post; null when its name or all its numbers are missing, so that what the page prints may tell more. */
export function postIn(node: Json, ad: boolean, { at: now }: Capture): Post | null {
  const id = keyOf(node);
  if (id === null || !counters.some((key) => countAt(node, key) !== null)) return null;
  const post = blankPost(about.id, id, permalinkOf(id, null), now);
  // The number of all reactions is the number of likes; where both are given, the one that counts more.
  const reactions = countAt(node, 'reactions');
  const likes = countAt(node, 'likes');
  post.likes = reactions && (!likes || reactions.value > likes.value) ? reactions : likes;
  post.shares = countAt(node, 'reposts');
  post.views = countAt(node, 'views');
  readComments(node, post);
  const owner = id.split('_')[0] ?? '';
  post.authorId = String(idAt(node, 'from_id') ?? owner);
  post.published = publishedAt(node, 'date', now);
  post.isAd = ad || isAd(node) || says(node, 'marked_as_ads');
  post.isPinned = says(node, 'is_pinned');
  post.membersOnly = says(node.donut, 'is_donut');
  if (typeof node.text === 'string') {
    post.title = firstLine(readable(node.text.slice(0, longestStart)));
    post.hashtags = hashtagsIn(node.text);
    // Who has not paid gets another text.
    if (!isObject(child(node.donut, 'placeholder')))
      // Where there is no place, the site leaves it out.
      readText(node.text, attachedLinks(node), isObject(node.geo), post);
  }
  post.format = formatOf(node);
  // Where there is no original, the site leaves the list of them out.
  const originals = node.copy_history;
  if (originals === undefined || Array.isArray(originals)) post.isRepost = post.format === 'repost';
  return post;
}

function readText(text: string, attached: readonly string[], hasGeotag: boolean | null, post: Post): void {
  post.textLength = lengthIn(text);
  if (post.textLength === null) return;
  post.said = { text: readable(text), hasGeotag };
  post.links = linksOf(
    [...addressesOf(text), ...attached].map(inUtf8),
    (url) => postAt(url)?.permalink === post.permalink,
  );
}

const mostAttached = 30;

const attachedLinks = (node: Json): string[] =>
  listAt(node, 'attachments')
    .slice(0, mostAttached)
    .flatMap((one) => stringAt(one, 'link', 'url') ?? []);

/**
 * Comments that are closed have no number. That the reader may not write is not enough: then there may be some. When
 * neither people nor communities may, and there are none, they are closed.
 */
function readComments(node: Json, post: Post): void {
  const { comments } = node;
  const count = countAt(node, 'comments');
  post.commentsOff =
    isObject(comments) &&
    (denies(comments, 'can_view') ||
      ((says(comments, 'can_open') || says(node, 'can_open')) && !count?.value) ||
      (denies(comments, 'can_post') && denies(comments, 'groups_can_post') && !count?.value));
  post.comments = post.commentsOff ? null : count;
}

const clipWord = /^(?:clip|short_?video)$/;

function formatOf(node: Json): string | null {
  if (listAt(node, 'copy_history').length > 0 || node.post_type === 'copy') return 'repost';
  let video = false;
  let clip = false;
  let photo = false;
  for (const one of listAt(node, 'attachments').slice(0, mostAttached)) {
    const type = stringAt(one, 'type') ?? '';
    if (type === 'poll') return 'poll';
    if (clipWord.test(type) || clipWord.test(stringAt(one, 'video', 'type') ?? '')) clip = true;
    else if (type === 'video') video = true;
    else if (/photo|^album$|^graffiti$/.test(type)) photo = true;
  }
  if (video || clip) return clip && !video ? 'clip' : 'video';
  return photo ? 'photo' : typeof node.text === 'string' || Array.isArray(node.attachments) ? 'text' : null;
}

/** A video or a clip by itself: it has a length. */
export const isVideo = (node: Json): boolean =>
  typeof node.duration === 'number' &&
  idAt(node, 'owner_id') !== null &&
  idAt(node, 'id') !== null &&
  (typeof node.views === 'number' || isObject(node.views) || isObject(node.likes)) &&
  !Object.hasOwn(node, 'expires_at');

export function videoIn(node: Json, { at: now }: Capture): Post | null {
  const owner = idAt(node, 'owner_id');
  const number = idAt(node, 'id');
  if (owner === null || number === null || number < 0) return null;
  const id = `${owner}_${number}`;
  const isClip = clipWord.test(word(node, 'type')) || isObject(node.short_video_info);
  const post = blankPost(about.id, id, permalinkOf(id, isClip ? 'clip' : 'video'), now);
  post.format = isClip ? 'clip' : 'video';
  const status = word(node, 'live_status');
  if (says(node, 'live') || status === 'started') post.onAir = 'live';
  if (says(node, 'upcoming') || status === 'waiting' || status === 'upcoming') post.onAir = 'upcoming';
  if (!post.onAir) post.views = countAt(node, 'views');
  post.likes = countAt(node, 'likes');
  post.comments = countAt(node, 'comments');
  post.shares = countAt(node, 'reposts');
  post.authorId = String(owner);
  post.published = publishedAt(node, 'date', now) ?? publishedAt(node, 'adding_date', now);
  const length = node.duration;
  if (typeof length === 'number' && Number.isSafeInteger(length) && length > 0 && !post.onAir)
    post.durationSeconds = length;
  const [title, description] = [stringAt(node, 'title'), stringAt(node, 'description')];
  post.title = firstLine(readable(title || description || ''));
  if (title !== null || description !== null)
    post.hashtags = hashtagsIn(`${title ?? ''}\n${description ?? ''}`);
  if (description !== null) readText(description, [], null, post);
  return post;
}
