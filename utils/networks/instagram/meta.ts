import { floored, type MaybeCount } from '../../domain/count';
import type { Post } from '../../domain/post';
import type { Capture } from '../network';
import { plain } from '../plain';
import { isHandle, ownerAt, postAt } from './links';
import { counterIn, type Meaning } from './words';

/**
 * What the head of a page says of it: "26K likes, 512 comments - name on May 3, 2026". It belongs to the address
 * that was loaded, and may be hours or days old: so no number of it is exact, however many digits it has.
 */
export function readPostMeta(document: Document, post: Post, capture: Capture): void {
  const url = loadedUrl(document);
  if (!url || postAt(url)?.id !== post.id) return;
  const said = countersOf(document, capture.language);
  if (!post.likesHidden) post.likes ??= said.likes ?? null;
  if (!post.commentsOff) post.comments ??= said.comments ?? null;
  const named = /\(@([\w.]{1,30})\)/.exec(content(document, 'twitter:title'))?.[1];
  if (isHandle(named)) post.authorHandle ??= named;
}

/** The same of a profile: "4,817 Followers, 75 Following, 309 Posts - …". */
export function profileMeta(
  document: Document,
  handle: string,
  { language }: Capture,
): { followers: MaybeCount; posts: MaybeCount } | null {
  const url = loadedUrl(document);
  if (!url || postAt(url) || ownerAt(url)?.handle?.toLowerCase() !== handle.toLowerCase()) return null;
  const { followers = null, posts = null } = countersOf(document, language);
  return { followers, posts };
}

const loadedUrl = (document: Document): URL | null => URL.parse(content(document, 'og:url'));

function content(document: Document, name: string): string {
  const meta = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return plain(meta?.getAttribute('content') ?? '');
}

function countersOf(document: Document, language: string): Partial<Record<Meaning, MaybeCount>> {
  const found: Partial<Record<Meaning, MaybeCount>> = {};
  // The site's own sentence goes on with a name; a description without one is somebody's words.
  const [line = '', name] = content(document, 'og:description').split(/ [-–—:] |: ["«„“]/, 2);
  if (name === undefined) return found;
  for (const piece of line.split(/, |، |、|，| · /).slice(0, 6)) {
    const said = counterIn(piece, language);
    if (said && found[said.meaning] === undefined)
      found[said.meaning] = said.count.exact ? floored(said.count.value, said.count.value + 1) : said.count;
  }
  return found;
}
