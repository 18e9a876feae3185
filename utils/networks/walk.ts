/** Reading JSON that somebody else made: bounded in depth, breadth and number, never through the prototype. */

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own property of an object or an array; undefined when there is none. */
export function child(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Json)[key]
    : undefined;
}

/** The value at a path of own properties. */
export const at = (value: unknown, ...path: Path): unknown => follow(value, path);

type Path = readonly (string | number)[];

/** By index, and handed on as a list: this is asked several times of every post, before the engine has warmed up to it. */
function follow(value: unknown, path: Path): unknown {
  let found = value;
  for (let i = 0; i < path.length && found !== undefined; i++) found = child(found, path[i]!);
  return found;
}

export const objectAt = (value: unknown, ...path: Path): Json | null => {
  const found = follow(value, path);
  return isObject(found) ? found : null;
};

export const listAt = (value: unknown, ...path: Path): readonly unknown[] => {
  const found = follow(value, path);
  return Array.isArray(found) ? found : [];
};

export const stringAt = (value: unknown, ...path: Path): string | null => {
  const found = follow(value, path);
  return typeof found === 'string' ? found : null;
};

export interface WalkLimits {
  depth: number;
  nodes: number;
  /** The most children of one node that are looked at. */
  breadth: number;
}
export const wholeDocument: WalkLimits = { depth: 80, nodes: 400_000, breadth: 5000 };
export const smallPart: WalkLimits = { depth: 16, nodes: 600, breadth: 60 };

/**
 * Visits every object in a document, parents first and in document order. `visit` gets the object and the key it
 * stands under (of its array, when it stands in one) and answers whether to go on inside. Returns false when a limit
 * was met, so part of the document was not seen.
 */
export function walk(
  root: unknown,
  visit: (node: Json, key: string) => boolean,
  limits: WalkLimits = wholeDocument,
): boolean {
  const walker = { visit, limits, left: limits.nodes, whole: true };
  if (typeof root === 'object' && root !== null) look(root, '', 0, walker);
  return walker.whole;
}

interface Walker {
  readonly visit: (node: Json, key: string) => boolean;
  readonly limits: WalkLimits;
  /** How many more nodes may be looked at. */
  left: number;
  whole: boolean;
}

/** Calls itself, but never deeper than the limit. */
function look(value: object, key: string, depth: number, walker: Walker): void {
  if (walker.left-- <= 0 || depth > walker.limits.depth) {
    walker.whole = false;
    return;
  }
  let breadth = walker.limits.breadth;
  if (Array.isArray(value)) {
    const { length } = value as unknown[];
    for (let i = 0; i < length; i++) {
      if (breadth-- <= 0) {
        walker.whole = false;
        return;
      }
      const item: unknown = value[i];
      if (typeof item === 'object' && item !== null) look(item, key, depth + 1, walker);
    }
  } else if (walker.visit(value as Json, key)) {
    for (const name in value) {
      const item = (value as Json)[name];
      if (breadth-- <= 0) {
        walker.whole = false;
        return;
      }
      if (typeof item === 'object' && item !== null && isName(value, name))
        look(item, name, depth + 1, walker);
    }
  }
}

/** True for a key of the data's own that stands for nothing else. */
const isName = (value: object, name: string): boolean =>
  name !== '__proto__' && name !== 'constructor' && Object.hasOwn(value, name);

/** The first object under a key of this name, in document order. */
export function findUnder(root: unknown, name: string, limits: WalkLimits = wholeDocument): Json | null {
  let found: Json | null = null;
  walk(
    root,
    (node, key) => {
      if (!found && key === name) found = node;
      return found === null;
    },
    limits,
  );
  return found;
}
