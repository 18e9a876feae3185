import { exactly, type MaybeCount } from '../../domain/count';
import { tagNames } from '../../domain/hashtags/tokenize';
import { blankPost, type Post } from '../../domain/post';
import { addressesIn, lengthOf, linksOf } from '../addresses';
import { at, child, isObject, listAt, stringAt, type Json } from '../walk';
import { about } from './about';
import type { Gathered } from './gathered';
import { idMoment, isCode, isPrivateCode, mediaNumber, numberOf, saidMoment } from './ids';
import { permalinkOf, postAt } from './links';
import { authorOf, isAccount, readAccount } from './read-author';
import { titleOf } from './title';

/** A number in the shape of one dialect: a plain one, or `{ count }`. Below 0 it is a sign for "not told". */
const counted = (value: unknown): unknown => (isObject(value) ? child(value, 'count') : value);
const likeFields = ['like_count', 'edge_liked_by', 'edge_media_preview_like'] as const;
const commentFields = [
  'comment_count',
  'edge_media_to_parent_comment',
  'edge_media_to_comment',
  'edge_media_preview_comment',
] as const;
/** Different metrics: the first that is told is taken, and said which it is. */
const viewFields = [
  ['ig_play_count', 'ownPlays'],
  ['play_count', 'plays'],
  ['video_play_count', 'plays'],
  ['view_count', 'views'],
  ['video_view_count', 'views'],
] as const;
const counters: readonly string[] = [...likeFields, ...commentFields, ...viewFields.map(([field]) => field)];

const hasCounters = (node: Json): boolean => counters.some((field) => Object.hasOwn(node, field));

const marks = [
  'taken_at',
  'taken_at_timestamp',
  'media_type',
  'image_versions2',
  'display_uri',
  'display_url',
  'video_versions',
  'carousel_media',
] as const;
/** True for what may be a post, read or not: it has a picture, a kind or a time, and a code or counters. */
const looksLikePost = (node: Json): boolean => marks.some((mark) => Object.hasOwn(node, mark));

export type Media = 'post' | 'part' | 'none';

/**
 * What a node is: a post that has been read; a part or a wrapper of one, in which only other posts' pictures, people
 * and pages may stand; or none.
 */
export function readMedia(node: Json, key: string, isAd: boolean, gathered: Gathered): Media {
  const code = node.code ?? node.shortcode;
  const tells = hasCounters(node);
  if (!isCode(code)) {
    if (isPrivateCode(code)) return looksLikePost(node) || tells ? 'post' : 'none';
    if (!tells || !looksLikePost(node) || isElsewhere(node)) return 'none';
    gathered.gap(nameOf(node, key));
    return 'part';
  }
  if (isElsewhere(node)) return 'post';
  if (tells) {
    readPost(node, code, isAd, gathered);
    return hasInner(node, code) ? 'part' : 'post';
  }
  if (!looksLikePost(node)) return hasInner(node, code) ? 'part' : 'none';
  if (!hasInner(node, code)) gathered.gap(nameOf(node, key));
  return 'part';
}

/** A story, which has no numbers, or a post of Threads, which has its own site. */
const isElsewhere = (node: Json): boolean =>
  node.product_type === 'story' ||
  typeof node.expiring_at === 'number' ||
  node.product_type === 'text_post' ||
  node.media_type === 19;

/** A wrapper has the code of what it holds. */
const hasInner = (node: Json, code: string): boolean =>
  Object.keys(node).some((key) => isObject(node[key]) && child(node[key], 'code') === code);

const nameOf = (node: Json, key: string): string =>
  (stringAt(node, '__typename') ?? (key || 'media')).slice(0, 80);

function readPost(node: Json, code: string, inAd: boolean, gathered: Gathered): void {
  const now = gathered.capture.at;
  const format = formatOf(node);
  const post = blankPost(about.id, code, permalinkOf(code, format), now);
  post.format = format;
  post.isAd = inAd || isAdvert(node);
  const author = authorOf(node);
  post.authorId = author.id;
  post.authorHandle = author.handle;
  post.authorName = author.name;
  const number = mediaNumber(node.pk) ?? mediaNumber(node.id) ?? numberOf(code);
  post.published =
    saidMoment(node.taken_at, now) ?? saidMoment(node.taken_at_timestamp, now) ?? idMoment(number, now);
  readCaption(node, post);
  readCounts(node, post);
  post.isPinned = pins.some((field) => listAt(node, field).length > 0);
  const seconds = node.video_duration;
  if (typeof seconds === 'number' && seconds > 0 && seconds < 86_400)
    post.durationSeconds = Math.round(seconds);
  gathered.post(post);
  for (const person of [node.user, node.owner])
    if (isObject(person) && isAccount(person)) readAccount(person, gathered);
}

const pins = ['timeline_pinned_user_ids', 'clips_tab_pinned_user_ids', 'pinned_for_users'] as const;

function readCounts(node: Json, post: Post): void {
  // An advertisement's zeros stand for "not told".
  const count = (value: unknown): MaybeCount =>
    typeof value === 'number' && (value > 0 || !post.isAd) ? exactly(value) : null;
  const told = (fields: readonly string[]): unknown =>
    fields.map((field) => counted(node[field])).find((value) => typeof value === 'number');
  const likes = told(likeFields);
  post.likesHidden = node.like_and_view_counts_disabled === true || likes === -1;
  // Three likes stand for hidden ones: without the flag that tells them from a real three, they are unknown.
  const isDoubtful = node.like_count === 3 && node.like_and_view_counts_disabled === undefined;
  if (!post.likesHidden && !isDoubtful) post.likes = count(likes);
  post.commentsOff = node.comments_disabled === true;
  if (!post.commentsOff) post.comments = count(told(commentFields));
  post.shares = count(node.reshare_count);
  const still = post.format === 'photo' || post.format === 'carousel';
  for (const [field, kind] of viewFields) {
    const views = count(node[field]);
    if (!views || (still && views.value === 0)) continue;
    post.views = views;
    post.viewsAs = kind;
    break;
  }
}

function readCaption(node: Json, post: Post): void {
  const edges = at(node, 'edge_media_to_caption', 'edges');
  const caption = Array.isArray(edges)
    ? edges.length === 0
      ? ''
      : stringAt(edges, 0, 'node', 'text')
    : (stringAt(node, 'caption', 'text') ?? stringAt(node, 'caption'));
  if (caption === null) return;
  post.hashtags = tagNames(caption);
  post.title = titleOf(caption);
  post.textLength = lengthOf(caption);
  const { location } = node;
  post.said = { text: caption, hasGeotag: location === undefined ? null : isObject(location) };
  post.links = linksOf(addressesIn(caption), (url) => postAt(url)?.id === post.id);
}

export const isAdvert = (node: Json): boolean =>
  node.product_type === 'ad' ||
  node.is_ad === true ||
  typeof node.ad_id === 'string' ||
  typeof node.ad_id === 'number' ||
  isObject(node.injected);

/** What kind of post it is. A video of which nothing more is told may be a reel or not: null. */
function formatOf(node: Json): string | null {
  const { product_type: product, media_type: type, is_video: isVideo } = node;
  const name = stringAt(node, '__typename') ?? '';
  if (product === 'clips') return 'reel';
  if (product === 'igtv') return 'video';
  if (
    product === 'carousel_container' ||
    type === 8 ||
    /Carousel|Sidecar/.test(name) ||
    isObject(node.edge_sidecar_to_children) ||
    listAt(node, 'carousel_media').length > 0
  )
    return 'carousel';
  if (type === 2 || isVideo === true || /Video/.test(name)) return product === 'feed' ? 'video' : null;
  return type === 1 || isVideo === false || /Photo|Image/.test(name) ? 'photo' : null;
}
