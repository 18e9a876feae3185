import { signal } from '@preact/signals';

import { middleOf, type MaybeCount } from '@/utils/domain/count';
import type { Period } from '@/utils/domain/coverage';
import { dialects } from '@/utils/domain/dialects';
import type { By } from '@/utils/domain/over-time';
import { whenAt } from '@/utils/domain/plan/clock';
import type { Cell, CellUnit, NumberCell } from '@/utils/domain/reports/document';
import type { Sum } from '@/utils/domain/reports/own-figures';
import { boundsOf, previous, type ReportPeriod } from '@/utils/domain/reports/period';
import { defaultSettings } from '@/utils/settings';

import { networkName } from '../window/network-name';
import { windowOf, type OurWindow, type Spoken } from '../window/window';
import { amountText } from './cell-text';
import { spanWords, type Span } from './period-words';
import type { ReportData } from './report-data';

/** What every section is told with: the language, the period and what it is set against, and how figures are written. */
export interface Teller extends Spoken {
  /** As the functions of our windows take it: in the report's language, days in its zone. */
  ours: OurWindow;
  zone: string;
  now: number;
  period: ReportPeriod;
  bounds: Period;
  /** As many days of the period before as have gone by of this one. */
  boundsBefore: Period;
  /** False: the period goes on. */
  isOver: boolean;
  span: Span;
  spanBefore: Span;
  /** "in November", "compared with October", …: see spanWords. */
  words: ReturnType<typeof spanWords>;
  wordsBefore: ReturnType<typeof spanWords>;
  by: By;
  /** The word of the dialect for engagement by that audience. */
  er: string;
  amount(value: number, unit?: CellUnit, currency?: string | null, decimals?: number): string;
  /** As sentences have it: "3.4%", from a tenth on whole percents. */
  share(share: number): string;
  /** The same with its sign: "+3.4%", "−20%". */
  change(share: number): string;
  /** "November 12". */
  day(at: number): string;
}

/** Minus is a sign of its own; what Intl writes in Russian is a hyphen. */
export const withMinus = (text: string): string => text.replace(/^-/, '−');

/** @param zone IANA */
export function tellerOf(
  spoken: Spoken,
  period: ReportPeriod,
  zone: string,
  now: number,
  { dialect, view }: Pick<ReportData, 'dialect' | 'view'>,
): Teller {
  const { language } = spoken;
  const before = previous(period);
  const whole = boundsOf(period, zone);
  const wholeBefore = boundsOf(before, zone);
  const isOver = now >= whole.to;
  const bounds = { from: whole.from, to: Math.max(whole.from, Math.min(now, whole.to)) };
  const boundsBefore = isOver
    ? wholeBefore
    : { ...wholeBefore, to: Math.min(wholeBefore.to, wholeBefore.from + bounds.to - bounds.from) };
  const span: Span = { period, until: null };
  const spanBefore: Span = { period: before, until: isOver ? null : lastDay(boundsBefore, zone) };
  const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: zone });
  const dated = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  });
  const figures = { ...spoken.figures, day: (at: number) => dated.format(at) };
  const told = { ...spoken, figures };
  const amount: Teller['amount'] = (value, unit = 'plain', currency, decimals) =>
    withMinus(
      amountText(
        value,
        { unit, ...(currency && { currency }), ...(decimals !== undefined && { decimals }) },
        language,
      ),
    );
  const shareText = (share: number) => amount(share, 'share', null, Math.abs(share) < 0.0995 ? 1 : 0);
  return {
    ...told,
    ours: windowOf(signal({ ...defaultSettings, language, dialect }), signal(null), signal(told), () => {}),
    zone,
    now,
    period,
    bounds,
    boundsBefore,
    isOver,
    span,
    spanBefore,
    words: spanWords(span, period, spoken),
    wordsBefore: spanWords(spanBefore, period, spoken),
    by: view.by,
    er: dialects[dialect][view.by].word,
    amount,
    share: shareText,
    change: (share) => `${share > 0 ? '+' : ''}${shareText(share)}`,
    day: (at) => days.format(at),
  };
}

const lastDay = ({ from, to }: Period, zone: string): string => whenAt(Math.max(from, to - 1), zone).day;

/** A title or a name as a table has room for: what is longer is cut, and says so. */
export function shortened(text: string, most = 140): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line.slice(0, most * 4));
  return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : line;
}

/** A text that leads to where it was found; one without an address of the web leads nowhere. */
export const linked = (text: string, link: string): Cell =>
  /^https?:\/\//i.test(link) ? { text, link } : { text };

/** An account as a table calls it: with its network. */
export const accountLine = ({
  name,
  handle,
  id,
  network,
}: {
  name: string | null;
  handle: string | null;
  id: string | null;
  network: string;
}): string => `${shortened(name ?? (handle ? `@${handle}` : (id ?? '')), 80)} (${networkName(network)})`;

export const numberCell = (
  value: number | null,
  unit: CellUnit = 'plain',
  more: Omit<Partial<NumberCell>, 'value' | 'unit'> = {},
): NumberCell => ({ value, unit, ...more });

/** A count as a page told it. */
export const countCell = (count: MaybeCount): NumberCell =>
  count ? numberCell(middleOf(count), 'plain', { isRough: !count.exact }) : numberCell(null);

export const sumCell = (sum: Pick<Sum, 'value' | 'exact'> | null): NumberCell =>
  sum ? numberCell(sum.value, 'plain', { isRough: !sum.exact }) : numberCell(null);

/** A change by a share, with its sign; unknown where there is none. */
export const changeCell = (share: number | null, isRough = false): Cell =>
  numberCell(share, 'share', { isSigned: true, isRough });

export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "2.3 times", or by how many percent more or less: as a sentence has a multiple. */
export function multipleWords(multiple: number, tell: Pick<Teller, 'amount'>) {
  const round = (value: number) => Number(value.toPrecision(2));
  if (multiple >= 2) return { way: 'times', amount: tell.amount(round(multiple)), times: round(multiple) };
  return {
    way: multiple > 1 ? 'more' : 'less',
    amount: tell.amount(round(Math.abs(multiple - 1)), 'share', undefined, 0),
    times: 1,
  };
}

/** Names in quotation marks, as a list. */
export const listed = (names: readonly string[], { language, say }: Teller): string =>
  new Intl.ListFormat(language).format(
    names.map((name) => say('reportQuoted', { name: shortened(name, 60) })),
  );
