import type { Count } from '../../domain/count';
import { unique } from '../../domain/hashtags/tokenize';
import type { Post } from '../../domain/post';
import { countIn } from '../counts';
import { dayMoment, relativeMoment } from '../moments';
import { at, findUnder, listAt, objectAt, stringAt, walk, type Json } from '../walk';
import { bylineAuthor, channelOf } from './authors';
import { rank, type Gathered } from './gathered';
import { hashtagsIn, linkedHashtags } from './hashtags';
import { handleAt, isVideoId } from './links';
import { subscribersIn } from './read-channel';
import { fits, readHidden, readLikes } from './read-likes';
import { readCommentsPart, readPanels } from './read-panels';
import { isForMembers } from './said';
import { counterIn, labelOf, numberIn, textOf } from './texts';

const part = { depth: 30, nodes: 4000, breadth: 400 };

export const isWatchNext = (node: Json): boolean =>
  objectAt(node, 'contents', 'twoColumnWatchNextResults') !== null;

/** The main video of a watch page. Related videos are cards like everywhere. */
export function readWatch(node: Json, gathered: Gathered): void {
  const main = objectAt(node, 'contents', 'twoColumnWatchNextResults', 'results');
  const primary = findUnder(main, 'videoPrimaryInfoRenderer', part);
  const secondary = findUnder(main, 'videoSecondaryInfoRenderer', part);
  const id = mainId(node, primary);
  if (!id) return;
  const post = gathered.post(id, null);
  if (primary) readPrimary(primary, post, gathered);
  if (secondary) readSecondary(secondary, post, gathered);
  if (isForMembersOnly(primary) || isForMembersOnly(secondary)) post.membersOnly = true;
  readPanels(listAt(node, 'engagementPanels'), post, gathered);
  readCommentsPart(main, post, gathered);
  if (primary) readHidden(objectAt(primary, 'videoActions') ?? primary, post);
}

function mainId(node: Json, primary: Json | null): string | null {
  const current = stringAt(node, 'currentVideoEndpoint', 'watchEndpoint', 'videoId');
  if (isVideoId(current)) return current;
  const updated = stringAt(primary, 'updatedMetadataEndpoint', 'updatedMetadataEndpoint', 'videoId');
  if (isVideoId(updated)) return updated;
  const liked = stringAt(findUnder(primary, 'likeEndpoint', part), 'target', 'videoId');
  return isVideoId(liked) ? liked : null;
}

function readPrimary(primary: Json, post: Post, gathered: Gathered): void {
  const { language, at: now } = gathered.capture;
  post.title ??= textOf(primary.title);
  const date = textOf(primary.dateText);
  readViewCount(objectAt(primary, 'viewCount', 'videoViewCountRenderer'), post, gathered);
  if (date !== null && post.onAir !== 'upcoming')
    gathered.published(post, relativeMoment(date, language, now) ?? dayMoment(date, language));
  readLikes(objectAt(primary, 'videoActions') ?? primary, post, gathered);
}

/** Views, unless it says that these are people watching or waiting now. */
export function readViewCount(renderer: Json | null, post: Post, gathered: Gathered): void {
  if (!renderer) return;
  if (renderer.isLive === true) {
    const said = counterIn(textOf(renderer.viewCount) ?? '', gathered.language);
    post.onAir = said?.meaning === 'waiting' ? 'upcoming' : (post.onAir ?? 'live');
    post.format ??= 'live';
    post.views = null;
    return;
  }
  for (const name of ['viewCount', 'shortViewCount', 'extraShortViewCount'] as const) {
    const text = textOf(renderer[name]);
    if (text === null) continue;
    const said = counterIn(text, gathered.language);
    if (said?.meaning === 'watching' || said?.meaning === 'waiting') {
      post.onAir = said.meaning === 'waiting' ? 'upcoming' : 'live';
      return;
    }
    const count = said?.count ?? (name === 'viewCount' ? large(numberIn(text, gathered.language)) : null);
    if (count) gathered.count(post, 'views', count, name === 'viewCount' ? rank.header : rank.text);
  }
}

/** A grouped number cannot be the front of an abbreviation we do not know. */
const large = (count: Count | null): Count | null =>
  count && (count.value >= 1000 || !count.exact) ? count : null;

function readSecondary(secondary: Json, post: Post, gathered: Gathered): void {
  const owner = objectAt(secondary, 'owner', 'videoOwnerRenderer');
  if (owner) {
    const channel = bylineAuthor(owner.title) ?? channelOf(objectAt(owner, 'navigationEndpoint'));
    if (channel?.id) {
      const author = { ...channel, name: channel.name ?? textOf(owner.title) };
      gathered.author(post, author);
      gathered.profile(author, subscribersIn(owner.subscriberCountText, gathered.language));
    } else readCollaborators(owner, gathered);
  }
  const described = objectAt(secondary, 'attributedDescription') ?? objectAt(secondary, 'description');
  const linked = linkedHashtags(described);
  if (linked) {
    const titled = post.title === null ? [] : hashtagsIn(post.title);
    post.hashtags = unique([...titled, ...(linked.length > 0 ? linked : hashtagsIn(textOf(described)!))]);
  }
}

const isForMembersOnly = (info: Json | null): boolean =>
  listAt(info, 'badges').some((badge) =>
    isForMembers(stringAt(badge, 'metadataBadgeRenderer', 'style') ?? ''),
  );

/** A collaboration names several owners in a dialog: each is an account, none is the author for certain. */
function readCollaborators(owner: Json, gathered: Gathered): void {
  walk(
    owner,
    (node, key) => {
      if (key !== 'listItemViewModel') return true;
      const title = objectAt(node, 'title');
      const run = listAt(title, 'commandRuns')[0];
      const channel = channelOf(objectAt(run, 'onTap', 'innertubeCommand'));
      if (!channel?.id) return false;
      const [handle, ...counts] = (textOf(node.subtitle) ?? '')
        .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
        .split('•')
        .map((piece) => piece.trim());
      const followers =
        counts
          .map((piece) => counterIn(piece, gathered.language))
          .find((said) => said?.meaning === 'subscribers')?.count ?? null;
      gathered.profile(
        { id: channel.id, handle: channel.handle ?? handleAt(handle ?? ''), name: textOf(title) },
        followers,
      );
      return false;
    },
    { depth: 40, nodes: 4000, breadth: 100 },
  );
}

/** What a watch page asks for again and again: newer numbers of the video it shows. */
export function readUpdates(actions: readonly unknown[], post: Post, gathered: Gathered): void {
  for (const action of actions.slice(0, 40)) {
    readViewCount(
      objectAt(action, 'updateViewershipAction', 'viewCount', 'videoViewCountRenderer'),
      post,
      gathered,
    );
    const toggle = objectAt(action, 'updateToggleButtonTextAction');
    if (toggle && (stringAt(toggle, 'buttonId') ?? '').endsWith('_LIKE')) {
      const label = labelOf(toggle.defaultText);
      const exact = label === null ? null : numberIn(label, gathered.language);
      const short = countIn(textOf(toggle.defaultText) ?? '', gathered.language);
      if (exact && fits(exact, short, textOf(toggle.defaultText)))
        gathered.count(post, 'likes', exact, rank.label);
      gathered.count(post, 'likes', short, rank.text);
    }
    const date = textOf(at(action, 'updateDateTextAction', 'dateText'));
    if (date !== null && post.onAir === null) gathered.published(post, dayMoment(date, gathered.language));
    const title = textOf(at(action, 'updateTitleAction', 'title'));
    if (title !== null) post.title = title;
  }
}
