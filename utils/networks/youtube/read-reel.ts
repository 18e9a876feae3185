import { exactly } from '../../domain/count';
import { countIn } from '../counts';
import { relativeMoment } from '../moments';
import { findUnder, objectAt, smallPart, walk, type Json } from '../walk';
import { bylineAuthor, channelOf } from './authors';
import { nobody, rank, type Author, type Gathered } from './gathered';
import { linkedHashtags } from './hashtags';
import { handleAt } from './links';
import { readLikes } from './read-likes';
import { textOf } from './texts';

/** The overlay of the shorts player. */
export function readReel(overlay: Json, id: string, gathered: Gathered): void {
  const { language, at: now } = gathered.capture;
  const post = gathered.post(id, 'short');
  const classic = objectAt(overlay, 'likeButton', 'likeButtonRenderer');
  if (classic) {
    const { likeCount } = classic;
    if (typeof likeCount === 'number') gathered.count(post, 'likes', exactly(likeCount), rank.integer);
    gathered.count(post, 'likes', countIn(textOf(classic.likeCountText) ?? '', language), rank.text);
  } else readLikes(overlay, post, gathered);
  const view = objectAt(overlay, 'likeButton', 'likeButtonViewModel');
  if (view) gathered.count(post, 'likes', countIn(textOf(view.likeCountText) ?? '', language), rank.text);
  const comments = objectAt(overlay, 'viewCommentsButton', 'buttonRenderer');
  if (comments) gathered.count(post, 'comments', countIn(textOf(comments.text) ?? '', language), rank.text);

  const header = findUnder(overlay, 'reelPlayerHeaderRenderer', smallPart);
  const written =
    objectAt(findUnder(overlay, 'shortsVideoTitleViewModel', smallPart), 'text') ??
    objectAt(header, 'reelTitleText');
  post.title ??= textOf(written);
  post.hashtags ??= linkedHashtags(written);
  const when = textOf(header?.timestampText);
  if (when !== null) gathered.published(post, relativeMoment(when, language, now));
  gathered.author(post, bylineAuthor(objectAt(header, 'channelTitleText')) ?? nobody);
  gathered.author(post, barAuthor(findUnder(overlay, 'reelChannelBarViewModel', smallPart)));
}

/** The author in the bar under a short: a link, and a handle or a name. */
function barAuthor(bar: Json | null): Author {
  if (!bar) return nobody;
  const linked: Author[] = [];
  walk(
    bar,
    (node) => {
      const channel = channelOf(node);
      if (channel) linked.push(channel);
      return linked.length === 0;
    },
    smallPart,
  );
  const name = textOf(bar.channelName);
  const handle = handleAt(name ?? '') ?? linked[0]?.handle ?? null;
  return { id: linked[0]?.id ?? null, handle, name: name?.startsWith('@') ? null : name };
}
