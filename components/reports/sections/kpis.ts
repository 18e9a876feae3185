import type { KpiGap } from '@/utils/domain/kpis/figure';
import type { Light } from '@/utils/domain/kpis/light';
import { measureFacts, betterOf } from '@/utils/domain/kpis/measure';
import { kpiPeriod, periodOfDay } from '@/utils/domain/kpis/period';
import type { KpiStanding } from '@/utils/domain/kpis/standing';
import { standingsOf } from '@/utils/domain/kpis/standing';
import type { Cell, Tone } from '@/utils/domain/reports/document';

import type { WindowWord } from '../../window/window';
import type { ReportData } from '../report-data';
import { accountLine, numberCell, shortened, type Teller } from '../teller';
import { nothingTold, sentences, type Sentence, type Told } from './section';

const lightWords: Readonly<Record<Light, WindowWord>> = {
  done: 'reportLightDone',
  onTrack: 'reportLightOnTrack',
  atRisk: 'reportLightAtRisk',
  behind: 'reportLightBehind',
  noTarget: 'reportLightNoTarget',
  tooEarly: 'reportLightTooEarly',
  unknown: 'reportLightUnknown',
};
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
  const said = saidOf(all, tell);
  const hasForecast = all.some(({ forecast }) => forecast !== null);
  const hasResponsible = all.some(({ kpi }) => kpi.responsible.trim() !== '');
  const unknown = all.filter(({ figure }) => figure.known === null || figure.known.isLeast);
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
        rows: all.map((one) => rowOf(one, hasForecast, hasResponsible, tell)),
        total: null,
        note: say('reportKpisNote'),
      },
      ...(unknown.length > 0
        ? [
            { kind: 'notice' as const, text: say('reportKpisUnknown') },
            {
              kind: 'list' as const,
              items: unknown.map(
                ({ kpi, figure }) => `${kpiName(kpi, tell)}: ${gapsText(figure.gaps, tell)}`,
              ),
            },
          ]
        : []),
    ],
    findings: all
      .filter(({ light }) => light === 'behind' || light === 'atRisk')
      .map((one) => ({
        id: `kpi ${one.kpi.id}`,
        said: say('reportKpiFinding', {
          ...valuesOf(one, tell),
          light: one.light,
          isOver: tell.isOver ? 'yes' : 'no',
        }),
      })),
    summary: said,
    used: ['kpi', ...(hasForecast ? (['forecast'] as const) : [])],
  };
}

function rowOf(one: KpiStanding, hasForecast: boolean, hasResponsible: boolean, tell: Teller): Cell[] {
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
    {
      text: tell.say(lightWords[light], { better: betterOf(kpi), isOver: tell.isOver ? 'yes' : 'no' }),
      tone: tones[light],
    },
    ...(hasResponsible ? [shortened(kpi.responsible, 60)] : []),
  ];
}

const measureWords = (kpi: KpiStanding['kpi'], { say }: Teller): string =>
  say('reportKpiMeasure', { measure: kpi.measure });

const kpiName = (kpi: KpiStanding['kpi'], tell: Teller): string =>
  kpi.name.trim() === '' ? measureWords(kpi, tell) : shortened(kpi.name, 100);

function valuesOf({ kpi, figure, target, share }: KpiStanding, tell: Teller) {
  const { unit } = measureFacts[kpi.measure];
  const amount = (value: number | null) =>
    value === null ? '—' : tell.amount(value, unit, figure.currency ?? kpi.currency);
  return {
    name: kpiName(kpi, tell),
    fact: amount(figure.known?.value ?? null),
    target: amount(target),
    share: share === null ? '—' : tell.amount(share, 'share'),
    better: betterOf(kpi),
  };
}

/** How many of the KPIs with a target are where they should be, and which is furthest from it. */
function saidOf(all: readonly KpiStanding[], tell: Teller): Sentence[] {
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
    isOver: tell.isOver ? 'yes' : 'no',
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

function gapsText(gaps: readonly KpiGap[], tell: Teller): string {
  return sentences(...new Set(gaps.map((gap) => gapText(gap, tell)))) || tell.say('reportGapSome');
}

/** Why a figure is not known, or not as a whole, and what would help. */
function gapText(gap: KpiGap, tell: Teller): string {
  const { say, amount } = tell;
  return say('reportGap', {
    why: gap.why,
    account: 'account' in gap ? accountLine(gap.account) : '',
    share: 'share' in gap && gap.share !== null ? amount(gap.share, 'share') : 'none',
    posts: 'posts' in gap ? gap.posts : 0,
    rows: 'rows' in gap ? gap.rows : 0,
    figure: 'figure' in gap ? gap.figure : '',
    campaign: 'campaign' in gap ? shortened(gap.campaign, 80) : '',
    currency: 'currencies' in gap ? gap.currencies.join(', ') : 'currency' in gap ? gap.currency : '',
  });
}
