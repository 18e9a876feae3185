/** JSON texts in VK's answers and pages. */

/**
 * An answer's documents. The site's older scripts answer with `<!--` before an envelope, and before 2018 with parts
 * between `<!>`: those that are data or HTML are kept as one list.
 */
export function parse(text: string): unknown[] {
  const body = text.replace(/^\s*(?:<!--|for\s?\(;;\);)\s*/, '').trim();
  if (body === '') return [];
  if (!text.trimStart().startsWith('<!--') || /^[[{]/.test(body)) return [JSON.parse(body)];
  return [
    body.split('<!>', 200).map((part): unknown => {
      if (!part.startsWith('<!json>')) return part;
      try {
        return JSON.parse(part.slice('<!json>'.length));
      } catch {
        return null;
      }
    }),
  ];
}

/** Words without which nothing in a text can be of use. */
const useful = /"(?:likes|post_type|inner_type|members_count|followers_count)\\*"/;
const isUseful = (text: string): boolean => useful.test(text);

/** The documents that a script of the page's own HTML holds: JSON by itself, or values in what the script says. */
export function embedded(script: HTMLScriptElement): string[] {
  const text = script.src === '' ? script.textContent : '';
  if (!isUseful(text)) return [];
  return /json/i.test(script.type) ? [text] : valuesIn(text);
}

const mostTries = 400;
/** A script is gone over no more often than this: one that opens brackets and closes none is no data. */
const mostPasses = 6;
const starts = /\[\s*(?=[[{])|\{\s*(?=")|JSON\.parse\(\s*(?=["'])/g;

/**
 * The JSON values in a script's text, wherever they stand: `cur.apiPrefetchCache = […]`, `{apiPrefetchCache: […]}`,
 * an argument, a string for `JSON.parse`. Of what is JSON only in parts, the parts.
 */
export function valuesIn(script: string): string[] {
  const found: string[] = [];
  let left = mostPasses * script.length;
  starts.lastIndex = 0;
  for (let tries = 0; tries < mostTries && left > 0; tries++) {
    const start = starts.exec(script);
    if (!start) break;
    const isText = start[0].startsWith('J');
    const from = isText ? starts.lastIndex : start.index;
    const end = isText ? afterText(script, from) : closing(script, from);
    left -= (end ?? script.length) - from;
    if (end === null) continue;
    const written = script.slice(from, end);
    if (!isUseful(written)) {
      starts.lastIndex = end;
      continue;
    }
    const value = isText ? spoken(written) : written;
    if (value !== null && isJson(value)) {
      found.push(value);
      starts.lastIndex = end;
    }
  }
  return found;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The end of the value that begins at an index: brackets counted once through, strings stepped over. */
function closing(text: string, from: number): number | null {
  let depth = 0;
  let index = from;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 34) {
      index = afterText(text, index) ?? text.length;
      continue;
    }
    if (code === 123 || code === 91) depth++;
    else if ((code === 125 || code === 93) && --depth === 0) return index + 1;
    index++;
  }
  return null;
}

/** The index after a quoted text. */
function afterText(text: string, from: number): number | null {
  const quote = text[from] ?? '"';
  for (let end = text.indexOf(quote, from + 1); end >= 0; end = text.indexOf(quote, end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92 && end - 1 - slashes > from) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return null;
}

/** What a quoted text of a script says; null when it is written in a way that JSON has not. */
function spoken(quoted: string): string | null {
  const body = quoted
    .slice(1, -1)
    .replace(/\\([\s\S])|"/g, (whole, escaped?: string) =>
      escaped === undefined ? '\\"' : escaped === "'" ? "'" : escaped === 'x' ? '\\u00' : whole,
    );
  try {
    return JSON.parse(`"${body}"`) as string;
  } catch {
    return null;
  }
}
