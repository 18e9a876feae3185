import { dayMs } from '@/utils/domain/pace';
import type { PlanItem } from '@/utils/domain/plan/item';
import { standingOf } from '@/utils/domain/plan/late';
import { withKnownBrands, type OwnStore } from '@/utils/store/own';

/** What is late is looked for so far back; what is older is in the planner. */
export const lateDays = 60;

export interface Agenda {
  /** Past their time and not published, the oldest first. */
  late: PlanItem[];
  /** Days that have something, in order, with what is planned on them. */
  days: [string, PlanItem[]][];
  /** The first day after these that has something; null: none. */
  next: string | null;
  undated: PlanItem[];
  undatedCount: number;
  /** Nothing is planned at all, as far as this brand goes. */
  isEmpty: boolean;
}

interface AgendaQuery {
  /** Null: of all brands. */
  brand: string | null;
  today: string;
  /** The last day that is shown. */
  until: string;
  now: number;
  /** So many items without a date are read. */
  undated: number;
}

/** What is planned around today. Reads the days in question, not the whole plan. */
export async function readAgenda(
  store: OwnStore,
  { brand, today, until, now, undated: most }: AgendaQuery,
): Promise<Agenda> {
  const mine = async (items: PlanItem[]) =>
    (await withKnownBrands(store, items)).filter((one) => brand === null || one.brand === brand);
  const dated = store.plan.where('when.day');
  const near = await mine(await dated.between(daysAfter(today, -lateDays), until, true, true).toArray());
  const isOpen = (item: PlanItem) => item.status !== 'missed' && item.status !== 'published';
  const isLate = (item: PlanItem) => isOpen(item) && ['late', 'missed'].includes(standingOf(item, now));
  const late = near.filter(isLate).toSorted(byTime);
  const days = new Map<string, PlanItem[]>();
  for (const item of near.filter((one) => one.when!.day >= today && !isLate(one)).toSorted(byTime))
    days.set(item.when!.day, [...(days.get(item.when!.day) ?? []), item]);
  const all = await store.plan.toCollection().primaryKeys();
  const withDay = new Set(await store.plan.where('when.day').above('').primaryKeys());
  const without = await mine(
    (await store.plan.bulkGet(all.filter((id) => !withDay.has(id)))).filter((one) => one !== undefined),
  );
  const undated = without.filter(isOpen).toSorted((a, b) => b.updatedAt - a.updatedAt);
  let next: string | null = null;
  await store.plan
    .where('when.day')
    .above(until)
    .until((item) => {
      if (brand === null || item.brand === brand) next = item.when!.day;
      return next !== null;
    })
    .each(() => {});
  return {
    late,
    days: [...days],
    next,
    undated: undated.slice(0, most),
    undatedCount: undated.length,
    isEmpty: late.length + days.size + undated.length === 0 && next === null,
  };
}

const byTime = (a: PlanItem, b: PlanItem): number => {
  const [one, other] = [a, b].map(({ when }) => `${when!.day} ${when!.time ?? '99:99'}`);
  return one! < other! ? -1 : one! > other! ? 1 : a.createdAt - b.createdAt;
};

/** The day that is so many days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
