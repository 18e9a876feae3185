import type { AutomaticBackup } from '@/utils/messages/protocol';

import { useWindow } from '../window/window';

/** What an automatic backup holds, as of when, and what is not in it. */
export function Holds({ backup: { own, seen, isNewer } }: { backup: AutomaticBackup }) {
  const { say, figures } = useWindow();
  const day = (at: number) => figures.value.dayAndTime(at);
  return (
    <dl class="holds">
      {own ? (
        <div>
          <dt>{say('safeOwnDay', { day: day(own.madeAt) })}</dt>
          <dd>{say('safeOwnPlan', { planned: own.planned, ideas: own.ideas, files: own.files })}</dd>
          <dd>
            {say('safeOwnRest', {
              brands: own.brands,
              links: own.links,
              templates: own.templates,
              guides: own.guides,
              sets: own.tagSets,
            })}
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
            {say('safeSeen', {
              posts: seen.posts,
              profiles: seen.profiles,
              days: seen.snapshots,
              tags: seen.tags,
            })}
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
