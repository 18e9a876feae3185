import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Tables shorter than this are drawn whole: they can be searched, printed and walked through as they are. */
const fewestToCut = 500;
/** Rows drawn above and below those in view, so that a quick wheel finds them there. */
const spare = 20;

export interface RowsInView {
  box: RefObject<HTMLDivElement>;
  first: number;
  /** One past the last. */
  last: number;
  /** How high a row is, as far as those that are drawn tell. */
  height: number;
}

/** Which rows of a long table to draw: those near the window's view; on paper all. */
export function useRowsInView(rows: number): RowsInView {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(60);
  const [range, setRange] = useState<[number, number]>([0, 60]);
  const [onPaper, setOnPaper] = useState(false);
  const cut = rows >= fewestToCut && !onPaper;
  useEffect(() => {
    if (!cut) return undefined;
    const life = new AbortController();
    const look = () => {
      const table = box.current?.querySelector('table');
      const drawn = [...(table?.querySelectorAll<HTMLElement>('.rows > [data-key]') ?? [])];
      if (!table || drawn.length === 0) return;
      const measured = drawn.reduce((sum, row) => sum + row.offsetHeight, 0) / drawn.length;
      if (measured > 0) height.current = measured;
      const above = -table.getBoundingClientRect().top;
      const first = Math.max(0, Math.floor(above / height.current) - spare);
      const last = Math.ceil((above + innerHeight) / height.current) + spare;
      setRange((old) => (old[0] === first && old[1] === last ? old : [first, last]));
    };
    look();
    addEventListener('scroll', look, { signal: life.signal, passive: true });
    addEventListener('resize', look, { signal: life.signal });
    return () => life.abort();
  }, [cut, rows]);
  useEffect(() => {
    const life = new AbortController();
    addEventListener('beforeprint', () => setOnPaper(true), { signal: life.signal });
    addEventListener('afterprint', () => setOnPaper(false), { signal: life.signal });
    return () => life.abort();
  }, []);
  if (!cut) return { box, first: 0, last: rows, height: height.current };
  const first = Math.min(range[0], Math.max(0, rows - 2 * spare));
  const last = Math.min(rows, Math.max(range[1], first + 2 * spare));
  return { box, first, last, height: height.current };
}
