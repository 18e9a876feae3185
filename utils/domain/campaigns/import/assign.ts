import { campaignLimits, rowId, type Campaign, type ExportKind, type ResultRow } from '../campaign';
import { besideEachOther } from './beside';
import type { Draft, Part } from './draft';
import { mergeDrafts, type Merged } from './merge';

/** A part of an export, and what it comes to. */
export interface PartFound {
  key: string;
  part: Part;
  /** Its drafts. */
  rows: number;
  from: string;
  to: string;
  /** Minor units by currency; only what is told. */
  spend: Record<string, number>;
}

export const partKey = ({ campaign, utm, source }: Part): string => JSON.stringify([campaign, utm, source]);

/** The same, for a Map of many; quicker than JSON. */
const foldKey = ({ campaign, utm, source }: Part): string => `${campaign}\u0001${utm}\u0001${source}`;

/** By what a part is called: the export's campaign, or "utm_campaign · source / medium". '' : it has no name. */
export const partName = ({ campaign, utm, source }: Part): string =>
  [campaign, utm, source].filter(Boolean).join(' · ');

/** The distinct parts of a file, in its order. */
export function partsOf(drafts: readonly Draft[]): PartFound[] {
  const parts = new Map<string, PartFound>();
  for (const { part, from, to, currency, results } of drafts) {
    const name = foldKey(part);
    let found = parts.get(name);
    if (!found) {
      found = { key: partKey(part), part, rows: 0, from, to, spend: {} };
      parts.set(name, found);
    }
    found.rows += 1;
    if (from < found.from) found.from = from;
    if (to > found.to) found.to = to;
    if (results.spend !== null) found.spend[currency] = (found.spend[currency] ?? 0) + results.spend;
  }
  return [...parts.values()];
}

/** Which campaign and channel of ours a part is; null: it is left out. */
export type Place = { campaign: string; channel: string | null } | null;

const folded = (text: string): string => text.trim().toLowerCase();

/**
 * Where a part belongs by what is known: the channel that has its name among its names, else the campaign that has its
 * `utm_campaign`, else the one that is called so. Undefined where none is known, or several are: the person says.
 */
export function placeOf(part: Part, campaigns: readonly Campaign[]): Place | undefined {
  // What is said exactly goes before what is said of all sources of a campaign.
  for (const name of [partName(part), part.campaign, part.utm, part.source].map(folded)) {
    if (name === '') continue;
    const found = campaigns.flatMap((campaign) =>
      campaign.channels
        .filter(({ names }) => names.some((one) => folded(one) === name))
        .map((channel) => ({ campaign: campaign.id, channel: channel.id })),
    );
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  if (part.utm !== '') {
    const found = campaigns.filter(({ utm }) => utm.some((one) => folded(one) === folded(part.utm)));
    if (found.length > 0) return found.length === 1 ? { campaign: found[0]!.id, channel: null } : undefined;
  }
  const called = campaigns.filter(
    ({ name }) => part.campaign !== '' && folded(name) === folded(part.campaign),
  );
  return called.length === 1 ? { campaign: called[0]!.id, channel: null } : undefined;
}

/**
 * Where in a campaign a part is put that nothing else places: the one channel of the export's ad system, else the whole. A
 * proposal, which the person sees and can change.
 */
export function proposedPlace({ id, channels }: Campaign, kind: ExportKind): Place {
  const [one, another] = channels.filter(({ system }) => system === kind);
  return { campaign: id, channel: one && !another ? one.id : null };
}

/** Campaigns with the names of parts noted at the channels that a person has put them to; only those that change. */
export function remembered(
  parts: readonly PartFound[],
  places: ReadonlyMap<string, Place | undefined>,
  campaigns: readonly Campaign[],
): Campaign[] {
  const added = new Map<string, string[]>();
  for (const { key, part } of parts) {
    const place = places.get(key);
    const name = partName(part);
    if (!place || place.channel === null || name === '' || name.length > campaignLimits.short) continue;
    added.set(place.channel, [...(added.get(place.channel) ?? []), name]);
  }
  return campaigns.flatMap((campaign) => {
    let isChanged = false;
    const channels = campaign.channels.map((channel) => {
      const known = new Set(channel.names.map(folded));
      const names = (added.get(channel.id) ?? []).filter((name) => !known.has(folded(name)));
      if (names.length === 0 || channel.names.length >= campaignLimits.names) return channel;
      isChanged = true;
      return { ...channel, names: [...channel.names, ...names].slice(0, campaignLimits.names) };
    });
    return isChanged ? [{ ...campaign, channels }] : [];
  });
}

export type NewRow = Omit<ResultRow, 'id' | 'keptAt'>;

export interface Assigned {
  rows: NewRow[];
  /** Drafts of parts that the person leaves out. */
  left: number;
  /** Drafts of parts of which nobody has said where they belong. */
  unplaced: number;
  /** Drafts of the whole of a campaign of which other parts of the file are of a channel: they would not add up. */
  beside: number;
  /** Drafts that cannot be kept: the same part and days in two currencies. */
  clashing: Draft[];
  merged: Merged;
}

/** Rows of ours, each one once: parts that go to one channel are added up. */
export function assign(
  drafts: readonly Draft[],
  places: ReadonlyMap<string, Place | undefined>,
  campaigns: readonly Campaign[],
  source: ExportKind,
  file: string,
): Assigned {
  const spelt = new Map(campaigns.map((campaign) => [campaign.id, spellings(campaign)]));
  let [left, unplaced, beside] = [0, 0, 0];
  const placed: Draft[] = [];
  // Rows of a file are beside each other: none is of the whole of a campaign of which others are of a channel.
  const split = new Set<string>();
  for (const place of places.values()) if (place && place.channel !== null) split.add(place.campaign);
  const known = new Map<string, Place | undefined>();
  for (const draft of drafts) {
    const key = foldKey(draft.part);
    if (!known.has(key)) known.set(key, places.get(partKey(draft.part)));
    const place = known.get(key);
    if (place === undefined) unplaced += 1;
    else if (place === null) left += 1;
    else if (place.channel === null && split.has(place.campaign)) beside += 1;
    else {
      const spell = spelt.get(place.campaign);
      placed.push({
        ...draft,
        part: { campaign: place.campaign, utm: place.channel ?? '', source: '' },
        creative: spell?.creative(draft.creative) ?? draft.creative,
        segment: spell?.segment(draft.segment) ?? draft.segment,
      });
    }
  }
  const merged = mergeDrafts(besideEachOther(placed, ({ part }) => `${part.campaign}\u0001${part.utm}`));
  // Merged drafts are one each but for their currency: only where there are several can two be one row.
  const isOneCurrency = new Set(merged.drafts.map(({ currency }) => currency)).size <= 1;
  const rows = new Map<string, { row: NewRow; draft: Draft; clashes: Draft[] }>();
  for (const draft of merged.drafts) {
    const { part, creative, segment, rubric, from, to, currency, results } = draft;
    const row: NewRow = {
      campaign: part.campaign,
      channel: part.utm === '' ? null : part.utm,
      creative,
      segment,
      rubric,
      from,
      to,
      source,
      currency,
      results,
      file: file.slice(0, campaignLimits.short),
    };
    const id = isOneCurrency ? String(rows.size) : rowId(row);
    const there = rows.get(id);
    if (there) there.clashes.push(draft);
    else rows.set(id, { row, draft, clashes: [] });
  }
  const all = [...rows.values()];
  return {
    rows: all.filter(({ clashes }) => clashes.length === 0).map(({ row }) => row),
    left,
    unplaced,
    beside,
    clashing: all.flatMap(({ draft, clashes }) => (clashes.length > 0 ? [draft, ...clashes] : [])),
    merged,
  };
}

/** A campaign's creatives and segments as it writes them, by how they may be written. */
function spellings({ creatives, segments }: Campaign) {
  const by = (names: readonly { name: string }[]) => {
    const known = new Map(names.map(({ name }) => [folded(name), name]));
    return (name: string | null): string | null => (name === null ? null : (known.get(folded(name)) ?? null));
  };
  return { creative: by(creatives), segment: by(segments) };
}
