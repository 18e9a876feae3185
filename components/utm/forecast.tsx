import { channelRulesAsOf, ga4ChannelOf, ga4DimensionsOf, sourceGroupOf } from '@/utils/domain/utm/channel';
import { parameterOf } from '@/utils/domain/utm/draft';
import { metrikaAsOf, metrikaOf, type MetrikaForecast } from '@/utils/domain/utm/metrika';
import { becauseWords, reportWords } from '@/utils/words/utm';

import { useWindow, type OurWindow } from '../window/window';
import type { Builder } from './builder-state';

/** Where a visit by this link will be found, before anybody has clicked it. */
export function Forecast({ builder }: { builder: Builder }) {
  const { say, figures } = useWindow();
  const tags = builder.filled.value;
  const { channel, because } = ga4ChannelOf(tags);
  const group = sourceGroupOf(tags.source);
  const metrika = metrikaOf(tags);
  return (
    <section class="utm-forecast" aria-label={say('utmForecast')}>
      <dl>
        <div>
          <dt>{say('utmGa4')}</dt>
          <dd>
            <strong>{channel}</strong> <span class="soft">{say(becauseWords[because])}</span>
            {group && <span class="soft">, {say('utmSourceGroup', { group })}</span>}
          </dd>
        </div>
        <div>
          <dt>{say('utmMetrika')}</dt>
          <dd>
            <strong>{metrika.report ? say(reportWords[metrika.report]) : say('utmMetrikaNone')}</strong>{' '}
            <span class="soft">{recognition(metrika, say)}</span>
          </dd>
        </div>
      </dl>
      <details>
        <summary>{say('utmDimensions')}</summary>
        <table class="utm-dimensions">
          <tbody>
            {ga4DimensionsOf(tags).map(({ field, dimension, value }) => (
              <tr key={field}>
                <th scope="row">{dimension ?? parameterOf[field]}</th>
                <td>{dimension ? value : say('utmNotReported')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="soft">
          {say('utmAsOf', {
            ga4: figures.value.day(Date.parse(channelRulesAsOf)),
            metrika: figures.value.day(Date.parse(metrikaAsOf)),
          })}
        </p>
      </details>
    </section>
  );
}

/** What Metrica makes of the source; '' where it is not asked. */
function recognition(forecast: MetrikaForecast, say: OurWindow['say']): string {
  const { report, recognised, isByClickId } = forecast;
  if (isByClickId) return say('utmByClickId');
  if (recognised) return say('utmRecognised', { name: recognised });
  const isAsked = report !== null && report !== 'tags' && report !== 'email' && report !== 'qr';
  return isAsked ? say('utmNotRecognised') : '';
}
