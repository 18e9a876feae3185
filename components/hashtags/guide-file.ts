import * as z from 'zod/mini';

import { tagUses, type Guide, type GuideTag, type TagUse } from '@/utils/domain/hashtags/guide';
import { guideLimits } from '@/utils/domain/hashtags/guide-limits';
import { plainTag, readTagList } from '@/utils/domain/hashtags/guide-tags';
import { ruledNetworks, type RuledNetwork } from '@/utils/domain/hashtags/network-rules';
import { tagKey } from '@/utils/domain/hashtags/tag';
import { guideShape } from '@/utils/store/guide-shapes';
import en from '@/utils/words/en/guide.json';
import ru from '@/utils/words/ru/guide.json';

import { csv } from '../posts/export';
import { mostBytes, readCsv, same } from '../ui/read-csv';
import type { OurWindow } from '../window/window';
import { useWords } from './guide-sentences';
import { ruledName } from './network-names';

const fileVersion = 1;

/** Why a file is no guide; our windows have a sentence for each. */
export type GuideFault = 'tooLarge' | 'notJson' | 'notGuide' | 'newer' | 'damaged';

const fileShape = z.object({
  lorgnette: z.literal('guide'),
  version: z.int(),
  guide: z.omit(guideShape, { brand: true, updatedAt: true }),
});

/** A guide as a file: its brand is whose form it is read into. */
export function writeGuide(guide: Guide): string {
  const { brand: _, updatedAt: __, ...rest } = guide;
  return `${JSON.stringify({ lorgnette: 'guide', version: fileVersion, guide: rest }, null, 2)}\n`;
}

/** What {@link writeGuide} writes, checked; what no shape names is left out. */
export function readGuide(
  text: string,
): { guide: Omit<Guide, 'brand' | 'updatedAt'> } | { fault: GuideFault; where: string } {
  const fault = (why: GuideFault, where = '') => ({ fault: why, where });
  if (text.length > mostBytes) return fault('tooLarge');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return fault('notJson');
  }
  if (typeof data !== 'object' || data === null || !('lorgnette' in data) || data.lorgnette !== 'guide')
    return fault('notGuide');
  if ('version' in data && typeof data.version === 'number' && data.version > fileVersion)
    return fault('newer');
  const { data: file, error } = fileShape.safeParse(data);
  if (file) return { guide: file.guide };
  return fault('damaged', (error.issues[0]?.path ?? []).join('.').slice(0, 80));
}

const columns = {
  tag: 'guideColumnTag',
  use: 'guideColumnUse',
  networks: 'guideColumnNetworks',
  from: 'guideColumnFrom',
  until: 'guideColumnUntil',
  local: 'guideColumnLocal',
  note: 'guideColumnNote',
} as const satisfies Record<string, keyof typeof en>;
type ColumnName = keyof typeof columns;
export const columnIds = Object.keys(columns) as ColumnName[];
const named = (word: keyof typeof en): string[] => [en[word], ru[word]];
/** What each column may be called: in code, or in either language. */
const columnNames = Object.fromEntries(
  columnIds.map((column) => [column, [column, ...named(columns[column])]]),
) as Record<ColumnName, string[]>;

/** The guide's tags as CSV: what {@link readTags} reads. */
export function writeTags(tags: readonly GuideTag[], { say, language }: OurWindow): string {
  return csv(
    columnIds.map((column) => say(columns[column])),
    tags.map(({ tag, use, networks, from, until, local, note }) => [
      `#${tag}`,
      say(useWords[use]),
      networks.map(ruledName).join(', '),
      from,
      until,
      say(local ? 'guideYes' : 'guideNo'),
      note,
    ]),
    language.value,
  );
}

/** Why a row is no tag. */
export type TagRowFault = 'notTag' | 'use' | 'network' | 'day' | 'quotes';

export interface TagRows {
  tags: GuideTag[];
  /** What the table says of them. */
  columns: ColumnName[];
  /** Rows as a spreadsheet counts them, from 1. */
  faults: { row: number; text: string; fault: TagRowFault }[];
}

/** The tags in a table, without changing anything. Null columns when none is called a hashtag. */
export function readTags(text: string): TagRows | { wrongColumns: string[] } {
  const { columns: found, head, rows } = readCsv(text, columnNames);
  if (!found.has('tag')) return { wrongColumns: head };
  const read: TagRows = { tags: [], columns: [...found], faults: [] };
  for (const { row, cell, text: whole, isUnclosed } of rows) {
    const tag = isUnclosed ? 'quotes' : readRow(cell);
    if (typeof tag === 'string') read.faults.push({ row, text: cell('tag') || whole, fault: tag });
    else read.tags.push(tag);
  }
  return read;
}

/**
 * The tags of a table put to those there are: one that is there is changed to what the table says of it, and stays as it
 * is in what the table has no column for.
 */
export function merged(
  there: readonly GuideTag[],
  { tags: given, columns: told }: Pick<TagRows, 'tags' | 'columns'>,
): { tags: GuideTag[]; added: number; changed: number } {
  const byKey = new Map(there.map((tag) => [tagKey(tag.tag), tag]));
  let changed = 0;
  for (const tag of given) {
    const before = byKey.get(tagKey(tag.tag));
    const next = before ? { ...before, ...partOf(tag, told) } : tag;
    if (before && JSON.stringify(before) !== JSON.stringify(next)) changed++;
    byKey.set(tagKey(tag.tag), next);
  }
  return { tags: [...byKey.values()], added: byKey.size - there.length, changed };
}

const partOf = (tag: GuideTag, told: readonly ColumnName[]): Partial<GuideTag> => ({
  ...Object.fromEntries(told.map((column) => [column, tag[column]])),
  // Written with a community, that is told by the tag itself.
  ...(tag.local && { local: true }),
});

function readRow(cell: (column: ColumnName) => string): GuideTag | TagRowFault {
  const { tags, bad } = readTagList(cell('tag'));
  const [name = '', community] = (tags[0] ?? '').split('@');
  if (tags.length !== 1 || bad.length > 0) return 'notTag';
  const use = cell('use') === '' ? 'allowed' : statusNamed(cell('use'));
  if (!use) return 'use';
  const networks = cell('networks')
    .split(/[,;]/)
    .filter((one) => one.trim() !== '')
    .map(networkNamed);
  if (networks.includes(null)) return 'network';
  const [from, until] = [dayIn(cell('from')), dayIn(cell('until'))];
  if (from === undefined || until === undefined) return 'day';
  return {
    ...plainTag(name, use),
    networks: ruledNetworks.filter((one) => networks.includes(one)),
    from,
    until,
    local:
      community !== undefined ||
      ['true', '1', '+', ...named('guideYes')].some((yes) => same(yes, cell('local'))),
    note: cell('note').slice(0, guideLimits.note),
  };
}

const statusNamed = (text: string): TagUse | undefined =>
  tagUses.find((use) => [use, ...named(useWords[use])].some((one) => same(one, text)));

const networkNamed = (text: string): RuledNetwork | null =>
  ruledNetworks.find((id) => same(id, text) || same(ruledName(id), text)) ?? null;

/** A day as ISO, or as Russian spreadsheets write it; null for none, undefined when it is no day. */
function dayIn(text: string): string | null | undefined {
  if (text === '') return null;
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = russian
    ? `${russian[3]}-${russian[2]!.padStart(2, '0')}-${russian[1]!.padStart(2, '0')}`
    : text;
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return undefined;
  const at = Date.parse(iso);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) ? iso : undefined;
}
