import { useSignal } from '@preact/signals';

import type { Kpi } from '@/utils/domain/kpis/kpi';
import type { KpiStanding } from '@/utils/domain/kpis/standing';

import { unknown } from '../window/figures';
import { networkName } from '../window/network-name';
import { useWindow, type WindowWord } from '../window/window';
import { KpiDetail } from './kpi-detail';
import { knownText, numberText, shareText } from './kpi-figures';
import type { Telling } from './kpi-how';
import type { KpiScene } from './kpi-scene';
import { kpiName, periodName } from './kpi-words';
import { LightMark } from './light-mark';

interface KpiTreeProps {
  scene: KpiScene;
  standings: readonly KpiStanding[];
  /** None is left out: places can be changed. */
  isWhole: boolean;
  telling: Telling;
  edit(id: string): void;
  add(parent: string): void;
}

const heads = [
  ['name', 'kpisName'],
  ['light', 'kpisLight'],
  ['target', 'kpisTarget'],
  ['value', 'kpisSoFar'],
  ['share', 'kpisShare'],
  ['forecast', 'kpisForecast'],
  ['before', 'kpisBefore'],
  ['who', 'kpisWho'],
] as const satisfies readonly (readonly [string, WindowWord])[];
const numeric: ReadonlySet<string> = new Set(['target', 'value', 'share', 'forecast', 'before']);

/**
 * The tree as a table: each KPI after the one that it is a part of, and set in by its depth; opened, it says how it was
 * made. Where there is no room each is a card. Roles are written out, for browsers forget them there.
 */
export function KpiTree(props: KpiTreeProps) {
  const { scene, standings, telling } = props;
  const { say } = useWindow();
  const opened = useSignal<ReadonlySet<string>>(new Set());
  const turn = (id: string) => {
    const next = new Set(opened.value);
    if (!next.delete(id)) next.add(id);
    opened.value = next;
  };
  return (
    <div class="kpis-box">
      <table role="table" class="kpis-table">
        <caption class="unseen">
          {say('kpisCaption', { brand: scene.brand.name, period: periodName(telling.period.id, telling) })}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map(([id, word]) => (
              <th key={id} role="columnheader" scope="col" class={numeric.has(id) ? 'numeric' : undefined}>
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        {standings.map((standing) => (
          <Row
            key={standing.kpi.id}
            {...props}
            standing={standing}
            isOpen={opened.value.has(standing.kpi.id)}
            turn={() => turn(standing.kpi.id)}
          />
        ))}
      </table>
    </div>
  );
}

interface RowProps extends KpiTreeProps {
  standing: KpiStanding;
  isOpen: boolean;
  turn(): void;
}

function Row(props: RowProps) {
  const { standing, scene, telling, isOpen, isWhole, turn } = props;
  const { kpi, figure, target, share, forecast, before, depth, parent } = standing;
  const { say, settings, language } = useWindow();
  const nameOf = (one: Kpi) => kpiName(one, settings.value.dialect, telling);
  const above = scene.kpis.find(({ id }) => id === parent);
  const number = (value: number) => numberText(value, kpi, figure.currency ?? kpi.currency, telling);
  const known = knownText(figure.known, kpi, figure.currency, telling);
  const detail = `kpi-${kpi.id}`;
  return (
    <tbody role="rowgroup" data-kpi={kpi.id}>
      <tr role="row" style={{ '--depth': isWhole ? Math.min(depth, 8) : 0 }}>
        <th role="rowheader" scope="row" class="name">
          <button
            class="plain"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detail : undefined}
            onClick={turn}
          >
            <span class="kpis-fold" aria-hidden="true" />
            <bdi>{nameOf(kpi)}</bdi>
          </button>
          {above && <span class="unseen">{say('kpisUnder', { name: nameOf(above) })}</span>}
          <About standing={standing} scene={scene} />
        </th>
        <td role="cell" data-name={say('kpisLight')} class="light">
          <LightMark standing={standing} isOver={scene.now >= telling.period.to} />
        </td>
        <td role="cell" data-name={say('kpisTarget')} class="numeric">
          {target === null ? unknown : number(target)}
        </td>
        <td role="cell" data-name={say('kpisSoFar')} class="numeric value">
          <button
            class="plain"
            title={say('kpisHow')}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detail : undefined}
            onClick={turn}
          >
            <span class="unseen">{say('kpisHow')}: </span>
            {known}
          </button>
          {standing.isWritten && <small>{say('kpisWritten')}</small>}
        </td>
        <td role="cell" data-name={say('kpisShare')} class="numeric">
          {shareText(share, language.value)}
        </td>
        <td role="cell" data-name={say('kpisForecast')} class="numeric">
          {forecast ? (
            <>
              {number(forecast.value)}
              <small>
                {say('kpisBetween', {
                  low: number(forecast.between.low),
                  high: number(forecast.between.high),
                })}
              </small>
            </>
          ) : (
            unknown
          )}
        </td>
        <td role="cell" data-name={say('kpisBefore')} class="numeric">
          {knownText(before.figure.known, kpi, before.figure.currency, telling)}
        </td>
        <td role="cell" data-name={say('kpisWho')} class="who">
          <bdi>{kpi.responsible || unknown}</bdi>
        </td>
      </tr>
      {isOpen && (
        <tr role="row" class="kpis-detail" id={detail}>
          <td role="cell" colSpan={heads.length}>
            <KpiDetail {...props} name={nameOf(kpi)} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Of what a KPI is, where it is not of all: a network, a campaign. */
function About({ standing: { kpi }, scene }: { standing: KpiStanding; scene: KpiScene }) {
  const campaign = scene.campaigns.find(({ id }) => id === kpi.campaign)?.name;
  const network = kpi.network && networkName(kpi.network);
  const about = [network, campaign].filter(Boolean).join(' · ');
  return about ? <small>{about}</small> : null;
}
