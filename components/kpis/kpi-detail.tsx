import type { KpiStanding } from '@/utils/domain/kpis/standing';
import { moved, moves, movedUp, type Move } from '@/utils/domain/kpis/tree';

import { useChange } from '../brands/brands';
import { newTask } from '../tasks/new-task';
import { toast } from '../ui/toast';
import { unknown } from '../window/figures';
import { deleteMade, putBackMade, saveManyMade } from '../window/made';
import { useWindow, type WindowWord } from '../window/window';
import { knownText, numberText } from './kpi-figures';
import { gapText, howSentences, type Telling } from './kpi-how';
import type { KpiScene } from './kpi-scene';
import { definitionWords, periodName } from './kpi-words';
import { lightWords } from './light-mark';

const moveWords: Record<Move, [WindowWord, string]> = {
  up: ['kpisMoveUp', '↑'],
  down: ['kpisMoveDown', '↓'],
  in: ['kpisMoveIn', '→'],
  out: ['kpisMoveOut', '←'],
};

interface KpiDetailProps {
  standing: KpiStanding;
  name: string;
  scene: KpiScene;
  isWhole: boolean;
  telling: Telling;
  edit(id: string): void;
  add(parent: string): void;
}

/** How a KPI's figure was made and what it lacks; and what can be done with it. */
export function KpiDetail({ standing, name, scene, isWhole, telling, edit, add }: KpiDetailProps) {
  const { say } = useWindow();
  const change = useChange();
  const { kpi, figure } = standing;
  const light = lightWords(standing, scene.now >= telling.period.to);
  const move = (to: Move) =>
    change(async () => {
      await saveManyMade('kpis', moved(scene.kpis, kpi.id, to));
    });
  return (
    <div class="kpi-detail">
      <p>{say(light.why)}</p>
      <h3>{say('kpisHow')}</h3>
      <p class="soft">{say(definitionWords[kpi.measure])}</p>
      <ul>
        {howSentences(standing, telling).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {figure.gaps.length > 0 && (
        <>
          <h3>{say('kpisMissing')}</h3>
          <ul>
            {[...new Set(figure.gaps.map((gap) => gapText(gap, telling)))].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <div class="kpi-actions">
        <button onClick={() => edit(kpi.id)}>
          {say('kpisEdit')}
          <span class="unseen"> {name}</span>
        </button>
        <button onClick={() => add(kpi.id)}>{say('kpisAddBelow')}</button>
        {(standing.light === 'behind' || standing.light === 'atRisk') && (
          <button onClick={task}>{say('kpisTask')}</button>
        )}
        {isWhole && (
          <span class="kpi-moves" role="group" aria-label={say('kpisMoves')}>
            {moves.map((to) => {
              const [word, sign] = moveWords[to];
              return (
                <button
                  key={to}
                  aria-label={say(word)}
                  title={say(word)}
                  aria-disabled={moved(scene.kpis, kpi.id, to).length === 0}
                  onClick={() => move(to)}
                >
                  <span aria-hidden="true">{sign}</span>
                </button>
              );
            })}
          </span>
        )}
        <button class="danger" onClick={() => change(remove)}>
          {say('kpisDelete')}
          <span class="unseen"> {name}</span>
        </button>
      </div>
    </div>
  );

  /** One for each period: a KPI may fall behind in several. */
  function task(): void {
    const text = (value: number) => numberText(value, kpi, figure.currency ?? kpi.currency, telling);
    const said = say('kpisTaskSaid', {
      name,
      period: periodName(telling.period.id, telling),
      value: knownText(figure.known, kpi, figure.currency, telling),
      target: standing.target === null ? unknown : text(standing.target),
      light: say(light.name),
    });
    newTask(
      { kind: 'kpi', id: `${kpi.id} ${telling.period.id}`, said },
      {
        brand: kpi.brand,
        title: say('kpisTaskTitle', { name }),
        brief: [said, ...howSentences(standing, telling)].join('\n'),
        assignee: kpi.responsible,
      },
    );
  }

  /** Those below move up first: nothing is ever under what is gone. */
  async function remove(): Promise<void> {
    const up = movedUp(scene.kpis, kpi.id);
    const was = scene.kpis.filter(({ id }) => up.some((one) => one.id === id));
    const kept = await saveManyMade('kpis', up);
    const removed = await deleteMade('kpis', [kpi.id]);
    const children = was.filter(({ parent }) => parent === kpi.id).length;
    toast(children > 0 ? say('kpisDeletedUp', { name, count: children }) : say('kpisDeleted', { name }), {
      label: say('planUndo'),
      act: () =>
        change(async () => {
          await putBackMade(removed);
          await saveManyMade(
            'kpis',
            kept.flatMap((one) => {
              const before = was.find(({ id }) => id === one.id);
              return before ? { ...one, parent: before.parent, order: before.order } : [];
            }),
          );
        }),
    });
  }
}
