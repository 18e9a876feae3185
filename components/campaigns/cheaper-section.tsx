import { useSignal } from '@preact/signals';

import {
  cheapestFirst,
  costEvents,
  type ChannelCost,
  type CostEvent,
} from '@/utils/domain/campaigns/cheaper';
import type { Dimension, Economics } from '@/utils/domain/campaigns/economics';

import { useWindow } from '../window/window';
import { dimensionWords } from './campaign-words';
import { Select } from './fields';
import { figureName } from './figures-of';
import { partName } from './part-names';
import { useWritten } from './written';

const compared = [
  'channel',
  'tool',
  'creative',
  'segment',
  'rubric',
  'textShare',
] as const satisfies Dimension[];

/** Which channel is cheaper, and whether the difference is more than chance. */
export function CheaperSection({ told }: { told: Economics }) {
  const ours = useWindow();
  const { say, figures } = ours;
  const { campaign } = told;
  const written = useWritten(told.currency);
  const event = useSignal<CostEvent>(firstEvent(told));
  const by = useSignal<(typeof compared)[number]>('channel');
  const { channels, left, pairs } = cheapestFirst(told.by(by.value), event.value);
  const name = (one: Pick<ChannelCost, 'part'>) => partName(by.value, one.part, written, ours);
  const [cheapest] = channels;
  const dearer = channels.filter(({ place }) => place === 'dearer').map(name);
  const maybe = channels.filter(({ place }) => place === 'maybe').map(name);
  const range = ({ low, high }: { low: number; high: number }, write: (value: number) => string): string =>
    high === Infinity ? say('campaignFromUp', { low: write(low) }) : `${write(low)} – ${write(high)}`;
  return (
    <section class="campaign-cheaper" aria-label={say('campaignSectionChannels')}>
      <div class="campaign-bar">
        <Select
          label={say('campaignCostOf')}
          value={event.value}
          options={costEvents.map((value) => ({ value, label: figureName(value, campaign, say) }))}
          change={(value) => (event.value = value)}
        />
        <Select
          label={say('campaignBy')}
          value={by.value}
          options={compared.map((value) => ({ value, label: say(dimensionWords[value]) }))}
          change={(value) => (by.value = value)}
        />
      </div>
      <p role="status" class="campaign-verdict">
        {!cheapest || channels.length < 2
          ? say('campaignCheaperNothing')
          : cheapest.events === 0
            ? say('campaignCheaperNoEvents')
            : maybe.length === 0
              ? say('campaignCheaperSure', { name: name(cheapest) })
              : dearer.length === 0
                ? say('campaignCheaperChance', { name: name(cheapest) })
                : say('campaignCheaperPartly', {
                    name: name(cheapest),
                    dearer: dearer.join(', '),
                    maybe: maybe.join(', '),
                  })}
        {channels.some(({ few }) => few) && ` ${say('campaignCheaperFew')}`}
      </p>
      <ol class="campaign-costs">
        {channels.map((one) => (
          <li key={one.part.id} class={one.place}>
            <div>
              <b>{name(one)}</b>
              <small>
                {say('campaignCheaperEvents', {
                  spend: written.money(one.spend),
                  events: figures.value.whole(one.events),
                })}
              </small>
            </div>
            <div class="numeric">
              <b>{written.money(one.cost)}</b>
              <small>{range(one.interval, (value) => written.money(value))}</small>
            </div>
            <p>
              {one.place === 'cheapest'
                ? // Of one alone nothing is the cheapest.
                  channels.length > 1 && say('campaignPlaceCheapest')
                : say(one.place === 'dearer' ? 'campaignPlaceDearer' : 'campaignPlaceMaybe')}
              {one.against && one.against.times !== null && (
                <small>
                  {say('campaignTimes', {
                    times: written.times(1 / one.against.times),
                    range: range(
                      {
                        low: 1 / one.against.interval.high,
                        high: one.against.interval.low === 0 ? Infinity : 1 / one.against.interval.low,
                      },
                      (value) => written.times(value),
                    ),
                  })}
                </small>
              )}
              {one.few && <small class="warning">{say('campaignFew', { events: one.events })}</small>}
            </p>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <p class="soft">
          {say('campaignCheaperLeft', { names: left.map((part) => name({ part })).join(', ') })}
        </p>
      )}
      {channels.length > 1 && <p class="soft">{say('campaignCheaperHow', { pairs })}</p>}
    </section>
  );
}

/** What the goal asks for, where it is told; else what is. */
function firstEvent({ campaign: { goal }, total }: Economics): CostEvent {
  const wanted: CostEvent =
    goal === 'subscribers'
      ? 'subscribers'
      : goal === 'leads'
        ? 'leads'
        : goal === 'traffic'
          ? 'clicks'
          : 'actions';
  return [wanted, ...costEvents].find((one) => total.results[one] !== null) ?? wanted;
}
