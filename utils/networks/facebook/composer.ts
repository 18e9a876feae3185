import { isFirstField, isOtherwise, nameOf, type FindComposer } from '../composer';

/**
 * The dialog in which a post is made or changed: a text box within a form that is sent. So public scripts have found it
 * from 2022 to 2026, checked 2026-11-26. The dialog around a published post holds articles, a chat is no dialog and
 * holds a grid or a log. A plain text area is one only where the dialog's name says so: others ask for anything.
 */
const elsewhere = /^\/(?:messages|messenger_media|login|settings|checkpoint|recover|marketplace)(?:\/|$)/;
const published = '[role="article"], [role="log"], [role="grid"], [aria-posinset]';
const making = /(?:create|edit|new)(?: a)?(?: \w+)? post|(?:созда|редактир|измен|нов)\p{L}{0,10} публикаци/iu;

export const facebookComposer: FindComposer = (field, path) => {
  const root = field.closest('[role="dialog"]');
  if (!root || elsewhere.test(path) || isOtherwise(field)) return null;
  if (field.closest(published) || root.querySelector(published) || !isFirstField(field, root)) return null;
  const form = field.closest('form[method="post" i]');
  const isText = field.matches('[role="textbox"]');
  return (isText && root.contains(form)) || making.test(nameOf(root)) ? root : null;
};
