import './ideas.css';

import { useSignal } from '@preact/signals';

import { ideaDraft, type AskedOfIdeas, type IdeaDraft } from '@/utils/settings';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { ideasOf } from '@/utils/store/plan-frame';

import { useBrands } from '../../brands/brands';
import { Choice } from '../../ui/choice';
import { lazy } from '../../ui/lazy';
import { toast } from '../../ui/toast';
import { useStored } from '../../window/stored';
import { useWindow } from '../../window/window';
import { IdeaForm } from './idea-form';
import { asIdeaPost, draftOf, draftOfIdea, useAsked } from './ideas-state';
import { SavedIdeas } from './saved-ideas';
import { ThoughtForm } from './thought-form';

const PromptsPart = lazy(async () => (await import('./prompts-part')).PromptsPart);

/** Posts and thoughts saved for later; and where to look when they run dry. */
export function IdeasPart() {
  const { say } = useWindow();
  const brands = useBrands();
  const ideas = useLive(() => ideasOf(ownStore), []);
  const [draft, setDraft] = useStored(ideaDraft);
  const shown = useSignal<'saved' | 'prompts'>('saved');
  const hasNoPost = useSignal(false);
  const isReady = brands !== undefined && ideas !== undefined && draft !== undefined;
  const begin = (next: IdeaDraft) => {
    setDraft(next);
    shown.value = 'saved';
    if (draft && (draft.id ?? draft.post?.key) !== (next.id ?? next.post?.key))
      toast(say('planIdeaPutAside', { title: draft.title }), {
        label: say('planUndo'),
        act: () => setDraft(draft),
      });
  };
  const beginPost = (post: NonNullable<AskedOfIdeas['post']>) =>
    void draftOf(post, ideas ?? [], brands?.chosen ?? null).then(begin);
  useAsked(isReady, ({ post }) => {
    hasNoPost.value = post === null;
    shown.value = 'saved';
    if (post) beginPost(post);
  });
  if (!isReady) return null;
  const form = draft && (
    <IdeaForm
      key={draft.id ?? draft.post?.key}
      draft={draft}
      brands={brands}
      ideas={ideas}
      type={setDraft}
      done={() => setDraft(null)}
    />
  );
  const isNew = draft !== null && !ideas.some(({ id }) => id === draft.id);
  return (
    <div class="ideas">
      {hasNoPost.value && (
        <p class="note" role="alert">
          {say('planIdeaNoPost')}{' '}
          <button class="plain" onClick={() => (hasNoPost.value = false)}>
            {say('planIdeaGotIt')}
          </button>
        </p>
      )}
      {isNew && form}
      <Choice
        legend={say('planIdeaShown')}
        quiet
        options={[
          { value: 'saved', label: say('planIdeaSaved') },
          { value: 'prompts', label: say('planIdeaRunDry') },
        ]}
        value={shown.value}
        change={(value) => (shown.value = value)}
      />
      {shown.value === 'prompts' ? (
        <PromptsPart brand={brands.chosen} begin={(post) => beginPost(asIdeaPost(post))} />
      ) : (
        <>
          <ThoughtForm brand={brands.chosen?.id ?? null} />
          <SavedIdeas
            ideas={ideas}
            brands={brands}
            editing={isNew ? null : (draft?.id ?? null)}
            form={form}
            edit={(idea) => begin(draftOfIdea(idea))}
            runDry={() => (shown.value = 'prompts')}
          />
        </>
      )}
    </div>
  );
}
