import type { MaybeCount } from '../../domain/count';
import { mergePost, type Post } from '../../domain/post';
import { mergeProfile, type Profile } from '../../domain/profile';
import { emptyReading, type Reading } from '../../domain/reading';
import type { Capture } from '../network';
import { tagsOf } from '../tag-pages';
import { objectAt, stringAt, walk, type Json } from '../walk';
import { about } from './about';
import { accountIn, isMeant } from './accounts';
import { htmlIn, postsInHtml } from './html';
import { pageAt, tagAt, urlOf } from './links';
import { countAt, idAt, isAd, isComment, isOther, isPost, isVideo, postIn, videoIn } from './records';

/** What one document has told so far. */
interface Gathered {
  posts: Map<string, Post>;
  accounts: Map<string, Profile>;
  gaps: Map<string, number>;
  /** How many posts a search says there are. */
  found: MaybeCount;
}

/** Parts that hold no posts of a wall's own: what people wrote under them, what is attached, what is shared. */
const aside = new Set([
  'attachments',
  'attachments_meta',
  'activity',
  'comments',
  'thread',
  'replies',
  'copy_history',
  'reaction_sets',
  'stories',
  'messages',
  'conversations',
  'message',
]);

/** Answers, also those inside a batch or the page's cache, that are not looked into. */
const asideMethod =
  /^(?:messages|account|auth|calls|im|stickers|store|secure|orders|friends|notifications)\.|^(?!newsfeed\.)\w+\.\w*(?:Comment|Repl(?:y|ies))/;
const methodIn = (address: string): string => /\/method\/([\w.]{1,80})/.exec(address)?.[1] ?? '';

const search = 'newsfeed.search';

/** Reads any answer or embedded document of VK by what its parts hold. */
export function read(data: unknown, capture: Capture): Reading {
  const gathered: Gathered = { posts: new Map(), accounts: new Map(), gaps: new Map(), found: null };
  try {
    if (asideMethod.test(methodIn(capture.url))) return emptyReading();
    if (methodIn(capture.url) === search) readFound(data, gathered);
    readAll(data, false, capture, gathered);
    for (const html of htmlIn(data, capture.url)) {
      const posts = postsInHtml(html, capture);
      if (posts) for (const post of posts) keep(post, gathered);
      else gap('html', gathered);
    }
  } catch {
    // What was understood before is kept.
    gap('unreadable part', gathered);
  }
  return readingOf(gathered, capture);
}

function readAll(data: unknown, ad: boolean, capture: Capture, gathered: Gathered): void {
  const whole = walk(data, (node, key) => {
    if (aside.has(key)) return false;
    try {
      if (!ad && key === 'ads') {
        readAll([node], true, capture, gathered);
        return false;
      }
      return readPart(node, ad, capture, gathered);
    } catch {
      // A shape nobody foresaw: it is left out, the rest of the answer is not.
      gap('unreadable part', gathered);
      return false;
    }
  });
  if (!whole) gap('very large answer', gathered);
}

/** Answers whether to go on inside: a post is read whole, and what stands in it is not the wall's. */
function readPart(node: Json, ad: boolean, capture: Capture, gathered: Gathered): boolean {
  if (typeof node.method === 'string' && asideMethod.test(node.method)) return false;
  if (node.method === search) readFound(node, gathered);
  if (isComment(node)) return false;
  if (isPost(node)) {
    const post = postIn(node, ad, capture);
    if (post) keep(post, gathered);
    else if (!ad && !isAd(node) && !node.is_deleted) {
      gap(stringAt(node, 'inner_type') ?? stringAt(node, 'post_type') ?? 'post', gathered);
      // What was taken for a post may be the wrapper of one.
      return idAt(node, 'id') === null && idAt(node, 'post_id') === null;
    }
    return false;
  }
  if (isVideo(node)) {
    const video = videoIn(node, capture);
    if (video) keep(video, gathered);
    return false;
  }
  if (isOther(node)) return false;
  if (!ad && isAd(node)) {
    readAll(Object.values(node), true, capture, gathered);
    return false;
  }
  const account = accountIn(node, capture.at);
  if (account?.id) {
    const known = gathered.accounts.get(account.id);
    gathered.accounts.set(account.id, known ? mergeProfile(known, account) : account);
    return false;
  }
  return true;
}

/** "total_count" beside the posts of this page of the answer. */
function readFound(node: unknown, gathered: Gathered): void {
  const answer = objectAt(node, 'response');
  if (answer && Array.isArray(answer.items)) gathered.found ??= countAt(answer, 'total_count');
}

function keep(post: Post, { posts }: Gathered): void {
  const known = posts.get(post.id);
  posts.set(post.id, known ? mergePost(known, post) : post);
}

function gap(shape: string, { gaps }: Gathered): void {
  gaps.set(shape, (gaps.get(shape) ?? 0) + 1);
}

/** Accounts are told of when they wrote a post here, or the page is theirs: others that a page knows are nobody's business. */
function readingOf({ posts, accounts, gaps, found }: Gathered, capture: Capture): Reading {
  const told = new Set<Profile>();
  for (const post of posts.values()) {
    const author = accounts.get(post.authorId ?? '');
    if (!author) continue;
    post.authorHandle ??= author.handle;
    post.authorName ??= author.name;
    told.add(author);
  }
  const url = urlOf(capture.pageUrl);
  const page = url ? pageAt(url).owner : null;
  let owner: Profile | null = null;
  for (const account of accounts.values()) {
    if (page && isMeant(account, page)) owner = account;
    else if (account.id?.startsWith('-') && account.followers) told.add(account);
  }
  if (owner) told.add(owner);
  return {
    owner,
    profiles: [...told],
    posts: [...posts.values()],
    aliases: [],
    gaps: [...gaps].map(([shape, count]) => ({ shape, count })),
    ...tagsOf(about.id, url && tagAt(url), [...posts.values()], capture.at, { posts: found }),
  };
}
