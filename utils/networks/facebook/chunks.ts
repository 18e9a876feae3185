import { child, isObject, walk, type Json } from '../walk';

/** Parts of an answer that came later, by the object they complete. */
export type Late = Map<object, Json[]>;

type Path = readonly (string | number)[];

const mostChunks = 400;
const limits = { depth: 14, nodes: 40_000, breadth: 5000 };

/**
 * Deferred parts say by `path` which object of the answer they complete. They are put with it, so that what they
 * leave out (whose numbers these are) is known from where they belong. `whole` are the answers that are no such parts.
 */
export function lateParts(document: unknown): { late: Late; placed: Set<object>; whole: Set<object> } {
  const late: Late = new Map();
  const placed = new Set<object>();
  const whole = new Set<object>();
  const roots: { path: Path; data: Json }[] = [];
  walk(
    document,
    (node) => {
      const { data } = node;
      if (!isObject(data)) return true;
      const path = pathOf(node.path);
      if (!path) {
        roots.push({ path: [], data });
        // An empty path or a broken one says no less that this is a part.
        if (node.path === undefined || (Array.isArray(node.path) && node.path.length === 0)) whole.add(data);
      } else if (roots.length < mostChunks) {
        const at = target(roots, path);
        if (at && at !== data) {
          late.set(at, [...(late.get(at) ?? []), data]);
          placed.add(data);
        }
        roots.push({ path, data });
      }
      return false;
    },
    limits,
  );
  return { late, placed, whole };
}

function pathOf(value: unknown): Path | null {
  return Array.isArray(value) &&
    value.length > 0 &&
    value.length < 40 &&
    value.every((key) => typeof key === 'string' || typeof key === 'number')
    ? (value as Path)
    : null;
}

/** The object at a path: inside the part that came with the longest beginning of it. */
function target(roots: readonly { path: Path; data: Json }[], path: Path): Json | null {
  let best: Json | null = null;
  let length = -1;
  for (const { path: start, data } of roots) {
    if (start.length <= length || start.length > path.length || start.some((key, i) => key !== path[i]))
      continue;
    let found: unknown = data;
    // A streamed item of a list comes as {node: …} or as the item itself.
    const rest = path.slice(start.length);
    for (const key of rest) found = child(found, key);
    if (!isObject(found) && rest[0] === 'node') {
      found = data;
      for (const key of rest.slice(1)) found = child(found, key);
    }
    if (!isObject(found)) continue;
    best = found;
    length = start.length;
  }
  return best;
}
