/** What a badge does not need waits for a moment in which the page does nothing, but no longer than this. */
const mostMs = 300;

/** Calls when the page has nothing else to do; at once where the browser cannot tell (Safari, tests). */
export function whenIdle(call: () => void): void {
  const { requestIdleCallback } = globalThis as Partial<typeof globalThis>;
  if (requestIdleCallback) requestIdleCallback(call, { timeout: mostMs });
  else call();
}
