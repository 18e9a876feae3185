import { atMost, exactly, type Count, type MaybeCount } from '../../domain/count';
import { blankPost, hasCounts, type Metric, type Post } from '../../domain/post';
import type { Capture, PostLink } from '../network';
import { plain } from '../plain';
import { about } from './about';
import { foreign, holdersIn, isOwn, linked, namedBy, sameKey } from './dom';
import { counterIn, labelledIn } from './figures';
import { accountAt } from './links';
import { earliest } from './records';
import { firstLine, hashtagsIn } from './texts';
import { momentIn } from './times';

const mostElements = 2000;
const mostText = 20_000;

/** What a post's buttons are named in code, in no language: by test ids (2025), by types (2021), by classes (2012). */
const buttons =
  '[data-testid], [data-like-button-type], [data-reaction-counts], .ReactionsPreview, .like_btn, .post_like, .post_share, ' +
  '.like_views, ._views, [class*="like_count"], [class*="likeCount"], [title], [aria-label]';
/** Parts of a post with counters of their own. */
const content = `${foreign}, [data-testid*="content"], [data-testid*="attachment"], [data-testid^="media"], [data-video], a[href*="/video"], a[href*="/clip"], a[href*="/@"], .wall_text .page_post_sized_thumbs, .article_snippet, [class*="Attachment"]`;

const metricOf: Readonly<Record<string, Metric>> = {
  like: 'likes',
  likes: 'likes',
  reaction: 'likes',
  reactions: 'likes',
  comment: 'comments',
  comments: 'comments',
  share: 'shares',
  shares: 'shares',
  repost: 'shares',
  reposts: 'shares',
  view: 'views',
  views: 'views',
};
const viewWords = /просмотр|перегляд|прагляд|қарал|\bviews?\b/i;

/** "Vera and 3 others" is no number of all. */
const others = /ещ[её]|яшчэ|інш|тағы|\bothers?\b|\bmore\b/i;

/** The metric an element counts, by its names. */
function countedBy(element: Element): Metric | null {
  const named = (element.getAttribute('data-testid') ?? '').toLowerCase().split(/[^a-z]+/);
  if (named[0] === 'post' || named.includes('footer') || named.includes('action')) {
    const last = named.findLast((word) => Object.hasOwn(metricOf, word));
    if (last !== undefined) return metricOf[last] ?? null;
  }
  const type = element.getAttribute('data-like-button-type') ?? '';
  if (Object.hasOwn(metricOf, type)) return metricOf[type] ?? null;
  const { classList } = element;
  const has = (name: string): boolean => classList.contains(name);
  if (has('like_views') || has('_views')) return 'views';
  if (has('PostButtonReactions') || has('ReactionsPreview') || element.hasAttribute('data-reaction-counts'))
    return 'likes';
  if (has('like_btn') || has('PostBottomAction'))
    return has('comment') || has('_comment')
      ? 'comments'
      : has('share') || has('_share')
        ? 'shares'
        : has('like') || has('_like')
          ? 'likes'
          : null;
  if (has('post_like')) return 'likes';
  if (has('post_share')) return 'shares';
  const said = element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '';
  return said.length <= 60 && viewWords.test(said) ? 'views' : null;
}

/** `data-reaction-counts="[20,4]"`: one number of each kind. */
function reactionsOf(element: Element): MaybeCount {
  const written = element.getAttribute('data-reaction-counts') ?? '';
  const numbers = /^\s*[[{][\s\d,:"]{1,300}[\]}]\s*$/.test(written)
    ? [...written.matchAll(/(?:^|[[,:])\s*(\d{1,12})\s*(?=[,\]}])/g)].map(([, number]) => Number(number))
    : [];
  return numbers.length === 0 ? null : exactly(numbers.reduce((sum, number) => sum + number, 0));
}

/** All numbers an element gives for one metric, those known to the unit first. */
function* countsOf(element: Element, metric: Metric, language: string): Generator<Count> {
  const reactions = reactionsOf(element);
  if (reactions) yield reactions;
  const data = element.getAttribute('data-count') ?? '';
  const exact = /^\d{1,12}$/.test(data) ? exactly(Number(data)) : counterIn(data, language);
  if (exact) yield exact;
  const text = counterIn(shortText(element), language);
  if (text) yield text;
  for (const name of ['title', 'aria-label']) {
    const said = element.getAttribute(name) ?? '';
    if (said.length > 80 || others.test(said) || (metric === 'views' && !viewWords.test(said))) continue;
    const label = labelledIn(said, language);
    if (label) yield label;
  }
}

/** A button's own text: an icon's name or a label for readers is none. */
function shortText(element: Element): string {
  const [count] = element.querySelectorAll(
    '[class*="count" i], [class*="FooterAction__label"], [class*="counter" i]',
  );
  const text = plain((count ?? element).textContent ?? '');
  return text.length <= 24 ? text : '';
}

function isInside(element: Element, root: Element, selector: string): boolean {
  const found = element.closest(selector);
  return found !== null && found !== root && root.contains(found);
}

function readCounts(root: Element, post: Post, language: string): void {
  let left = mostElements;
  for (const element of root.querySelectorAll(buttons)) {
    if (left-- <= 0) break;
    const metric = countedBy(element);
    if (!metric || !isOwn(element, root) || element.closest('template, [hidden]')) continue;
    if (metric === 'views' && isInside(element, root, content)) continue;
    for (const count of countsOf(element, metric, language)) {
      const known = post[metric];
      if (
        !known ||
        (count.exact && !known.exact && count.value >= known.value && count.value <= atMost(known))
      )
        post[metric] = count;
    }
  }
}

/** A text as it is read: lines end where the page breaks them. */
function textOf(element: Element): string {
  let text = '';
  const stack: Node[] = [element];
  for (let node = stack.pop(); node && text.length < mostText; node = stack.pop()) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeName === 'BR') text += '\n';
    else if (node.nodeName === 'IMG') text += (node as Element).getAttribute('alt') ?? '';
    else if (!/^(?:SCRIPT|STYLE|TEMPLATE|BUTTON)$/.test(node.nodeName))
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return text;
}

const bodies = [
  '.wall_post_text',
  '[data-testid="showmoretext-in-expanded"]',
  '[data-testid="showmoretext-in"]',
  '[class*="PostText__root"]',
  '.pi_text',
  '[data-testid="post-content-container"]',
];

const own = (root: Element, selector: string): Element | null =>
  [...root.querySelectorAll(selector)].slice(0, 40).find((element) => isOwn(element, root)) ?? null;

function readText(root: Element, post: Post): void {
  for (const selector of bodies) {
    const body = own(root, selector);
    if (!body) continue;
    const text = textOf(body);
    post.title = firstLine(plain(text.split('\n', 1)[0] ?? '')) ?? firstLine(text);
    post.hashtags = hashtagsIn(text);
    return;
  }
}

const authors =
  '[data-testid="post-header-title"], .PostHeaderTitle__authorLink, a.author, .post_author a, .pi_author, [data-testid="mobile-wall-post-author"], [data-testid="post-header-avatar"]';

function readAuthor(root: Element, post: Post): void {
  for (const found of [...root.querySelectorAll(authors)].slice(0, 10)) {
    if (!isOwn(found, root)) continue;
    const link = found.localName === 'a' ? found : found.querySelector('a[href]');
    const from = link?.getAttribute('data-from-id') ?? '';
    const path =
      (link?.getAttribute('href') ?? '').replace(/^https?:\/\/[^/]+/, '').split(/[?#]/, 1)[0] ?? '';
    const account = accountAt(path);
    post.authorId ??= /^-?[1-9]\d{0,11}$/.test(from) ? from : (account?.id ?? null);
    post.authorHandle ??= account?.handle ?? null;
    post.authorName ??= plain(found.textContent ?? '') || null;
  }
  // The writer of a post on a wall may be another than its owner: an id is only said when the page says it.
}

const dates =
  '[data-testid="post_date_block_preview"], [data-testid*="date"], a.post_link, .PostHeaderSubtitle__link, .rel_date, .wi_date, .PostDateBlock__root, time';

/** The link to the post itself that shows its date. */
export function dateLink(root: Element, id: string): Element | null {
  let any: Element | null = null;
  for (const link of [...root.querySelectorAll('a[href]')].slice(0, 200)) {
    const post = linked(link);
    if (!post || !sameKey(post.id, id) || !isOwn(link, root)) continue;
    if (link.matches(dates) || link.querySelector(dates)) return link;
    any ??= link;
  }
  return any;
}

function readDate(root: Element, post: Post, { language, at: now }: Capture): void {
  const link = dateLink(root, post.id);
  for (const element of [...(link ? [link] : []), ...[...root.querySelectorAll(dates)].slice(0, 10)]) {
    if (!isOwn(element, root)) continue;
    const stamped = element.matches('[time]') ? element : element.querySelector('[time]');
    const seconds = Number(stamped?.getAttribute('time') ?? 0);
    const at = seconds * 1000;
    if (Number.isSafeInteger(seconds) && at > earliest && at <= now + 86_400_000) {
      post.published = { at, grain: 'second' };
      return;
    }
    post.published ??= momentIn(element.textContent ?? '', language, now);
    if (post.published) return;
  }
}

const adMarks =
  '.wall_marked_as_ads, .post_marked_as_ads, .wall_text_name_explain_promoted_post, [data-ad-block-uid], ._ads_block_data_w, [data-ad]';
/** "Реклама · 16+", "Community ad", "Рэклама", "жарнама": the label stands where the date would. */
const adLabel =
  /^(?:реклам(?:а|ная запись|ний допис)|рэклама|жарнама|community ad|ad|advertisement|advertising|sponsored(?: post)?|promoted post)(?=$|[\s·•,.|:])/i;
const subtitles =
  '[data-testid="post-header-subtitle"], .PostHeaderSubtitle, .post_date, .wi_date, [aria-label^="Реклама"], [aria-label^="Advertis"]';
const pinMarks = '.wall_fixed_label, .post_fixed, [data-testid*="pinned"], [class*="PinnedLabel"]';
const pinLabel = /запись закреплена|закреплённая запись|закрепленная запись|запис закріплено|pinned post/i;

function readMarks(root: Element, post: Post): void {
  post.isAd =
    root.matches(adMarks) ||
    own(root, adMarks) !== null ||
    root.closest('[data-ad-block-uid], ._ads_block_data_w') !== null;
  post.isPinned = root.matches('.post_fixed') || own(root, pinMarks) !== null;
  for (const element of [...root.querySelectorAll(subtitles)].slice(0, 10)) {
    if (!isOwn(element, root)) continue;
    for (const said of [element.textContent ?? '', element.getAttribute('aria-label') ?? '']) {
      const text = plain(said);
      if (adLabel.test(text)) post.isAd = true;
      if (text.length < 120 && pinLabel.test(text)) post.isPinned = true;
    }
  }
}

function formatOf(root: Element): string | null {
  const nested = root.querySelector('.copy_quote, [data-post-nesting-lvl]:not([data-post-nesting-lvl="0"])');
  if (nested && nested !== root) return 'repost';
  if (own(root, '.media_voting, [class*="Poll__"], [data-testid*="poll"]')) return 'poll';
  if (own(root, 'a[href*="/clip-"], a[href*="/clip1"]')) return 'clip';
  if (own(root, '[data-video], a[href*="/video"]')) return 'video';
  return own(root, '[data-photo-id], a[href*="/photo"]') ? 'photo' : null;
}

/** True when an element shows this post and no other. */
function isOf(root: Element, id: string): boolean {
  const name = namedBy(root);
  return name !== null ? sameKey(name, id) : holdersIn(root).every((one) => sameKey(one.id, id));
}

/** What a post's element prints. Null when it prints no number of it, or is not certain to be this post's. */
export function printed(root: Element, link: PostLink, capture: Capture): Post | null {
  if (root.closest('[hidden]') || root.matches(foreign)) return null;
  if (link.format !== null) return printedVideo(root, link, capture);
  if (!isOf(root, link.id)) return null;
  const post = blankPost(about.id, link.id, link.permalink, capture.at);
  readCounts(root, post, capture.language);
  if (!hasCounts(post)) return null;
  readText(root, post);
  readAuthor(root, post);
  readDate(root, post, capture);
  readMarks(root, post);
  post.format = formatOf(root);
  if (post.format === 'repost') post.isRepost = true;
  return post;
}

/** A video's or clip's views, where a word says that they are. */
function printedVideo(root: Element, link: PostLink, { language, at }: Capture): Post | null {
  const post = blankPost(about.id, link.id, link.permalink, at);
  post.format = link.format;
  let left = 200;
  for (const element of root.querySelectorAll('*')) {
    if (left-- <= 0) break;
    for (const said of [
      element.getAttribute('aria-label') ?? '',
      element.firstElementChild ? '' : (element.textContent ?? ''),
    ])
      if (said.length <= 40 && viewWords.test(said)) post.views ??= labelledIn(said, language);
  }
  return post.views ? post : null;
}
