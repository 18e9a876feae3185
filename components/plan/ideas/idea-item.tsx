import type { Idea } from '@/utils/domain/plan/idea';
import { figuresOf } from '@/utils/domain/plan/idea-figures';
import type { PlanItem } from '@/utils/domain/plan/item';
import type { Recalled } from '@/utils/domain/recalled';
import { send } from '@/utils/messages/send';
import { statusWords } from '@/utils/words/plan';

import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import { titleOf } from '../ui/item-words';
import { IdeaFiguresList } from './idea-figures-list';
import { IdeaPostLine } from './idea-post-line';
import { authorOf, itemOf } from './ideas-state';

interface IdeaItemProps {
  idea: Idea;
  /** What the store knows of its post now; null: not read yet, or it is a thought. */
  recalled: Recalled | null;
  /** Plan items that were made of it and are still there. */
  items: readonly PlanItem[];
  /** The name of its brand; null: of every brand. */
  brand: string | null;
  /** Whose an item made of it is. */
  brandOfItem: string | null;
  edit(): void;
  find(tag: string): void;
}

/** One saved idea: the post with how it stood and stands, why it was saved, and what can be made of it. */
export function IdeaItem({ idea, recalled, items, brand, brandOfItem, edit, find }: IdeaItemProps) {
  const { say, figures } = useWindow();
  const { title, post, note, tags, savedAt } = idea;
  const seen = recalled?.post ?? null;
  const isSeenSince = seen !== null && seen.seenAt > savedAt;
  const name = title || seen?.title || say(post ? 'planIdeaPost' : 'planUntitled');
  const saved = say('planIdeaSavedOn', { day: figures.value.day(savedAt) });
  const remove = async () => {
    const removed = await send('deleteIdeas', [idea.id]).catch(() => toast(say('failed')));
    if (removed?.length)
      toast(say('planIdeaDeleted', { title: name }), {
        label: say('planUndo'),
        act: () => void send('putBackIdeas', removed).catch(() => toast(say('failed'))),
      });
  };
  return (
    <article aria-label={name}>
      {post ? (
        <IdeaPostLine post={post} title={name} author={seen && authorOf(seen)} more={saved} />
      ) : (
        <div>
          <p class="idea-title">{name}</p>
          <p class="soft">{[say('planIdeaThoughtKind'), saved].join(' · ')}</p>
        </div>
      )}
      {post && (
        <>
          <IdeaFiguresList then={idea.figures} now={isSeenSince && recalled ? figuresOf(recalled) : null} />
          {recalled && <p class="soft">{sinceThen()}</p>}
        </>
      )}
      {note && <p class="idea-note">{note}</p>}
      {(tags.length > 0 || brand === null) && (
        <ul class="idea-tags" aria-label={say('planIdeaTags')}>
          {tags.map((tag) => (
            <li key={tag}>
              <button class="plain" aria-label={say('planIdeaFindTag', { tag })} onClick={() => find(tag)}>
                {tag}
              </button>
            </li>
          ))}
          {brand === null && <li class="soft">{say('planIdeaOfEvery')}</li>}
        </ul>
      )}
      {items.length > 0 && (
        <ul class="idea-made" aria-label={say('planIdeaMade')}>
          {items.map((item) => (
            <li key={item.id}>
              <span class="soft">{say('planIdeaMade')}</span>{' '}
              <button class="plain" onClick={() => (openItem.value = { id: item.id })}>
                {titleOf(item, say)}
              </button>{' '}
              <span class="soft">{say(statusWords[item.status])}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="idea-line">
        <button
          aria-label={say('planIdeaMakeItemNamed', { text: name })}
          onClick={() =>
            (openItem.value = itemOf({ ...idea, title: title || seen?.title || '' }, idea.id, brandOfItem))
          }
        >
          {say('planIdeaMakeItem')}
        </button>
        <button class="plain" aria-label={say('planIdeaEditNamed', { title: name })} onClick={edit}>
          {say('planIdeaEditShort')}
        </button>
        <button
          class="plain"
          aria-label={say('planIdeaDeleteNamed', { title: name })}
          onClick={() => void remove()}
        >
          {say('planIdeaDelete')}
        </button>
      </div>
    </article>
  );

  function sinceThen(): string {
    if (!seen) return say(idea.figures ? 'planIdeaGone' : 'planIdeaNeverSeen');
    if (!isSeenSince) return say('planIdeaNotSince');
    return say('planIdeaSince', { ago: figures.value.ago(seen.seenAt, Date.now()) });
  }
}
