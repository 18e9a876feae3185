import { monthOf, weekOf } from '@/utils/domain/plan/move';

import { useWindow } from '../../window/window';
import { NewItem } from './new-item';
import { PrintButton } from './print-button';
import type { Scene } from './scene';
import { firstWeekday } from './week';

interface PeriodBarProps {
  scene: Scene;
  place: 'month' | 'week' | 'list';
  day: string;
  today(): void;
  step(by: number): void;
}

/** Which days are shown, and how to go on to others. */
export function PeriodBar({ scene, place, day, today, step }: PeriodBarProps) {
  const { say, language } = useWindow();
  const at = (one: string) => Date.parse(`${one}T00:00:00Z`);
  const title =
    place === 'week'
      ? weekTitle(language.value, weekOf(day, firstWeekday(language.value)), at)
      : new Intl.DateTimeFormat(language.value, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
          at(monthOf(day).from),
        );
  return (
    <div class="planner-period">
      <div class="steps">
        <button
          onClick={() => step(-1)}
          aria-label={say(place === 'week' ? 'planViewWeekBack' : 'planViewMonthBack')}
        >
          <span aria-hidden="true">‹</span>
        </button>
        <button onClick={today}>{say('planViewToday')}</button>
        <button
          onClick={() => step(1)}
          aria-label={say(place === 'week' ? 'planViewWeekOn' : 'planViewMonthOn')}
        >
          <span aria-hidden="true">›</span>
        </button>
      </div>
      <h2 aria-live="polite">{title}</h2>
      <PrintButton />
      <NewItem scene={scene} />
    </div>
  );
}

function weekTitle(
  language: string,
  { from, to }: { from: string; to: string },
  at: (day: string) => number,
) {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return format.formatRange(at(from), at(to) - 86_400_000);
}
