import type { Reading } from '../../domain/reading';
import type { Capture } from '../network';
import { isObject, walk } from '../walk';
import { Gathered } from './gathered';
import { isOffLimits, ownerAt, tagAt } from './links';
import { isAccount, readAccount } from './read-author';
import { isAdvert, readMedia } from './read-media';
import { isTag, readTag } from './read-tag';

/** Parts that hold no posts of the page's own: the person who looks, letters, comments, stories, a carousel's pictures. */
const idle =
  /(?:^|_)viewer$|^carousel_media$|^edge_sidecar_to_children$|comments?(?:_connection)?$|__comments__|^edge_media_to_\w*comment$|^edge_web_media_to_related|reels_(?:media|tray)|(?:^|_)(?:direct|inbox|slide)_|(?:^|_)(?:inbox|message_threads?|threads)$|^image_versions2$|^video_versions$|^usertags$|^coauthor_producers$/;
/** Inside a part of a post, these lead to other posts of its author, or to related ones. */
const asides = new Set(['user', 'owner', 'related_media', 'clips_metadata', 'media_attributions_data']);

const skips = new Map<string, boolean>();

/** True for a key whose value is not looked into; keys are few, so each is looked at once. */
function isIdle(key: string): boolean {
  let idles = skips.get(key);
  if (idles === undefined) {
    if (skips.size > 5000) skips.clear();
    skips.set(key, (idles = idle.test(key)));
  }
  return idles;
}

/** Reads any answer or embedded document of Instagram by what its parts hold. */
export function read(data: unknown, capture: Capture): Reading {
  const page = URL.parse(capture.pageUrl);
  const gathered = new Gathered(capture, page && (ownerAt(page)?.handle ?? null));
  try {
    if (page) gathered.tag = tagAt(page);
    if (!page || !isOffLimits(page)) readAll(data, gathered);
  } catch {
    // What was understood before is kept.
    gathered.gap('unreadable part');
  }
  return gathered.reading();
}

/** A part of a document that is waiting: the inside of an advertisement, or of a post's wrapper. */
interface Part {
  node: unknown;
  isAd: boolean;
  isInPost: boolean;
}

function readAll(data: unknown, gathered: Gathered): void {
  const parts: Part[] = [{ node: data, isAd: false, isInPost: false }];
  let whole = true;
  for (let part = parts.pop(); part; part = parts.pop()) {
    const { node: root, isAd, isInPost } = part;
    const seen = walk(root, (node, key) => {
      if (node === root && root !== data) return true;
      if (isIdle(key) || (isInPost && asides.has(key))) return false;
      try {
        const kind = readMedia(node, key, isAd, gathered);
        if (kind === 'post') return false;
        const advert =
          !isAd && (key === 'ad' || isAdvert(node) || (isObject(node.ad) && isObject(node.media)));
        if (node !== data && (advert || (kind === 'part' && !isInPost))) {
          parts.push({ node, isAd: isAd || advert, isInPost: isInPost || kind === 'part' });
          return false;
        }
        if (isTag(node)) readTag(node, gathered);
        if (isAccount(node)) readAccount(node, gathered);
        return true;
      } catch {
        // A shape nobody foresaw: it is left out, the rest of the answer is not.
        gathered.gap('unreadable part');
        return false;
      }
    });
    whole &&= seen;
  }
  if (!whole) gathered.gap('very large answer');
}
