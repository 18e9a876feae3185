const checkEveryMs = 1000;

/**
 * How long our script may live in a page: until the extension is reloaded, updated or removed (S-16). Asked of the
 * browser itself, never of an event that the page could forge (S-15).
 * `stillThere` says whether the extension still exists, e.g. `() => Boolean(browser.runtime?.id)`.
 */
export function lifetime(stillThere: () => boolean, window: Window = globalThis.window): AbortController {
  const life = new AbortController();
  const { signal } = life;
  const { document } = window;
  const check = () => {
    let there = false;
    try {
      there = stillThere();
    } catch {
      // An orphaned script's `runtime` may throw: it is gone.
    }
    if (!there) life.abort();
  };
  // A hidden page shows nothing stale: it is asked again as soon as it is seen.
  const timer = window.setInterval(() => document.hidden || check(), checkEveryMs);
  signal.addEventListener('abort', () => window.clearInterval(timer));
  document.addEventListener('visibilitychange', check, { signal });
  return life;
}
