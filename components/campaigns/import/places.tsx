import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import type { Campaign } from '@/utils/domain/campaigns/campaign';
import { partName, type PartFound, type Place } from '@/utils/domain/campaigns/import/assign';
import type { ExportRead } from '@/utils/domain/campaigns/import/export-read';

import { useWindow } from '../../window/window';
import { places } from './import-state';
import { daysText, figureText } from './import-words';
import { NewPlace } from './new-place';

/** More parts than these are placed all at once, or with the file made smaller. */
const mostListed = 200;

interface PlacesProps {
  parts: readonly PartFound[];
  placed: ReadonlyMap<string, Place | undefined>;
  campaigns: readonly Campaign[];
  read: ExportRead;
  brand: string | null;
}

/** Which campaign and channel each part of the file is of. Known by names that were said before, or proposed. */
export function Places({ parts, placed, campaigns, read, brand }: PlacesProps) {
  const { say, language } = useWindow();
  const making = useSignal<{ keys: string[]; what: 'channel' | 'campaign' } | null>(null);
  const put = (keys: readonly string[], place: Place | undefined) => {
    const next = new Map(places.value);
    for (const key of keys) next.set(key, place);
    places.value = next;
  };
  const choose = (keys: string[], value: string) => {
    if (value === 'channel' || value === 'campaign') making.value = { keys, what: value };
    else {
      making.value = null;
      put(keys, value === '' ? undefined : value === 'leave' ? null : (JSON.parse(value) as Place));
    }
  };
  const unplaced = parts.filter(({ key }) => placed.get(key) === undefined);
  const isMaking = (keys: readonly string[]): boolean => making.value?.keys.join() === keys.join();
  const form = (keys: readonly string[]) =>
    isMaking(keys) &&
    making.value && (
      <NewPlace
        what={making.value.what}
        parts={parts.filter(({ key }) => keys.includes(key))}
        campaigns={campaigns}
        kind={read.kind}
        brand={brand}
        done={(place) => {
          making.value = null;
          if (place) put(keys, place);
        }}
      />
    );
  return (
    <section class="results-step">
      <h4>{say('resultsPlacesTitle')}</h4>
      <p class="soft">{say('resultsPlacesHint')}</p>
      {unplaced.length > 1 && (
        <div class="results-place">
          <PlaceSelect
            label={say('resultsPlaceAll')}
            isShown
            value={isMaking(unplaced.map(({ key }) => key)) ? making.value!.what : ''}
            campaigns={campaigns}
            choose={(value) =>
              choose(
                unplaced.map(({ key }) => key),
                value,
              )
            }
          />
          {form(unplaced.map(({ key }) => key))}
        </div>
      )}
      <ul class="results-places">
        {parts.slice(0, mostListed).map(({ key, part, rows, from, to, spend }) => {
          const name = partName(part) || say('resultsPlaceWhole');
          const place = placed.get(key);
          return (
            <li key={key} class="results-place">
              <span class="results-name">{name}</span>
              <span class="soft">
                {[
                  say('resultsPlaceRows', { rows }),
                  daysText({ from, to }, language.value),
                  ...Object.entries(spend).map(([currency, sum]) =>
                    figureText(sum, 'spend', currency, language.value),
                  ),
                ].join(' · ')}
              </span>
              <PlaceSelect
                label={say('resultsPlaceFor', { name })}
                value={
                  isMaking([key])
                    ? making.value!.what
                    : place === undefined
                      ? ''
                      : place === null
                        ? 'leave'
                        : JSON.stringify(place)
                }
                campaigns={campaigns}
                choose={(value) => choose([key], value)}
              />
              {form([key])}
            </li>
          );
        })}
        {parts.length > mostListed && <li>{say('resultsMore', { count: parts.length - mostListed })}</li>}
      </ul>
    </section>
  );
}

interface PlaceSelectProps {
  label: string;
  isShown?: boolean;
  value: string;
  campaigns: readonly Campaign[];
  choose(value: string): void;
}

function PlaceSelect({ label, isShown = false, value, campaigns, choose }: PlaceSelectProps) {
  const { say } = useWindow();
  const id = useId();
  return (
    <>
      <label for={id} class={isShown ? undefined : 'unseen'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        class={value === '' ? 'untaken' : undefined}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{say('resultsPlaceChoose')}</option>
        {campaigns.map(({ id: campaign, name, channels }) => (
          <optgroup key={campaign} label={name}>
            <option value={JSON.stringify({ campaign, channel: null } satisfies Place)}>
              {say('resultsPlaceCampaign', { name })}
            </option>
            {channels.map((channel) => (
              <option
                key={channel.id}
                value={JSON.stringify({ campaign, channel: channel.id } satisfies Place)}
              >
                {channel.name}
              </option>
            ))}
          </optgroup>
        ))}
        {campaigns.length > 0 && <option value="channel">{say('resultsPlaceNewChannel')}</option>}
        <option value="campaign">{say('resultsPlaceNewCampaign')}</option>
        <option value="leave">{say('resultsPlaceLeave')}</option>
      </select>
    </>
  );
}
