import { unique } from '../../domain/hashtags/tokenize';
import type { Post } from '../../domain/post';
import { lengthOf, linksOf } from '../addresses';
import { countIn } from '../counts';
import { relativeMoment } from '../moments';
import { at, isObject, objectAt, stringAt, type Json } from '../walk';
import { bylineAuthor, channelOf } from './authors';
import { rank, type Gathered } from './gathered';
import { hashtagsIn, linkedHashtags } from './hashtags';
import { isPostId, postAt } from './links';
import { counterIn, labelOf, mostRuns, textOf } from './texts';

/** A post itself. Its like button holds its id too, with votes that are one more or less: that is no post. */
export const isCommunityPost = (node: Json): boolean =>
  isPostId(node.postId) &&
  (node.contentText !== undefined || node.authorText !== undefined || node.publishedTimeText !== undefined);

/**
 * A community post. Only its own fields: the like button holds previews of the number one more and one less.
 * An absent number may be none or switched off, so it stays unknown.
 */
export function readCommunityPost(node: Json, gathered: Gathered): void {
  const id = stringAt(node, 'postId');
  if (!isPostId(id)) return;
  const { language, at: now } = gathered.capture;
  const post = gathered.post(id, 'post');
  const text = textOf(node.contentText) ?? textOf(node.content);
  post.title ??= text === null ? null : firstLine(text);
  const endpoint = channelOf(objectAt(node, 'authorEndpoint'));
  const byline = bylineAuthor(node.authorText);
  gathered.author(post, {
    id: byline?.id ?? endpoint?.id ?? null,
    handle: byline?.handle ?? endpoint?.handle ?? null,
    name: textOf(node.authorText),
  });

  const votes = textOf(node.voteCount);
  const label = labelOf(node.voteCount);
  const labelled = label === null ? null : counterIn(label, language);
  if (labelled?.meaning === 'likes' && labelled.count.exact)
    gathered.count(post, 'likes', labelled.count, rank.label);
  if (votes !== null) gathered.count(post, 'likes', countIn(votes, language), rank.text);
  const reply = at(node, 'actionButtons', 'commentActionButtonsRenderer', 'replyButton', 'buttonRenderer');
  const replies = textOf(at(reply, 'text'));
  if (replies !== null) gathered.count(post, 'comments', countIn(replies, language), rank.text);
  const when = textOf(node.publishedTimeText);
  if (when !== null) gathered.published(post, relativeMoment(withoutNote(when), language, now));
  const linked = linkedHashtags(node.contentText);
  if (linked) post.hashtags = unique([...linked, ...hashtagsIn(text ?? '')]);
  else if (text === null && node.contentText !== undefined) post.hashtags ??= [];
  post.isRepost = isObject(node.originalPost);
  const runs = at(node.contentText ?? node.content, 'runs');
  if (text !== null && Array.isArray(runs)) readLinks(runs, text, post);
  if (node.isPinned === true) post.isPinned = true;
  if (objectAt(node, 'sponsorsOnlyBadge')) post.membersOnly = true;
}

/** A long address is printed short, so that the text is not whole; where it leads stands beside it. */
function readLinks(runs: readonly unknown[], text: string, post: Post): void {
  const addresses: string[] = [];
  let isWhole = runs.length <= mostRuns;
  for (const run of runs.slice(0, mostRuns)) {
    const to = stringAt(run, 'navigationEndpoint', 'commandMetadata', 'webCommandMetadata', 'url');
    // Hashtags and mentions.
    if (to === null || objectAt(run, 'navigationEndpoint', 'browseEndpoint')) continue;
    const address = to.startsWith('/') ? `https://www.youtube.com${to}` : to;
    addresses.push(address);
    isWhole &&= linksOf([address], () => false)[0] === stringAt(run, 'text');
  }
  if (isWhole) {
    post.textLength = lengthOf(text);
    post.said = { text, hasGeotag: null };
  }
  post.links = linksOf(addresses, (url) => postAt(url)?.id === post.id);
}

/** "1 month ago (edited)". */
const withoutNote = (text: string): string => {
  const whole = text.trimEnd();
  const begin = Math.max(whole.lastIndexOf('('), whole.lastIndexOf('（'));
  return begin >= 0 && /^.[^)）]*[)）]$/.test(whole.slice(begin)) ? whole.slice(0, begin).trimEnd() : text;
};

const firstLine = (text: string): string | null => {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? '';
  return line === '' ? null : line.slice(0, 200);
};
