import { isObject } from '../walk';

/** JSON texts in Instagram's answers and pages. */

/** What stands before an answer so that no other site can run it. */
const guard = /^\s*(?:for\s*\(;;\);|while\s*\(1\);|\)\]\}',?)\s*/;

/** A text that may tell of posts or accounts, as it stands or as a string inside another. */
const telling = /code(?:\\*"|\\+(?:x|u00)22)|follower_count|edge_followed_by/;
/** A string that begins as a document does. */
const nested = /"\s*(?:for ?\(;;\);)?[{[](?:\s|\\[nrt])*\\"/;

const mostLines = 2000;
const mostInner = 200;

/** The documents of an answer: one, or one a line; and those that stand in them as strings. */
export function parse(text: string): unknown[] {
  const body = text.replace(guard, '').trim();
  if (body === '') return [];
  const documents = whole(body) ?? lines(body);
  return nested.test(body) ? documents.concat(inner(documents)) : documents;
}

function whole(body: string): unknown[] | null {
  try {
    return [JSON.parse(body)];
  } catch (error) {
    if (!body.includes('\n')) throw error;
    return null;
  }
}

/** A line that was cut off is left out; when none can be read, the first says why. */
function lines(body: string): unknown[] {
  const found: unknown[] = [];
  let problem: unknown = null;
  for (const line of body.split('\n').slice(0, mostLines)) {
    const text = line.replace(guard, '').trim();
    if (text === '') continue;
    try {
      found.push(JSON.parse(text));
    } catch (error) {
      problem ??= error;
    }
  }
  if (found.length === 0) throw problem;
  return found;
}

/** Documents that stand as strings inside others, and in those. */
function inner(documents: readonly unknown[]): unknown[] {
  const found: unknown[] = [];
  const stack: unknown[] = [...documents];
  while (stack.length > 0 && found.length < mostInner) {
    const value = stack.pop();
    if (typeof value === 'string') {
      const text = value.replace(guard, '').trimStart();
      if (value.length < 40 || !/^[{[]/.test(text) || !telling.test(text)) continue;
      try {
        const document: unknown = JSON.parse(text);
        found.push(document);
        stack.push(document);
      } catch {
        // A text that only looks like one.
      }
    } else if (Array.isArray(value)) {
      for (const item of value) stack.push(item);
    } else if (isObject(value)) {
      for (const key of Object.keys(value)) stack.push(value[key]);
    }
  }
  return found;
}

/**
 * The documents a script element of the page holds: all of it where it is data, else the objects that its code hands
 * to variables and functions.
 */
export function embedded(script: HTMLScriptElement): string[] {
  const text = script.src === '' ? script.textContent : '';
  if (!telling.test(text)) return [];
  const type = script.type.toLowerCase();
  if (type.includes('json')) return [text];
  return type === '' || type.includes('javascript') || type === 'module' ? assigned(text) : [];
}

const mostTries = 300;

/** The objects that stand in a script as whole JSON, and the strings that hold one. */
export function assigned(script: string): string[] {
  const found: string[] = [];
  const starts = /[=(,:[]\s*(?:([{[])\s*["{[]|(["'`])(?:[{[]|\\x[57][bB]|\\u00[57][bB]|for ?\(;;\)))/g;
  // Every character is looked at a few times at most, whatever the brackets say.
  let left = script.length * 4;
  let tries = 0;
  for (
    let match = starts.exec(script);
    match && left > 0 && tries++ < mostTries;
    match = starts.exec(script)
  ) {
    const quote = match[2];
    const from = match.index + match[0].indexOf(quote ?? match[1] ?? '', 1);
    const end = quote ? endOfLiteral(script, from) : closing(script, from);
    left -= (end ?? script.length) - from;
    starts.lastIndex = from + 1;
    if (end === null) continue;
    const text = quote ? unescaped(script.slice(from + 1, end - 1)) : script.slice(from, end);
    // What stands in a string is the string's.
    if (quote) starts.lastIndex = end;
    if (text.length < 40 || !telling.test(text) || !isJson(text)) continue;
    found.push(text);
    starts.lastIndex = end;
  }
  return found;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(guard, ''));
    return true;
  } catch {
    return false;
  }
}

/** The end of the object or list that begins at an index: brackets counted once through, strings stepped over. */
function closing(text: string, from: number): number | null {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 34) {
      index = afterString(text, index) - 1;
    } else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) {
      depth--;
      if (depth === 0) return index + 1;
    }
  }
  return null;
}

function afterString(text: string, from: number): number {
  for (let quote = text.indexOf('"', from + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return quote + 1;
  }
  return text.length;
}

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

function endOfLiteral(text: string, from: number): number | null {
  const quote = text[from];
  let end = from + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1;
  return end < text.length ? end + 1 : null;
}

/** What a string literal stands for. */
const unescaped = (literal: string): string =>
  literal.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/g,
    (_, hex: string | undefined, wide: string | undefined, other: string | undefined) =>
      hex || wide
        ? String.fromCharCode(Number.parseInt(hex ?? wide ?? '', 16))
        : (named[other ?? ''] ?? other ?? ''),
  );
