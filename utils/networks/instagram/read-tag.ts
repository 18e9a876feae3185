import { exactly } from '../../domain/count';
import { tagIn } from '../tag-pages';
import { isObject, stringAt, type Json } from '../walk';
import type { Gathered } from './gathered';

/** What the page of a hashtag says of it: a name, how many posts, and the top and the recent ones. Seen 2021-2022. */
export const isTag = (node: Json): boolean =>
  typeof node.media_count === 'number' && typeof node.name === 'string' && isObject(node.top);

/** "Recent posts from #x are currently hidden", as the page said in 2020; in other words it is a gap. */
const hiddenNotice = /\bposts\b[^]{0,200}\bhidden\b/i;

export function readTag(node: Json, gathered: Gathered): void {
  const name = tagIn(stringAt(node, 'name'));
  if (!name) return;
  gathered.tag = name;
  gathered.told.posts = exactly(node.media_count as number);
  const notices = ['warning_message', 'content_advisory'];
  // A notice that was taken back is over: the answer has a place for it, and nothing there.
  if (notices.every((field) => node[field] === null || node[field] === '')) gathered.told.isHidden = false;
  for (const field of notices) {
    const said = node[field];
    if (said === undefined || said === null || said === '') continue;
    if (typeof said === 'string' && hiddenNotice.test(said)) gathered.told.isHidden = true;
    else gathered.gap(`hashtag ${field}`);
  }
}
