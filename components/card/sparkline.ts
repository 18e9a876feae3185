import type { Metric } from '@/utils/domain/post';
import type { Sighting } from '@/utils/domain/recalled';

import { drawn } from './elements';

const [width, height] = [268, 34];

/** The metric that the sightings tell most about, and its points; null when there are not two of them. */
export function pointsOf(
  sightings: readonly Sighting[],
): { metric: Metric; points: { at: number; value: number }[] } | null {
  for (const metric of ['views', 'likes'] as const) {
    const points = sightings.flatMap((sighting) => {
      const count = sighting[metric];
      return count ? [{ at: sighting.at, value: count.value }] : [];
    });
    if (points.length >= 2) return { metric, points };
  }
  return null;
}

/** Own sightings over time as one line; its words stand beside it. */
export function sparkline(document: Document, points: readonly { at: number; value: number }[]): SVGElement {
  const first = points[0]!;
  const last = points.at(-1)!;
  const values = points.map((point) => point.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => (3 + ((at - first.at) / (last.at - first.at || 1)) * (width - 6)).toFixed(1);
  const y = (value: number) => (height - 4 - ((value - low) / (high - low || 1)) * (height - 8)).toFixed(1);
  const d = points.map((point, i) => `${i ? 'L' : 'M'}${x(point.at)} ${y(point.value)}`).join('');
  return drawn(
    document,
    'svg',
    { class: 'spark', viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' },
    drawn(document, 'path', { d }),
    drawn(document, 'circle', { cx: x(last.at), cy: y(last.value), r: 2.5 }),
  );
}
