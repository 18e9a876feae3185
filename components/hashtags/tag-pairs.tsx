import { useMemo } from 'preact/hooks';

import { mostPaired, tagPairs } from '@/utils/domain/hashtags/tags-beside';

import { useWindow } from '../window/window';
import type { SectionProps } from './tag-stats-part';

/** As many are shown: the most often. */
const mostShown = 50;

/** Which hashtags are put on the same posts. */
export function TagPairs({ tags, open }: SectionProps) {
  const { say, figures } = useWindow();
  const { counted, options } = tags;
  const pairs = useMemo(() => tagPairs(counted, options), [counted, options]);
  if (pairs.length === 0) return <p>{say('tagStatsPairsNothing')}</p>;
  const most = pairs[0]!.n;
  return (
    <section class="tag-section">
      <p class="soft">{say('tagStatsPairsText', { most: mostPaired })}</p>
      <table class="slices tag-beside">
        <caption class="unseen">{say('tagStatsTogether')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('tagStatsPair')}</th>
            <th scope="col">{say('comparePosts')}</th>
            <th scope="col">{say('tagStatsOftener')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, mostShown).map(({ keys, tags: names, n, lift }) => (
            <tr key={keys.join(' ')}>
              <th scope="row" aria-label={names.map((name) => `#${name}`).join(' ')}>
                <span class="pair">
                  {keys.map((key, i) => (
                    <button key={key} class="plain title-button" onClick={() => open(key)}>
                      <bdi>#{names[i]}</bdi>
                    </button>
                  ))}
                </span>
              </th>
              <td class="part" style={{ '--part': String(n / most) }}>
                {figures.value.whole(n)}
              </td>
              <td title={say('tagStatsOftenerWhy', { times: figures.value.multiple(lift) })}>
                {figures.value.multiple(lift)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pairs.length > mostShown && (
        <p class="soft">{say('tagStatsFirst', { shown: mostShown, all: pairs.length })}</p>
      )}
    </section>
  );
}
