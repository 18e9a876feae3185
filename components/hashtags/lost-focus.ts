import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives the keyboard a place when what had it is drawn no more, on a change of these: the next Tab goes on from there.
 * Takes it from nothing.
 */
export function useLostFocus(
  find: () => HTMLElement | null | undefined,
  changes: readonly unknown[],
  options?: FocusOptions,
): void {
  const isDrawn = useRef(false);
  useEffect(() => {
    const { activeElement: focused } = document;
    if (isDrawn.current && (focused === null || focused === document.body)) find()?.focus(options);
    isDrawn.current = true;
  }, changes);
}
