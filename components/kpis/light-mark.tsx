import type { Light } from '@/utils/domain/kpis/light';
import { betterOf, measureFacts } from '@/utils/domain/kpis/measure';
import type { KpiStanding } from '@/utils/domain/kpis/standing';

import { useWindow, type WindowWord } from '../window/window';

const words: Record<Light, [WindowWord, WindowWord]> = {
  done: ['kpisLightDone', 'kpisWhyDone'],
  onTrack: ['kpisLightOnTrack', 'kpisWhyOnTrack'],
  atRisk: ['kpisLightAtRisk', 'kpisWhyAtRisk'],
  behind: ['kpisLightBehind', 'kpisWhyBehind'],
  noTarget: ['kpisLightNoTarget', 'kpisWhyNoTarget'],
  tooEarly: ['kpisLightTooEarly', 'kpisWhyTooEarly'],
  unknown: ['kpisLightUnknown', 'kpisWhyUnknown'],
};

/** A light by name, and why it is the one. */
export function lightWords(
  { light, kpi, forecast }: KpiStanding,
  isOver: boolean,
): { name: WindowWord; why: WindowWord } {
  const [name, why] = words[light];
  const isLimit = betterOf(kpi) === 'less';
  if (light === 'done')
    return isOver ? { name: isLimit ? 'kpisLightHeld' : name, why: 'kpisWhyDoneOver' } : { name, why };
  if (light !== 'behind') return { name, why };
  if (isOver) return { name: isLimit ? 'kpisLightOver' : 'kpisLightMissed', why: 'kpisWhyMissed' };
  if (measureFacts[kpi.measure].nature === 'rate')
    return { name: isLimit ? 'kpisLightOver' : name, why: 'kpisWhyBehindRate' };
  return forecast
    ? { name: isLimit ? 'kpisLightWorse' : name, why }
    : { name: 'kpisLightOver', why: 'kpisWhyOver' };
}

const icons: Record<Light, string> = {
  done: 'M2.5 8.5l3.5 3.5 7-8',
  onTrack: 'M3 13L13 3M6 3h7v7',
  atRisk: 'M8 2.5v7M8 12.5v1',
  behind: 'M3 3l10 10M13 6v7H6',
  noTarget: 'M3 8h10',
  tooEarly: 'M8 4v4l3 2M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0',
  unknown: 'M5 6a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7M8 13v.5',
};

/** How a KPI stands: a sign and its name, the colour besides. */
export function LightMark({ standing, isOver }: { standing: KpiStanding; isOver: boolean }) {
  const { say } = useWindow();
  const { name, why } = lightWords(standing, isOver);
  return (
    <span class="kpi-light" data-light={standing.light} title={say(why)}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          d={icons[standing.light]}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
        />
      </svg>
      {say(name)}
    </span>
  );
}
