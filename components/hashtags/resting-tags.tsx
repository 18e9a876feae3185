import { useMemo } from 'preact/hooks';

import { restingTags } from '@/utils/domain/hashtags/tag-stats';

import { useWindow } from '../window/window';
import { TagActions } from './tag-actions';
import { standingText } from './tag-cells';
import type { SectionProps } from './tag-stats-part';

/** Hashtags that own accounts used to use, and have not in the period. */
export function RestingTags({ tags, now, open }: SectionProps) {
  const { say, figures } = useWindow();
  const { everyone, options, standingOf } = tags;
  const resting = useMemo(() => restingTags(everyone, options), [everyone, options]);
  return (
    <section class="tag-section">
      <p class="soft">
        {say('tagStatsRestingText')} {!tags.isOwnWhole && say('tagStatsRestingUnsure')}
      </p>
      {resting.length === 0 ? (
        <p>{say('tagStatsRestingNothing')}</p>
      ) : (
        <ul class="tag-list">
          {resting.map(({ key, tag, posts, lastUsed }) => (
            <li key={key}>
              <button class="plain title-button" onClick={() => open(key)}>
                <bdi>#{tag}</bdi>
              </button>
              <p class="soft">
                {say('compareOfPosts', { n: posts })}
                {' · '}
                {say('tagStatsLastUsed', {
                  day: figures.value.day(lastUsed),
                  ago: figures.value.ago(lastUsed, now),
                })}
                {' · '}
                {standingText(standingOf(key), say)}
              </p>
              <TagActions tag={tag} tags={tags} records={tags.recordsOf(key)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
