import { useEffect, useMemo, useRef } from 'preact/hooks';

import { tagStats } from '@/utils/domain/hashtags/tag-stats';
import { companionsOf } from '@/utils/domain/hashtags/tags-beside';
import { tagUrl } from '@/utils/networks/accounts';

import { plainShare } from '../competitors/sentences';
import { networkName } from '../window/network-name';
import { useWindow } from '../window/window';
import { TagActions } from './tag-actions';
import { standingText, tagCell, tagColumnName, toldText, type ShownTag, type TagColumn } from './tag-cells';
import type { SectionProps } from './tag-stats-part';

const figuresShown = ['posts', 'accounts', 'median', 'pooled', 'lift', 'reach', 'reachLift', 'used'] as const;

interface TagDetailProps extends SectionProps {
  tagKey: string;
  back(): void;
}

/** One hashtag by itself: how its posts do, what stands beside it, what the networks' pages of it told. */
export function TagDetail({ tags, view, tagKey: key, open, back }: TagDetailProps) {
  const ours = useWindow();
  const { say } = ours;
  const { counted, options, recordsOf, standingOf } = tags;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [key]);
  const row = useMemo(
    () => tagStats(counted, options, (one) => one === key).rows[0],
    [counted, options, key],
  );
  const beside = useMemo(() => companionsOf(key, counted, options), [key, counted, options]);
  const records = recordsOf(key);
  const standing = standingOf(key);
  const tag = row?.tag ?? records[0]?.tag ?? key;
  const shown: ShownTag | null = row ? { row, standing, records } : null;
  const networks = [...new Set([...(row?.networks ?? []), ...records.map(({ network }) => network)])];
  return (
    <section class="tag-detail">
      <header>
        <button type="button" onClick={back}>
          {say('tagStatsBack')}
        </button>
        <h2 tabIndex={-1} ref={heading}>
          <bdi>#{tag}</bdi>
        </h2>
        <p class="soft">{standingText(standing, say)}</p>
        <TagActions tag={tag} tags={tags} records={records} />
      </header>
      {shown ? (
        <>
          <dl class="figures">{figuresShown.map((id) => figureOf(id, shown))}</dl>
          <p>{tagCell('lift', shown, ours, options.now).why}</p>
        </>
      ) : (
        <p>{say('tagStatsNoPosts')}</p>
      )}
      <h3>{say('tagStatsNetworks')}</h3>
      <ul class="tag-list">
        {networks.map((network) => {
          const record = records.find((one) => one.network === network);
          const address = tagUrl(network, tag);
          return (
            <li key={network}>
              <p class={record?.isHidden ? 'refused' : undefined}>
                {record
                  ? toldText(record, ours)
                  : say('tagStatsNotOpened', { network: networkName(network) })}
              </p>
              {address && (
                <a href={address} target="_blank" rel="noreferrer">
                  {say('tagStatsOpenPage', { network: networkName(network) })}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      {row && <h3>{say('tagStatsBeside')}</h3>}
      {beside.length === 0 ? (
        row && <p class="soft">{say('tagStatsAlone')}</p>
      ) : (
        <table class="slices tag-beside">
          <caption class="unseen">{say('tagStatsBeside')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('tagStatsTag')}</th>
              <th scope="col">{say('tagStatsBesidePosts')}</th>
            </tr>
          </thead>
          <tbody>
            {beside.map(({ key: other, tag: name, n, share }) => (
              <tr key={other}>
                <th scope="row" aria-label={`#${name}`}>
                  <button class="plain title-button" onClick={() => open(other)}>
                    <bdi>#{name}</bdi>
                  </button>
                </th>
                <td class="part" style={{ '--part': String(share) }}>
                  {n} <span class="soft">{plainShare(ours, share)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );

  function figureOf(id: TagColumn, one: ShownTag) {
    const { text, why, tone } = tagCell(id, one, ours, options.now);
    return (
      <div key={id} title={why}>
        <dt>{tagColumnName(id, view.by, ours)}</dt>
        <dd class={tone}>{text}</dd>
      </div>
    );
  }
}
