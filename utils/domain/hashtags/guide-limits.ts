/** What of a guide is kept at most; more is refused, never cut: a cut hashtag would be another hashtag. */
export const guideLimits = {
  guides: 500,
  tags: 1000,
  tag: 200,
  note: 500,
  community: 100,
  preface: 5000,
  paragraph: 100_000,
  count: 1000,
  sets: 2000,
  setTags: 100,
  name: 100,
  /** Of a number that a network sets. */
  length: 1_000_000,
};
