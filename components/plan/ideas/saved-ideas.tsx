import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

import type { Idea } from '@/utils/domain/plan/idea';
import { ideasIn, tagsOf, type IdeaView } from '@/utils/domain/plan/idea-list';
import type { PlanItem } from '@/utils/domain/plan/item';
import type { Recalled } from '@/utils/domain/recalled';
import { seenStore } from '@/utils/store/db';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { recall } from '@/utils/store/recall';

import type { Brands } from '../../brands/brands';
import { EmptyState } from '../../ui/empty-state';
import { useWindow } from '../../window/window';
import { IdeaFilter } from './idea-filter';
import { IdeaItem } from './idea-item';

const atOnce = 20;

interface SavedIdeasProps {
  ideas: readonly Idea[];
  brands: Brands;
  /** The idea whose form stands in its place. */
  editing: string | null;
  form: ComponentChildren;
  edit(idea: Idea): void;
  runDry(): void;
}

/** The swipe file: found by words, tag, network and brand. */
export function SavedIdeas({ ideas, brands, editing, form, edit, runDry }: SavedIdeasProps) {
  const { say } = useWindow();
  const chosen = brands.chosen?.id ?? null;
  const view = useSignal<Omit<IdeaView, 'brand'>>({ words: '', tag: null, network: null, order: 'newest' });
  const ofAll = useSignal(false);
  const most = useSignal(atOnce);
  const ofBrand = useMemo(
    () => ideas.filter((idea) => ofAll.value || idea.brand === null || idea.brand === chosen),
    [ideas, ofAll.value, chosen],
  );
  const found = useMemo(() => ideasIn(ofBrand, { ...view.value, brand: undefined }), [ofBrand, view.value]);
  const shown = found.slice(0, most.value);
  const keys = [...new Set(shown.flatMap(({ post }) => post?.key ?? []))];
  const recalled = useLive(
    async () => new Map((await recall(seenStore, keys, Date.now())).map((one) => [one.key, one])),
    [keys.join(' ')],
  );
  const itemIds = shown.flatMap(({ items }) => items);
  const items = useLive(async () => {
    const found = await ownStore.plan.bulkGet(itemIds);
    return new Map(found.flatMap((item) => (item ? [[item.id, item]] : [])));
  }, [itemIds.join(' ')]);
  if (ideas.length === 0) return <NoIdeas runDry={runDry} />;
  const elsewhere = ideas.length - ofBrand.length;
  return (
    <>
      <IdeaFilter
        view={view.value}
        change={(part) => {
          view.value = { ...view.value, ...part };
          most.value = atOnce;
        }}
        tags={tagsOf(ofBrand)}
        networks={[...new Set(ideas.flatMap(({ post }) => post?.network ?? []))]}
        ofAll={ofAll.value}
        changeOfAll={brands.all.length > 1 ? (value) => (ofAll.value = value) : null}
        found={found.length}
      />
      {found.length === 0 && (
        <EmptyState
          title={say('planIdeaNoMatch')}
          text={elsewhere > 0 ? say('planIdeaElsewhere', { n: elsewhere }) : say('planIdeaNothingFound')}
        />
      )}
      <ul class="idea-list" aria-label={say('planIdeaSaved')}>
        {shown.map((idea) => (
          <li key={idea.id}>
            {editing === idea.id ? (
              form
            ) : (
              <IdeaItem
                idea={idea}
                {...beside(idea, recalled, items)}
                brand={brands.all.find(({ id }) => id === idea.brand)?.name ?? null}
                brandOfItem={idea.brand ?? chosen}
                edit={() => edit(idea)}
                find={(tag) => (view.value = { ...view.value, tag })}
              />
            )}
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <button onClick={() => (most.value += atOnce)}>
          {say('planIdeaShowMore', { n: found.length - shown.length })}
        </button>
      )}
    </>
  );
}

/** What is known now of an idea's post, and what became of the idea. */
const beside = (
  { post, items }: Idea,
  recalled: ReadonlyMap<string, Recalled> | undefined,
  planned: ReadonlyMap<string, PlanItem> | undefined,
) => ({
  recalled: (post && recalled?.get(post.key)) ?? null,
  items: items.flatMap((id) => planned?.get(id) ?? []),
});

function NoIdeas({ runDry }: { runDry(): void }) {
  const { say } = useWindow();
  return (
    <EmptyState title={say('planIdeaNone')} text={say('planIdeaNoneText')}>
      <ol class="idea-ways">
        <li>{say('planIdeaWayCard')}</li>
        <li>{say('planIdeaWayMenu')}</li>
        <li>{say('planIdeaWayThought')}</li>
      </ol>
      <button onClick={runDry}>{say('planIdeaRunDryGo')}</button>
    </EmptyState>
  );
}
