import { exactly } from '../../domain/count';
import { addressesIn, lengthOf, linksOf } from '../addresses';
import { isoMoment } from '../moments';
import { at, objectAt, stringAt, type Json } from '../walk';
import { rank, type Gathered } from './gathered';
import { hashtagsIn } from './hashtags';
import { handleAt, isChannelId, isVideoId, postAt } from './links';
import { textOf } from './texts';

/** A whole number, as the player writes them: in digits, mostly as a string. */
function wholeAt(value: unknown, key: string): number | null {
  const found = at(value, key);
  return (typeof found === 'string' || typeof found === 'number') && /^\d{1,15}$/.test(String(found))
    ? Number(found)
    : null;
}

export const isPlayer = (node: Json): boolean =>
  isVideoId(stringAt(node, 'videoDetails', 'videoId')) ||
  objectAt(node, 'microformat', 'playerMicroformatRenderer') !== null;

/** What the player knows of its video: whole numbers and ISO times, in no language. */
export function readPlayer(node: Json, gathered: Gathered): void {
  const facts = objectAt(node, 'videoDetails') ?? {};
  const outside = objectAt(node, 'microformat', 'playerMicroformatRenderer');
  const canonical = stringAt(outside, 'canonicalUrl') ?? '';
  const told = stringAt(outside, 'externalVideoId');
  const id =
    stringAt(facts, 'videoId') ?? told ?? /(?:\/shorts\/|[?&]v=)([\w-]{11})(?![\w-])/.exec(canonical)?.[1];
  if (!isVideoId(id) || (told !== null && told !== id)) return;

  const broadcast = objectAt(outside, 'liveBroadcastDetails');
  const live = at(facts, 'isLive') === true || at(broadcast, 'isLiveNow') === true;
  const upcoming =
    at(facts, 'isUpcoming') === true ||
    objectAt(node, 'playabilityStatus', 'liveStreamability', 'liveStreamabilityRenderer', 'offlineSlate') !==
      null;
  // A premiere has a broadcast too, but is no stream.
  const isLiveContent = at(facts, 'isLiveContent');
  const streamed = typeof isLiveContent === 'boolean' ? isLiveContent : broadcast !== null;
  const short = /\/shorts\//.test(canonical);
  const post = gathered.post(id, short ? 'short' : live || streamed ? 'live' : outside ? 'video' : null);
  post.title ??= stringAt(facts, 'title') ?? (outside ? textOf(outside.title) : null);
  const channelId = stringAt(facts, 'channelId') ?? stringAt(outside, 'externalChannelId');
  if (isChannelId(channelId)) {
    const handle = handleAt(/\/(@[^/?#]+)$/.exec(stringAt(outside, 'ownerProfileUrl') ?? '')?.[1] ?? '');
    const author = {
      id: channelId,
      handle,
      name: stringAt(facts, 'author') ?? stringAt(outside, 'ownerChannelName'),
    };
    gathered.author(post, author);
    gathered.profile(author);
  }
  const seconds = wholeAt(facts, 'lengthSeconds') ?? wholeAt(outside, 'lengthSeconds');
  if (seconds !== null && seconds > 0 && !live && !upcoming) post.durationSeconds ??= seconds;
  const published = stringAt(outside, 'publishDate') ?? stringAt(outside, 'uploadDate');
  if (published && !upcoming) gathered.published(post, isoMoment(published));
  const description = stringAt(facts, 'shortDescription') ?? (outside ? textOf(outside.description) : null);
  if (description !== null) {
    post.hashtags ??= hashtagsIn(`${post.title ?? ''}\n${description}`);
    // Only here it is as it was written: beside the video, long addresses are printed short.
    post.textLength ??= lengthOf(description);
    post.said = { text: description, hasGeotag: null };
    post.links ??= linksOf(addressesIn(description), (url) => postAt(url)?.id === id);
  }

  if (live) post.onAir = 'live';
  else if (upcoming) post.onAir = 'upcoming';
  const views = wholeAt(outside, 'viewCount') ?? wholeAt(facts, 'viewCount');
  if (views !== null && !upcoming && !live) gathered.count(post, 'views', exactly(views), rank.integer);
  const likes = wholeAt(outside, 'likeCount');
  if (likes !== null) gathered.count(post, 'likes', exactly(likes), rank.integer);
}
