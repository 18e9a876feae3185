import { useRef } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import type { PlanItem } from '@/utils/domain/plan/item';
import type { Match } from '@/utils/domain/plan/match';
import type { Recalled } from '@/utils/domain/recalled';
import { send } from '@/utils/messages/send';

import { plainShare } from '../../competitors/sentences';
import { ruledName } from '../../hashtags/network-names';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { titleOf } from '../ui/item-words';
import { plannedText, postTitle, publishedText } from './fact-words';
import { useAsked, useSeenPosts } from './facts-state';

/** Posts that may be what was planned: the person says. */
export function Questions({ brand, zone, now }: { brand: Brand; zone: string; now: number }) {
  const { say } = useWindow();
  const asked = useAsked(brand);
  const seen = useSeenPosts((asked ?? []).map(({ match }) => match.post));
  const head = useRef<HTMLHeadingElement>(null);
  // A post that is not kept any more cannot be shown: nothing is asked of it.
  const shown = (asked ?? []).filter(({ match }) => seen?.get(match.post)?.post);
  if (!seen || shown.length === 0) return null;
  return (
    <section class="fact-questions" aria-labelledby="fact-questions">
      <h2 id="fact-questions" ref={head} tabIndex={-1}>
        {say('planFactQuestions', { count: shown.length })}
      </h2>
      <ul>
        {shown.map(({ match, item }) => (
          <Question
            key={match.id}
            match={match}
            item={item}
            seen={seen.get(match.post)!}
            zone={zone}
            now={now}
            answered={() => head.current?.focus()}
          />
        ))}
      </ul>
    </section>
  );
}

interface QuestionProps {
  match: Match;
  item: PlanItem;
  seen: Recalled;
  zone: string;
  now: number;
  answered(): void;
}

function Question({ match, item, seen, zone, now, answered }: QuestionProps) {
  const ours = useWindow();
  const { say } = ours;
  const post = seen.post!;
  const name = ruledName(match.network);
  const title = titleOf(item, say);
  const answer = async (is: boolean) => {
    try {
      const attached = await send('answerMatch', { id: match.id, is });
      if (is && !attached) return toast(say('planFactNotAttached'));
      answered();
      const undo = async () => {
        if (is) await send('detachFact', { item: item.id, network: match.network });
        await send('answerMatch', { id: match.id, is: null });
      };
      toast(is ? say('planFactAttached', { network: name }) : say('planFactRefused'), {
        label: say('planUndo'),
        act: () => void undo().catch(() => toast(say('failed'))),
      });
    } catch {
      toast(say('failed'));
    }
  };
  return (
    <li>
      <dl>
        <div>
          <dt>{say('planFactPlanned')}</dt>
          <dd>
            <b>{title}</b>
            <span class="soft">{[name, plannedText(item.when, ours, zone)].join(' · ')}</span>
            {item.text && <q class="fact-text">{item.text}</q>}
          </dd>
        </div>
        <div>
          <dt>{say('planFactActual')}</dt>
          <dd>
            <a href={post.permalink} target="_blank" rel="noreferrer">
              {postTitle(post, ours)}
            </a>
            <span class="soft">
              {[
                publishedText(post.published, ours, zone, now),
                match.likeness === null
                  ? say('planFactTextUnseen')
                  : say('planFactLikeness', { share: plainShare(ours, match.likeness) }),
              ].join(' · ')}
            </span>
          </dd>
        </div>
      </dl>
      <div class="fact-buttons">
        <button class="strong" onClick={() => void answer(true)}>
          {say('planFactYes')}
          <span class="unseen"> {title}</span>
        </button>
        <button onClick={() => void answer(false)}>
          {say('planFactNo')}
          <span class="unseen"> {title}</span>
        </button>
      </div>
    </li>
  );
}
