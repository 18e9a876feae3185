import type { Reading } from '../../domain/reading';
import type { Capture } from '../network';
import { isObject, listAt, objectAt, stringAt, walk, type Json } from '../walk';
import { Gathered } from './gathered';
import { isOwnTab, isVideoId, pageAt, tagAt } from './links';
import { cardVideo, ownCards, readCard, titleOf } from './read-card';
import { openTab, readChannelCard, readOwner } from './read-channel';
import { isCountEntity, readCountEntity } from './read-entities';
import { readComments, readPanels } from './read-panels';
import { isPlayer, readPlayer } from './read-player';
import { isCommunityPost, readCommunityPost } from './read-post';
import { readReel } from './read-reel';
import { isWatchNext, readUpdates, readWatch } from './read-watch';

/** Parts of an answer that hold no posts of their own, and those that hold advertisements. */
const idle =
  /^(?:responseContext|streamingData|topbar|menu|menuButton|action(?:Buttons|Menu)|(?:rich)?[tT]humbnail|loggingDirectives|commandMetadata|sidebar|cards)$/;
const advertising = /^ad[A-Z]|^playerAds$|Ad(?:Slot|Layout|Renderer)|[pP]romoted|Pyv/;

const skips = new Map<string, boolean>();

/** True for a key whose value is not looked into; keys are few, so each is looked at once. */
function isSkipped(key: string): boolean {
  let skipped = skips.get(key);
  if (skipped === undefined) {
    if (skips.size > 5000) skips.clear();
    skips.set(key, (skipped = idle.test(key) || advertising.test(key)));
  }
  return skipped;
}

/** Keys of which a node has one when anything can be read of it; the others only hold such nodes. */
const telling = new Set(
  (
    'videoDetails microformat contents header postId overlay actions channelId videoId contentId onTap viewCountText ' +
    'shortViewCountText overlayMetadata metadata playlistId'
  ).split(' '),
);
/** Keys under which stands what is read by its name. */
const named = new Set(['likeCountEntity', 'viewCountEntity', 'commentsHeaderRenderer', 'reelWatchEndpoint']);

function tells(node: Json, key: string): boolean {
  for (const name in node) if (telling.has(name)) return true;
  return named.has(key);
}

/** Reads any answer or embedded document of YouTube by what its parts hold. */
export function read(data: unknown, capture: Capture): Reading {
  const gathered = new Gathered(capture);
  try {
    readAll(data, gathered);
  } catch {
    // What was understood before is kept.
    gathered.gap('unreadable part');
  }
  return gathered.reading();
}

function readAll(data: unknown, gathered: Gathered): void {
  if (typeof data !== 'object' || data === null) return;
  let page = urlOf(gathered.capture.pageUrl);
  const whole = walk(data, (node, key) => {
    if (isSkipped(key)) return false;
    if (!tells(node, key)) return true;
    try {
      if ((node.videoDetails !== undefined || node.microformat !== undefined) && isPlayer(node)) {
        readPlayer(node, gathered);
        return false;
      }
      if (node.contents !== undefined && isWatchNext(node)) {
        gathered.hasMain = true;
        readWatch(node, gathered);
      } else if (
        isObject(node.header) ||
        (node.contents !== undefined && objectAt(node, 'contents', 'twoColumnBrowseResultsRenderer'))
      ) {
        const tab = openTab(node);
        if (tab !== null) page = urlOf(tab);
        readOwner(node, gathered);
      }
      return readPart(node, key, data, gathered);
    } catch {
      // A shape nobody foresaw: it is left out, the rest of the answer is not.
      gathered.gap('unreadable part');
      return false;
    }
  });
  if (!whole) gathered.gap('very large answer');
  if (gathered.hasMain) return;
  gathered.tag = tagAt(page);
  const owner = gathered.owner ?? gathered.capture.owner;
  if (owner && isOwnTab(page)) ownCards(gathered, owner);
}

function readPart(node: Json, key: string, document: unknown, gathered: Gathered): boolean {
  if (isCommunityPost(node)) {
    readCommunityPost(node, gathered);
    return true;
  }
  if (isCountEntity(key)) {
    readCountEntity(node, key, gathered);
    return false;
  }
  if (key === 'commentsHeaderRenderer') {
    readComments(document, node, gathered);
    return false;
  }
  if (key === 'reelWatchEndpoint') {
    const overlay = objectAt(node, 'overlay', 'reelPlayerOverlayRenderer');
    const id = node.videoId;
    if (overlay && isVideoId(id) && isObject(overlay.likeButton)) readReel(overlay, id, gathered);
    return false;
  }
  const overlay = node.overlay === undefined ? null : objectAt(node, 'overlay', 'reelPlayerOverlayRenderer');
  if (overlay) {
    const id =
      stringAt(node, 'replacementEndpoint', 'reelWatchEndpoint', 'videoId') ??
      pageAt(urlOf(gathered.capture.pageUrl)).post?.id;
    if (isVideoId(id) && (isObject(overlay.likeButton) || isObject(overlay.metapanel))) {
      readReel(overlay, id, gathered);
      readPanels(listAt(node, 'engagementPanels'), gathered.post(id, 'short'), gathered);
    }
  }
  if (
    Array.isArray(node.actions) &&
    listAt(node, 'actions').some(
      (action) =>
        objectAt(action, 'updateViewershipAction') || objectAt(action, 'updateToggleButtonTextAction'),
    )
  ) {
    const { post } = pageAt(urlOf(gathered.capture.pageUrl));
    if (post && isVideoId(post.id))
      readUpdates(listAt(node, 'actions'), gathered.post(post.id, post.format), gathered);
    return false;
  }
  if (
    typeof node.channelId === 'string' &&
    (node.subscriberCountText !== undefined || node.videoCountText !== undefined)
  ) {
    readChannelCard(node, gathered);
    return false;
  }
  const video = cardVideo(node);
  if (video) {
    readCard(node, key, video, gathered);
    return false;
  }
  // Playlists, mixes, podcasts: what they hold is not theirs.
  if (node.contentId !== undefined && node.contentType !== undefined) return false;
  if (
    typeof node.playlistId === 'string' &&
    titleOf(node) !== null &&
    node.videoId === undefined &&
    !Array.isArray(node.contents)
  )
    return false;
  return true;
}

const base = 'https://www.youtube.com/';
const urlOf = (address: string): URL => URL.parse(address, base) ?? new URL(base);
