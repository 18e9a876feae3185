import type { BrandAccount } from '@/utils/domain/brand';
import { measures } from '@/utils/domain/campaigns/measures';
import type { ResultName } from '@/utils/domain/campaigns/results';
import { atMost, type Count } from '@/utils/domain/count';
import type { KpiGap, KpiPart } from '@/utils/domain/kpis/figure';
import type { Kpi } from '@/utils/domain/kpis/kpi';
import { economicsMeasure, resultOf } from '@/utils/domain/kpis/measure';
import type { KpiPeriod } from '@/utils/domain/kpis/period';
import type { ForecastMethod, KpiStanding, NoForecast } from '@/utils/domain/kpis/standing';
import type { Metric } from '@/utils/domain/post';

import type { WindowWord } from '../window/window';
import { knownText, moneyText, numberText, type Saying } from './kpi-figures';
import { periodName, resultWords } from './kpi-words';

/** What the sentences about a KPI are said with. */
export interface Telling extends Saying {
  period: KpiPeriod;
  zone: string;
  nameOf(account: BrandAccount): string;
}

const dayText = (at: number, { zone, language }: Telling): string =>
  new Intl.DateTimeFormat(language, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at);

const percent = (share: number, { language }: Saying): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(Math.floor(share * 100) / 100);

const plain = (value: number, { language }: Saying, most = 0): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: most }).format(value);

function countText(count: Count, telling: Telling): string {
  if (count.exact) return plain(count.value, telling);
  return telling.say('kpisBetween', {
    low: plain(count.value, telling),
    high: plain(atMost(count), telling),
  });
}

/** The figures of rows that a KPI is made of. */
function figuresOf({ measure }: Pick<Kpi, 'measure'>): readonly ResultName[] {
  const [one, several] = [resultOf[measure], economicsMeasure[measure]];
  return one ? [one] : several ? measures[several].of : [];
}

const resultName = (name: ResultName, { say }: Saying): string => {
  const word = resultWords[name];
  return word ? say(word) : name;
};

/** One of the things that a figure was made of, in a sentence. */
export function partText(part: KpiPart, { kpi, figure }: KpiStanding, telling: Telling): string {
  const { say } = telling;
  switch (part.kind) {
    case 'written':
      return say('kpisPartWritten');
    case 'sighting':
      return say('kpisPartSighting', {
        account: telling.nameOf(part.account),
        count: countText(part.point.count, telling),
        day: dayText(part.point.at, telling),
      });
    case 'change':
      return say('kpisPartChange', {
        account: telling.nameOf(part.account),
        before: countText(part.from.count, telling),
        from: dayText(part.from.at, telling),
        after: countText(part.to.count, telling),
        to: dayText(part.to.at, telling),
      });
    case 'posts':
      return say(part.coverage.basis === 'counted' ? 'kpisPartPostsCounted' : 'kpisPartPosts', {
        account: telling.nameOf(part.account),
        n: part.n,
        share: part.coverage.share === null ? '—' : percent(part.coverage.share, telling),
      });
    case 'frequency':
      return say('kpisPartFrequency', {
        account: telling.nameOf(part.account),
        value: plain(part.perWeek, telling, 1),
        days: Math.floor(part.days),
      });
    case 'campaign': {
      const told = figuresOf(kpi).flatMap((name) => {
        const value = part.results[name];
        if (value === null) return [];
        const isMoney = name === 'spend' || name === 'revenue' || name === 'costOfGoods';
        const said = isMoney ? moneyText(value, figure.currency, telling.language) : plain(value, telling);
        return say('kpisFigure', { name: resultName(name, telling), value: said });
      });
      return say('kpisPartCampaign', {
        campaign: part.campaign.name,
        rows: part.rows,
        figures: told.length > 0 ? told.join(', ') : '—',
      });
    }
  }
}

const metricWords: Record<Metric, WindowWord> = {
  views: 'views',
  likes: 'likes',
  comments: 'comments',
  shares: 'shares',
};

/** What a figure lacks, and what would help, in a sentence. */
export function gapText(gap: KpiGap, telling: Telling): string {
  const { say, period } = telling;
  const account = 'account' in gap ? telling.nameOf(gap.account) : '';
  const figure = 'figure' in gap ? resultName(gap.figure, telling) : '';
  switch (gap.why) {
    case 'notBegun':
      return say('kpisGapNotBegun');
    case 'notWritten':
      return say('kpisGapNotWritten');
    case 'noAccounts':
      return say('kpisGapNoAccounts');
    case 'neverSeen':
      return say('kpisGapNeverSeen', { account });
    case 'notSeen':
      return say('kpisGapNotSeen', { account });
    case 'noBefore':
      return say('kpisGapNoBefore', { account });
    case 'noEnd':
      return say('kpisGapNoEnd', { account });
    case 'tooLittle': {
      const day = dayText(period.from, telling);
      return gap.share === null
        ? say('kpisGapTooLittleUnknown', { account, day })
        : say('kpisGapTooLittle', { account, day, share: percent(gap.share, telling) });
    }
    case 'untoldByPosts':
      return say('kpisGapUntoldByPosts', { account, posts: gap.posts, of: gap.of });
    case 'untoldReactions':
      return say('kpisGapUntoldReactions', {
        account,
        metrics: gap.metrics.map((metric) => say(metricWords[metric])).join(', '),
      });
    case 'tooRecent':
      return say('kpisGapTooRecent', { account });
    case 'underWeek':
      return say('kpisGapUnderWeek', { account });
    case 'noRows':
      return say('kpisGapNoRows');
    case 'campaignGone':
      return say('kpisGapCampaignGone');
    case 'otherCurrency':
      return say('kpisGapOtherCurrency', { currencies: gap.currencies.join(', ') });
    case 'noRate':
      return say('kpisGapNoRate', { rows: gap.rows, currency: gap.currency });
    case 'untold':
      return gap.days === null
        ? say('kpisGapUntold', { campaign: gap.campaign, figure })
        : say('kpisGapUntoldDays', { campaign: gap.campaign, figure, days: gap.days });
    case 'straddling':
      return say('kpisGapStraddling', { rows: gap.rows });
    case 'doubled':
      return say('kpisGapDoubled', { rows: gap.rows });
    case 'nothingToDivideBy':
      return say('kpisGapNothingToDivideBy', { figure });
    case 'reachOfSeveral':
      return say('kpisGapReachOfSeveral');
  }
}

const methodWords: Record<ForecastMethod, WindowWord> = {
  events: 'kpisForecastEvents',
  posts: 'kpisForecastPosts',
  changes: 'kpisForecastChanges',
};
const noForecastWords: Record<NoForecast, WindowWord> = {
  over: 'kpisNoForecastOver',
  notBegun: 'kpisNoForecastNotBegun',
  written: 'kpisNoForecastWritten',
  unknown: 'kpisNoForecastUnknown',
  partial: 'kpisNoForecastPartial',
  tooEarly: 'kpisNoForecastTooEarly',
  tooFew: 'kpisNoForecastTooFew',
  rate: 'kpisNoForecastRate',
  byHand: 'kpisNoForecastByHand',
};

/** What is expected by the period's end, out of what; or why nothing is. */
export function forecastText(standing: KpiStanding, telling: Telling): string {
  const { kpi, figure, forecast, noForecast } = standing;
  const { say } = telling;
  if (!forecast) return say(noForecastWords[noForecast ?? 'unknown']);
  const text = (value: number) => numberText(value, kpi, figure.currency, telling);
  return say(methodWords[forecast.method], {
    value: text(forecast.value),
    low: text(forecast.between.low),
    high: text(forecast.between.high),
    basis: forecast.basis,
    days: Math.floor(forecast.days),
  });
}

/** All that is to be said of how a standing was made, a sentence each. */
export function howSentences(standing: KpiStanding, telling: Telling): string[] {
  const { kpi, figure, chance, mismatches, before } = standing;
  const { say } = telling;
  const text = (value: number) => numberText(value, kpi, figure.currency ?? kpi.currency, telling);
  return [
    ...figure.parts.map((part) => partText(part, standing, telling)),
    // The end of a day is the beginning of the next.
    ...(figure.until === null ? [] : [say('kpisUntil', { day: dayText(figure.until - 1, telling) })]),
    ...(chance && Number.isFinite(chance.high)
      ? [say('kpisChance', { low: text(chance.low), high: text(chance.high) })]
      : []),
    forecastText(standing, telling),
    ...mismatches.map(({ against, sum, target }) =>
      say(against === 'periods' ? 'kpisMismatchPeriods' : 'kpisMismatchChildren', {
        sum: text(sum),
        target: text(target),
      }),
    ),
    ...(before.figure.known
      ? [
          say('kpisBeforeIs', {
            period: periodName(before.period, telling),
            value: knownText(before.figure.known, kpi, before.figure.currency, telling),
          }),
        ]
      : []),
  ];
}
