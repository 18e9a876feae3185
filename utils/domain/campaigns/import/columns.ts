import type { ExportKind } from '../campaign';
import { currencyIn } from './currency';
import type { ImportField } from './fields';
import { formats, type Format } from './formats';
import type { Cell } from './number';

/** A column's name as it is compared: without case, marks of units, and currency. */
export function columnKey(name: string): string {
  let key = name
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s\u00A0\u2007\u2009\u202F]+/g, ' ');
  for (let before = ''; before !== key;) {
    before = key;
    key = key
      .replace(unit, (whole, code?: string, short?: string) =>
        (code ?? short) === undefined || isCode((code ?? short)!) ? '' : whole,
      )
      .trim();
  }
  return key;
}

/** ", ₽", "(руб.)", "(RUB)" at the end of a name: not what makes it another column. */
const unit = /,? ?\((?:руб\.?|р\.|%|\p{Sc}|([a-z]{3}))\)$|, ?(?:руб\.?|р\.|%|\p{Sc}|([a-z]{3}))$| \p{Sc}$/u;
/** "(all)" is of all clicks, though Albania pays in it. */
const isCode = (text: string): boolean => text !== 'all' && text !== 'top' && currencyIn(text) !== null;

/** Whether a column of money says that the tax is in it; null where it says neither. */
export const taxIn = (name: string): 'with' | 'without' | null =>
  /(?:без|excl[a-z]{0,8}\.?|without|before) ?(?:учета ?)?(?:ндс|vat|tax)/i.test(spelt(name))
    ? 'without'
    : /(?:с|incl[a-z]{0,8}\.?|with) ?(?:учетом ?)?(?:ндс|vat|tax)/i.test(spelt(name))
      ? 'with'
      : null;

const spelt = (name: string): string => name.replaceAll('ё', 'е').replaceAll(/\s+/g, ' ');

/** A key of a column of money as it would be did it not tell of tax. */
export const withoutTax = (key: string): string =>
  key
    .replace(
      /[,(]? ?(?:с|без|(?:incl|excl)[a-z]{0,8}\.?|with|without) ?(?:учетом ?|учета ?)?(?:ндс|vat|tax)\)?/g,
      '',
    )
    .trim();

export interface Column {
  /** As the file has it; '' where it has no name. */
  name: string;
  /** Null: not taken. */
  field: ImportField | null;
  /** The currency that its name tells. */
  currency: string | null;
  tax: 'with' | 'without' | null;
}

/**
 * What the columns of a table are, by the names that its export gives them, then by those that any does. A field is one
 * column's: of several the one whose name stands first in our list, and of money with and without tax the one with it.
 */
export function columnsOf(head: readonly string[], kind: ExportKind): Column[] {
  const columns = head.map((name): Column => ({
    name,
    field: null,
    currency: currencyIn(name),
    tax: taxIn(name),
  }));
  const keys = head.map(columnKey);
  const bare = keys.map(withoutTax);
  const isFree = (i: number) => columns[i]!.field === null;
  const lists = [...formats.filter((format) => format.kind === kind), general].map(({ names }) => names);
  for (const names of lists)
    for (const [field, list] of Object.entries(names) as [ImportField, readonly string[]][]) {
      if (columns.some((column) => column.field === field)) continue;
      for (const name of list) {
        const at = keys
          .map((key, i) => (isFree(i) && (isCalled(key, name) || isCalled(bare[i]!, name)) ? i : -1))
          .filter((i) => i >= 0)
          .toSorted((a, b) => rankOf(columns[a]!.tax) - rankOf(columns[b]!.tax));
        // Of several goals only the person knows which is meant.
        if (at.length === 0 || (name.includes('*') && at.length > 1)) continue;
        columns[at[0]!]!.field = field;
        break;
      }
    }
  // A rate of link clicks says nothing against a count of all clicks.
  const ofAll = (at: number): boolean => /\((?:all|все)\)/.test(keys[at] ?? '');
  const clicks = columns.findIndex(({ field }) => field === 'clicks');
  for (const [i, column] of columns.entries())
    if (
      (column.field === 'ctr' || column.field === 'cpc') &&
      /\(/.test(keys[i]!) &&
      ofAll(i) !== ofAll(clicks)
    )
      column.field = null;
  // Whom an advertisement is shown to is set on its group, in all of these systems.
  const group = columns.find(({ field }) => field === 'group');
  if (group && !columns.some(({ field }) => field === 'segment' || field === 'gender' || field === 'age'))
    group.field = 'segment';
  return columns;
}

/** A name of our lists with a star stands for all that begin or end so: "goal reaches (order)". */
const isCalled = (key: string, name: string): boolean =>
  name.endsWith('*')
    ? key.startsWith(name.slice(0, -1))
    : name.startsWith('*')
      ? key.endsWith(name.slice(1))
      : key === name;

const rankOf = (tax: Column['tax']): number => (tax === 'with' ? 0 : tax === null ? 1 : 2);

/** How many columns of a line have a name that an export gives: the head of a table has most. */
export function knownIn(cells: readonly Cell[]): number {
  let known = 0;
  for (const cell of cells)
    if (typeof cell === 'string' && cell !== '' && allNames.has(columnKey(cell))) known += 1;
  return known;
}

/** Names that tables of any origin have. */
const general: Pick<Format, 'names'> = {
  names: {
    day: ['day', 'date', 'дата', 'день', 'период', 'period', 'неделя', 'week', 'месяц', 'month'],
    from: ['from', 'start date', 'с', 'начало', 'дата начала'],
    to: ['to', 'end date', 'по', 'конец', 'дата окончания'],
    campaign: ['campaign', 'campaign name', 'кампания', 'название кампании', 'рекламная кампания'],
    group: ['ad group', 'ad set name', 'ad group name', 'группа', 'группа объявлений', 'название группы'],
    ad: ['ad', 'ad name', 'creative', 'объявление', 'название объявления', 'креатив'],
    segment: ['segment', 'audience', 'сегмент', 'аудитория'],
    gender: ['gender', 'пол'],
    age: ['age', 'возраст', 'возрастная группа'],
    rubric: ['rubric', 'рубрика'],
    utmCampaign: ['utm_campaign', 'utm campaign'],
    source: ['utm_source', 'utm source', 'source', 'источник'],
    medium: ['utm_medium', 'utm medium', 'medium', 'канал'],
    sourceMedium: ['source / medium', 'источник / канал'],
    currency: ['currency', 'currency code', 'валюта', 'код валюты'],
    spend: [
      'spend',
      'cost',
      'amount spent',
      'расход',
      'расходы',
      'затраты',
      'потрачено',
      'списания',
      'бюджет',
      'стоимость',
    ],
    impressions: ['impressions', 'impr.', 'показы'],
    reach: ['reach', 'охват'],
    clicks: ['clicks', 'клики', 'переходы'],
    subscribers: ['subscribers', 'new followers', 'подписчики', 'подписки', 'новые подписчики', 'вступления'],
    leads: ['leads', 'лиды', 'заявки'],
    actions: [
      'conversions',
      'actions',
      'results',
      'конверсии',
      'целевые действия',
      'результаты',
      'результат',
    ],
    associated: ['assisted conversions', 'associated conversions', 'ассоциированные конверсии'],
    orders: ['orders', 'purchases', 'заказы', 'покупки', 'продажи'],
    revenue: ['revenue', 'выручка', 'доход'],
    costOfGoods: ['cost of goods', 'cogs', 'себестоимость'],
    ctr: ['ctr'],
    cpc: ['cpc', 'avg. cpc'],
  },
};

const allNames: ReadonlySet<string> = new Set(
  [...formats, general].flatMap((format) => [
    ...Object.values(format.names).flat(),
    ...('marks' in format ? (format as Format).marks.flat() : []),
  ]),
);
