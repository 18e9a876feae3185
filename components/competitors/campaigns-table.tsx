import { cutInMiddle } from '@/utils/domain/links';
import type { Campaign } from '@/utils/domain/links-seen';
import type { By } from '@/utils/domain/over-time';

import { BuildLike } from '../links/build-like';
import { unknown } from '../window/figures';
import { useWindow } from '../window/window';
import { averageText, plainShare } from './sentences';

const longestName = 80;

interface CampaignsTableProps {
  campaigns: readonly Campaign[];
  network: string;
  /** Of how many posts they are. */
  posts: number;
  by: By;
  now: number;
}

/** The campaigns that an account's links were tagged with: when, by which source and medium, and how those posts do. */
export function CampaignsTable({ campaigns, network, posts, by, now }: CampaignsTableProps) {
  const ours = useWindow();
  const { say, figures } = ours;
  if (campaigns.length === 0) return <p class="soft">{say('compareCampaignNothing')}</p>;
  return (
    <table class="slices">
      <caption class="unseen">{say('compareCampaigns')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('compareCampaign')}</th>
          <th scope="col">{say('comparePosts')}</th>
          <th scope="col">{say('compareMedian')}</th>
          <th scope="col">{say('comparePooled')}</th>
          <th scope="col">{say('compareN')}</th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => {
          const { name, posts: n, first, last, ways, link, [by]: average } = campaign;
          const shown = name === null ? say('compareNoCampaign') : cutInMiddle(name, longestName);
          const [from, to] = [figures.value.moment(first, now), figures.value.moment(last, now)];
          return (
            <tr key={name ?? ''}>
              <th scope="row">
                <bdi class={name === null ? 'soft' : undefined}>{shown}</bdi>
                <span class="of-campaign">
                  <bdi>{ways.map(wayText).join(', ')}</bdi>
                  <br />
                  {from === to ? from : say('compareStretch', { from, to })}
                </span>
                <BuildLike link={link} network={network} of={shown} />
              </th>
              <td class="part" style={{ '--part': String(posts > 0 ? n / posts : 0) }}>
                {n} <span class="soft">{posts > 0 ? plainShare(ours, n / posts) : ''}</span>
              </td>
              <td>{averageText(average, 'median', ours)}</td>
              <td>{averageText(average, 'pooled', ours)}</td>
              <td>{average?.n ?? 0}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** "vk.com / social": source and medium, a dash for one that is missing. */
export const wayText = ({ source, medium }: Campaign['ways'][number]): string =>
  [source, medium].map((value) => cutInMiddle(value, 40) || unknown).join(' / ');
