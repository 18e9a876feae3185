import { useId } from 'preact/hooks';

import type { Check } from '@/utils/domain/plan/item';
import { planLimits } from '@/utils/domain/plan/plan-limits';

import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { Conflicts } from './conflicts';
import type { ItemForm } from './item-form';
import { useKeptText } from './kept-text';
import { onEnter } from './on-enter';

/** What is to be done before the post goes out. */
export function Checklist({ form }: { form: ItemForm }) {
  const { say } = useWindow();
  const id = useId();
  const next = useKeptText(`step:${form.id}`);
  const { checklist } = form.now.value;
  const put = (list: Check[]) => form.change({ checklist: list });
  const add = () => {
    const text = next.value.trim();
    if (text === '' || checklist.length >= planLimits.checklist) return;
    put([...checklist, { text, done: false }]);
    next.value = '';
  };
  const remove = (i: number) => {
    const gone = checklist[i]!;
    put(checklist.toSpliced(i, 1));
    toast(say('planItemCheckRemoved', { text: gone.text }), {
      label: say('planUndo'),
      act: () => put(form.now.peek().checklist.toSpliced(i, 0, gone)),
    });
  };
  return (
    <section class="plan-part" aria-labelledby="plan-checklist">
      <h3 id="plan-checklist">
        {say('planItemChecklist')}{' '}
        {checklist.length > 0 && (
          <span class="soft">
            {say('planItemChecked', {
              done: checklist.filter(({ done }) => done).length,
              all: checklist.length,
            })}
          </span>
        )}
      </h3>
      <ul class="plan-checks">
        {checklist.map((one, i) => (
          <li key={i} class="plan-line">
            <input
              type="checkbox"
              aria-label={say('planItemCheckDone', { text: one.text })}
              checked={one.done}
              onChange={({ currentTarget }) =>
                put(checklist.with(i, { ...one, done: currentTarget.checked }))
              }
            />
            <input
              type="text"
              aria-label={say('planItemCheck', { n: i + 1 })}
              value={one.text}
              onInput={({ currentTarget }) => put(checklist.with(i, { ...one, text: currentTarget.value }))}
            />
            <button
              type="button"
              class="plain"
              aria-label={say('planItemCheckRemove', { text: one.text })}
              onClick={() => remove(i)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {checklist.length < planLimits.checklist ? (
        <div class="plan-line">
          <label for={id} class="unseen">
            {say('planItemCheckNew')}
          </label>
          <input
            id={id}
            type="text"
            placeholder={say('planItemCheckNew')}
            value={next.value}
            onInput={({ currentTarget }) => (next.value = currentTarget.value)}
            onKeyDown={onEnter(add)}
          />
          <button type="button" onClick={add}>
            {say('planItemAdd')}
          </button>
        </div>
      ) : (
        <p class="soft">{say('planItemChecksFull', { most: planLimits.checklist })}</p>
      )}
      <Conflicts form={form} field="checklist" />
    </section>
  );
}
