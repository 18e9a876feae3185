import type { Light } from '@/utils/domain/kpis/light';
import { measureFacts, betterOf } from '@/utils/domain/kpis/measure';
import { kpiPeriod, periodOfDay } from '@/utils/domain/kpis/period';
import type { KpiStanding } from '@/utils/domain/kpis/standing';
import { standingsOf } from '@/utils/domain/kpis/standing';
import type { Cell, Tone } from '@/utils/domain/reports/document';

import { gapText, type Telling } from '../../kpis/kpi-how';
import { kpiName as nameOf } from '../../kpis/kpi-words';
import { lightWords } from '../../kpis/light-mark';
import type { ReportData } from '../report-data';
import { accountLine, numberCell, shortened, uncapital, type Teller } from '../teller';
import { nothingTold, sentences, type Sentence, type Told } from './section';

const tones: Readonly<Record<Light, Tone>> = {
  done: 'good',
  onTrack: 'good',
  atRisk: 'poor',
  behind: 'poor',
  noTarget: 'plain',
  tooEarly: 'plain',
  unknown: 'plain',
};

/** The KPIs of the period: where they stand against their targets, and why a figure is not known. */
export function kpisSection(data: ReportData, tell: Teller): Told {
  const { say, period } = tell;
  if (data.kpis.length === 0)
    return { ...nothingTold, blocks: [{ kind: 'notice', text: say('reportNoKpis') }] };
  const id = period.every === 'week' ? periodOfDay(period.to, 'month') : period.id;
  const found = kpiPeriod(id, tell.zone);
  if (!found) return nothingTold;
  const all = standingsOf(
    data.kpis,
    {
      accounts: data.accounts,
      campaigns: data.campaigns,
      dialect: data.dialect,
      zone: tell.zone,
      least: data.view.least,
    },
    found,
    tell.now,
  );
  // Of a week the period of its KPIs is the month, which may go on.
  const told: Telling & KpiTeller = {
    ...tell,
    dialect: data.dialect,
    period: found,
    isKpiOver: tell.now >= found.to,
    nameOf: accountLine,
  };
  const said = saidOf(all, told);
  const hasForecast = all.some(({ forecast }) => forecast !== null);
  const hasResponsible = all.some(({ kpi }) => kpi.responsible.trim() !== '');
  const unknown = all.filter(
    ({ figure }) => figure.known === null || figure.gaps.some(({ why }) => why !== 'doubled'),
  );
  return {
    text: said.map(({ text }) => text).join(' '),
    blocks: [
      ...(period.every === 'week' ? [{ kind: 'notice' as const, text: say('reportKpisOfMonth') }] : []),
      {
        kind: 'table',
        title: say('reportKpisTable'),
        head: [
          { text: say('reportKpi') },
          { text: say('reportFact'), isNumber: true },
          { text: say('reportTarget'), isNumber: true },
          { text: say('reportShare'), isNumber: true },
          ...(hasForecast ? [{ text: say('reportForecast'), isNumber: true }] : []),
          { text: say('reportBefore'), isNumber: true },
          { text: say('reportState') },
          ...(hasResponsible ? [{ text: say('reportResponsible') }] : []),
        ],
        rows: all.map((one) => rowOf(one, hasForecast, hasResponsible, told)),
        total: null,
        note: say('reportKpisNote'),
      },
      ...(unknown.length > 0
        ? [
            { kind: 'notice' as const, text: say('reportKpisUnknown') },
            {
              kind: 'list' as const,
              items: missingTexts(unknown, told),
            },
          ]
        : []),
    ],
    findings: all
      .filter(({ light }) => light === 'behind' || light === 'atRisk')
      .map((one) => ({
        id: `kpi ${one.kpi.id}`,
        said: say('reportKpiFinding', {
          ...valuesOf(one, told),
          light: uncapital(lightText(one, told)),
        }),
      })),
    summary: said,
    used: ['kpi', ...(hasForecast ? (['forecast'] as const) : [])],
  };
}

function rowOf(one: KpiStanding, hasForecast: boolean, hasResponsible: boolean, tell: KpiTeller): Cell[] {
  const { kpi, depth, figure, target, share, forecast, light, before } = one;
  const { unit } = measureFacts[kpi.measure];
  const cell = (
    value: number | null,
    between?: { low: number; high: number } | null,
    isRough = false,
  ): Cell =>
    numberCell(value, unit, {
      ...((figure.currency ?? kpi.currency) && { currency: (figure.currency ?? kpi.currency)! }),
      ...(between && { between }),
      isRough,
    });
  const known = (told: typeof figure) =>
    cell(
      told.known?.value ?? null,
      null,
      told.known ? told.known.isLeast || told.known.between !== null : false,
    );
  return [
    `${'\u2003'.repeat(Math.min(depth, 4))}${kpiName(kpi, tell)}`,
    known(figure),
    cell(target),
    numberCell(share, 'share', { decimals: 0 }),
    ...(hasForecast ? [cell(forecast?.value ?? null, forecast?.between)] : []),
    known(before.figure),
    { text: lightText(one, tell), tone: tones[light] },
    ...(hasResponsible ? [shortened(kpi.responsible, 60)] : []),
  ];
}

/** A teller of KPIs: whose words for engagement, and whether the period of their targets is over. */
interface KpiTeller extends Omit<Teller, 'period'> {
  dialect: ReportData['dialect'];
  isKpiOver: boolean;
}

const lightText = (one: KpiStanding, { say, isKpiOver }: KpiTeller): string =>
  say(lightWords(one, isKpiOver).name);

/** What a KPI is called, and in what a number written by hand is. */
function kpiName(kpi: KpiStanding['kpi'], tell: KpiTeller): string {
  const unit = kpi.measure === 'byHand' ? kpi.unit.trim() : '';
  return [shortened(nameOf(kpi, tell.dialect, tell), 100), shortened(unit, 40)].filter(Boolean).join(', ');
}

function valuesOf({ kpi, figure, target }: KpiStanding, tell: KpiTeller) {
  const { unit } = measureFacts[kpi.measure];
  const amount = (value: number | null) =>
    value === null ? '—' : tell.amount(value, unit, figure.currency ?? kpi.currency);
  const { known } = figure;
  return {
    name: kpiName(kpi, tell),
    fact: (known && (known.isLeast || known.between) ? '≈' : '') + amount(known?.value ?? null),
    target: amount(target),
  };
}

/** What figures lack, those that lack the same together. */
function missingTexts(unknown: readonly KpiStanding[], tell: Telling & KpiTeller): string[] {
  const names = new Map<string, string[]>();
  for (const { kpi, figure } of unknown) {
    const why = sentences(...new Set(figure.gaps.map((gap) => gapText(gap, tell))));
    names.set(why, [...(names.get(why) ?? []), kpiName(kpi, tell)]);
  }
  return [...names].map(([why, all]) => sentences(`${all.join('; ')}.`, why));
}

/** How many of the KPIs with a target are where they should be, and which is furthest from it. */
function saidOf(all: readonly KpiStanding[], tell: KpiTeller): Sentence[] {
  const { say } = tell;
  const aimed = all.filter(({ target }) => target !== null);
  const told = aimed.filter(({ light }) => light !== 'unknown' && light !== 'tooEarly');
  if (told.length === 0) return [];
  const of = (light: Light) => told.filter((one) => one.light === light);
  const behind = of('behind');
  const worst = behind.filter(({ share }) => share !== null).toSorted((a, b) => missOf(b) - missOf(a))[0];
  const counted = say('reportSaidKpis', {
    all: aimed.length,
    done: of('done').length,
    onTrack: of('onTrack').length,
    atRisk: of('atRisk').length,
    behind: behind.length,
    unknown: aimed.length - told.length,
    isOver: tell.isKpiOver ? 'yes' : 'no',
  });
  return [
    { about: 'plan', text: counted },
    ...(worst
      ? [
          {
            about: 'plan' as const,
            text: say('reportSaidKpiWorst', valuesOf(worst, tell)),
            isMinor: true as const,
          },
        ]
      : []),
  ];
}

/** By which share of its target a KPI misses it. */
const missOf = ({ kpi, share }: KpiStanding): number =>
  share === null ? 0 : betterOf(kpi) === 'more' ? 1 - share : share - 1;
