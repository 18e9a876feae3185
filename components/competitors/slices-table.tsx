import type { Slice } from '@/utils/domain/account-stats';
import type { By } from '@/utils/domain/over-time';

import { useWindow } from '../window/window';
import { averageText, plainShare } from './sentences';

interface SlicesTableProps {
  caption: string;
  /** The word over the names. */
  head: string;
  slices: readonly Slice[];
  nameOf(name: string): string;
  /** Of how many posts the parts are. */
  posts: number;
  by: By;
}

/** What parts an account's posts fall into, how many are of each, and how those do. */
export function SlicesTable({ caption, head, slices, nameOf, posts, by }: SlicesTableProps) {
  const ours = useWindow();
  const { say } = ours;
  if (slices.length === 0) return <p class="soft">{say('compareSliceNothing')}</p>;
  return (
    <table class="slices">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{say('comparePosts')}</th>
          <th scope="col">{say('compareMedian')}</th>
          <th scope="col">{say('comparePooled')}</th>
          <th scope="col">{say('compareN')}</th>
        </tr>
      </thead>
      <tbody>
        {slices.map(({ name, n, [by]: average }) => (
          <tr key={name}>
            <th scope="row">{nameOf(name)}</th>
            <td class="part" style={{ '--part': String(posts > 0 ? n / posts : 0) }}>
              {n} <span class="soft">{posts > 0 ? plainShare(ours, n / posts) : ''}</span>
            </td>
            <td>{averageText(average, 'median', ours)}</td>
            <td>{averageText(average, 'pooled', ours)}</td>
            <td>{average?.n ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
