import './campaigns.css';

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { dayOf } from '@/utils/domain/calendar';

import { useBrands } from '../brands/brands';
import { EmptyState } from '../ui/empty-state';
import { useWindow } from '../window/window';
import { CampaignLine } from './campaign-line';
import { CampaignPage } from './campaign-page';
import { useCampaigns } from './campaign-state';
import { NewCampaign } from './new-campaign';

interface CampaignsPartProps {
  opened: string | null;
  open(id: string | null): void;
  importResults(): void;
}

const atFirst = 30;

/** The campaigns of the chosen brand, and one of them when it is opened. */
export function CampaignsPart({ opened, open, importResults }: CampaignsPartProps) {
  const { say } = useWindow();
  const brands = useBrands();
  const campaigns = useCampaigns();
  const isNew = useSignal(false);
  const query = useSignal('');
  const shown = useSignal(atFirst);
  const today = useMemo(() => dayOf(new Date()), []);
  if (!brands || !campaigns) return null;
  const chosen = campaigns.find(({ id }) => id === opened);
  if (chosen)
    return (
      <CampaignPage
        key={chosen.id}
        campaign={chosen}
        brands={brands.all}
        back={() => open(null)}
        importResults={importResults}
      />
    );
  const own = campaigns
    .filter(({ brand }) => brand === null || brand === brands.chosen?.id)
    .toSorted((a, b) => (a.from === b.from ? b.createdAt - a.createdAt : a.from < b.from ? 1 : -1));
  const words = query.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = own.filter(({ name, utm, channels }) => {
    const text = [name, ...utm, ...channels.map((one) => one.name)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <div class="campaigns">
      {isNew.value ? (
        <NewCampaign
          brand={brands.chosen?.id ?? null}
          today={today}
          done={(id) => {
            isNew.value = false;
            if (id !== null) open(id);
          }}
        />
      ) : own.length === 0 ? (
        <EmptyState title={say('campaignsNone')} text={say('campaignsNoneText')}>
          <button class="strong" onClick={() => (isNew.value = true)}>
            {say('campaignNew')}
          </button>
        </EmptyState>
      ) : (
        <div class="campaign-bar">
          <input
            type="search"
            aria-label={say('campaignsSearch')}
            placeholder={say('campaignsSearch')}
            value={query.value}
            onInput={({ currentTarget }) => (query.value = currentTarget.value)}
          />
          <button class="strong" onClick={() => (isNew.value = true)}>
            {say('campaignNew')}
          </button>
        </div>
      )}
      {own.length > 0 && found.length === 0 && <p class="soft">{say('campaignsNotFound')}</p>}
      <ul class="campaign-list">
        {found.slice(0, shown.value).map((campaign) => (
          <CampaignLine key={campaign.id} campaign={campaign} today={today} open={() => open(campaign.id)} />
        ))}
      </ul>
      {found.length > shown.value && (
        <button class="more" onClick={() => (shown.value += atFirst)}>
          {say('campaignsMore', { left: found.length - shown.value })}
        </button>
      )}
    </div>
  );
}
