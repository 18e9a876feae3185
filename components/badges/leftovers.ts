/** An element as Firefox shows it to an extension's script; Chrome has no such thing there, and needs none. */
interface SeenThrough {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Removes what our script has left in a page that it did not live to leave: when an add-on is reloaded or updated,
 * Firefox ends its scripts without a word, and starts the new one's in pages that are open (S-16). What is ours is a
 * span without attributes whose closed shadow root holds a badge, a card or a counter.
 */
export function clearLeftovers(document: Document): void {
  for (const span of document.querySelectorAll<HTMLElement & SeenThrough>('span')) {
    if (span.attributes.length > 0) continue;
    const root = span.openOrClosedShadowRoot;
    if (root?.mode === 'closed' && root.firstElementChild?.matches('.badge, .card, .line[role=note]'))
      span.remove();
  }
}
