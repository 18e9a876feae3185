const most = 2000;

/**
 * A reader of short texts that reads each of them once. A page is in one language: what was read in another is
 * forgotten, and so is everything when it has become too much.
 */
export function readOnce<Value>(
  read: (text: string, language: string) => Value,
): (text: string, language: string) => Value {
  const known = new Map<string, Value>();
  let spoken = '';
  return (text, language) => {
    if (language !== spoken || known.size >= most) {
      known.clear();
      spoken = language;
    }
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = read(text, language)));
    return value;
  };
}
