import type { KpiStanding } from '@/utils/domain/kpis/standing';

import { ExportButtons } from '../competitors/export-buttons';
import { useWindow } from '../window/window';
import type { Telling } from './kpi-how';
import type { KpiScene } from './kpi-scene';
import { kpiSheets } from './kpi-sheets';
import { periodName } from './kpi-words';

/** Whose KPIs are shown; null: everybody's, '' : those of nobody. */
export type Who = string | null;

interface ToolBarProps {
  scene: KpiScene;
  standings: readonly KpiStanding[];
  who: Who;
  narrow(who: Who): void;
  telling: Telling;
  add(): void;
  copy(): void;
}

/** New ones, whose they are, targets of the period before, and the tree as a file. */
export function ToolBar({ scene, standings, who, narrow, telling, add, copy }: ToolBarProps) {
  const ours = useWindow();
  const { say } = ours;
  const { brand, kpis } = scene;
  const people = [...new Set(kpis.map(({ responsible }) => responsible.trim()))]
    .filter((name) => name !== '' || kpis.some(({ responsible }) => responsible.trim() !== ''))
    .toSorted((a, b) => a.localeCompare(b, telling.language));
  return (
    <div class="kpis-tools">
      <button class="strong" onClick={add}>
        {say('kpisAdd')}
      </button>
      <button onClick={copy}>{say('kpisCopy')}</button>
      {people.length > 0 && (
        <label class="kpis-who">
          <span>{say('kpisWho')}</span>
          <select
            value={who === null ? 'all' : `of ${who}`}
            onChange={({ currentTarget: { value } }) => narrow(value === 'all' ? null : value.slice(3))}
          >
            <option value="all">{say('kpisEverybody')}</option>
            {people.map((name) => (
              <option key={name} value={`of ${name}`}>
                {name || say('kpisNobody')}
              </option>
            ))}
          </select>
        </label>
      )}
      <ExportButtons
        name={`${brand.name} ${say('kpisSheet')} ${periodName(telling.period.id, telling)}`}
        sheets={() => kpiSheets(standings, telling, scene.now, ours)}
        rows={standings.length}
      />
    </div>
  );
}
