import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { planLimits } from '@/utils/domain/plan/plan-limits';

import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { changeBrandPlan } from '../ui/brand-plan';
import { whyNotKept } from './ideas-state';
import type { Makers } from './prompts-part';

interface OwnSourcesProps {
  brand: string | null;
  sources: readonly string[];
  make: Makers;
}

/** Where a brand's own ideas come from: each may lead to a post at any time. */
export function OwnSources({ brand, sources, make }: OwnSourcesProps) {
  const { say } = useWindow();
  const typed = useSignal('');
  const problem = useSignal<string | null>(null);
  const id = useId();
  const full = sources.length >= planLimits.people;
  /** Of the sources as they are kept at this moment: another window may have changed them. */
  const change = (edit: (now: readonly string[]) => string[]) =>
    changeBrandPlan(brand, ({ sources: now }) => ({ sources: edit(now) }));
  const add = async () => {
    const source = typed.value.trim();
    problem.value =
      source === ''
        ? say('planIdeaSourceEmpty')
        : sources.includes(source)
          ? say('planIdeaSourceThere')
          : full
            ? say('planIdeaSourcesFull', { most: planLimits.people })
            : null;
    if (problem.value !== null) return;
    try {
      await change((now) => [...now.filter((one) => one !== source), source]);
      typed.value = '';
    } catch (error) {
      problem.value = say(whyNotKept(error));
    }
  };
  const remove = (source: string, place: number) => {
    const failed = () => toast(say('failed'));
    void change((now) => now.filter((one) => one !== source)).then(
      () =>
        toast(say('planIdeaSourceRemoved', { source }), {
          label: say('planUndo'),
          act: () =>
            void change((now) => (now.includes(source) ? [...now] : now.toSpliced(place, 0, source))).catch(
              failed,
            ),
        }),
      failed,
    );
  };
  return (
    <section>
      <h2>{say('planIdeaSources')}</h2>
      <p class="soft">{say('planIdeaSourcesText')}</p>
      {sources.length > 0 && (
        <ul class="idea-questions">
          {sources.map((source, i) => (
            <li key={source}>
              <span>{source}</span>
              <button
                class="plain"
                aria-label={say('planIdeaNoteNamed', { text: source })}
                onClick={() => make.keep(source)}
              >
                {say('planIdeaNoteIt')}
              </button>
              <button
                class="plain"
                aria-label={say('planIdeaSourceRemoveNamed', { source })}
                onClick={() => remove(source, i)}
              >
                {say('planIdeaSourceRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label for={id}>{say('planIdeaSourceNew')}</label>
        <div class="idea-line">
          <input
            id={id}
            type="text"
            autocomplete="off"
            placeholder={say('planIdeaSourceExample')}
            maxLength={planLimits.short}
            value={typed.value}
            aria-describedby={`${id}-problem`}
            onInput={({ currentTarget: { value } }) => (typed.value = value)}
          />
          <button>{say('planIdeaAdd')}</button>
        </div>
        <p class="problem" role="alert" id={`${id}-problem`}>
          {problem.value}
        </p>
      </form>
    </section>
  );
}
