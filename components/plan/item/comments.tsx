import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import type { Comment } from '@/utils/domain/plan/item';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import { send } from '@/utils/messages/send';
import { commentName } from '@/utils/settings';
import { Full } from '@/utils/store/errors';

import { whyNot } from '../../brands/brands';
import { toast } from '../../ui/toast';
import { useStored } from '../../window/stored';
import { useWindow } from '../../window/window';
import type { ItemForm } from './item-form';
import { useKeptText } from './kept-text';

/** What people said of the item. */
export function Comments({ form }: { form: ItemForm }) {
  const { say, figures } = useWindow();
  const id = useId();
  const [by, keepName] = useStored(commentName);
  const text = useKeptText(`comment:${form.id}`);
  const problem = useSignal<string | null>(null);
  const comments = form.kept.value?.comments ?? [];
  const tell = (error: unknown) =>
    (problem.value =
      error instanceof Full
        ? say('planItemCommentsFull', { most: planLimits.comments })
        : say(whyNot(error)));
  const add = async () => {
    problem.value = null;
    const given = text.value;
    if (given.trim() === '') return;
    if (given.length > planLimits.note) {
      problem.value = say('planItemCommentLong', { most: planLimits.note });
      return;
    }
    try {
      if (!(await form.ensure())) return;
      const said = await send('commentPlanItem', { item: form.id, by: by ?? '', text: given.trim() });
      if (said) text.value = '';
      else problem.value = say('planItemGone');
    } catch (error) {
      tell(error);
    }
  };
  const putBack = async (comment: Comment) => {
    try {
      if (!(await send('putBackComment', { item: form.id, comment }))) problem.value = say('planItemGone');
    } catch (error) {
      tell(error);
    }
  };
  const remove = async (comment: Comment) => {
    try {
      await send('deleteComment', { item: form.id, comment: comment.id });
      toast(say('planItemCommentRemoved'), {
        label: say('planUndo'),
        act: () => void putBack(comment),
      });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <section class="plan-part" aria-labelledby="plan-comments">
      <h3 id="plan-comments">{say('planItemComments')}</h3>
      {comments.length > 0 && (
        <ul class="plan-comments">
          {comments.map((one) => (
            <li key={one.id}>
              <p class="plan-line">
                <strong>{one.by || say('planItemSomebody')}</strong>
                <span class="soft">{figures.value.dayAndTime(one.at)}</span>
                <button
                  type="button"
                  class="plain"
                  aria-label={say('planItemCommentRemove', { text: one.text.slice(0, 60) })}
                  onClick={() => void remove(one)}
                >
                  ×
                </button>
              </p>
              <p class="plan-said">{one.text}</p>
            </li>
          ))}
        </ul>
      )}
      <div class="plan-pair narrow">
        <div class="plan-field">
          <label for={`${id}by`}>{say('planItemCommentBy')}</label>
          <input
            id={`${id}by`}
            type="text"
            value={by ?? ''}
            onInput={({ currentTarget }) => keepName(currentTarget.value.slice(0, planLimits.short))}
          />
        </div>
        <div class="plan-field">
          <label for={`${id}text`}>{say('planItemComment')}</label>
          <textarea
            id={`${id}text`}
            rows={2}
            value={text.value}
            onInput={({ currentTarget }) => (text.value = currentTarget.value)}
          />
        </div>
      </div>
      <div>
        <button type="button" onClick={() => void add()}>
          {say('planItemCommentAdd')}
        </button>
      </div>
      <p class="problem" role="alert">
        {problem.value}
      </p>
    </section>
  );
}
