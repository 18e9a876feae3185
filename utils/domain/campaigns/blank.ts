import type { Campaign } from './campaign';

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
