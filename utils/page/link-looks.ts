const heading = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const picture = 'img, picture, video, canvas, svg, [role="img"], [style*="background-image"]';

/** True for a link that shows a picture of the post; an emoji in a title is none. */
export function showsPicture(link: Element): boolean {
  if (!link.firstElementChild || link.closest(heading)) return false;
  return link.querySelector(picture) !== null || link.textContent.trim() === '';
}

/** True when a post stands there, and not a mere mention of it: in a description, a comment, a running text. */
export function standsAsCard(link: Element, root: Element, media: boolean): boolean {
  if (media || link.closest(heading) || link.querySelector(heading)) return true;
  return (
    root !== link &&
    (root.matches('article, li, tr, [role="article"], [role="listitem"], [role="row"]') ||
      root.localName.includes('-'))
  );
}
