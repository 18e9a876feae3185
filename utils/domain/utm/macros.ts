/** Macros: what an ad system replaces at a click, and what must therefore reach it as it is written. */

/** A stretch of a value: a macro with its braces, or the text between macros. */
export interface Part {
  kind: 'text' | 'macro';
  text: string;
}

const anyMacro = /\{\{[\w.]{1,60}\}\}|\{[\w.+][\w.+:[\]-]{0,99}\}/g;

/** A value in stretches; together they are the value. */
export function partsOf(value: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const found of value.matchAll(anyMacro)) {
    if (found.index > end) parts.push({ kind: 'text', text: value.slice(end, found.index) });
    parts.push({ kind: 'macro', text: found[0] });
    end = found.index + found[0].length;
  }
  if (end < value.length) parts.push({ kind: 'text', text: value.slice(end) });
  return parts;
}

export type Braces = 'single' | 'double';

/** What is between a macro's braces, and how many there are. */
export function insideOf(macro: string): { token: string; braces: Braces } {
  return macro.startsWith('{{')
    ? { token: macro.slice(2, -2), braces: 'double' }
    : { token: macro.slice(1, -1), braces: 'single' };
}
