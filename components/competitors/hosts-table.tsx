import type { LinkHost } from '@/utils/domain/links-seen';

import { useWindow } from '../window/window';
import { plainShare } from './sentences';

/** The sites that an account's links lead to, and how many of its posts lead to each. `posts` is all of which links are known. */
export function HostsTable({ hosts, posts }: { hosts: readonly LinkHost[]; posts: number }) {
  const ours = useWindow();
  const { say } = ours;
  if (hosts.length === 0) return <p class="soft">{say('compareSliceNothing')}</p>;
  return (
    <table class="slices">
      <caption class="unseen">{say('compareHosts')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('compareHost')}</th>
          <th scope="col">{say('comparePosts')}</th>
          <th scope="col">{say('compareTagged')}</th>
        </tr>
      </thead>
      <tbody>
        {hosts.map(({ host, isShort, posts: n, tagged }) => (
          <tr key={host}>
            <th scope="row">
              <bdi>{host}</bdi>
              {isShort && <span class="of-campaign">{say('linkShort')}</span>}
            </th>
            <td class="part" style={{ '--part': String(posts > 0 ? n / posts : 0) }}>
              {n} <span class="soft">{posts > 0 ? plainShare(ours, n / posts) : ''}</span>
            </td>
            <td>{tagged}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
