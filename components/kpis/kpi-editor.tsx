import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';

import { kpiLimits, type Kpi, type PeriodId } from '@/utils/domain/kpis/kpi';
import { blankKpi } from '@/utils/domain/kpis/starters';
import { lastOrder } from '@/utils/domain/kpis/tree';
import { ChangedMeanwhile, Full, NewerStore } from '@/utils/store/errors';
import { madeOf } from '@/utils/store/made';
import { ownStore } from '@/utils/store/own';

import { toast, Toasts } from '../ui/toast';
import { saveMade } from '../window/made';
import { typedForms } from '../window/typed';
import { useWindow } from '../window/window';
import { KpiFields } from './kpi-fields';
import { badNumberWords, formOf, isProblem, kpiOf, type FormProblem, type KpiForm } from './kpi-form';
import type { KpiScene } from './kpi-scene';
import { definitionWords, kpiName, periodName } from './kpi-words';
import { TargetFields } from './target-fields';

/** What the editor is open for: one that is kept, or a new one under another. */
export type EditedKpi = { id: string } | { id: null; parent: string | null };

interface KpiEditorProps {
  edited: EditedKpi;
  scene: KpiScene;
  period: PeriodId;
  done(): void;
}

/** What is typed and not kept yet, by KPI. */
const typed = typedForms<{ form: KpiForm; seen: number }>(
  'kpi-form:',
  ({ form, seen }) => typeof form?.targets === 'object' && typeof seen === 'number',
);

/**
 * A KPI being written. What is typed stays until it is saved or given up, whatever else happens to the KPI meanwhile: Escape
 * closes the editor and no more.
 */
export function KpiEditor({ edited, scene, period, done }: KpiEditorProps) {
  const ours = useWindow();
  const { say, settings, language } = ours;
  const saying = { say, language: language.value };
  const { dialect } = settings.value;
  const decimal = language.value === 'ru' ? ',' : '.';
  const first = useMemo((): Kpi => {
    const kept = scene.kpis.find(({ id }) => id === edited.id);
    if (kept) return kept;
    const parent = edited.id === null ? edited.parent : null;
    const fresh = blankKpi(crypto.randomUUID(), scene.brand.id, 'followers', Date.now());
    return { ...fresh, parent, order: lastOrder(scene.kpis, parent) };
  }, []);
  const place = edited.id ?? `new ${scene.brand.id} ${edited.parent ?? ''}`;
  const left = useMemo(() => typed.of(place), []);
  /** As it was when it was typed over; another window's, once that has come between. */
  const base = useSignal(left ? { ...first, updatedAt: left.seen } : first);
  const form = useSignal<KpiForm>(useMemo(() => left?.form ?? formOf(first, decimal), []));
  const problem = useSignal<string | null>(null);
  const isBusy = useSignal(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  const set = (part: Partial<KpiForm>) => {
    form.value = { ...form.value, ...part };
    typed.put(place, { form: form.value, seen: base.value.updatedAt });
  };
  const end = () => {
    typed.drop(place);
    done();
  };
  const fail = (text: string, at: string | null) => {
    problem.value = text;
    if (at !== null) dialog.current?.querySelector<HTMLElement>(`[data-field="${at}"]`)?.focus();
  };
  const save = async () => {
    const made = kpiOf(form.value, base.value);
    if (isProblem(made)) return fail(...problemText(made));
    isBusy.value = true;
    try {
      // Put under another, it stands last there.
      const order = made.parent === first.parent ? made.order : lastOrder(scene.kpis, made.parent);
      await saveMade('kpis', { ...made, order });
      toast(say('kpisSaved', { name: kpiName(made, dialect, saying) }));
      end();
    } catch (error) {
      if (error instanceof ChangedMeanwhile) {
        const now = (await madeOf(ownStore, 'kpis')).find((one) => one.id === first.id);
        base.value = { ...base.value, updatedAt: now?.updatedAt ?? 0, brand: now?.brand ?? scene.brand.id };
        fail(say('kpisChangedMeanwhile'), null);
      } else
        fail(
          say(
            error instanceof Full ? 'kpisFull' : error instanceof NewerStore ? 'faultNewerStore' : 'failed',
          ),
          null,
        );
    } finally {
      isBusy.value = false;
    }
  };
  const problemText = (why: FormProblem): [string, string] => {
    if (why.at === 'currency')
      return [say('kpisBadCurrency', { text: form.value.currency.trim() }), 'currency'];
    if (why.at === 'periods') return [say('kpisTooManyPeriods', { most: kpiLimits.periods }), 'targets'];
    if (why.at === 'targets' || why.at === 'written')
      return [
        say(badNumberWords[why.why], { period: periodName(why.period, saying), text: why.text }),
        `${why.at} ${why.period}`,
      ];
    const word = { name: 'kpisNameField', responsible: 'kpisWho', unit: 'kpisUnit' } as const;
    const most = why.at === 'name' ? kpiLimits.name : kpiLimits.short;
    return [say('kpisTooLong', { field: say(word[why.at]), most }), why.at];
  };
  return (
    <dialog
      ref={dialog}
      class="kpi-editor"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        done();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy.value) void save();
        }}
      >
        <h2 id={`${id}-title`}>
          {edited.id === null
            ? say('kpisNew')
            : say('kpisEditOne', { name: kpiName(first, dialect, saying) })}
        </h2>
        <KpiFields form={form.value} set={set} scene={scene} first={first} />
        <p class="soft">{say(definitionWords[form.value.measure])}</p>
        <TargetFields form={form.value} set={set} period={period} decimal={decimal} />
        <p class="problem" role="alert">
          {problem.value ?? ''}
        </p>
        <div class="buttons">
          <button type="button" onClick={end}>
            {say('kpisCancel')}
          </button>
          <button type="submit" class="strong" disabled={isBusy.value}>
            {say('kpisSave')}
          </button>
        </div>
      </form>
      <Toasts />
    </dialog>
  );
}
