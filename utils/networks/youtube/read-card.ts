import type { Post } from '../../domain/post';
import type { Capture } from '../network';
import { at, child, isObject, objectAt, smallPart, stringAt, type Json } from '../walk';
import { cardAuthor } from './authors';
import { rank, type Gathered } from './gathered';
import { isVideoId } from './links';
import { hear, nothingSaid, settle, type Said } from './said';
import { labelOf, textOf } from './texts';

/** The video a card is of, when it is one of a video: by what it holds, whatever it is called. */
export function cardVideo(node: Json): { id: string; short: boolean } | null {
  const { videoId, contentId, contentType } = node;
  if (isVideoId(videoId)) return titleOf(node) === null ? null : { id: videoId, short: isShortCard(node) };
  if (contentId !== undefined) {
    if (!isVideoId(contentId) || !isObject(node.metadata)) return null;
    const type = typeof contentType === 'string' ? contentType : '';
    return type === '' || /VIDEO|SHORT/.test(type) ? { id: contentId, short: /SHORT/.test(type) } : null;
  }
  const reel = stringAt(node, 'onTap', 'innertubeCommand', 'reelWatchEndpoint', 'videoId');
  if (isVideoId(reel) && titleOf(node) !== null) return { id: reel, short: true };
  if (node.viewCountText !== undefined || node.shortViewCountText !== undefined) {
    // A card that tells its video by its link only. Playlists have views too, and link to their first video.
    const endpoint = objectAt(node, 'navigationEndpoint');
    const linked =
      stringAt(endpoint, 'watchEndpoint', 'videoId') ?? stringAt(endpoint, 'reelWatchEndpoint', 'videoId');
    const listed = node.playlistId ?? at(endpoint, 'watchEndpoint', 'playlistId');
    return isVideoId(linked) && listed === undefined && titleOf(node) !== null
      ? { id: linked, short: isShortCard(node) }
      : null;
  }
  if (!isObject(node.overlayMetadata) && !isObject(node.metadata)) return null;
  const watch =
    stringAt(node, 'onTap', 'innertubeCommand', 'watchEndpoint', 'videoId') ??
    stringAt(
      node,
      'rendererContext',
      'commandContext',
      'onTap',
      'innertubeCommand',
      'watchEndpoint',
      'videoId',
    );
  return isVideoId(watch) && titleOf(node) !== null ? { id: watch, short: false } : null;
}

const isShortCard = (node: Json): boolean =>
  stringAt(node, 'navigationEndpoint', 'reelWatchEndpoint', 'videoId') !== null ||
  (stringAt(node, 'navigationEndpoint', 'commandMetadata', 'webCommandMetadata', 'url') ?? '').startsWith(
    '/shorts/',
  );

export function titleOf(node: Json): string | null {
  const title =
    textOf(node.title) ??
    textOf(node.headline) ??
    textOf(node.videoTitle) ??
    textOf(at(node, 'metadata', 'lockupMetadataViewModel', 'title')) ??
    textOf(at(node, 'metadata', 'title')) ??
    textOf(at(node, 'overlayMetadata', 'primaryText'));
  return title !== null && title.trim() !== '' ? title : null;
}

/** Parts of a card whose texts are not its counters. */
const silent = new Set([
  'title',
  'headline',
  'videoTitle',
  'menu',
  'menuButton',
  'menuOnTap',
  'thumbnail',
  'image',
  'richThumbnail',
  'channelThumbnail',
  'channelThumbnailSupportedRenderers',
  'descriptionSnippet',
  'detailedMetadataSnippets',
  'description',
  'expandableMetadata',
  'ownerText',
  'shortBylineText',
  'longBylineText',
  'bylineText',
  'byline',
  'authorText',
  'ownerBadges',
  'navigationEndpoint',
  'onTap',
  'inlinePlaybackEndpoint',
  'rendererContext',
  'accessibility',
  'accessibilityData',
  'buttons',
  'topStandaloneBadge',
  'index',
  'primaryText',
  'loggingDirectives',
  'unplayableText',
  'thumbnailOverlayNowPlayingRenderer',
  'thumbnailHoverOverlayToggleActionsViewModel',
  'thumbnailOverlayToggleButtonRenderer',
  'attachments',
  'onVisible',
  'commandRuns',
  'styleRuns',
  // No names of the site's.
  '__proto__',
  'constructor',
]);

export function readCard(
  node: Json,
  key: string,
  video: { id: string; short: boolean },
  gathered: Gathered,
): void {
  const author = cardAuthor(node);
  const said = listen(node, gathered.capture, author.name);
  const title = titleOf(node);
  const counted = said.views ?? said.exactViews;
  if (
    !counted &&
    !said.published &&
    !said.live &&
    !said.upcoming &&
    said.seconds === null &&
    !video.short &&
    !named.has(key) &&
    !said.members
  ) {
    gathered.gap(key || 'video');
    return;
  }
  const format = video.short || said.short ? 'short' : said.live || said.streamed ? 'live' : 'video';
  const post = gathered.post(video.id, format);
  post.title ??= title;
  if (said.members) post.membersOnly = true;
  if (said.live) post.onAir = 'live';
  else if (said.upcoming) post.onAir = 'upcoming';
  post.durationSeconds ??= said.seconds;
  gathered.author(post, author);
  if (post.onAir) return;
  gathered.count(post, 'views', said.exactViews, rank.text);
  gathered.count(post, 'views', said.views, rank.card);
  gathered.published(post, said.published);
}

/** Renderers known to carry no counters at times. */
const named = new Set([
  'videoRenderer',
  'gridVideoRenderer',
  'compactVideoRenderer',
  'playlistVideoRenderer',
  'playlistPanelVideoRenderer',
  'reelItemRenderer',
  'lockupViewModel',
  'shortsLockupViewModel',
  'endScreenVideoRenderer',
  'channelVideoPlayerRenderer',
  'videoWithContextRenderer',
  'playerOverlayAutoplayRenderer',
  'childVideoRenderer',
]);

/** What is still to be looked at of a card, and what it has said. */
interface Listener {
  readonly said: Said;
  readonly authorName: string | null;
  readonly capture: Capture;
  /** The line of texts it stands in. */
  row: Json | null;
  left: number;
}

function listen(node: Json, capture: Capture, authorName: string | null): Said {
  const said = nothingSaid();
  if (isObject(node.upcomingEventData)) said.upcoming = true;
  if (node.isLive === true) said.live = true;
  listenTo(node, '', 0, { said, authorName, capture, row: null, left: smallPart.nodes });
  settle(said, viewsByPlace(node));
  return said;
}

/** Hears the texts of a card in document order. One pass over its keys: a card has some hundred, and few of them matter. */
function listenTo(part: Json, key: string, depth: number, listener: Listener): void {
  if (listener.left-- <= 0) return;
  const { said } = listener;
  if (depth > 0) {
    const text = textOf(part);
    if (text !== null) {
      mark(part, said);
      if (text !== listener.authorName && !linksToChannel(part))
        hear({ text, label: labelOf(part), field: key, line: listener.row }, said, listener.capture);
      return;
    }
  }
  if (Array.isArray(part.metadataParts)) listener.row = part;
  for (const name in part) {
    const value = part[name];
    if (typeof value === 'string') {
      if (states.has(name)) state(name, value, said);
    } else if (typeof value === 'object' && value !== null && depth < smallPart.depth && !silent.has(name)) {
      if (name === 'overlays' || name === 'thumbnailOverlays' || name === 'badges') listener.row = null;
      if (Array.isArray(value)) listenToAll(value as unknown[], name, depth + 1, listener);
      else listenTo(value as Json, name, depth + 1, listener);
    }
  }
}

function listenToAll(list: readonly unknown[], key: string, depth: number, listener: Listener): void {
  const length = Math.min(list.length, smallPart.breadth);
  for (let i = 0; i < length; i++) {
    const item = list[i];
    if (isObject(item)) listenTo(item, key, depth, listener);
  }
}

/** A text that leads to a channel is its name, whatever numbers it holds. */
const linksToChannel = (part: Json): boolean =>
  isChannelRun(part.commandRuns) || isChannelRun(child(part.text, 'commandRuns'));

const isChannelRun = (runs: unknown): boolean =>
  Array.isArray(runs) &&
  runs.some((run) => objectAt(run, 'onTap', 'innertubeCommand', 'browseEndpoint') !== null);

/** A shorts card prints its views alone under the title. */
const viewsByPlace = (node: Json): boolean => isObject(at(node, 'overlayMetadata', 'secondaryText'));

/** Fields in which YouTube writes states as constants, in no language. */
const states = new Set(['style', 'badgeStyle', 'iconType', 'iconName']);

function mark(part: Json, said: Said): void {
  for (const name of states) {
    const value = part[name];
    if (typeof value === 'string') state(name, value, said);
  }
}

function state(name: string, value: string, said: Said): void {
  if (isForMembers(value)) said.members = true;
  if (name === 'iconType' || name === 'iconName') return;
  if (/(?:^|_)LIVE(?:_NOW)?$/.test(value)) said.live = true;
  else if (value.endsWith('UPCOMING')) said.upcoming = true;
  else if (value === 'SHORTS') said.short = true;
}

const isForMembers = (value: string): boolean => value.includes('MEMBERS_ONLY');

/** For cards on an account's own tab, which leave their author out. */
export function ownCards(
  gathered: Gathered,
  owner: { id: string | null; handle: string | null; name: string | null },
): void {
  for (const post of gathered.posts()) if (isAuthorless(post)) gathered.author(post, owner);
}

const isAuthorless = (post: Post): boolean =>
  post.authorId === null && post.authorHandle === null && post.authorName === null;
