import { channelRulesAsOf, ga4ChannelOf, ga4DimensionsOf, sourceGroupOf } from '@/utils/domain/utm/channel';
import { parameterOf } from '@/utils/domain/utm/draft';
import { metrikaAsOf, metrikaOf, type MetrikaReport } from '@/utils/domain/utm/metrika';

import { useWindow, type WindowWord } from '../window/window';
import type { Builder } from './builder-state';

const reportWords: Record<MetrikaReport, WindowWord> = {
  ad: 'utmMetrikaAd',
  social: 'utmMetrikaSocial',
  messenger: 'utmMetrikaMessenger',
  email: 'utmMetrikaEmail',
  tags: 'utmMetrikaTags',
  search: 'utmMetrikaSearch',
  qr: 'utmMetrikaQr',
  recommendation: 'utmMetrikaRecommendation',
};

/** Where a visit by this link will be found, before anybody has clicked it. */
export function Forecast({ builder }: { builder: Builder }) {
  const { say, figures } = useWindow();
  const tags = builder.filled.value;
  const { channel } = ga4ChannelOf(tags);
  const group = sourceGroupOf(tags.source);
  const { report, recognised } = metrikaOf(tags);
  return (
    <section class="utm-forecast" aria-label={say('utmForecast')}>
      <dl>
        <div>
          <dt>{say('utmGa4')}</dt>
          <dd>
            <strong>{channel}</strong>
            {group && <span class="soft"> {say('utmSourceGroup', { group })}</span>}
          </dd>
        </div>
        <div>
          <dt>{say('utmMetrika')}</dt>
          <dd>
            <strong>{report ? say(reportWords[report]) : say('utmMetrikaNone')}</strong>
            {report && (
              <span class="soft">
                {' '}
                {recognised ? say('utmRecognised', { name: recognised }) : say('utmNotRecognised')}
              </span>
            )}
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
