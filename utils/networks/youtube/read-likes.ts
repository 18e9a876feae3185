import type { Count } from '../../domain/count';
import type { Post } from '../../domain/post';
import { countIn } from '../counts';
import { findUnder, objectAt, stringAt, walk, type Json } from '../walk';
import { rank, type Gathered } from './gathered';
import { counterIn, labelOf, numberIn, textOf } from './texts';

const part = { depth: 30, nodes: 4000, breadth: 400 };

/** The like button in all its forms: the number in its label is exact, its title is an abbreviation. */
export function readLikes(actions: Json, post: Post, gathered: Gathered): void {
  const entity = findUnder(actions, 'likeCountEntity', part);
  const number = textOf(entity?.likeCountIfIndifferentNumber) ?? '';
  if (/^\d{1,15}$/.test(number))
    gathered.count(post, 'likes', { value: Number(number), exact: true }, rank.integer);
  const button = likeButton(actions);
  if (!button) return;
  const { label, title } = sayings(button);
  const exact = label === null ? null : numberIn(label, gathered.language);
  const short =
    title === null ? null : (countIn(title, gathered.language) ?? likesIn(title, gathered.language));
  // In a language we do not know, a label's number could be the front of an abbreviation.
  if (exact && fits(exact, short, title))
    gathered.count(post, 'likes', exact, exact.exact ? rank.label : rank.text);
  gathered.count(post, 'likes', short, rank.card);
  if (!exact && !short && label !== null)
    gathered.count(post, 'likes', noLikes(label, gathered.language), rank.label);
}

const likesIn = (title: string, language: string): Count | null => {
  const said = counterIn(title, language);
  return said?.meaning === 'likes' ? said.count : null;
};

export function fits(exact: Count, short: Count | null, title: string | null): boolean {
  if (!short) return title === null || !/\d/.test(title) || exact.value >= 1000 || !exact.exact;
  const least = short.value - 1;
  const most = short.exact ? short.value + 1 : short.below;
  return exact.value >= least && exact.value <= most;
}

/** "No likes". */
function noLikes(label: string, language: string): Count | null {
  const said = counterIn(label, language);
  return said?.meaning === 'likes' && said.count.value === 0 ? said.count : null;
}

/** A like button without any number, and no number elsewhere: the author hides the likes. */
export function readHidden(actions: Json, post: Post): void {
  if (post.likes !== null) return;
  const button = likeButton(actions);
  if (!button) return;
  const { label, title } = sayings(button);
  post.likesHidden = title !== null && title !== '' && !/\p{Nd}/u.test(`${title}${label ?? ''}`);
}

/** What the button prints, and what a screen reader says of it. */
function sayings(button: Json): { label: string | null; title: string | null } {
  const text = button.isToggled === true && button.toggledText ? button.toggledText : button.defaultText;
  return {
    label:
      stringAt(button, 'accessibilityText') ??
      labelOf(text) ??
      labelOf(button) ??
      stringAt(button, 'accessibility', 'label'),
    title: textOf(button.title) ?? textOf(text),
  };
}

function likeButton(actions: Json): Json | null {
  const view = findUnder(actions, 'likeButtonViewModel', part);
  if (view) {
    // Once the reader has liked it, the other button of the two is shown, and counts them in.
    const toggled = findUnder(view, 'toggleButtonViewModel', part);
    const inner = objectAt(toggled, 'toggleButtonViewModel') ?? toggled;
    const shown = inner?.isToggled === true ? 'toggledButtonViewModel' : 'defaultButtonViewModel';
    const inside = objectAt(findUnder(view, shown, part), 'buttonViewModel');
    if (inside) return inside;
  }
  const segmented = objectAt(
    findUnder(actions, 'segmentedLikeDislikeButtonRenderer', part),
    'likeButton',
    'toggleButtonRenderer',
  );
  if (segmented) return segmented;
  let found: Json | null = null;
  walk(
    actions,
    (node, key) => {
      if (found || key === 'dislikeButton' || key === 'dislikeButtonViewModel') return false;
      if (
        key === 'toggleButtonRenderer' &&
        (stringAt(node, 'defaultIcon', 'iconType') ?? '').startsWith('LIKE')
      )
        found = node;
      return found === null;
    },
    part,
  );
  return found;
}
