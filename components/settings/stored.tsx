import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { automaticFiles } from '@/utils/store/backup-files';
import { kept, useLive } from '@/utils/store/live';
import { bytesHeld } from '@/utils/store/room';

import { useWindow } from '../window/window';

/** What is stored, in numbers: counts by kind, since when, and the space it takes. */
export function Stored() {
  const { say, figures } = useWindow();
  const counts = useLive(() => kept(), []);
  const size = useSignal<number | null>(null);
  useEffect(() => {
    void bytesHeld(automaticFiles).then((held) => (size.value = held));
  }, [counts]);
  if (!counts) return null;
  const { whole, day, bytes } = figures.value;
  return (
    <>
      <dl class="kinds">
        <div>
          <dt>{say('kindPosts')}</dt>
          <dd>{whole(counts.posts)}</dd>
        </div>
        <div>
          <dt>{say('kindProfiles')}</dt>
          <dd>{whole(counts.profiles)}</dd>
        </div>
        <div>
          <dt>{say('kindSightings')}</dt>
          <dd>{whole(counts.sightings)}</dd>
        </div>
        {counts.since !== null && (
          <div>
            <dt>{say('kindSince')}</dt>
            <dd>{day(counts.since)}</dd>
          </div>
        )}
        {size.value !== null && (
          <div>
            <dt>{say('kindSize')}</dt>
            <dd>{bytes(size.value)}</dd>
          </div>
        )}
      </dl>
      {counts.posts === 0 && <p class="soft">{say('nothingStored')}</p>}
    </>
  );
}
