import './kpis.css';

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import type { PeriodId } from '@/utils/domain/kpis/kpi';
import { kpiPeriod, periodAt, periodOfDay, type PeriodKind } from '@/utils/domain/kpis/period';
import { standingsOf } from '@/utils/domain/kpis/standing';

import { useBrands } from '../brands/brands';
import { accountName } from '../competitors/sentences';
import { EmptyState } from '../ui/empty-state';
import { useWindow } from '../window/window';
import { CopyTargets } from './copy-targets';
import { KpiEditor, type EditedKpi } from './kpi-editor';
import type { Telling } from './kpi-how';
import { PeriodBar } from './kpi-period-bar';
import { useKpiScene, type KpiScene } from './kpi-scene';
import { KpiTree } from './kpi-tree';
import { Starters } from './starters';
import { ToolBar, type Who } from './tool-bar';

/** The KPIs of the chosen brand: what is to be reached, what there is so far, what is to be expected, and who answers for it. */
export function KpisPart() {
  const { say } = useWindow();
  const brands = useBrands();
  if (!brands) return null;
  const { chosen } = brands;
  if (!chosen) return <EmptyState title={say('kpisNoBrandTitle')} text={say('kpisNoBrandText')} />;
  return <OfBrand key={chosen.id} brand={chosen} />;
}

function OfBrand({ brand }: { brand: Brand }) {
  const scene = useKpiScene(brand);
  return scene ? <Kpis scene={scene} /> : null;
}

function Kpis({ scene }: { scene: KpiScene }) {
  const ours = useWindow();
  const { say, language } = ours;
  const { brand, kpis, sources, now } = scene;
  const kind = useSignal<PeriodKind>('month');
  /** A day of the period that is shown; null: the one that is now. */
  const day = useSignal<string | null>(null);
  const who = useSignal<Who>(null);
  const edited = useSignal<EditedKpi | null>(null);
  const copying = useSignal(false);
  const id: PeriodId =
    day.value === null ? periodAt(now, kind.value, sources.zone) : periodOfDay(day.value, kind.value);
  const period = useMemo(() => kpiPeriod(id, sources.zone)!, [id, sources.zone]);
  const standings = useMemo(
    () => standingsOf(kpis, sources, period, now),
    [JSON.stringify(kpis), sources, period, now],
  );
  const names = useMemo(
    () => new Map(sources.accounts.map((one) => [one.account, accountName(one.profile ?? one.account)])),
    [sources],
  );
  const telling: Telling = {
    say,
    language: language.value,
    period,
    zone: sources.zone,
    nameOf: (account) => names.get(account) ?? accountName(account),
  };
  const shown = standings.filter(({ kpi }) => who.value === null || kpi.responsible.trim() === who.value);
  const add = (parent: string | null) => (edited.value = { id: null, parent });
  return (
    <div class="kpis">
      {kpis.length === 0 ? (
        <EmptyState title={say('kpisNoneTitle', { brand: brand.name })} text={say('kpisNoneText')}>
          <button class="strong" onClick={() => add(null)}>
            {say('kpisAdd')}
          </button>
        </EmptyState>
      ) : (
        <>
          <PeriodBar
            period={period}
            kind={kind.value}
            now={now}
            telling={telling}
            turn={(to) => (kind.value = to)}
            show={(to) => (day.value = to)}
          />
          <ToolBar
            scene={scene}
            standings={shown}
            who={who.value}
            narrow={(to) => (who.value = to)}
            telling={telling}
            add={() => add(null)}
            copy={() => (copying.value = true)}
          />
          {shown.length === 0 ? (
            <p class="kpis-none">
              {say('kpisNoneOfWho', { who: who.value || say('kpisNobody') })}{' '}
              <button class="plain" onClick={() => (who.value = null)}>
                {say('kpisShowAll')}
              </button>
            </p>
          ) : (
            <KpiTree
              scene={scene}
              standings={shown}
              isWhole={shown.length === standings.length}
              telling={telling}
              edit={(one) => (edited.value = { id: one })}
              add={add}
            />
          )}
        </>
      )}
      <Starters scene={scene} isOpen={kpis.length === 0} />
      {edited.value && (
        <KpiEditor
          key={edited.value.id ?? 'new'}
          edited={edited.value}
          scene={scene}
          period={id}
          done={() => (edited.value = null)}
        />
      )}
      {copying.value && <CopyTargets scene={scene} to={period} done={() => (copying.value = false)} />}
    </div>
  );
}
