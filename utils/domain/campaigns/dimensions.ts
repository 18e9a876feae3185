import type { Campaign, Creative, ResultRow, Segment } from './campaign';
import { monthOf, weekOf } from './days';

/** By what a campaign's figures can be looked at in parts. */
export const dimensions = [
  'channel',
  'tool',
  'creative',
  'segment',
  'rubric',
  'gender',
  'age',
  'geography',
  'interests',
  'textShare',
  'source',
  'day',
  'week',
  'month',
] as const;
export type Dimension = (typeof dimensions)[number];

/** How much of a picture is text: none, up to a fifth (what Facebook allowed until 2020), up to half, more. */
export const textBands = ['none', 'fifth', 'half', 'more'] as const;

const bandOf = (share: number): (typeof textBands)[number] =>
  share <= 0 ? 'none' : share <= 20 ? 'fifth' : share <= 50 ? 'half' : 'more';

/** Names are the same name whatever their case. */
const folded = (name: string): string => name.trim().toLowerCase();

/** The creative, the segment of a name, if the campaign has it. */
export const namedIn = <Named extends { name: string }>(
  all: readonly Named[],
): ((name: string | null) => Named | undefined) => {
  const byName = new Map(all.map((one) => [folded(one.name), one]));
  return (name) => (name === null ? undefined : byName.get(folded(name)));
};

/** A part: by what it is known, and as it is called by the person; of words that only windows have, the name is the id. */
export interface PartKey {
  id: string;
  name: string;
}

/**
 * To which part of a dimension a row belongs; null: it does not tell. A row's own rubric or segment goes before its
 * creative's; a row of several days is of a week or month that has all of them. Names that differ by case are one.
 */
export function partOfRow(dimension: Dimension, campaign: Campaign): (row: ResultRow) => PartKey | null {
  const creative = namedIn<Creative>(campaign.creatives);
  const segment = namedIn<Segment>(campaign.segments);
  const segmentOf = (row: ResultRow) => row.segment ?? creative(row.creative)?.segment ?? null;
  const byName = (name: string | null | undefined): PartKey | null =>
    name ? { id: folded(name), name } : null;
  const plain = (id: string | null | undefined): PartKey | null => (id ? { id, name: id } : null);
  const ofDays = (unit: (day: string) => string) => (row: ResultRow) => {
    const first = unit(row.from);
    return first === unit(row.to) ? plain(first) : null;
  };
  const channels = new Map(campaign.channels.map((one) => [one.id, one]));
  switch (dimension) {
    case 'channel':
      return ({ channel }) =>
        channel === null ? null : { id: channel, name: channels.get(channel)?.name ?? '' };
    case 'tool':
      return ({ channel }) => plain(channels.get(channel ?? '')?.tool);
    case 'creative':
      return (row) => byName(creative(row.creative)?.name ?? row.creative);
    case 'segment':
      return (row) => byName(segment(segmentOf(row))?.name ?? segmentOf(row));
    case 'rubric':
      return (row) => byName(row.rubric ?? creative(row.creative)?.rubric);
    case 'gender':
      return (row) => plain(segment(segmentOf(row))?.gender);
    case 'age':
    case 'geography':
    case 'interests':
      return (row) => byName(segment(segmentOf(row))?.[dimension]);
    case 'textShare':
      return (row) => {
        const share = creative(row.creative)?.textShare ?? null;
        return share === null ? null : plain(bandOf(share));
      };
    case 'source':
      return (row) => plain(row.source);
    case 'day':
      return ofDays((day) => day);
    case 'week':
      return ofDays(weekOf);
    case 'month':
      return ofDays(monthOf);
  }
}
