import { useMemo } from 'preact/hooks';

import { tagKey } from '@/utils/domain/hashtags/tag';
import { tagUrl } from '@/utils/networks/accounts';

import { networkName } from '../window/network-name';
import { useWindow } from '../window/window';
import { TagActions } from './tag-actions';
import { standingText, toldText } from './tag-cells';
import type { SectionProps } from './tag-stats-part';

/** As many are shown: the latest. */
const mostShown = 100;

/** What the networks' own pages of hashtags told, as the person opened them. */
export function TagPages({ tags, now, open }: SectionProps) {
  const ours = useWindow();
  const { say, figures } = ours;
  const { records, options, standingOf } = tags;
  const shown = useMemo(
    () =>
      records
        .filter(({ network }) => options.network === null || network === options.network)
        .toSorted((a, b) => b.seenAt - a.seenAt),
    [records, options.network],
  );
  return (
    <section class="tag-section">
      <p class="soft">{say('tagStatsPagesText')}</p>
      {shown.length === 0 ? (
        <p>{say('tagStatsPagesNothing')}</p>
      ) : (
        <ul class="tag-list">
          {shown.slice(0, mostShown).map((record) => {
            const { key, tag, network, seen, seenAt, isHidden } = record;
            const address = tagUrl(network, tag);
            return (
              <li key={key}>
                <button class="plain title-button" onClick={() => open(tagKey(tag))}>
                  <bdi>#{tag}</bdi>
                </button>
                <p class={isHidden ? 'refused' : undefined}>{toldText(record, ours)}</p>
                <p class="soft">
                  {say('tagStatsSeenThere', { posts: seen.length, ago: figures.value.ago(seenAt, now) })}
                  {' · '}
                  {standingText(standingOf(tagKey(tag)), say)}
                  {address && (
                    <>
                      {' · '}
                      <a href={address} target="_blank" rel="noreferrer">
                        {say('tagStatsOpenPage', { network: networkName(network) })}
                      </a>
                    </>
                  )}
                </p>
                <TagActions tag={tag} tags={tags} records={[record]} />
              </li>
            );
          })}
        </ul>
      )}
      {shown.length > mostShown && (
        <p class="soft">{say('tagStatsFirst', { shown: mostShown, all: shown.length })}</p>
      )}
    </section>
  );
}
