import { useMemo } from 'preact/hooks';

import { atMost, type Count } from '@/utils/domain/count';

import { Chart, type ChartPoint } from '../ui/chart';
import { useWindow } from '../window/window';

/** An account's followers as they were at one moment. */
export interface FollowersSighting {
  at: number;
  followers: Count;
  /** Told by the official API, not seen on a visit. */
  byApi: boolean;
}

/** Followers over time from the person's own visits (and the official API): a line, and the same as a table. Oldest first. */
export function FollowersHistory({ sightings }: { sightings: readonly FollowersSighting[] }) {
  const { say, figures, language } = useWindow();
  const { count, inFull, dayAndTime, short } = figures.value;
  const points = useMemo(
    () =>
      sightings.map(({ at, followers }): ChartPoint => ({
        key: String(at),
        at,
        atMost: at,
        low: followers.value,
        high: atMost(followers),
        says: `${dayAndTime(at)} · ${count(followers)}`,
      })),
    [sightings, language.value],
  );
  if (sightings.length === 0) return null;
  return (
    <section class="history">
      <h3>{say('history')}</h3>
      {sightings.length === 1 ? (
        <p class="soft">{say('historyOne')}</p>
      ) : (
        <Chart
          label={say('historyLabel', { times: sightings.length })}
          kind="line"
          points={points}
          language={language.value}
          write={short}
          hint={say(sightings.some(({ byApi }) => byApi) ? 'historyHintApi' : 'historyHint')}
        />
      )}
      <details>
        <summary>{say('historyTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('historyWhen')}</th>
              <th scope="col">{say('columnFollowers')}</th>
            </tr>
          </thead>
          <tbody>
            {sightings.toReversed().map(({ at, followers, byApi }) => (
              <tr key={at}>
                <td>{dayAndTime(at)}</td>
                <td title={inFull(followers)}>
                  {count(followers)}
                  {byApi && <small> {say('historyByApi')}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
