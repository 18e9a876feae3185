import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { stepPeriod, type KpiPeriod } from '@/utils/domain/kpis/period';
import { copyTargets } from '@/utils/domain/kpis/targets';

import { useChange } from '../brands/brands';
import { Dialog } from '../ui/dialog';
import { toast } from '../ui/toast';
import { saveManyMade } from '../window/made';
import { useWindow } from '../window/window';
import type { KpiScene } from './kpi-scene';
import { periodName } from './kpi-words';

/** Takes over the targets of the period before, by so many percent more or less. */
export function CopyTargets({ scene, to, done }: { scene: KpiScene; to: KpiPeriod; done(): void }) {
  const ours = useWindow();
  const { say, language } = ours;
  const change = useChange();
  const text = useSignal('0');
  const isTried = useSignal(false);
  const id = useId();
  const saying = { say, language: language.value };
  const from = stepPeriod(to.id, -1);
  const percent = Number(
    text.value
      .trim()
      .replace(',', '.')
      .replace('−', '-')
      .replace(/^\+|%$/g, ''),
  );
  const isBad = text.value.trim() === '' || !(percent >= -100 && percent <= 1000);
  const { changed } = copyTargets(scene.kpis, from, to.id, isBad ? 0 : percent);
  const names = { from: periodName(from, saying), to: periodName(to.id, saying) };
  const answer = (yes: boolean) => {
    if (!yes || changed.length === 0) return done();
    isTried.value = true;
    if (isBad) return document.getElementById(id)?.focus();
    change(async () => {
      const kept = await saveManyMade('kpis', changed);
      toast(say('kpisCopied', { count: kept.length }), {
        label: say('planUndo'),
        act: () =>
          change(async () => {
            await saveManyMade(
              'kpis',
              kept.map((kpi) => {
                const { [to.id]: _, ...targets } = kpi.targets;
                return { ...kpi, targets };
              }),
            );
          }),
      });
    });
    done();
  };
  return (
    <Dialog
      title={say('kpisCopyTitle', names)}
      confirm={say('kpisCopyDo')}
      cancel={say('kpisCancel')}
      answer={answer}
    >
      {changed.length === 0 ? (
        <p>{say('kpisCopyNothing', names)}</p>
      ) : (
        <>
          <p>{say('kpisCopyText', { ...names, count: changed.length })}</p>
          <label class="kpi-field">
            <span>{say('kpisCopyPercent')}</span>
            <input
              id={id}
              type="text"
              inputMode="decimal"
              value={text.value}
              aria-describedby={`${id}-hint`}
              aria-invalid={isTried.value && isBad}
              onInput={({ currentTarget }) => (text.value = currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') answer(true);
              }}
            />
          </label>
          <p class="soft" id={`${id}-hint`}>
            {say('kpisCopyPercentHint')}
          </p>
          <p class="problem" role="alert">
            {isTried.value && isBad ? say('kpisCopyBad') : ''}
          </p>
        </>
      )}
    </Dialog>
  );
}
