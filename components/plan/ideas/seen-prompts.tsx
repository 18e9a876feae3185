import type { SeenPrompt } from '@/utils/domain/plan/seen-prompts';
import { postKey } from '@/utils/domain/post';

import { useWindow } from '../../window/window';
import { IdeaPostLine } from './idea-post-line';
import { asIdeaPost } from './ideas-state';
import type { Makers } from './prompts-part';

const whys = {
  outlier: 'planIdeaOutlier',
  yearAgo: 'planIdeaYearAgo',
  halfYearAgo: 'planIdeaHalfYearAgo',
} as const;

/** Why a post that was seen is worth another look, with the numbers that say so. */
export function useWhy(): (prompt: SeenPrompt) => string {
  const { say, figures } = useWindow();
  return ({ why, multiple, n, metric }) =>
    `${say(whys[why])}: ${say(metric === 'views' ? 'planIdeaOverViews' : 'planIdeaOverLikes', {
      multiple: figures.value.multiple(multiple),
      n,
    })}`;
}

interface SeenPromptsProps {
  seen: readonly SeenPrompt[];
  hasBrand: boolean;
  make: Makers;
}

/** What was seen to work: competitors' posts of late, own ones of a year and half a year ago. */
export function SeenPrompts({ seen, hasBrand, make }: SeenPromptsProps) {
  const { say, figures } = useWindow();
  const why = useWhy();
  return (
    <section>
      <h2>{say('planIdeaFromSeen')}</h2>
      {seen.length === 0 ? (
        <p class="soft">{say(hasBrand ? 'planIdeaSeenNone' : 'planIdeaSeenNoBrand')}</p>
      ) : (
        <ul class="idea-list">
          {seen.map((prompt) => {
            const { post } = prompt;
            const title = post.title || say('planIdeaPost');
            const when = post.published ? figures.value.moment(post.published, Date.now()) : '';
            return (
              <li key={postKey(post)}>
                <article aria-label={title}>
                  <IdeaPostLine post={asIdeaPost(post)} title={title} author={null} more={when} />
                  <p>{why(prompt)}</p>
                  <div class="idea-line">
                    <button
                      aria-label={say('planIdeaNoteNamed', { text: title })}
                      onClick={() => make.keepPost(prompt)}
                    >
                      {say('planIdeaNoteIt')}
                    </button>
                    <button
                      class="plain"
                      aria-label={say('planIdeaMakeItemNamed', { text: title })}
                      onClick={() => make.plan(post.title ?? '', prompt)}
                    >
                      {say('planIdeaMakeItem')}
                    </button>
                  </div>
                </article>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
