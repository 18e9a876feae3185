import type { ExportKind } from '../campaign';
import type { ImportField } from './fields';

/**
 * An export as we know it. Column names are written as `columnKey` makes them (no case, no units, no currency), the one to
 * be preferred first. Where each is from, and what could not be confirmed: docs/campaign-imports.md.
 */
export interface Format {
  kind: Exclude<ExportKind, 'other'>;
  /** When its columns were looked up. */
  checkedOn: string;
  names: Partial<Record<ImportField, readonly string[]>>;
  /** Sets of columns of which no other export has all. */
  marks: readonly (readonly string[])[];
  /** What a line above the table says. */
  above?: RegExp;
}

export const formats: readonly Format[] = [
  {
    kind: 'vkAds',
    checkedOn: '2026-11-26',
    names: {
      day: ['дата', 'день', 'date', 'day', 'период'],
      campaign: ['название кампании', 'кампания', 'campaign name', 'рекламная кампания'],
      group: [
        'название группы',
        'группа объявлений',
        'название группы объявлений',
        'группа',
        'ad group name',
      ],
      ad: ['название объявления', 'объявление', 'ad name'],
      gender: ['пол', 'gender'],
      age: ['возраст', 'age'],
      spend: ['потрачено всего', 'потрачено', 'расход', 'списано', 'spent total', 'total spent', 'spent'],
      impressions: ['показы', 'impressions', 'shows'],
      reach: ['охват', 'reach'],
      clicks: ['клики', 'переходы', 'клики по ссылке', 'clicks'],
      subscribers: [
        'вступления',
        'вступления в сообщество',
        'подписки',
        'подписки на сообщество',
        'subscriptions',
      ],
      leads: ['лиды', 'заявки', 'лид-форма', 'leads'],
      actions: ['результат', 'результаты', 'цели', 'конверсии', 'results', 'result'],
      revenue: ['доход', 'revenue'],
      ctr: ['ctr'],
      cpc: ['ecpc', 'cpc'],
    },
    marks: [
      ['потрачено всего', 'показы'],
      ['потрачено', 'показы', 'переходы'],
      ['потрачено', 'показы', 'клики', 'id объявления'],
      ['цена за результат', 'потрачено всего'],
      ['показы', 'клики', 'id кампании', 'потрачено'],
      ['spent total', 'impressions'],
      ['ecpc', 'показы'],
    ],
  },
  {
    kind: 'vkStatistics',
    checkedOn: '2026-11-26',
    names: {
      day: ['дата', 'день', 'date', 'period'],
      subscribers: [
        'новые участники',
        'новые подписчики',
        'подписалось',
        'вступившие',
        'new members',
        'subscribed',
      ],
      reach: ['полный охват', 'охват', 'reach'],
    },
    marks: [
      ['новые участники', 'вышедшие участники'],
      ['уникальные посетители', 'охват подписчиков'],
      ['уникальные посетители', 'полный охват'],
      ['полный охват', 'охват подписчиков'],
      ['критерий', 'параметр 1', 'значение'],
      ['subscribed', 'unsubscribed'],
    ],
  },
  {
    kind: 'metaAds',
    checkedOn: '2026-11-26',
    names: {
      day: ['day', 'день'],
      from: ['reporting starts', 'дата начала отчетности', 'начало отчетности'],
      to: ['reporting ends', 'дата окончания отчетности', 'окончание отчетности'],
      campaign: ['campaign name', 'название кампании'],
      group: ['ad set name', 'название группы объявлений'],
      ad: ['ad name', 'название объявления'],
      gender: ['gender', 'пол'],
      age: ['age', 'возраст'],
      currency: ['currency', 'валюта'],
      spend: ['amount spent', 'потраченная сумма', 'сумма затрат'],
      impressions: ['impressions', 'показы'],
      reach: ['reach', 'охват'],
      clicks: ['link clicks', 'клики по ссылке', 'clicks (all)', 'клики (все)'],
      subscribers: ['*follows', 'follows or likes', 'page likes', 'отметки "нравится" страницы'],
      leads: ['leads', 'лиды'],
      actions: ['results', 'result', 'результаты', 'результат'],
      orders: ['purchases', 'website purchases', 'покупки', 'покупки на сайте'],
      revenue: [
        'purchases conversion value',
        'website purchases conversion value',
        'ценность конверсий покупок',
        'ценность конверсии покупок',
      ],
      ctr: ['ctr (link click-through rate)', 'ctr (кликабельность по ссылке)', 'ctr (все)', 'ctr (all)'],
      cpc: ['cpc (cost per link click)', 'cpc (цена за клик по ссылке)', 'cpc (all)', 'cpc (все)'],
    },
    marks: [
      ['reporting starts', 'amount spent'],
      ['дата начала отчетности', 'потраченная сумма'],
      ['дата начала отчетности', 'сумма затрат'],
      ['reporting starts', 'reporting ends'],
      ['дата начала отчетности', 'дата окончания отчетности'],
      ['дата начала отчетности', 'окончание отчетности'],
      ['amount spent', 'ad set name'],
      ['amount spent', 'campaign name'],
    ],
  },
  {
    kind: 'yandexDirect',
    checkedOn: '2026-11-26',
    names: {
      day: ['дата', 'date', 'неделя', 'месяц', 'период', 'week', 'month'],
      campaign: ['кампания', 'название кампании', 'campaign', 'campaignname', 'campaign name'],
      group: ['группа', 'название группы', 'ad group', 'adgroupname', 'group'],
      ad: ['заголовок объявления', 'заголовок', '№ объявления', 'id объявления', 'ad id', 'adid', 'ad no.'],
      gender: ['пол', 'gender'],
      age: ['возраст', 'age'],
      currency: ['валюта', 'currency'],
      spend: ['расход', 'cost', 'расходы'],
      impressions: ['показы', 'impressions'],
      clicks: ['клики', 'clicks'],
      actions: ['конверсии', 'conversions'],
      revenue: ['доход', 'revenue'],
      ctr: ['ctr'],
      cpc: ['ср. цена клика', 'avg. cpc', 'avgcpc'],
    },
    marks: [
      ['кампания', 'расход', 'ср. цена клика'],
      ['№ кампании', 'расход'],
      ['id кампании', 'расход', 'показы'],
      ['дата', 'расход', 'глубина'],
      ['глубина (стр.)', 'расход'],
      ['расход', 'ср. цена клика'],
      ['campaignname', 'cost'],
      ['adgroupname', 'impressions'],
      ['campaign no.', 'cost'],
    ],
    above: /директ|direct|мастер отчетов|report wizard/i,
  },
  {
    kind: 'googleAds',
    checkedOn: '2026-11-26',
    names: {
      day: ['day', 'день', 'week', 'неделя', 'month', 'месяц', 'date'],
      campaign: ['campaign', 'кампания'],
      group: ['ad group', 'группа объявлений'],
      ad: ['ad name', 'headline 1', 'название объявления', 'заголовок 1'],
      gender: ['gender', 'пол'],
      age: ['age', 'возраст'],
      currency: ['currency code', 'код валюты'],
      spend: ['cost', 'стоимость', 'расходы', 'затраты'],
      impressions: ['impr.', 'impressions', 'показы'],
      clicks: ['clicks', 'клики'],
      actions: ['conversions', 'конверсии'],
      revenue: ['conv. value', 'total conv. value', 'ценность конв.', 'ценность конверсий'],
      ctr: ['ctr'],
      cpc: ['avg. cpc', 'ср. цена за клик', 'средн. цена за клик'],
    },
    marks: [
      ['currency code', 'cost'],
      ['код валюты', 'стоимость'],
      ['код валюты', 'расходы'],
      ['campaign status', 'impr.'],
      ['campaign', 'cost', 'impr.'],
      ['состояние кампании', 'код валюты'],
      ['статус кампании', 'код валюты'],
      ['impr.', 'clicks', 'avg. cpc'],
    ],
    above:
      /^(?:campaign|ad group|ad|account|untitled|time series|demographic\w*)? ?(?:performance )?report$|^отчет (?:по|о|об) (?:кампани|групп|объявлен|эффективн)/i,
  },
  {
    kind: 'ga4',
    checkedOn: '2026-11-26',
    names: {
      day: ['date', 'дата', 'date + hour (yyyymmddhh)'],
      utmCampaign: [
        'session campaign',
        'session manual campaign name',
        'first user campaign',
        'кампания сеанса',
        'сеанс – кампания',
        'кампания',
        'campaign',
      ],
      sourceMedium: [
        'session source / medium',
        'session source/medium',
        'session manual source / medium',
        'first user source / medium',
        'источник/канал сеанса',
        'источник / канал сеанса',
        'источник или канал сеанса',
        'сеанс – источник/канал',
        'source / medium',
      ],
      source: ['session source', 'session manual source', 'источник сеанса', 'first user source'],
      medium: ['session medium', 'session manual medium', 'канал сеанса', 'first user medium'],
      ad: ['session manual ad content'],
      actions: ['key events', 'conversions', 'ключевые события', 'конверсии'],
      orders: ['ecommerce purchases', 'transactions', 'покупки', 'транзакции'],
      revenue: ['total revenue', 'purchase revenue', 'общий доход', 'доход'],
    },
    marks: [
      ['session source / medium'],
      ['session source/medium'],
      ['session campaign'],
      ['session manual campaign name'],
      ['session manual source / medium'],
      ['источник/канал сеанса'],
      ['источник / канал сеанса'],
      ['источник или канал сеанса'],
      ['кампания сеанса'],
      ['сеанс – источник/канал'],
      ['сеанс – кампания'],
      ['session source', 'session medium'],
      ['key events', 'engaged sessions'],
      ['ключевые события', 'сеансы'],
    ],
    above: /^# ?(?:account|property|аккаунт|ресурс|all users|все пользователи|-{5})/i,
  },
  {
    kind: 'metrika',
    checkedOn: '2026-11-26',
    names: {
      day: ['дата визита', 'дата', 'date', 'date of visit', 'день', 'day'],
      utmCampaign: ['utm campaign', 'utm_campaign'],
      source: ['utm source', 'utm_source'],
      medium: ['utm medium', 'utm_medium'],
      ad: ['utm content', 'utm_content'],
      actions: [
        'достижения любой цели',
        'reaches of any goal',
        'достижения цели*',
        'целевые визиты*',
        'goal reaches*',
        'target sessions*',
        'conversions',
        'конверсии',
      ],
      orders: ['покупки', 'количество покупок', 'purchases'],
      revenue: ['доход', 'revenue', 'ecommerce revenue'],
    },
    marks: [
      ['utm source', 'визиты'],
      ['utm campaign', 'визиты'],
      ['utm medium', 'визиты'],
      ['utm_source', 'визиты'],
      ['utm_campaign', 'визиты'],
      ['utm source', 'sessions'],
      ['utm campaign', 'sessions'],
      ['utm source', 'visits'],
      ['визиты', 'посетители', 'отказы'],
    ],
    above: /метрик|metrica/i,
  },
];

export interface Recognised {
  kind: ExportKind;
  /** The column names, as the file has them, by which it was told; [] where a line above it did. */
  columns: string[];
  /** The line above the table that told it. */
  above: string | null;
}

/** Which export a table is: the one of whose marks it has most columns. "other" where it has none. */
export function recognise(
  head: readonly string[],
  keys: readonly string[],
  above: readonly string[],
): Recognised {
  const has = new Map(keys.map((key, i) => [key, head[i]!]));
  const scored = formats.map((format) => {
    const marks = format.marks.filter((mark) => mark.every((name) => has.has(name)));
    const names = [...new Set(marks.flat())];
    const line = format.above
      ? (above.find((one) => format.above!.test(one.replaceAll('ё', 'е'))) ?? null)
      : null;
    const known = Object.values(format.names).filter((list) => list.some((name) => has.has(name))).length;
    return { format, names, line, score: names.length * 3 + (line === null ? 0 : 4) + known / 100, known };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  // A line above tells nothing where no column of such an export is there.
  if (best.score < 1 || best.known === 0) return { kind: 'other', columns: [], above: null };
  return {
    kind: best.format.kind,
    columns: best.names.map((name) => has.get(name)!),
    above: best.line,
  };
}
