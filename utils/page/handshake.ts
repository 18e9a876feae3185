/**
 * How the two worlds of a page find each other: names only, for both sides.
 *
 * At document_start, before any script of the page can run, the isolated script offers a detached comment as the
 * `relatedTarget` of a mouse event on `document`; the page-world script takes it, in whichever order the two start.
 * From then on both speak by events on that node, and long texts cross as its own: the browser gives both worlds the
 * same one, while an event's detail would be copied twice. It stands in no document and hangs on no object, so nothing of
 * the page can hear, answer or even notice it. Whoever is alone when the parser inserts its first node gives up.
 */
export const handshake = {
  /** Page world → isolated, on document: "I am here, offer again." */
  ask: 'pointerask',
  /** Isolated → page world, on document: the node, as relatedTarget. */
  offer: 'pointeroffer',
} as const;

/** The events on the shared node. */
export const spoken = {
  /** Page world → isolated: "taken". */
  taken: 'a',
  /** Page world → isolated: an answer; detail is its URL, the node's data its text. */
  heard: 'b',
  /** Isolated → page world: which answers; detail is a list of what is heard and one of what is not, as JSON. */
  listen: 'd',
  /** Isolated → page world: put everything back. */
  stop: 'c',
} as const;

/** Longer answers are not handed over (16 Mi characters). */
export const longestAnswer = 1 << 24;
