import { isFirstField, isOtherwise, type FindComposer } from '../composer';

/**
 * The posting dialog of feed, walls and communities, and the box of older pages. By names that public scripts which
 * publish have relied on from 2024 to 2026, checked 2026-11-26; chats, also those that open over a page, have none of them.
 */
const box = '[data-testid="posting_modal_box"], #submit_post_box, ._submit_post_box';
const text =
  '#post_field, [data-testid="posting_base_screen_input_message"], [data-testid="posting_start_screen_post_input"]';
const letters = /^\/(?:im|mail|write-?\d+|al_im\.php|al_mail\.php)(?:\/|$)/;

export const vkComposer: FindComposer = (field, path) => {
  if (letters.test(path)) return null;
  const root = field.closest(box);
  if (!root) return null;
  if (field.matches(text) || field.closest(text)) return root;
  return isFirstField(field, root) && !isOtherwise(field) ? root : null;
};
