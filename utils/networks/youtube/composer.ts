import { isFirstField, type FindComposer } from '../composer';

/**
 * The box for a community post. By its element's name, which public scripts have relied on from 2021 to 2026, checked
 * 2026-11-26. Comments have the same editor in other boxes. Titles and descriptions of videos are written in YouTube
 * Studio, a site of its own that we are not on.
 */
const comment =
  'ytd-comment-simplebox-renderer, ytd-comment-reply-dialog-renderer, ytd-comment-dialog-renderer';

export const youtubeComposer: FindComposer = (field) => {
  const root = field.closest('ytd-backstage-post-dialog-renderer');
  return root && !field.closest(comment) && isFirstField(field, root) ? root : null;
};
