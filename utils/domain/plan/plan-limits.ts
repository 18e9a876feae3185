/** What of a plan is kept at most; more is refused with a sentence, never cut. */
export const planLimits = {
  items: 20_000,
  /** Of one order: what is imported, changed or removed at once. */
  atOnce: 5000,
  title: 300,
  text: 70_000,
  short: 200,
  note: 5000,
  channels: 10,
  links: 20,
  url: 10_000,
  checklist: 100,
  comments: 500,
  media: 30,
  /** Bytes of one file, and of all. */
  fileBytes: 10_000_000,
  allBytes: 60_000_000,
  /** Characters of a small picture, as a data address. */
  thumb: 60_000,
  changes: 200,
  slots: 500,
  rule: 500,
  ideas: 5000,
  tags: 50,
  people: 200,
  categories: 30,
  matches: 5000,
};
