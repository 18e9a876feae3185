import { exactly, floored } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost } from '@/utils/domain/post';
import { speaker, type Language } from '@/utils/words';
import en from '@/utils/words/en/badges.json';
import ru from '@/utils/words/ru/badges.json';

import { faceOf, type BadgeWords } from '../badges/figures';
import { numbers } from '../badges/numbers';
import { useWindow } from '../window/window';

const words: Record<Language, BadgeWords> = { en: speaker('en', en), ru: speaker('ru', ru) };

/** A made-up thumbnail with its badge, said by what says the badges in pages. */
export function BadgeSample() {
  const { settings, language, say } = useWindow();
  const { badges, dialect } = settings.value;
  const now = Date.now();
  const post = {
    ...blankPost('sample', 'sample', '', now),
    format: 'video',
    published: { at: now - 60 * dayMs, grain: 'second' as const },
    views: exactly(74_400),
    likes: exactly(2340),
    comments: exactly(190),
  };
  const known = {
    post,
    metricSeenAt: {},
    followers: floored(132_000, 133_000),
    followersSeenAt: null,
    coverage: null,
    verdict: null,
    usual: {
      state: 'known' as const,
      multiple: 1.8,
      median: 41_300,
      n: 12,
      metric: 'views' as const,
      agesKnown: true,
    },
  };
  const voice = {
    say: words[language.value],
    numbers: numbers(language.value),
    dialect,
    density: badges.density,
  };
  return (
    <figure class="badge-sample" aria-label={say('sample')}>
      {badges.shown && (
        <span class={`sample-badge ${badges.corner}`}>{faceOf(known, 'list', voice, now).text}</span>
      )}
      <span class="sample-duration" aria-hidden="true">
        12:34
      </span>
    </figure>
  );
}
