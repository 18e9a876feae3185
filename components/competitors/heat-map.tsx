import type { HourSlice } from '@/utils/domain/account-stats';

import { useWindow } from '../window/window';
import { heatOf, fewestInCell, weekdayNames } from './heat';
import { fewestToColour, plainShare } from './sentences';

/**
 * When the account's posts were published, and how they did: a table of hours and weekdays. A cell has a colour only
 * where there are posts enough to tell.
 */
export function HeatMap({ hours, timeZone }: { hours: readonly HourSlice[]; timeZone: string }) {
  const ours = useWindow();
  const { say, language } = ours;
  const heat = heatOf(hours);
  if (heat.posts === 0) return <p class="soft">{say('compareHeatNothing')}</p>;
  const days = weekdayNames(language.value);
  return (
    <>
      <table class="heat">
        <caption class="soft">
          {say('compareHeatCaption', { posts: heat.posts, zone: timeZone })}{' '}
          {heat.posts < fewestToColour
            ? say('compareHeatFew', { fewest: fewestToColour })
            : say('compareHeatColour', { fewest: fewestInCell })}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{say('compareHour')}</span>
            </th>
            {days.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.rows.map(({ hour, cells }) => (
            <tr key={hour} class={cells.every((cell) => cell === null) ? 'quiet' : undefined}>
              <th scope="row">{`${String(hour).padStart(2, '0')}:00`}</th>
              {cells.map((cell, weekday) => (
                <td
                  key={weekday}
                  class={cell?.level ? `level-${cell.level}` : undefined}
                  title={cell ? whyOf(cell) : undefined}
                >
                  {cell && (
                    <>
                      {cell.rate !== null && <span class="rate">{plainShare(ours, cell.rate)}</span>}
                      <span class="n">{cell.n}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );

  function whyOf({ rate, n }: HourSlice): string {
    const posts = say('compareOfPosts', { n });
    return rate === null ? posts : `${plainShare(ours, rate)} · ${posts}`;
  }
}
