import { minorDigits } from '@/utils/domain/campaigns/money';
import { dialects } from '@/utils/domain/dialects';
import { measureFacts } from '@/utils/domain/kpis/measure';
import type { KpiStanding } from '@/utils/domain/kpis/standing';

import type { Sheet } from '../competitors/sheets';
import type { CsvCell } from '../posts/export';
import type { OurWindow } from '../window/window';
import { gapText, howSentences, type Telling } from './kpi-how';
import { kpiName, periodName } from './kpi-words';
import { lightWords } from './light-mark';

/** The tree as a table for a spreadsheet: numbers as they are, shares in percent, money in whole units; and what it is of. */
export function kpiSheets(
  standings: readonly KpiStanding[],
  telling: Telling,
  now: number,
  { say, settings, figures }: OurWindow,
): Sheet[] {
  const { dialect } = settings.value;
  const row = (standing: KpiStanding): CsvCell[] => {
    const { kpi, figure, forecast, before, target, share } = standing;
    const { unit } = measureFacts[kpi.measure];
    const number = (value: number | null, currency = figure.currency ?? kpi.currency): number | null => {
      if (value === null) return null;
      if (unit === 'share') return Number((value * 100).toFixed(4));
      if (unit !== 'money') return Number(value.toFixed(4));
      const digits = currency === null ? 2 : minorDigits(currency);
      return Number((value / 10 ** digits).toFixed(digits));
    };
    const { known } = figure;
    const isRange = known !== null && (known.between !== null || known.isLeast);
    return [
      standing.depth + 1,
      kpiName(kpi, dialect, telling),
      unitText(standing, say),
      say(lightWords(standing, now >= telling.period.to).name),
      number(target),
      isRange ? null : number(known?.value ?? null),
      isRange ? number(known.between?.low ?? known.value) : null,
      isRange && !known.isLeast ? number(known.between?.high ?? null) : null,
      share === null ? null : Number((share * 100).toFixed(2)),
      number(forecast?.value ?? null),
      number(forecast?.between.low ?? null),
      number(forecast?.between.high ?? null),
      before.figure.known?.between || before.figure.known?.isLeast
        ? null
        : number(before.figure.known?.value ?? null, before.figure.currency ?? kpi.currency),
      kpi.responsible || null,
      [...howSentences(standing, telling), ...figure.gaps.map((gap) => gapText(gap, telling))].join(' '),
    ];
  };
  return [
    {
      name: say('kpisSheet'),
      head: [
        say('kpisSheetLevel'),
        say('kpisName'),
        say('kpisSheetUnit'),
        say('kpisLight'),
        say('kpisTarget'),
        say('kpisSoFar'),
        `${say('kpisSoFar')}: ${say('kpisSheetLow')}`,
        `${say('kpisSoFar')}: ${say('kpisSheetHigh')}`,
        `${say('kpisShare')}, %`,
        say('kpisForecast'),
        say('kpisSheetForecastLow'),
        say('kpisSheetForecastHigh'),
        say('kpisBefore'),
        say('kpisWho'),
        say('kpisSheetHow'),
      ],
      rows: standings.map(row),
    },
    {
      name: say('kpisSheetAbout'),
      head: [say('kpisSheetAbout'), ''],
      rows: [
        [say('kpisPeriod'), periodName(telling.period.id, telling)],
        [say('kpisSheetClock'), telling.zone],
        [say('kpisSheetMade'), figures.value.dayAndTime(now)],
        [say('kpisSheetTerms'), dialects[dialect].name],
      ],
    },
  ];
}

/** In what a KPI's numbers are. */
function unitText({ kpi, figure }: KpiStanding, say: Telling['say']): string {
  const { unit } = measureFacts[kpi.measure];
  if (unit === 'money') return figure.currency ?? kpi.currency ?? '';
  if (unit === 'share') return say('kpisUnitPercent');
  if (unit === 'minutes') return say('kpisUnitMinutes');
  return kpi.measure === 'frequency' ? say('kpisUnitTimes') : kpi.unit;
}
