import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

import type { Idea } from '@/utils/domain/plan/idea';
import { figuresOf } from '@/utils/domain/plan/idea-figures';
import { tagsOf } from '@/utils/domain/plan/idea-list';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import type { IdeaDraft } from '@/utils/settings';
import { seenStore } from '@/utils/store/db';
import { useLive } from '@/utils/store/live';
import { recall } from '@/utils/store/recall';

import type { Brands } from '../../brands/brands';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { IdeaFiguresList } from './idea-figures-list';
import { IdeaPostLine } from './idea-post-line';
import { keepDraft, whyNotKept } from './ideas-state';

interface IdeaFormProps {
  draft: IdeaDraft;
  brands: Brands;
  ideas: readonly Idea[];
  /** Keeps what is typed, so that it is there again when the window is. */
  type(draft: IdeaDraft): void;
  done(): void;
}

/** An idea being written: of a post with how it stands now, or of a thought. */
export function IdeaForm({ draft, brands, ideas, type, done }: IdeaFormProps) {
  const { say, figures: write } = useWindow();
  const problem = useSignal<string | null>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const kept = ideas.find((one) => one.id === draft.id);
  const { post } = draft;
  const recalled = useLive(
    async () => (post ? (await recall(seenStore, [post.key], Date.now()))[0]! : null),
    [post?.key],
  );
  useEffect(() => note.current?.focus(), []);
  // Begun under one brand, it stays that one's when another is turned to.
  const own = useRef(draft.brand ?? brands.chosen?.id ?? null);
  const owner = brands.all.find((brand) => brand.id === own.current);
  const set = (part: Partial<IdeaDraft>) => type({ ...draft, ...part });
  const keep = async () => {
    problem.value = draft.title.trim() === '' && !post ? say('planIdeaEmpty') : null;
    if (problem.value !== null) return;
    try {
      await keepDraft(draft);
      toast(say('planIdeaKept'));
      done();
    } catch (error) {
      problem.value = say(whyNotKept(error));
    }
  };
  const cancel = () => {
    done();
    const [was, is] = [kept?.note ?? '', draft.note];
    if (was !== is || draft.tags !== (kept?.tags.join(', ') ?? ''))
      toast(say('planIdeaDropped'), { label: say('planUndo'), act: () => type(draft) });
  };
  const title = post ? (recalled?.post?.title ?? draft.title) : '';
  return (
    <form
      class="idea-form"
      aria-label={say(kept ? 'planIdeaEdit' : 'planIdeaNew')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2>{say(kept ? 'planIdeaEdit' : 'planIdeaNew')}</h2>
      {post && <IdeaPostLine post={post} title={title} author={null} />}
      {kept ? (
        <p class="soft">{say('planIdeaAlready', { day: write.value.day(kept.savedAt) })}</p>
      ) : (
        post &&
        recalled && (
          <>
            <p class="soft">{say(recalled.post ? 'planIdeaFiguresNow' : 'planIdeaUnseen')}</p>
            <IdeaFiguresList then={figuresOf(recalled)} now={null} />
          </>
        )
      )}
      <label for={`${id}-title`}>{say('planIdeaTitle')}</label>
      <input
        id={`${id}-title`}
        type="text"
        autocomplete="off"
        maxLength={1000}
        value={draft.title}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget: { value } }) => set({ title: value })}
      />
      <label for={`${id}-note`}>{say(post ? 'planIdeaNote' : 'planIdeaMore')}</label>
      <textarea
        ref={note}
        id={`${id}-note`}
        rows={3}
        maxLength={planLimits.note}
        placeholder={post ? say('planIdeaNoteExample') : undefined}
        value={draft.note}
        onInput={({ currentTarget: { value } }) => set({ note: value })}
      />
      <label for={`${id}-tags`}>{say('planIdeaTags')}</label>
      <input
        id={`${id}-tags`}
        type="text"
        autocomplete="off"
        placeholder={say('planIdeaTagsExample')}
        value={draft.tags}
        onInput={({ currentTarget: { value } }) => set({ tags: value })}
      />
      <KnownTags
        tags={tagsOf(ideas)}
        typed={draft.tags}
        add={(tag) => set({ tags: [draft.tags.trim().replace(/,$/, ''), tag].filter(Boolean).join(', ') })}
      />
      {owner && (
        <label class="idea-check">
          <input
            type="checkbox"
            checked={draft.brand === null}
            onChange={({ currentTarget: { checked } }) => set({ brand: checked ? null : own.current })}
          />
          {say('planIdeaForEvery', { brand: owner.name })}
        </label>
      )}
      <p class="problem" role="alert" id={`${id}-problem`}>
        {problem.value}
      </p>
      <div class="idea-line">
        <button class="strong">{say('planIdeaKeep')}</button>
        <button type="button" onClick={cancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}

const mostKnownTags = 8;

/** Tags used before, to be added with a click. */
function KnownTags({ tags, typed, add }: { tags: string[]; typed: string; add(tag: string): void }) {
  const { say } = useWindow();
  const there = new Set(typed.split(/[,;]/).map((tag) => tag.trim().toLowerCase()));
  const left = tags.filter((tag) => !there.has(tag.toLowerCase())).slice(0, mostKnownTags);
  if (left.length === 0) return null;
  return (
    <div class="idea-tags" role="group" aria-label={say('planIdeaKnownTags')}>
      {left.map((tag) => (
        <button key={tag} type="button" class="plain" onClick={() => add(tag)}>
          + {tag}
        </button>
      ))}
    </div>
  );
}
