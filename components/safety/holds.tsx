import type { AutomaticBackup } from '@/utils/messages/protocol';

import { useWindow, type WindowWord } from '../window/window';

/** What an automatic backup holds, as of when, and what is not in it. */
export function Holds({ backup: { own, seen, isNewer } }: { backup: AutomaticBackup }) {
  const { say, figures } = useWindow();
  const day = (at: number) => figures.value.dayAndTime(at);
  const list = (kinds: [WindowWord, number][]) =>
    kinds
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => say(kind, { count }))
      .join(', ') || say('safeHoldsNothing');
  return (
    <dl class="holds">
      {own ? (
        <div>
          <dt>{say('safeOwnDay', { day: day(own.madeAt) })}</dt>
          <dd>
            {list([
              ['safeHoldsPlanned', own.planned],
              ['safeHoldsIdeas', own.ideas],
              ['safeHoldsCampaigns', own.campaigns],
              ['safeHoldsTasks', own.tasks],
              ['safeHoldsFiles', own.files],
              ['safeHoldsBrands', own.brands],
              ['safeHoldsLinks', own.links],
              ['safeHoldsTemplates', own.templates],
              ['safeHoldsGuides', own.guides],
              ['safeHoldsSets', own.tagSets],
            ])}
          </dd>
        </div>
      ) : (
        <div>
          <dd>{say('safeOwnNone')}</dd>
        </div>
      )}
      {seen ? (
        <div>
          <dt>{say('safeSeenDay', { day: day(seen.madeAt) })}</dt>
          <dd>
            {list([
              ['safeHoldsPosts', seen.posts],
              ['safeHoldsProfiles', seen.profiles],
              ['safeHoldsDays', seen.snapshots],
              ['safeHoldsTags', seen.tags],
            ])}
          </dd>
        </div>
      ) : (
        <div>
          <dd>{say('safeSeenNone')}</dd>
        </div>
      )}
      <div>
        <dt>{say('safeNotIn')}</dt>
        {seen && seen.postsLeft > 0 && <dd>{say('safeNotPosts', { posts: seen.postsLeft })}</dd>}
        {own && own.filesLeft > 0 && <dd>{say('safeNotFiles', { files: own.filesLeft })}</dd>}
        <dd>{say('safeNotKeys')}</dd>
      </div>
      {isNewer && (
        <div>
          <dd class="problem">{say('safeNewer')}</dd>
        </div>
      )}
    </dl>
  );
}
