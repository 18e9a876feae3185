import type { Post } from '../../domain/post';
import type { Capture } from '../network';
import { child, isObject } from '../walk';
import { holdersIn } from './dom';
import { printed } from './dom-post';
import { permalinkOf } from './links';

const mostParts = 2000;
const longest = 1_500_000;
const holdsPosts = /data-post-id|\bid="post-?\d/;

/** The pieces of HTML in an answer of the site's older scripts: `{"payload": [0, ["<div …", …]]}`, or a list of parts. */
export function htmlIn(data: unknown, address: string): string[] {
  if (!Array.isArray(data) && !(isObject(data) && Array.isArray(child(data, 'payload')))) return [];
  if (!Array.isArray(child(data, 'payload')) && !/\.php(?:$|\?)/.test(address)) return [];
  const found: string[] = [];
  const stack: unknown[] = [isObject(data) ? child(data, 'payload') : data];
  for (let left = mostParts; stack.length > 0 && left > 0; left--) {
    const part = stack.pop();
    if (typeof part === 'string') {
      if (part.length <= longest && part.includes('<') && holdsPosts.test(part)) found.push(part);
    } else if (typeof part === 'object' && part !== null) {
      const inside: unknown[] = Array.isArray(part) ? part : Object.values(part);
      for (let index = Math.min(inside.length, mostParts) - 1; index >= 0; index--) stack.push(inside[index]);
    }
  }
  return found;
}

/**
 * The posts of a piece of HTML, parsed into a document that is shown nowhere, loads nothing and runs nothing. Null where
 * there is no parser: the background has none.
 */
export function postsInHtml(html: string, capture: Capture): Post[] | null {
  if (typeof DOMParser === 'undefined') return null;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return holdersIn(parsed.body).flatMap(({ root, id }) => {
    const post = printed(root, { id, permalink: permalinkOf(id, null), format: null }, capture);
    return post ?? [];
  });
}
