import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { send } from '@/utils/messages/send';

import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { whyNot } from './brands';
import { rubricsIn, rubricText } from './rubric-lines';

/** The rubrics of a brand as text, one a line. What another window kept meanwhile is not written over unseen. */
export function Rubrics({ brand }: { brand: Brand }) {
  const { say } = useWindow();
  const kept = rubricText(brand.rubrics);
  /** What is being typed, and what was kept when that began; null: nothing is. */
  const draft = useSignal<{ text: string; from: string } | null>(null);
  const problem = useSignal<string | null>(null);
  const id = useId();
  const isOvertaken = draft.value !== null && draft.value.from !== kept;
  const save = async (text: string) => {
    const { rubrics, bad } = rubricsIn(text);
    problem.value =
      bad.length > 0 ? say('brandRubricsBad', { lines: bad.join(', '), count: bad.length }) : null;
    if (bad.length > 0) return;
    try {
      // What another window keeps in this very moment is not written over either.
      await send('setRubrics', { brand: brand.id, rubrics, seen: brand.rubrics });
      draft.value = null;
      toast(say('brandRubricsKept', { count: rubrics.length }));
    } catch (error) {
      problem.value = say(whyNot(error));
    }
  };
  return (
    <form
      class="brand-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft.value?.text ?? kept);
      }}
    >
      <label for={id}>{say('brandRubrics')}</label>
      <textarea
        id={id}
        rows={3}
        placeholder={say('brandRubricsExample')}
        value={draft.value?.text ?? kept}
        aria-describedby={`${id}-hint ${id}-problem`}
        onInput={(event) => {
          const text = event.currentTarget.value;
          draft.value = text === kept ? null : { text, from: draft.value?.from ?? kept };
        }}
      />
      <p class="soft" id={`${id}-hint`}>
        {say('brandRubricsHint')}
      </p>
      {isOvertaken && (
        <p class="note">{say('brandRubricsOvertaken', { rubrics: kept.replaceAll('\n', '; ') })}</p>
      )}
      <p class="problem" role="alert" id={`${id}-problem`}>
        {problem.value}
      </p>
      {draft.value && (
        <div class="brand-line">
          <button type="submit">{say('brandRubricsKeep')}</button>
          <button type="button" class="plain" onClick={() => (draft.value = null)}>
            {say(isOvertaken ? 'brandRubricsTheirs' : 'cancel')}
          </button>
        </div>
      )}
    </form>
  );
}
