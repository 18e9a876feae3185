import type uPlot from 'uplot';

import type { ChartBreak, ChartPoint } from './chart';

/** uPlot counts seconds. */
export const second = 1000;
const dayMs = 86_400_000;
export const middle = (low: number, high: number): number => (low + high) / 2;

/** Lines through the points as long as what is not known of them. */
export function drawWhiskers(u: uPlot, points: readonly ChartPoint[], colour: string): void {
  const { ctx } = u;
  ctx.save();
  ctx.beginPath();
  ctx.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
  ctx.clip();
  ctx.strokeStyle = colour;
  ctx.globalAlpha = 0.4;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  for (const { at, atMost, low, high } of points) {
    const [x, y] = [
      u.valToPos(middle(at, atMost) / second, 'x', true),
      u.valToPos(middle(low, high), 'y', true),
    ];
    if (atMost - at > dayMs) {
      ctx.moveTo(u.valToPos(at / second, 'x', true), y);
      ctx.lineTo(u.valToPos(atMost / second, 'x', true), y);
    }
    if (high > low) {
      ctx.moveTo(x, u.valToPos(low, 'y', true));
      ctx.lineTo(x, u.valToPos(high, 'y', true));
    }
  }
  ctx.stroke();
  ctx.restore();
}

/** The breaks that a chart of these points shows: before them nothing is, or after them. */
export function breaksWithin(
  breaks: readonly ChartBreak[],
  points: readonly Pick<ChartPoint, 'at' | 'atMost'>[],
): ChartBreak[] {
  const from = Math.min(...points.map(({ at }) => at));
  const to = Math.max(...points.map(({ atMost }) => atMost));
  return breaks.filter(({ at }) => at > from && at <= to);
}

/** Upright lines at the moments after which numbers mean something else. */
export function drawBreaks(u: uPlot, breaks: readonly ChartBreak[], colour: string): void {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
  ctx.textAlign = 'right';
  for (const { at, label } of breaks) {
    const x = u.valToPos(at / second, 'x', true);
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.fillText(label, x - 4 * devicePixelRatio, bbox.top + 12 * devicePixelRatio);
  }
  ctx.restore();
}
