import type { Interval } from '../campaigns/chance';
import type { Known } from './figure';
import type { MeasureFacts } from './measure';

/**
 * How a KPI stands against its target. Never told by colour alone.
 * `done`: reached, for good. `onTrack`: what is to be expected reaches it. `atRisk`: only the better end does, or it is close.
 * `behind`: it does not; of a period that is over: it was missed. `tooEarly`: too little has gone by, or at what pace it
 * comes is not known. `unknown`: the figure is not known, or not well enough to tell.
 */
export const lights = ['done', 'onTrack', 'atRisk', 'behind', 'noTarget', 'tooEarly', 'unknown'] as const;
export type Light = (typeof lights)[number];

export interface LightInput {
  known: Known | null;
  target: number | null;
  better: 'more' | 'less';
  nature: MeasureFacts['nature'];
  /** The period is over, and the figure tells all of it. */
  isOver: boolean;
  forecast: (Interval & { value: number }) | null;
}

/** A rate this near to its target is close, as a share of it. */
const close = 0.1;

/** Which light a KPI has. A better value never has a worse one. */
export function lightOf({ known, target, better, nature, isOver, forecast }: LightInput): Light {
  if (target === null) return 'noTarget';
  if (known === null) return 'unknown';
  const sign = better === 'more' ? 1 : -1;
  const reached = (value: number): boolean => sign * (value - target) >= 0;
  const { worst, best } = endsOf(known, better);
  if (isOver) return reached(worst) ? 'done' : reached(best) ? 'unknown' : 'behind';
  // What only grows stays over its target: done for good, or spent for good.
  if (nature === 'sum' && better === 'more' && reached(worst)) return 'done';
  if (nature === 'sum' && better === 'less' && !reached(best)) return 'behind';
  if (forecast) {
    if (reached(forecast.value)) return 'onTrack';
    return reached(better === 'more' ? forecast.high : forecast.low) ? 'atRisk' : 'behind';
  }
  if (nature === 'rate') {
    if (known.isLeast && !reached(worst)) return reached(best) ? 'unknown' : 'behind';
    if (reached(known.value)) return 'onTrack';
    const isClose = sign * (known.value - target) >= -close * Math.abs(target);
    return reached(best) || isClose ? 'atRisk' : 'behind';
  }
  if (nature === 'level' && known.isLeast) return reached(worst) ? 'onTrack' : 'unknown';
  return nature !== 'sum' && reached(known.value) ? 'onTrack' : 'tooEarly';
}

/** The worse and the better end of what a number may be; of a number that is only the least it can be the upper is open. */
function endsOf(
  { value, between, isLeast }: Known,
  better: 'more' | 'less',
): { worst: number; best: number } {
  const low = between?.low ?? value;
  const high = isLeast ? Infinity : (between?.high ?? value);
  return better === 'more' ? { worst: low, best: high } : { worst: high, best: low };
}
