/** Failures we expect, by name. Across a message they travel as name and message and arrive as the same class. */

/** A message that nobody may send, or that does not have its shape. */
export class Refused extends Error {
  override name = 'Refused';
}

/** An error as plain data, and back. */
export interface ErrorData {
  name: string;
  message: string;
}
export const errorData = (error: unknown): ErrorData =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };

/** How an error of each name is made anew from its message: every class adds its own. */
export const kinds = new Map<string, (message: string) => Error>([
  ['Refused', (message) => new Refused(message)],
]);

export const errorFrom = ({ name, message }: ErrorData): Error =>
  kinds.get(name)?.(message) ?? new Error(message);

/** The one place for what should not have happened: told to the console of the context it happened in. */
export function report(error: unknown, when: string): void {
  console.error(`Lorgnette, ${when}:`, error);
}
