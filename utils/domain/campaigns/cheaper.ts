import { compareCosts, costInterval, fewEvents, zOf, type CostComparison, type Interval } from './chance';
import { areTogether, type Part } from './part';

/** Of what the costs of channels can be compared. */
export const costEvents = ['actions', 'leads', 'orders', 'subscribers', 'clicks'] as const;
export type CostEvent = (typeof costEvents)[number];

/** A channel beside the cheapest. */
export interface ChannelCost {
  part: Part;
  spend: number;
  events: number;
  /** Null where nothing came of the spend. */
  cost: number | null;
  /** Between what its true cost lies, by itself. */
  interval: Interval;
  /** The cheapest against it; null of the cheapest. */
  against: CostComparison | null;
  /** It costs surely more than the cheapest; or the difference may be chance. */
  place: 'cheapest' | 'dearer' | 'maybe';
  few: boolean;
}

export interface CheapestFirst {
  channels: ChannelCost[];
  /** Parts whose spend or events nobody told, or of less than half of the days, or that cost nothing: they are not compared. */
  left: Part[];
  /** How many pairs there are: so many comparisons are answered for together. */
  pairs: number;
}

/**
 * Which part is cheapest for an event, and whether the others surely cost more. The cheapest is chosen after looking at all,
 * so that each difference must stand as one of all pairs (`zOf`): with six channels that look alike a difference "at 95 %"
 * would be found by chance in half of the cases.
 */
export function cheapestFirst(parts: readonly Part[], event: CostEvent): CheapestFirst {
  const left: Part[] = [];
  const told: { part: Part; spend: number; events: number }[] = [];
  for (const part of parts) {
    const { spend, [event]: events } = part.results;
    const isKnown = spend !== null && events !== null && spend > 0 && events >= 0;
    if (!isKnown || !areTogether(part, ['spend', event])) left.push(part);
    else told.push({ part, spend, events });
  }
  const sorted = told.toSorted(
    (a, b) => costOf(a) - costOf(b) || a.spend - b.spend || ((a.part.id ?? '') < (b.part.id ?? '') ? -1 : 1),
  );
  const pairs = (sorted.length * (sorted.length - 1)) / 2;
  const z = zOf(pairs);
  const [cheapest] = sorted;
  const channels = sorted.map((one): ChannelCost => {
    const against = one === cheapest || !cheapest ? null : compareCosts(cheapest, one, z);
    return {
      ...one,
      cost: one.events === 0 ? null : one.spend / one.events,
      interval: costInterval(one.spend, one.events) ?? { low: 0, high: Infinity },
      against,
      place: one === cheapest ? 'cheapest' : against?.cheaper === 'first' ? 'dearer' : 'maybe',
      few: one.events < fewEvents,
    };
  });
  return { channels, left, pairs };
}

/** What has brought nothing comes last. */
const costOf = ({ spend, events }: { spend: number; events: number }): number =>
  events === 0 ? Number.MAX_VALUE : spend / events;
