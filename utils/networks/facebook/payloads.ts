/** JSON texts in Facebook's answers and pages. */

const guard = /^\s*for\s*\(;;\);\s*/;

/**
 * An answer's documents: one a line, each perhaps guarded, perhaps two on a line. Several are parts of one answer
 * (a list, and what comes later for its items), so they are given as one list.
 */
export function parse(text: string): unknown[] {
  const body = text.replace(guard, '').trim();
  if (body === '') return [];
  const whole = parsed(body);
  if (whole !== undefined) return [whole];
  const documents: unknown[] = [];
  for (const line of body.split('\n')) {
    let rest = line.replace(guard, '').trim();
    const document = parsed(rest);
    if (document !== undefined) {
      documents.push(document);
      continue;
    }
    for (;;) {
      const end = closing(rest, 0) ?? 0;
      const one = parsed(rest.slice(0, end));
      if (one === undefined) break;
      documents.push(one);
      rest = rest.slice(end).replace(guard, '').trim();
    }
  }
  if (documents.length === 0) throw new SyntaxError('no JSON');
  return documents.length === 1 ? documents : [documents];
}

function parsed(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first !== 123 && first !== 91) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Names without which a script holds nothing of ours. */
const telling =
  /subscription_target_id|reaction_count|unified_reactors|likers|play_count|video_view_count|total_comment_count|post_id|creation_time|profile_social_context|ZmVlZGJhY2s6/;

/** The documents that a script of the page holds: islands of JSON, or (until 2023) calls with JSON in them. */
export function embedded(script: HTMLScriptElement): string[] {
  const text = script.textContent;
  if (!telling.test(text)) return [];
  const isData = script.type === 'application/json' || script.hasAttribute('data-sjs');
  return isData ? [text] : calls(text);
}

const call =
  /\b(?:handle(?:WithCustomApplyEach)?|ScheduledServerJS[^(]{0,40})\(\s*(?:[\w.]+\s*,\s*)?(?=\{["}])/g;

/** The objects that a script of 2020-2023 hands to ServerJS. */
export function calls(text: string): string[] {
  const found: string[] = [];
  let after = 0;
  for (const match of text.matchAll(call)) {
    const from = match.index + match[0].length;
    if (from < after) continue;
    const end = closing(text, from);
    if (end === null) break;
    after = end;
    const part = text.slice(from, end);
    if (telling.test(part)) found.push(part);
    if (found.length >= 40) break;
  }
  return found;
}

/** The end of the object or list that begins at an index: brackets counted once through, strings stepped over. */
function closing(text: string, from: number): number | null {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 34) {
      index = endOfString(text, index);
    } else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) {
      depth--;
      if (depth === 0) return index + 1;
      if (depth < 0) return null;
    }
  }
  return null;
}

function endOfString(text: string, from: number): number {
  for (let index = from + 1; ; index++) {
    index = text.indexOf('"', index);
    if (index < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(index - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return index;
  }
}
