import type { HourSlice } from '@/utils/domain/account-stats';

import { fewestToColour } from './sentences';

/** A cell of fewer posts has no colour. */
export const fewestInCell = 3;

interface HeatCell extends HourSlice {
  /** 1 is the lowest fifth of the coloured cells, 5 the highest; null: no colour. */
  level: number | null;
}

interface Heat {
  posts: number;
  rows: { hour: number; cells: (HeatCell | null)[] }[];
}

const levels = 5;

/** The table of hours and weekdays, from the first hour with a post to the last. Colours go by rank. */
export function heatOf(hours: readonly HourSlice[]): Heat {
  const posts = hours.reduce((sum, { n }) => sum + n, 0);
  const rates = hours
    .flatMap(({ n, rate }) => (n >= fewestInCell && rate !== null ? rate : []))
    .toSorted((a, b) => a - b);
  const isColoured = posts >= fewestToColour && rates.length > 1;
  const levelOf = ({ n, rate }: HourSlice): number | null => {
    if (!isColoured || n < fewestInCell || rate === null) return null;
    const below = rates.filter((one) => one < rate).length;
    return 1 + Math.min(levels - 1, Math.floor((below / (rates.length - 1)) * levels));
  };
  const used = hours.map(({ hour }) => hour);
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const rows: Heat['rows'] = [];
  for (let hour = first; hour <= last; hour++) {
    const cells = Array.from({ length: 7 }, (_, weekday) => {
      const slice = hours.find((one) => one.hour === hour && one.weekday === weekday);
      return slice ? { ...slice, level: levelOf(slice) } : null;
    });
    rows.push({ hour, cells });
  }
  return { posts, rows };
}

/** "Mon" … "Sun" in a language. */
export function weekdayNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(1970, 0, 5 + day)));
}
