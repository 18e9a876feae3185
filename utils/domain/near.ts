/**
 * True when two values look like one with a slip of the pen: at most so many letters apart (two), and no digit. Values
 * of less than five letters are never near one another.
 */
export function isNear(one: string, other: string, most = 2): boolean {
  if (one === other || Math.min(one.length, other.length) < 5 || one.length > 200) return false;
  if (Math.abs(one.length - other.length) > 2) return false;
  if (digitsOf(one) !== digitsOf(other)) return false;
  return distance(one, other) <= most;
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** Levenshtein's distance, 3 for all above 2: rows of five cells, so that time grows with length only. */
function distance(one: string, other: string): number {
  const far = 3;
  const width = 5;
  // Cell k of row i is the distance of the first i letters of one and the first i + k - 2 of the other.
  let row = [far, far, 0, 1, 2];
  for (let i = 1; i <= one.length; i++) {
    const next = [far, far, far, far, far];
    for (let k = 0; k < width; k++) {
      const j = i + k - 2;
      if (j < 0 || j > other.length) continue;
      const replaced = j > 0 ? row[k]! + (one[i - 1] === other[j - 1] ? 0 : 1) : far;
      const removed = k + 1 < width ? row[k + 1]! + 1 : far;
      const added = k > 0 ? next[k - 1]! + 1 : far;
      next[k] = Math.min(far, replaced, removed, added);
    }
    row = next;
  }
  return row[other.length - one.length + 2] ?? far;
}
