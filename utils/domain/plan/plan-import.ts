import { ruledNetworks, type RuledNetwork } from '../hashtags/network-rules';
import { isZone, whenAt } from './clock';
import { blankChannel, blankContent, type Channel, type Check, type PlanContent, type Status } from './item';
import { planLimits } from './plan-limits';
import { sheetFields, type SheetField } from './plan-sheet';
import { dayFrom, momentFrom, timeFrom, type DayStyle } from './written-day';

/** What tables call things, in every language that we speak. */
export interface Lexicon {
  fields: ReadonlyMap<SheetField, readonly string[]>;
  statuses: ReadonlyMap<Status, readonly string[]>;
  networks: ReadonlyMap<RuledNetwork, readonly string[]>;
  formats: ReadonlyMap<string, readonly string[]>;
  categories: ReadonlyMap<string, readonly string[]>;
  brands: ReadonlyMap<string, readonly string[]>;
}

/** Why something in a row cannot be what its column says; our windows have a sentence for each. */
export type RowFault =
  | 'date'
  | 'time'
  | 'zone'
  | 'status'
  | 'network'
  | 'category'
  | 'brand'
  | 'link'
  | 'tooLong'
  | 'tooMany'
  | 'empty'
  | 'quotes';

/** A row of a table, read. What its table has no column for is undefined. */
export interface RowDraft extends Partial<Omit<PlanContent, 'when' | 'channels'>> {
  id: string | null;
  when?: { day: string; time?: string | null; zone?: string } | null;
  channels?: { network: RuledNetwork; format?: string | null; text?: string | null }[];
}

export interface Faulty {
  faults: { fault: RowFault; field: SheetField | null; value: string }[];
}

const key = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s_-]+/g, ' ');

function named<Id>(names: ReadonlyMap<Id, readonly string[]>, text: string): Id | undefined {
  const wanted = key(text);
  for (const [id, all] of names) if (all.some((name) => key(name) === wanted)) return id;
  return undefined;
}

/**
 * What each column of a table holds, by its head; null: not taken. Each field is taken once, by the first that is called so.
 * @param remembered what a person said of columns of these names before; '' : not taken
 */
export function guessColumns(
  head: readonly string[],
  lexicon: Lexicon,
  remembered: Readonly<Record<string, string>> = {},
): (SheetField | null)[] {
  const taken = new Set<SheetField>();
  const known = new Set<string>([...sheetFields, ...ruledNetworks.map((network) => `text:${network}`)]);
  return head.map((name) => {
    const told = remembered[key(name)];
    const found =
      told === undefined ? named(lexicon.fields, name) : known.has(told) ? (told as SheetField) : undefined;
    if (found === undefined || taken.has(found)) return null;
    taken.add(found);
    return found;
  });
}

/** By what a person's choice for a column is remembered. */
export const columnKey = key;

interface Reading {
  columns: readonly (SheetField | null)[];
  style: DayStyle;
  lexicon: Lexicon;
  /** Of hours that stand in a table without a zone. */
  zone: string;
}

/** A row of cells as a draft of an item, or all that is wrong with it. */
export function readRow(
  cells: readonly string[],
  { columns, style, lexicon, zone }: Reading,
): RowDraft | Faulty {
  const at = new Map<SheetField, string>();
  columns.forEach((field, i) => field && at.set(field, (cells[i] ?? '').replaceAll(/\r\n?/g, '\n').trim()));
  const faults: Faulty['faults'] = [];
  const wrong = (fault: RowFault, field: SheetField | null, value: string) =>
    void faults.push({ fault, field, value: value.slice(0, 80) });
  const draft: RowDraft = { id: at.get('id') || null };

  for (const [field, most] of Object.entries(lengths) as [keyof typeof lengths, number][]) {
    const text = at.get(field);
    if (text === undefined) continue;
    if (text.length > most) wrong('tooLong', field, text);
    draft[field] = text;
  }
  const rubric = at.get('rubric');
  if (rubric !== undefined) {
    if (rubric.length > planLimits.short) wrong('tooLong', 'rubric', rubric);
    draft.rubric = rubric || null;
  }
  one(
    'status',
    lexicon.statuses,
    (status) => (draft.status = status),
    () => {},
  );
  one(
    'category',
    lexicon.categories,
    (category) => (draft.category = category),
    () => (draft.category = null),
  );
  one(
    'brand',
    lexicon.brands,
    (brand) => (draft.brand = brand),
    () => (draft.brand = null),
  );

  const links = at.get('links');
  if (links !== undefined) {
    draft.links = links.split(/\s+/).filter(Boolean);
    for (const link of draft.links)
      if (!/^https?:\/\/[^\s<>"]+$/i.test(link) || !URL.canParse(link)) wrong('link', 'links', link);
    if (draft.links.length > planLimits.links) wrong('tooMany', 'links', links);
  }
  const checklist = at.get('checklist');
  if (checklist !== undefined) {
    draft.checklist = checklist
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map(checkFrom);
    if (draft.checklist.length > planLimits.checklist) wrong('tooMany', 'checklist', checklist);
    if (draft.checklist.some(({ text }) => text.length > planLimits.short))
      wrong('tooLong', 'checklist', checklist);
  }
  readWhen();
  readChannels();
  const isEmpty = [...at].every(([field, text]) => field === 'id' || text === '');
  if (isEmpty) wrong('empty', null, '');
  return faults.length > 0 ? { faults } : draft;

  /** Empty is none; but an item always has a status: where none is written, it is left as it is. */
  function one<Id>(
    field: 'status' | 'category' | 'brand',
    names: ReadonlyMap<Id, readonly string[]>,
    take: (id: Id) => void,
    none: () => void,
  ): void {
    const text = at.get(field);
    if (text === undefined) return;
    const found = text === '' ? undefined : named(names, text);
    if (found !== undefined) take(found);
    else if (text === '') none();
    else wrong(field, field, text);
  }

  function readWhen(): void {
    const date = at.get('date');
    if (date === undefined) return;
    const own = at.get('zone') || undefined;
    if (own !== undefined && !isZone(own)) return wrong('zone', 'zone', own);
    if (date === '') {
      draft.when = null;
      return;
    }
    const moment = momentFrom(date);
    if (moment !== null) {
      draft.when = whenAt(moment, own ?? zone);
      return;
    }
    const found = dayFrom(date, style);
    if (!found) return wrong('date', 'date', date);
    const written = at.get('time') || found.rest;
    const time = written === '' ? null : timeFrom(written);
    if (written !== '' && time === null) return wrong('time', 'time', written);
    draft.when = {
      day: found.day,
      ...((at.has('time') || found.rest !== '') && { time }),
      ...(own !== undefined && { zone: own }),
    };
  }

  function readChannels(): void {
    const written = at.get('networks');
    const texts = new Map<RuledNetwork, string>();
    for (const network of ruledNetworks) {
      const text = at.get(`text:${network}`);
      if (text !== undefined) texts.set(network, text);
      if (text !== undefined && text.length > planLimits.text) wrong('tooLong', `text:${network}`, text);
    }
    if (written === undefined && texts.size === 0) return;
    const channels = new Map<
      RuledNetwork,
      { network: RuledNetwork; format?: string | null; text?: string | null }
    >();
    for (const part of (written ?? '').split(/[,;|/\n]/)) {
      if (part.trim() === '') continue;
      const [, name = '', format = ''] = /^([^()]*)(?:\(([^()]*)\))?$/.exec(part.trim()) ?? [];
      const network = named(lexicon.networks, name);
      if (network === undefined) wrong('network', 'networks', part.trim());
      else channels.set(network, { network, format: formatFrom(format.trim()) });
    }
    for (const [network, text] of texts) {
      const there = channels.get(network);
      if (there) there.text = text || null;
      else if (text !== '') channels.set(network, { network, text });
    }
    draft.channels = [...channels.values()];
  }

  function formatFrom(text: string): string | null {
    if (text === '') return null;
    const found = named(lexicon.formats, text) ?? text;
    if (found.length > 100) wrong('tooLong', 'networks', text);
    return found;
  }
}

const lengths = {
  title: planLimits.title,
  text: planLimits.text,
  assignee: planLimits.short,
  role: planLimits.short,
  source: planLimits.note,
  geotag: planLimits.short,
  mediaNotes: planLimits.note,
  brief: planLimits.text,
} as const;

/** "- [x] text", with or without either mark. */
function checkFrom(line: string): Check {
  const written = line.trim().replace(/^[-*•]\s*/, '');
  const box = /^\[([^\]]?)\]/.exec(written);
  return { text: written.slice(box?.[0].length ?? 0).trim(), done: (box?.[1] ?? '').trim() !== '' };
}

/** What an item's fields are to become by a row; of one that is there, only those that the table has columns for. */
export function editsOf(
  { id: _id, when, channels, ...plain }: RowDraft,
  there: PlanContent | null,
  zone: string,
): Partial<PlanContent> {
  const edits: Partial<PlanContent> = { ...plain };
  if (when === null) edits.when = null;
  else if (when)
    edits.when = {
      day: when.day,
      time: when.time === undefined ? (there?.when?.time ?? null) : when.time,
      zone: when.zone ?? there?.when?.zone ?? zone,
    };
  if (channels)
    edits.channels = channels.map(({ network, format, text }): Channel => {
      const before = there?.channels.find((one) => one.network === network) ?? blankChannel(network);
      return {
        ...before,
        format: format === undefined ? before.format : format,
        text: text === undefined ? before.text : text,
      };
    });
  return edits;
}

/** An item that is new by a row. */
export const contentFrom = (draft: RowDraft, brand: string | null, zone: string): PlanContent => ({
  ...blankContent(brand),
  ...editsOf(draft, null, zone),
});
