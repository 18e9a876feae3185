import { isFirstField, isOtherwise, nameOf, type FindComposer } from '../composer';

/**
 * The dialog in which a post is made or its text changed. The field for its place has had one name in all languages,
 * by public scripts from 2021 to 2026, checked 2026-11-26; what the caption itself is called is a hint. A dialog around
 * a published post holds an article: what is written there is a comment.
 */
const place = '[name="creation-location-input"]';
const caption = /caption|подпись/i;
const elsewhere = /^\/(?:direct|stories|accounts|challenge)(?:\/|$)/;

export const instagramComposer: FindComposer = (field, path) => {
  const root = field.closest('[role="dialog"]');
  if (!root || elsewhere.test(path) || isOtherwise(field)) return null;
  if (root.querySelector('article, [role="article"], [role="log"]')) return null;
  if (!isFirstField(field, root)) return null;
  return root.querySelector(place) || caption.test(nameOf(field)) ? root : null;
};
