import type { Campaign, CampaignChannel } from './campaign';

/** A campaign of which nothing is said yet. */
export const blankCampaign = (id: string, brand: string | null, from: string, now: number): Campaign => ({
  id,
  brand,
  name: '',
  goal: 'subscribers',
  action: '',
  from,
  to: null,
  currency: 'RUB',
  rates: {},
  budget: null,
  channels: [],
  creatives: [],
  segments: [],
  utm: [],
  posts: [],
  items: [],
  lifetimeValue: null,
  note: '',
  createdAt: now,
  updatedAt: 0,
});

/** A channel of which nothing but its name is said. */
export const blankChannelOf = (id: string, name: string): CampaignChannel => ({
  id,
  name,
  tool: 'targeted',
  system: null,
  budget: null,
  names: [],
});
