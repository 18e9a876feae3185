/** JSON texts in YouTube's answers and pages. */

const globals =
  /(?:var\s+|window\s*\[\s*["']|window\.)(ytInitialData|ytInitialPlayerResponse|ytInitialReelWatchSequenceResponse)(?:["']\s*\])?\s*=\s*/g;

/** An answer's text without the guard that some carry. */
export function parse(text: string): unknown[] {
  const body = text.replace(/^\s*\)\]\}'[^\n{[]*/, '').trim();
  return body === '' ? [] : [JSON.parse(body)];
}

/** The documents that an inline script of the page holds. */
export function embedded(script: HTMLScriptElement): string[] {
  const text = script.src === '' ? script.textContent : '';
  return text.includes('ytInitial') ? assigned(text) : [];
}

/** The values given to YouTube's own variables in a script's text. */
export function assigned(script: string): string[] {
  const found: string[] = [];
  for (const match of script.matchAll(globals)) {
    const from = match.index + match[0].length;
    const first = script[from];
    if (first === '{') {
      const end = closing(script, from);
      if (end !== null) found.push(script.slice(from, end));
    } else if (first === "'" || first === '"') {
      const text = unescaped(script, from);
      if (text !== null) found.push(text);
    }
  }
  return found;
}

/** The end of the object that begins at an index: brackets counted once through, strings stepped over. */
function closing(text: string, from: number): number | null {
  let depth = 0;
  let index = from;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 34) {
      index = afterString(text, index);
      continue;
    }
    if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) {
      depth--;
      if (depth === 0) return index + 1;
    }
    index++;
  }
  return null;
}

function afterString(text: string, from: number): number {
  let index = from + 1;
  for (;;) {
    const quote = text.indexOf('"', index);
    if (quote < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return quote + 1;
    index = quote + 1;
  }
}

const named: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** A string literal's value: some clients get the data as '\x7b\x22…'. */
function unescaped(text: string, from: number): string | null {
  const quote = text[from];
  let end = from + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1;
  if (end >= text.length) return null;
  const value = text
    .slice(from + 1, end)
    .replace(
      /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/g,
      (_, hex: string | undefined, wide: string | undefined, other: string | undefined) =>
        hex || wide
          ? String.fromCharCode(Number.parseInt(hex ?? wide ?? '', 16))
          : (named[other ?? ''] ?? other ?? ''),
    );
  return value.startsWith('{') || value.startsWith('[') ? value : null;
}
