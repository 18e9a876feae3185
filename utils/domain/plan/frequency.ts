import { Temporal } from 'temporal-polyfill';

import { isIn } from '../account-stats';
import { formatsOf, type LoadedAccount } from '../comparison';
import { coverageOf } from '../coverage';
import type { RuledNetwork } from '../hashtags/network-rules';
import type { BrandPlan } from './brand-plan';
import { momentOf } from './clock';
import type { PlanItem } from './item';

/** A week of a zone's clock, from Monday on. */
export interface Week {
  /** Its Monday. */
  day: string;
  from: number;
  to: number;
}

/** What one network has in one week. */
export interface WeekOfNetwork {
  planned: number;
  /** Own posts; null where not all of the week so far was seen, or it has not begun. */
  published: number | null;
  /** At least so many were seen. */
  seen: number;
}

export interface Frequency {
  network: RuledNetwork;
  /** Posts a week; null: no target. */
  target: number | null;
  weeks: WeekOfNetwork[];
}

/** So many weeks about now: of `before` that are over, this one, and `after`. */
export function weeksAround(now: number, zone: string, before: number, after: number): Week[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const at = (day: Temporal.PlainDate) => momentOf({ day: day.toString(), time: null, zone })!;
  return Array.from({ length: before + 1 + after }, (_, i) => {
    const first = monday.add({ weeks: i - before });
    return { day: first.toString(), from: at(first), to: at(first.add({ weeks: 1 })) };
  });
}

/** How often is planned and published, week by week, on each network that has a target, items or own accounts. */
export function frequencies(
  plan: Pick<BrandPlan, 'perWeek'>,
  items: readonly Pick<PlanItem, 'when' | 'status' | 'channels'>[],
  accounts: readonly LoadedAccount[],
  weeks: readonly Week[],
  networks: readonly RuledNetwork[],
  now: number,
): Frequency[] {
  const dated = items.flatMap(({ when, status, channels }) => {
    const at = when && momentOf(when);
    return at === null || status === 'missed' ? [] : { at, networks: channels.map(({ network }) => network) };
  });
  return networks.flatMap((network): Frequency[] => {
    const own = accounts.filter(({ account }) => account.role === 'own' && account.network === network);
    const target = plan.perWeek[network] ?? null;
    const of = dated.filter((one) => one.networks.includes(network));
    if (target === null && own.length === 0 && of.length === 0) return [];
    return [
      {
        network,
        target,
        weeks: weeks.map(({ from, to }) => ({
          planned: of.filter(({ at }) => at >= from && at < to).length,
          ...publishedIn(own, from, Math.min(to, now)),
        })),
      },
    ];
  });
}

function publishedIn(
  own: readonly LoadedAccount[],
  from: number,
  to: number,
): Pick<WeekOfNetwork, 'published' | 'seen'> {
  if (from >= to) return { published: null, seen: 0 };
  const period = { from, to };
  let [seen, isWhole] = [0, own.length > 0];
  for (const { posts, sweeps, postsTotal } of own) {
    const inWeek = posts.filter((post) => isIn(post, period) && !post.isAd);
    seen += inWeek.length;
    isWhole &&= coverageOf(inWeek, sweeps, postsTotal, period, formatsOf(posts)).share === 1;
  }
  return { published: isWhole ? seen : null, seen };
}
