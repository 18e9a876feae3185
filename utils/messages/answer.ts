import { errorFrom, type ErrorData } from '../errors';

/** What crosses the wire. A failing handler always answers, with the failure as a value. */
export interface Asked {
  name: string;
  input: unknown;
}
export type Answer = { ok: true; value: unknown } | { ok: false; error: ErrorData };

/**
 * What an answer holds.
 * @throws what the handler threw, under its own name; an Error when nobody answered (the worker died: ask again)
 */
export function opened(answer: Answer | undefined): unknown {
  if (!answer) throw new Error('no answer');
  if (!answer.ok) throw errorFrom(answer.error);
  return answer.value;
}
