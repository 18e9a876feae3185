import { momentOf } from './clock';
import { textOn, type PlanItem } from './item';

/** An item as an entry of a calendar. */
export interface CalendarEntry {
  /** The same each time: a calendar that has the entry changes it. */
  uid: string;
  title: string;
  description: string;
  place: string;
  /** Milliseconds since 1970; of what has no hour the day. */
  start: number | { day: string };
  changedAt: number;
}

/** How a calendar names what has an id. */
export interface EntryWords {
  title(item: PlanItem): string;
  /** Networks, status and who is at it, each a line. */
  lines(item: PlanItem): string[];
}

/** The items that have a day, as entries. An hour is a moment: whatever zone a calendar is in, it shows it right. */
export function entriesOf(items: readonly PlanItem[], words: EntryWords): CalendarEntry[] {
  return items.flatMap((item): CalendarEntry[] => {
    const { when } = item;
    const moment = when && momentOf(when);
    if (!when || moment === null) return [];
    const texts = new Set(
      item.channels.length > 0 ? item.channels.map((channel) => textOn(item, channel)) : [item.text],
    );
    return [
      {
        uid: `${item.id.replaceAll(/[^\w.-]/g, '-')}@lorgnette`,
        title: plain(words.title(item)).replaceAll(/\s+/g, ' ').trim(),
        description: plain([...words.lines(item), ...[...texts].filter(Boolean), ...item.links].join('\n')),
        place: plain(item.geotag).replaceAll(/\s+/g, ' ').trim(),
        start: when.time === null ? { day: when.day } : moment,
        changedAt: item.updatedAt,
      },
    ];
  });
}

/** Without what no calendar takes: control characters but line ends and tabs. */
const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '');
