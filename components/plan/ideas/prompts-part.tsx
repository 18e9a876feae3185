import { useMemo } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { seenPrompts, type SeenPrompt } from '@/utils/domain/plan/seen-prompts';
import type { Post } from '@/utils/domain/post';
import { send } from '@/utils/messages/send';
import { useLive } from '@/utils/store/live';
import { loadAccounts } from '@/utils/store/load-accounts';

import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import { useBrandPlan } from '../ui/brand-plan';
import { asIdeaPost, itemOf, keepThought, whyNotKept } from './ideas-state';
import { OwnSources } from './own-sources';
import { PromptCard } from './prompt-card';
import { prompts } from './prompts';
import { SeenPrompts } from './seen-prompts';

/** What can be made of something that leads to a post. */
export interface Makers {
  /** Keeps a thought as an idea. */
  keep(text: string): void;
  /** Opens the form of an idea with a post. */
  keepPost(prompt: SeenPrompt): void;
  /** Opens the editor of a plan item. */
  plan(text: string, prompt?: SeenPrompt): void;
}

/** Where ideas come from when they run dry: questions, the brand's own sources, and what was seen to work. */
export function PromptsPart({ brand, begin }: { brand: Brand | null; begin(post: Post): void }) {
  const { say } = useWindow();
  const id = brand?.id ?? null;
  const plan = useBrandPlan(id);
  const accounts = useLive(
    () => (brand ? loadAccounts(brand.accounts) : []),
    [JSON.stringify(brand?.accounts)],
  );
  const seen = useMemo(() => (accounts ? seenPrompts(accounts, Date.now()) : null), [accounts]);
  const make: Makers = {
    keep: (text) =>
      void keepThought(text, id)
        .then((idea) =>
          toast(say('planIdeaKept'), {
            label: say('planUndo'),
            act: () => void send('deleteIdeas', [idea.id]).catch(() => toast(say('failed'))),
          }),
        )
        .catch((error: unknown) => toast(say(whyNotKept(error)))),
    keepPost: ({ post }) => begin(post),
    plan: (text, prompt) => {
      const post = prompt ? asIdeaPost(prompt.post) : null;
      openItem.value = itemOf({ title: text, post, note: '' }, null, id);
    },
  };
  if (!plan || !seen) return null;
  return (
    <div class="idea-prompts">
      <PromptCard key={id} sources={plan.sources} seen={seen} make={make} />
      <SeenPrompts seen={seen} hasBrand={brand !== null} make={make} />
      <OwnSources brand={id} sources={plan.sources} make={make} />
      <details>
        <summary>{say('planIdeaAllPrompts')}</summary>
        {prompts.map(([about, words]) => (
          <section key={about}>
            <h3>{say(about)}</h3>
            <ul class="idea-questions">
              {words.map((word) => (
                <li key={word}>
                  <span>{say(word)}</span>
                  <button
                    class="plain"
                    aria-label={say('planIdeaNoteNamed', { text: say(word) })}
                    onClick={() => make.keep(say(word))}
                  >
                    {say('planIdeaNoteIt')}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </div>
  );
}
