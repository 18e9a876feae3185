import { useSignal } from '@preact/signals';

import { blankPlan } from '@/utils/domain/plan/brand-plan';
import { isSame } from '@/utils/domain/plan/edit';
import type { Channel, PlanChange, PlanContent } from '@/utils/domain/plan/item';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { changesOf } from '@/utils/store/plan';

import { useBrands } from '../../brands/brands';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { useBrandPlan } from '../ui/brand-plan';
import { fieldWords } from './field-words';
import type { ItemForm } from './item-form';
import { valueText } from './value-text';

const shownAtFirst = 10;

/** Networks as they were, with the published posts of now: those are no writing that is brought back. */
const withFacts = (were: readonly Channel[], now: readonly Channel[]): Channel[] =>
  were.map((one) => ({ ...one, fact: now.find(({ network }) => network === one.network)?.fact ?? one.fact }));

/** What changed when, and how it was before; any of it can be brought back, which is a change too. */
export function History({ form }: { form: ItemForm }) {
  const ours = useWindow();
  const { say, figures } = ours;
  const isOpen = useSignal(false);
  const most = useSignal(shownAtFirst);
  const changes = useLive(
    () => (isOpen.value ? changesOf(ownStore, form.id) : []),
    [form.id, isOpen.value, form.kept.value?.updatedAt],
  );
  const brands = useBrands()?.all ?? [];
  const { categories } = useBrandPlan(form.now.value.brand) ?? blankPlan('');
  const bringBack = ({ before }: PlanChange) => {
    const now = form.now.peek();
    const was = Object.fromEntries(
      Object.keys(before).map((field) => [field, now[field as keyof PlanContent]]),
    );
    form.change({
      ...before,
      ...(before.channels && { channels: withFacts(before.channels, now.channels) }),
    });
    toast(say('planItemBroughtBack'), { label: say('planUndo'), act: () => form.change(was) });
  };
  if (!form.kept.value) return null;
  return (
    <details
      class="plan-history"
      open={isOpen.value}
      onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}
    >
      <summary>{say('planItemHistory')}</summary>
      <ol>
        {changes?.slice(0, most.value).map((change) => {
          const fields = Object.keys(change.before) as (keyof PlanContent)[];
          const isSo = fields.every((field) => isSame(form.now.value[field], change.before[field]));
          return (
            <li key={change.id}>
              <p>
                <span class="soft">{figures.value.dayAndTime(change.at)}</span>{' '}
                {fields.map((field) => say(fieldWords[field])).join(', ')}
              </p>
              <dl>
                {fields.map((field) => (
                  <div key={field}>
                    <dt>{fields.length === 1 ? say('planItemBefore') : `${say(fieldWords[field])}:`}</dt>
                    <dd>{valueText(field, change.before, { ours, brands, categories })}</dd>
                  </div>
                ))}
              </dl>
              {!isSo && (
                <button type="button" class="plain" onClick={() => bringBack(change)}>
                  {say('planItemBringBack')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {changes && changes.length > most.value && (
        <button type="button" class="plain" onClick={() => (most.value = changes.length)}>
          {say('planItemHistoryAll', { count: changes.length })}
        </button>
      )}
      <p class="soft">
        {changes?.length === 0 && `${say('planItemHistoryNone')} `}
        {say('planItemMadeOn', { day: figures.value.dayAndTime(form.kept.value.createdAt) })}
      </p>
    </details>
  );
}
