import {
  adSystems,
  campaignLimits,
  type AdSystem,
  type Campaign,
  type Goal,
  type Segment,
  type Tool,
} from '@/utils/domain/campaigns/campaign';

import type { WindowWord } from '../window/window';
import { amountText, numberText, readAmount, readCount } from './amounts';

/** A campaign as it stands in its form: numbers as they are written. */
export interface SettingsDraft {
  /** The campaign as it was when the form was begun. */
  base: Campaign;
  isTouched: boolean;
  name: string;
  brand: string;
  goal: Goal;
  action: string;
  from: string;
  to: string;
  currency: string;
  budget: string;
  lifetimeValue: string;
  note: string;
  rates: { currency: string; rate: string }[];
  channels: { id: string; name: string; tool: Tool; system: AdSystem | ''; budget: string; names: string }[];
  creatives: { name: string; textShare: string; segment: string; rubric: string; note: string }[];
  segments: Segment[];
  utm: string[];
  posts: string[];
  items: string[];
}

export const draftOf = (base: Campaign, language: string): SettingsDraft => ({
  base,
  isTouched: false,
  name: base.name,
  brand: base.brand ?? '',
  goal: base.goal,
  action: base.action,
  from: base.from,
  to: base.to ?? '',
  currency: base.currency,
  budget: amountText(base.budget, base.currency, language),
  lifetimeValue: amountText(base.lifetimeValue, base.currency, language),
  note: base.note,
  rates: Object.entries(base.rates).map(([currency, rate]) => ({
    currency,
    rate: numberText(rate, language),
  })),
  channels: base.channels.map((one) => ({
    ...one,
    system: one.system ?? '',
    budget: amountText(one.budget, base.currency, language),
    names: one.names.join('\n'),
  })),
  creatives: base.creatives.map((one) => ({
    ...one,
    textShare: numberText(one.textShare, language),
    segment: one.segment ?? '',
    rubric: one.rubric ?? '',
  })),
  segments: base.segments.map((one) => ({ ...one })),
  utm: [...base.utm],
  posts: [...base.posts],
  items: [...base.items],
});

/** What keeps a form from being kept: a sentence, and of what. */
export interface SettingsFault {
  word: WindowWord;
  of: string;
}

const isSystem = (system: string): system is AdSystem => (adSystems as readonly string[]).includes(system);
const unique = (names: readonly string[]): string | undefined =>
  names.find((name, i) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) < i);
const lines = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** The campaign that a form says, or why it says none. Lines that are left blank are none. */
export function campaignOf(draft: SettingsDraft): Campaign | SettingsFault {
  const currency = draft.currency.trim().toUpperCase();
  if (draft.name.trim() === '') return { word: 'campaignNameEmpty', of: '' };
  if (draft.name.trim().length > campaignLimits.name) return { word: 'campaignNameLong', of: '' };
  if (draft.from === '' || (draft.to !== '' && draft.to < draft.from))
    return { word: 'campaignPeriodBad', of: '' };
  if (!/^[A-Z]{3}$/.test(currency)) return { word: 'campaignCurrencyBad', of: currency };
  const faults: SettingsFault[] = [];
  const amount = (text: string, of: string): number | null => {
    const read = readAmount(text, currency);
    if (read === 'bad' || (read !== null && read < 0)) {
      faults.push({ word: of === '' ? 'campaignAmountBad' : 'campaignAmountBadOf', of });
      return null;
    }
    return read;
  };
  const rates: Record<string, number> = {};
  for (const { currency: other, rate } of draft.rates) {
    const code = other.trim().toUpperCase();
    if (code === '' && rate.trim() === '') continue;
    const read = readCount(rate);
    if (!/^[A-Z]{3}$/.test(code) || typeof read !== 'number' || read <= 0)
      faults.push({ word: 'campaignRateBad', of: code || rate });
    else if (code !== currency) rates[code] = read;
  }
  const channels = draft.channels
    .filter(({ name }) => name.trim() !== '')
    .map((one) => ({
      id: one.id,
      name: one.name.trim(),
      tool: one.tool,
      system: one.tool === 'targeted' && isSystem(one.system) ? one.system : null,
      budget: amount(one.budget, one.name),
      names: lines(one.names).slice(0, campaignLimits.names),
    }));
  const creatives = draft.creatives
    .filter(({ name }) => name.trim() !== '')
    .map((one) => {
      const share = readCount(one.textShare);
      if (share === 'bad' || (share !== null && (share < 0 || share > 100)))
        faults.push({ word: 'campaignTextShareBad', of: one.name });
      return {
        name: one.name.trim(),
        textShare: typeof share === 'number' ? Math.round(share) : null,
        segment: one.segment.trim() || null,
        rubric: one.rubric.trim() || null,
        note: one.note,
      };
    });
  const segments = draft.segments
    .filter(({ name }) => name.trim() !== '')
    .map((one) => ({ ...one, name: one.name.trim() }));
  const twice =
    unique(channels.map(({ name }) => name)) ??
    unique(creatives.map(({ name }) => name)) ??
    unique(segments.map(({ name }) => name));
  if (twice !== undefined) faults.push({ word: 'campaignNameTwice', of: twice });
  const lost =
    draft.channels.find((one) => one.name.trim() === '' && (one.names.trim() || one.budget.trim())) ??
    draft.creatives.find((one) => one.name.trim() === '' && (one.note.trim() || one.textShare.trim())) ??
    draft.segments.find((one) => one.name.trim() === '' && (one.age || one.geography || one.interests));
  if (lost) faults.push({ word: 'campaignLineNameless', of: '' });
  const made: Campaign = {
    ...draft.base,
    name: draft.name.trim(),
    brand: draft.brand || null,
    goal: draft.goal,
    action: draft.action.trim(),
    from: draft.from,
    to: draft.to || null,
    currency,
    rates,
    budget: amount(draft.budget, ''),
    channels,
    creatives,
    segments,
    utm: draft.utm,
    posts: draft.posts,
    items: draft.items,
    lifetimeValue: amount(draft.lifetimeValue, ''),
    note: draft.note,
  };
  return faults[0] ?? made;
}
