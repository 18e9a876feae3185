import type { Post } from '../../domain/post';
import type { Capture } from '../network';
import { at, isObject, objectAt, smallPart, stringAt, type Json } from '../walk';
import { channelOf, creditedAuthor, namesNoAuthor } from './authors';
import { nobody, rank, type Author, type Gathered } from './gathered';
import { isVideoId } from './links';
import { hear, isForMembers, nothingSaid, settle, type Said } from './said';
import { labelOf, textIn, textOf } from './texts';

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
    (node.metadata === undefined
      ? null
      : (textOf(at(node, 'metadata', 'lockupMetadataViewModel', 'title')) ??
        textOf(at(node, 'metadata', 'title')))) ??
    textOf(at(node, 'overlayMetadata', 'primaryText'));
  return title !== null && title.trim() !== '' ? title : null;
}

/** Parts of a card whose texts are not its counters. */
const silent = [
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
];

/** Fields in which YouTube writes states as constants, in no language. */
const states = ['style', 'badgeStyle', 'iconType', 'iconName'];

/** What a key of a card's data means, as bits, so that each key of the hundred that a card has is looked up once. */
const meaning = { silent: 1, foreign: 2, state: 4, ownLine: 8, channel: 16 };
const meanings = new Map<string, number>();
for (const [bit, names] of [
  [meaning.silent, silent],
  [meaning.foreign, namesNoAuthor],
  [meaning.state, states],
  [meaning.ownLine, ['overlays', 'thumbnailOverlays', 'badges']],
  [meaning.channel, ['browseEndpoint']],
] as const)
  for (const name of names) meanings.set(name, (meanings.get(name) ?? 0) | bit);

export function readCard(
  node: Json,
  key: string,
  video: { id: string; short: boolean },
  gathered: Gathered,
): void {
  const credited = creditedAuthor(node);
  const card = lookThrough(node, gathered.capture, credited);
  const { said } = card;
  const author = credited ?? ((!card.several && card.linked) || nobody);
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

/** A card that is looked through: what it says, and whom it links to. */
interface Card {
  readonly said: Said;
  readonly authorName: string | null;
  readonly capture: Capture;
  /** The line of texts it stands in. */
  row: Json | null;
  /** How many more of its parts are heard, and how many are asked for links. */
  left: number;
  linksLeft: number;
  /** The channel that its parts link to, until there are two. */
  linked: Author | null;
  several: boolean;
}

/** Hears a card, and finds the only channel its parts link to when nothing credits it to one. */
function lookThrough(node: Json, capture: Capture, credited: Author | null): Card {
  const said = nothingSaid();
  if (isObject(node.upcomingEventData)) said.upcoming = true;
  if (node.isLive === true) said.live = true;
  const card: Card = {
    said,
    authorName: credited?.name ?? null,
    capture,
    row: null,
    left: smallPart.nodes,
    linksLeft: smallPart.nodes,
    linked: null,
    several: false,
  };
  look(node, '', 0, true, credited === null, card);
  settle(said, viewsByPlace(node));
  return card;
}

/**
 * Looks through a part of a card in document order: for texts where its name does not say that it holds no counter, for
 * links to channels where it may hold the author's. One pass over the keys: a card has some hundred, and few matter.
 */
function look(
  part: Json,
  key: string,
  depth: number,
  isHeard: boolean,
  isSearched: boolean,
  card: Card,
): void {
  let hears = isHeard && card.left-- > 0;
  const seeks = isSearched && !card.several && card.linksLeft-- > 0;
  if (hears && depth > 0) {
    const text = textIn(part);
    if (text !== null) {
      hears = false;
      hearPart(part, text, key, card);
    }
  }
  if (!hears && !seeks) return;
  if (hears && Array.isArray(part.metadataParts)) card.row = part;
  for (const name in part) {
    const value = part[name];
    if (typeof value === 'object') {
      if (value === null || depth >= smallPart.depth) continue;
      const bits = meanings.get(name) ?? 0;
      if (seeks && (bits & meaning.channel) !== 0) link(part, card);
      const hearsIt = hears && (bits & meaning.silent) === 0;
      const seeksIt = seeks && (bits & (meaning.foreign | meaning.channel)) === 0;
      if (!hearsIt && !seeksIt) continue;
      if (hearsIt && (bits & meaning.ownLine) !== 0) card.row = null;
      if (Array.isArray(value)) {
        const length = Math.min(value.length, smallPart.breadth);
        for (let i = 0; i < length; i++) {
          const item: unknown = value[i];
          if (isObject(item)) look(item, name, depth + 1, hearsIt, seeksIt, card);
        }
      } else look(value as Json, name, depth + 1, hearsIt, seeksIt, card);
    } else if (hears && typeof value === 'string' && ((meanings.get(name) ?? 0) & meaning.state) !== 0) {
      state(name, value, card.said);
    }
  }
}

function hearPart(part: Json, text: string, key: string, { said, authorName, capture, row }: Card): void {
  for (let i = 0; i < states.length; i++) {
    const name = states[i]!;
    const value = part[name];
    if (typeof value === 'string') state(name, value, said);
  }
  if (text !== authorName && !linksToChannel(part))
    hear({ text, label: labelOf(part), field: key, line: row }, said, capture);
}

function link(part: Json, card: Card): void {
  const channel = channelOf(part);
  if (!channel) return;
  card.several ||= card.linked !== null && card.linked.id !== channel.id;
  card.linked = channel;
}

/** A text that leads to a channel is its name, whatever numbers it holds. */
const linksToChannel = ({ commandRuns, text }: Json): boolean =>
  isChannelRun(commandRuns) || (isObject(text) && isChannelRun(text.commandRuns));

const isChannelRun = (runs: unknown): boolean =>
  Array.isArray(runs) &&
  runs.some((run) => objectAt(run, 'onTap', 'innertubeCommand', 'browseEndpoint') !== null);

/** A shorts card prints its views alone under the title. */
const viewsByPlace = (node: Json): boolean => isObject(at(node, 'overlayMetadata', 'secondaryText'));

function state(name: string, value: string, said: Said): void {
  if (isForMembers(value)) said.members = true;
  if (name === 'iconType' || name === 'iconName') return;
  if (/(?:^|_)LIVE(?:_NOW)?$/.test(value)) said.live = true;
  else if (value.endsWith('UPCOMING')) said.upcoming = true;
  else if (value === 'SHORTS') said.short = true;
}

/** For cards on an account's own tab, which leave their author out. */
export function ownCards(
  gathered: Gathered,
  owner: { id: string | null; handle: string | null; name: string | null },
): void {
  for (const post of gathered.posts()) if (isAuthorless(post)) gathered.author(post, owner);
}

const isAuthorless = (post: Post): boolean =>
  post.authorId === null && post.authorHandle === null && post.authorName === null;
