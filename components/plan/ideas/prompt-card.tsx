import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { SeenPrompt } from '@/utils/domain/plan/seen-prompts';

import { useWindow, type WindowWord } from '../../window/window';
import { IdeaPostLine } from './idea-post-line';
import { asIdeaPost } from './ideas-state';
import { promptCards, shuffled } from './prompts';
import type { Makers } from './prompts-part';
import { useWhy } from './seen-prompts';

type Card =
  | { kind: 'question'; about: WindowWord; word: WindowWord }
  | { kind: 'source'; text: string }
  | { kind: 'seen'; prompt: SeenPrompt };

interface PromptCardProps {
  sources: readonly string[];
  seen: readonly SeenPrompt[];
  make: Makers;
}

/** One thing at a time that may lead to a post, out of everything there is; another with a click. */
export function PromptCard({ sources, seen, make }: PromptCardProps) {
  const { say } = useWindow();
  const why = useWhy();
  const turn = useSignal(0);
  // In an order of its own each time it is opened, and the same while it is.
  const order = useMemo(() => shuffled(promptCards), []);
  const cards = useMemo(() => {
    const own: Card[] = [
      ...seen.map((prompt) => ({ kind: 'seen' as const, prompt })),
      ...sources.map((text) => ({ kind: 'source' as const, text })),
    ];
    // One's own sources, and what was seen, come between the questions.
    return order.flatMap((card, i): Card[] => [
      { kind: 'question', ...card },
      ...own.slice(i, i + 1),
      ...(i === order.length - 1 ? own.slice(order.length) : []),
    ]);
  }, [order, sources.join('\n'), seen]);
  const card = cards[turn.value % cards.length]!;
  const about =
    card.kind === 'question'
      ? say(card.about)
      : card.kind === 'source'
        ? say('planIdeaOwnSource')
        : why(card.prompt);
  const text =
    card.kind === 'question'
      ? say(card.word)
      : card.kind === 'source'
        ? card.text
        : (card.prompt.post.title ?? '');
  return (
    <section class="idea-prompt" aria-label={say('planIdeaRunDry')}>
      <div aria-live="polite">
        <p class="soft">{about}</p>
        {card.kind === 'seen' ? (
          <IdeaPostLine post={asIdeaPost(card.prompt.post)} title={text} author={null} />
        ) : (
          <p class="idea-question">{text}</p>
        )}
      </div>
      <div class="idea-line">
        <button class="strong" onClick={() => turn.value++}>
          {say('planIdeaAnother')}
        </button>
        <button onClick={() => (card.kind === 'seen' ? make.keepPost(card.prompt) : make.keep(text))}>
          {say('planIdeaNoteIt')}
        </button>
        <button onClick={() => make.plan(text, card.kind === 'seen' ? card.prompt : undefined)}>
          {say('planIdeaMakeItem')}
        </button>
      </div>
    </section>
  );
}
