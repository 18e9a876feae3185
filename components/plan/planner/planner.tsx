import './planner.css';

import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { whenAt } from '@/utils/domain/plan/clock';
import { monthsFrom, daysFrom } from '@/utils/domain/plan/move';
import { planPlaces, type PlanPlace } from '@/utils/domain/plan/plan-view';
import { askedOfIdeas, planView } from '@/utils/settings';

import { Choice } from '../../ui/choice';
import { lazy } from '../../ui/lazy';
import { useStored } from '../../window/stored';
import { useWindow, type WindowWord } from '../../window/window';
import { FactsPart } from '../facts/facts-part';
import { IdeasPart } from '../ideas/ideas-part';
import { useBroughtBack } from '../item/brought-back';
import { ItemEditor } from '../item/item-editor';
import { openItem } from '../open-item';
import { RhythmPart } from '../rhythm/rhythm-part';
import { Filters } from './filters';
import { PeriodBar } from './period-bar';
import { useScene, type Scene } from './scene';

const placeWords = {
  month: 'planMonth',
  week: 'planWeek',
  list: 'planList',
  board: 'planBoard',
  table: 'planTable',
  ideas: 'planIdeas',
  rhythm: 'planRhythm',
  facts: 'planFacts',
  tasks: 'tasksPart',
  files: 'planFiles',
} as const satisfies Record<PlanPlace, WindowWord>;

const calendar = () => import('./calendar-part');
const Calendar = lazy(async () => (await calendar()).CalendarPart);
const List = lazy(async () => (await import('./list-part')).ListPart);
const Board = lazy(async () => (await import('./board-part')).BoardPart);
const Table = lazy(async () => (await import('./table-part')).TablePart);
const Tasks = lazy(async () => (await import('../../tasks/tasks-part')).TasksPart);
const Files = lazy(async () => (await import('./files-part')).FilesPart);

// It comes while the store is read, and not after it.
void planView.getValue().then(({ place }) => (place === 'month' || place === 'week' ? calendar() : null));

/** The planner in a browser tab of its own: calendar, list, board, table; ideas, rhythm, facts, tasks; files in and out. */
export function Planner() {
  const { say } = useWindow();
  const scene = useScene();
  useBroughtBack();
  const [asked] = useStored(askedOfIdeas);
  useEffect(() => {
    if (asked) scene?.change({ place: 'ideas' });
  }, [asked, scene !== undefined]);
  const open = openItem.value;
  /** A day of those that are shown; null: today. */
  const day = useSignal<string | null>(null);
  if (!scene) return null;
  const { view, change } = scene;
  return (
    <div class="planner">
      <div class="planner-places">
        <Choice
          legend={say('planParts')}
          quiet
          options={planPlaces.map((value) => ({ value, label: say(placeWords[value]) }))}
          value={view.place}
          change={(place) => change({ place })}
        />
      </div>
      {view.place === 'ideas' ? (
        <IdeasPart />
      ) : view.place === 'rhythm' ? (
        <RhythmPart />
      ) : view.place === 'facts' ? (
        <FactsPart />
      ) : view.place === 'tasks' ? (
        <Tasks />
      ) : (
        <Items scene={scene} place={view.place} day={day} />
      )}
      {open && <ItemEditor open={open} />}
    </div>
  );
}

interface ItemsProps {
  scene: Scene;
  place: Exclude<PlanPlace, 'ideas' | 'rhythm' | 'facts' | 'tasks'>;
  day: Signal<string | null>;
}

/** The places that show the items, narrowed alike; each over its days. */
function Items({ scene, place, day }: ItemsProps) {
  const { say } = useWindow();
  const { chosen, view } = scene;
  const today = whenAt(Date.now(), scene.zone).day;
  const ofWhom =
    chosen === null || view.filter.brand === 'all'
      ? say('planViewAllBrands')
      : view.filter.brand === 'none'
        ? say('planViewNoBrand')
        : chosen.name;
  const shown = { scene, day: day.value ?? today };
  const step = (by: number) =>
    (day.value = place === 'week' ? daysFrom(shown.day, 7 * by) : monthsFrom(shown.day, by));
  return (
    <>
      <Filters scene={scene} />
      <p class="planner-paper">{[ofWhom, say('planViewClockIs', { zone: scene.zone })].join(' · ')}</p>
      {place === 'board' || place === 'table' || place === 'files' ? null : (
        <PeriodBar scene={scene} place={place} day={shown.day} today={() => (day.value = null)} step={step} />
      )}
      {place === 'list' ? (
        <List {...shown} />
      ) : place === 'board' ? (
        <Board scene={scene} />
      ) : place === 'table' ? (
        <Table scene={scene} />
      ) : place === 'files' ? (
        <Files scene={scene} />
      ) : (
        <Calendar {...shown} kind={place} turn={(to) => (day.value = to)} />
      )}
    </>
  );
}
