import { useMemo } from 'preact/hooks';

import type { Span } from '@/utils/domain/campaigns/days';
import { measures, type MeasureName } from '@/utils/domain/campaigns/measures';
import { isMoney, minorDigits } from '@/utils/domain/campaigns/money';
import type { ResultName, Results } from '@/utils/domain/campaigns/results';

import { unknown } from '../window/figures';
import { useWindow } from '../window/window';

export type FigureName = ResultName | MeasureName;

/** True of a measure; else it is a figure that sources tell. */
export const isMeasure = (name: FigureName): name is MeasureName => Object.hasOwn(measures, name);

/** A figure's value: told, or reckoned. */
export const valueOf = (name: FigureName, results: Results): number | null =>
  isMeasure(name) ? measures[name].value(results) : results[name];

/** In what a figure is told. */
export const unitOf = (name: FigureName): 'money' | 'share' | 'times' | 'count' =>
  isMeasure(name) ? measures[name].unit : isMoney(name) ? 'money' : 'count';

/** How the figures of a campaign are written; what is unknown is "—". */
export interface Written {
  /** Minor units. From a thousand on without its smallest coins. */
  money(minor: number | null): string;
  /** To the last coin. */
  exactly(minor: number | null): string;
  share(fraction: number | null): string;
  times(value: number | null): string;
  whole(value: number | null): string;
  figure(name: FigureName, value: number | null): string;
  day(day: string): string;
  days(span: Span): string;
}

const midday = (day: string): number => Date.parse(`${day}T12:00:00Z`);

export function writtenIn(language: string, currency: string): Written {
  const digits = minorDigits(currency);
  const money = (least: number, most: number) =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
  const [coins, noCoins] = [money(digits, digits), money(0, 0)];
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const two = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percents = [0, 1, 2].map(
    (most) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: most }),
  );
  const dates = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const units = 10 ** digits;
  const or =
    (write: (value: number) => string) =>
    (value: number | null): string =>
      value === null || !Number.isFinite(value) ? unknown : write(value);
  const written: Omit<Written, 'figure'> = {
    money: or((minor) =>
      (Math.abs(minor) >= 1000 * units || minor % units === 0 ? noCoins : coins).format(minor / units),
    ),
    exactly: or((minor) => coins.format(minor / units)),
    share: or((value) => percents[Math.abs(value) < 0.1 ? 2 : Math.abs(value) < 1 ? 1 : 0]!.format(value)),
    times: or((value) => two.format(value)),
    whole: or((value) => plain.format(value)),
    day: (day) => dates.format(midday(day)),
    days: ({ from, to }) => dates.formatRange(midday(from), midday(to)),
  };
  return {
    ...written,
    figure: (name, value) =>
      written[({ money: 'money', share: 'share', times: 'times', count: 'whole' } as const)[unitOf(name)]](
        value,
      ),
  };
}

export function useWritten(currency: string): Written {
  const { language } = useWindow();
  return useMemo(() => writtenIn(language.value, currency), [language.value, currency]);
}
