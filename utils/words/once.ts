/** Makes a thing when it is first asked for: Intl's formatters take milliseconds to make, and a page may need none. */
export function once<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => (made ??= make());
}
