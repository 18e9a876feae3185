import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { planLimits } from '@/utils/domain/plan/plan-limits';
import { ideaThought } from '@/utils/settings';

import { toast } from '../../ui/toast';
import { useStored } from '../../window/stored';
import { useWindow } from '../../window/window';
import { keepThought, whyNotKept } from './ideas-state';

/** A thought, written down before it is gone: one line and Enter. */
export function ThoughtForm({ brand }: { brand: string | null }) {
  const { say } = useWindow();
  const [text, type] = useStored(ideaThought);
  const problem = useSignal<string | null>(null);
  const id = useId();
  if (text === undefined) return null;
  const keep = async () => {
    const title = text.trim();
    problem.value = title === '' ? say('planIdeaEmpty') : null;
    if (title === '') return;
    try {
      await keepThought(title, brand);
      type('');
      toast(say('planIdeaKept'));
    } catch (error) {
      problem.value = say(whyNotKept(error));
    }
  };
  return (
    <form
      class="idea-thought"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label for={id}>{say('planIdeaThought')}</label>
      <div class="idea-line">
        <input
          id={id}
          type="text"
          autocomplete="off"
          placeholder={say('planIdeaThoughtExample')}
          maxLength={planLimits.title}
          value={text}
          aria-describedby={`${id}-problem`}
          onInput={({ currentTarget: { value } }) => type(value)}
        />
        <button>{say('planIdeaAdd')}</button>
      </div>
      <p class="problem" role="alert" id={`${id}-problem`}>
        {problem.value}
      </p>
    </form>
  );
}
