import { useRef, type MutableRef } from 'preact/hooks';

import { useLostFocus } from '../../hashtags/lost-focus';

/** A list from which things are removed: the keyboard then goes on at what adds to it, marked `data-next`. */
export function useNextFocus(count: number): MutableRef<HTMLElement | null> {
  const box = useRef<HTMLElement | null>(null);
  useLostFocus(() => box.current?.querySelector<HTMLElement>('[data-next]'), [count]);
  return box;
}
