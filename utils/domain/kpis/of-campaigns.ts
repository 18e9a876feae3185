import { costInterval, type Interval } from '../campaigns/chance';
import { dayAt, dayNumber, type Span } from '../campaigns/days';
import { economicsOf, type Economics } from '../campaigns/economics';
import { measures } from '../campaigns/measures';
import { converted, isMoney } from '../campaigns/money';
import { areTogether } from '../campaigns/part';
import { resultNames, totalOf, type ResultName, type Results } from '../campaigns/results';
import type { Period } from '../coverage';
import { momentOf } from '../plan/clock';
import type { KpiFigure, KpiGap, KpiPart, KpiSources, Known } from './figure';
import type { Reckoned } from './figure-of';
import type { Kpi } from './kpi';
import { economicsMeasure, measureFacts, resultOf } from './measure';
import type { KpiPeriod } from './period';

/** One campaign in the period: what it came to, money in the currency of the KPI. */
interface Told {
  economics: Economics;
  results: Results;
  rows: number;
}

/**
 * What campaigns tell of a KPI in a period: by their rows that lie in it whole, each figure of each part and day counted
 * once. Money of several currencies is added only by the rates that the person gave to campaigns.
 */
export function ofCampaigns(kpi: Kpi, sources: KpiSources, period: KpiPeriod, now: number): Reckoned {
  const chosen = sources.campaigns.filter(
    ({ campaign }) => kpi.campaign === null || campaign.id === kpi.campaign,
  );
  const unknown = (gaps: KpiGap[], parts: KpiPart[] = []): Reckoned => ({
    figure: { known: null, currency: kpi.currency, parts, gaps, until: null },
    chance: null,
  });
  if (kpi.campaign !== null && chosen.length === 0) return unknown([{ why: 'campaignGone' }]);
  const days = { from: period.firstDay, to: period.lastDay };
  const all = chosen
    .toSorted((a, b) => (a.campaign.id < b.campaign.id ? -1 : 1))
    .map((one) => economicsIn(one, days));
  const of = figuresFor(kpi);
  const { told, currency, gaps } = inOneCurrency(all, kpi, of.some(isMoney));
  gaps.push(...all.flatMap((one) => noticed(one, of)));
  if (told.length === 0)
    return unknown(gaps.some(({ why }) => why === 'otherCurrency') ? gaps : [...gaps, { why: 'noRows' }]);
  for (const one of told) gaps.push(...untoldOf(one, of));
  const parts: KpiPart[] = told.map(({ economics: { campaign }, results, rows }) => ({
    kind: 'campaign',
    campaign: { id: campaign.id, name: campaign.name },
    rows,
    results,
  }));
  const isCut = gaps.some(({ why }) => why !== 'doubled');
  const value = valueOf(kpi, told, of, isCut, gaps);
  const figure: KpiFigure = {
    known: value,
    currency,
    parts,
    gaps,
    until: value ? untilOf(told, sources.zone, now) : null,
  };
  return {
    figure,
    chance: chanceOf(kpi, told, of),
    span: spanOf(told, period, sources.zone),
    perDay: () => perDayOf(kpi, told, currency, sources.zone, period),
  };
}

const made = new WeakMap<KpiSources['campaigns'][number], Map<string, Economics>>();

/** Reckoned once for all the KPIs that ask for it. */
function economicsIn(one: KpiSources['campaigns'][number], days: Span): Economics {
  const known = made.get(one) ?? new Map<string, Economics>();
  made.set(one, known);
  const asked = `${days.from} ${days.to}`;
  let economics = known.get(asked);
  if (!economics) known.set(asked, (economics = economicsOf(one.campaign, one.rows, days)));
  return economics;
}

/** The figures of rows that a KPI is made of. */
function figuresFor(kpi: Kpi): readonly ResultName[] {
  const one = resultOf[kpi.measure];
  if (one) return [one];
  const measure = economicsMeasure[kpi.measure];
  return measure ? measures[measure].of : [];
}

/** The campaigns that tell anything, their money in the KPI's currency, or in the one that all of them have. */
function inOneCurrency(
  all: readonly Economics[],
  kpi: Kpi,
  ofMoney: boolean,
): { told: Told[]; currency: string | null; gaps: KpiGap[] } {
  const telling = all.filter(({ days }) => days !== null);
  const own = new Set(telling.map(({ currency }) => currency));
  const currency = !ofMoney ? null : (kpi.currency ?? (own.size === 1 ? [...own][0]! : null));
  const left: string[] = [];
  const told = telling.flatMap((economics): Told[] => {
    const rows = rowsOf(economics);
    const { results } = economics.total;
    if (!ofMoney) return [{ economics, results, rows }];
    const rate = rateTo(economics, currency);
    if (currency === null || rate === null) {
      left.push(economics.currency);
      return [];
    }
    return [{ economics, results: moneyIn(results, economics.currency, currency, rate), rows }];
  });
  const currencies = [...new Set(left)].toSorted();
  return { told, currency, gaps: left.length > 0 ? [{ why: 'otherCurrency', currencies }] : [] };
}

const counts = new WeakMap<Economics, number>();

/** How many rows a campaign's figures are made of. */
function rowsOf(economics: Economics): number {
  let count = counts.get(economics);
  if (count === undefined) {
    count = new Set(resultNames.flatMap((name) => economics.total.rows(name))).size;
    counts.set(economics, count);
  }
  return count;
}

/** What one unit of a campaign's money is worth in a currency; null where the campaign does not know. */
function rateTo({ campaign }: Economics, currency: string | null): number | null {
  if (campaign.currency === currency) return 1;
  const rate = currency === null ? undefined : campaign.rates[currency];
  return rate === undefined || rate <= 0 ? null : 1 / rate;
}

function moneyIn(results: Results, from: string, to: string, rate: number): Results {
  if (from === to) return results;
  const money = resultNames.filter(isMoney).map((name) => {
    const amount = results[name];
    return [name, amount === null ? null : converted(amount, from, to, rate)];
  });
  return { ...results, ...(Object.fromEntries(money) as Partial<Results>) };
}

const noticed = ({ notices }: Economics, of: readonly ResultName[]): KpiGap[] =>
  notices.flatMap((notice): KpiGap[] => {
    const rows = notice.rows.length;
    if (notice.kind === 'partly') return [{ why: 'straddling', rows }];
    if (notice.kind === 'currency')
      return of.some(isMoney) ? [{ why: 'noRate', currency: notice.currency, rows }] : [];
    const isOfThese = notice.kind === 'twice' && notice.figures.some((figure) => of.includes(figure));
    return isOfThese ? [{ why: 'doubled', rows }] : [];
  });

function untoldOf({ economics, results }: Told, of: readonly ResultName[]): KpiGap[] {
  const { untold } = economics.total.told();
  return of.flatMap((figure): KpiGap[] => {
    if (figure === 'reach') return [];
    const gap = { why: 'untold', campaign: economics.campaign.name, figure } as const;
    if (results[figure] === null) return [{ ...gap, days: null }];
    return untold[figure] ? [{ ...gap, days: untold[figure] }] : [];
  });
}

function valueOf(
  kpi: Kpi,
  told: readonly Told[],
  of: readonly ResultName[],
  isCut: boolean,
  gaps: KpiGap[],
): Known | null {
  const one = resultOf[kpi.measure];
  if (one) {
    const telling = told.filter(({ results }) => results[one] !== null);
    const sum = totalOf(telling.map(({ results }) => results)).results[one];
    if (sum !== null) return { value: sum, between: null, isLeast: one !== 'reach' && isCut };
    if (one === 'reach') {
      const isTold = told.some(({ economics }) => economics.total.rows('reach').length > 0);
      gaps.push(...(isTold ? [{ why: 'reachOfSeveral' } as const] : told.map(untoldReach)));
    }
    return null;
  }
  const measure = economicsMeasure[kpi.measure];
  const whole = totalOf(wholeOf(told, of)).results;
  const value = measure ? measures[measure].value(whole) : null;
  if (value !== null) return { value, between: null, isLeast: false };
  const below = measure === 'romi' ? 'spend' : of[1];
  if (below && of.every((figure) => whole[figure] !== null))
    gaps.push({ why: 'nothingToDivideBy', figure: below });
  return null;
}

const untoldReach = ({ economics: { campaign } }: Told): KpiGap => ({
  why: 'untold',
  campaign: campaign.name,
  figure: 'reach',
  days: null,
});

/**
 * Costs of one are not to be divided by what another brought, nor those of a few days by what all days did: only campaigns
 * count that tell all of the figures, each of most of the days.
 */
const wholeOf = (told: readonly Told[], of: readonly ResultName[]): Results[] =>
  told.flatMap(({ economics, results }) =>
    of.every((figure) => results[figure] !== null) && areTogether(economics.total, of) ? [results] : [],
  );

function chanceOf(kpi: Kpi, told: readonly Told[], of: readonly ResultName[]): Interval | null {
  const isCost = measureFacts[kpi.measure].nature === 'rate' && measureFacts[kpi.measure].unit === 'money';
  const [spend, events] = of;
  if (!isCost || !spend || !events) return null;
  const { [spend]: spent, [events]: came } = totalOf(wholeOf(told, of)).results;
  return spent === null || came === null || came <= 0 ? null : costInterval(spent, came);
}

const starts = new Map<string, number>();

/** When a day begins. Asked for every campaign of every KPI, and calendars take their time. */
function startOf(day: string, zone: string): number {
  const asked = `${day} ${zone}`;
  let start = starts.get(asked);
  if (start === undefined) {
    if (starts.size > 5000) starts.clear();
    starts.set(asked, (start = momentOf({ day, time: null, zone })!));
  }
  return start;
}
const endOf = (day: string, zone: string): number => startOf(dayAt(dayNumber(day) + 1), zone);

/** The end of the last day that is told of; of today, now. */
function untilOf(told: readonly Told[], zone: string, now: number): number {
  const ends = told.flatMap(({ economics: { days } }) => (days ? endOf(days.to, zone) : []));
  return Math.min(now, Math.max(...ends));
}

/** When these campaigns run within the period, by their own days and those of their rows. */
function spanOf(told: readonly Told[], period: KpiPeriod, zone: string): Period {
  const firsts = told.map(({ economics: { campaign, days } }) =>
    days && days.from < campaign.from ? days.from : campaign.from,
  );
  const from = Math.max(period.from, Math.min(...firsts.map((day) => startOf(day, zone))));
  const lasts = told.map(({ economics: { campaign, days } }) => {
    if (campaign.to === null) return period.to;
    return endOf(days && days.to > campaign.to ? days.to : campaign.to, zone);
  });
  return { from, to: Math.min(period.to, Math.max(...lasts)) };
}

/** What each day brought, from the first to the last that is told of, where every row is of one day; else none. */
function perDayOf(
  kpi: Kpi,
  told: readonly Told[],
  currency: string | null,
  zone: string,
  period: KpiPeriod,
): number[] {
  const figure = resultOf[kpi.measure];
  if (!figure || figure === 'reach') return [];
  const days = new Map<number, number>();
  for (const { economics } of told) {
    const rate = isMoney(figure) ? rateTo(economics, currency) : 1;
    for (const { id, results } of economics.by('day')) {
      if (results[figure] === null) continue;
      if (id === null || rate === null) return [];
      const day = dayNumber(id);
      const amount = results[figure];
      const own = isMoney(figure) ? converted(amount, economics.currency, currency ?? '', rate) : amount;
      days.set(day, (days.get(day) ?? 0) + own);
    }
  }
  if (days.size === 0) return [];
  const { from } = spanOf(told, period, zone);
  const first = Math.min(
    ...days.keys(),
    dayNumber(period.firstDay) + Math.round((from - period.from) / 86_400_000),
  );
  const last = Math.max(...days.keys());
  // A day that an export leaves out had nothing to tell.
  return Array.from({ length: last - first + 1 }, (_, i) => days.get(first + i) ?? 0);
}
