import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { bytesInAYear, type Holding } from '@/utils/domain/space';
import { automaticFiles } from '@/utils/store/backup-files';
import { seenStore } from '@/utils/store/db';
import { ownStore } from '@/utils/store/own';
import { mostKept } from '@/utils/store/retention';
import { bytesHeld } from '@/utils/store/room';
import { holding } from '@/utils/store/space';

import { Choice } from '../ui/choice';
import { useWindow } from '../window/window';

/** How long and how densely what was seen is kept, and how large it will be. */
export function Space() {
  const { say, settings, change } = useWindow();
  const { space } = settings.value;
  return (
    <>
      <Choice
        legend={say('spaceForget')}
        value={space.forget}
        change={(forget) => change({ space: { ...space, forget } })}
        options={[
          { value: 'never', label: say('spaceAlways') },
          { value: '24', label: say('spaceMonths', { months: 24 }) },
          { value: '12', label: say('spaceMonths', { months: 12 }) },
          { value: '3', label: say('spaceMonths', { months: 3 }) },
        ]}
      />
      <Choice
        legend={say('spaceThin')}
        value={space.thin}
        change={(thin) => change({ space: { ...space, thin } })}
        options={[
          { value: 'never', label: say('spaceThinNever') },
          { value: 'day', label: say('spaceThinDay') },
          { value: 'week', label: say('spaceThinWeek') },
        ]}
      />
      <Forecast />
      <p class="soft">{say('spaceText', { posts: mostKept.posts })}</p>
    </>
  );
}

function Forecast() {
  const { say, settings, figures } = useWindow();
  const held = useSignal<Holding | null>(null);
  useEffect(() => {
    void bytesHeld(automaticFiles)
      .then((bytes) => holding(seenStore, ownStore, bytes, Date.now()))
      .then((now) => (held.value = now));
  }, []);
  if (!held.value || held.value.bytes === null) return null;
  const { forget } = settings.value.space;
  const months = forget === 'never' ? null : Number(forget);
  const year = bytesInAYear(held.value, months, mostKept.posts, Date.now());
  const { bytes } = figures.value;
  const now = bytes(held.value.bytes);
  return (
    <p class="forecast">
      {year === null ? say('spaceTooEarly', { now }) : say('spaceForecast', { now, year: bytes(year) })}
    </p>
  );
}
