/** A place in a text, in UTF-16 offsets, and what is to stand there instead. */
export interface TextEdit {
  start: number;
  end: number;
  put: string;
}

/** The text with all of these made; none of them may reach into another. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let done = '';
  let from = 0;
  for (const { start, end, put } of edits.toSorted((a, b) => a.start - b.start)) {
    done += text.slice(from, start) + put;
    from = end;
  }
  return done + text.slice(from);
}

/** Of several corrections, those that can be made at once: each whole, the earlier before the later. */
export function together(corrections: Iterable<readonly TextEdit[]>): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const edits of corrections)
    if (!edits.some((edit) => taken.some((other) => touch(edit, other)))) taken.push(...edits);
  return taken;
}

/** Also where one ends and the other begins: what is put there may depend on what stands beside it. */
const touch = (a: TextEdit, b: TextEdit): boolean => a.start <= b.end && b.start <= a.end;
