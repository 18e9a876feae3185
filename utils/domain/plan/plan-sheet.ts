import { ruledNetworks, type RuledNetwork } from '../hashtags/network-rules';
import type { PlanItem, Status } from './item';

/** What one column of a table of the plan holds. A text that a network has for itself is a column of its own. */
export const sheetFields = [
  'id',
  'date',
  'time',
  'zone',
  'status',
  'title',
  'text',
  'networks',
  'rubric',
  'category',
  'assignee',
  'role',
  'brand',
  'source',
  'links',
  'geotag',
  'mediaNotes',
  'brief',
  'checklist',
] as const;
export type SheetField = (typeof sheetFields)[number] | `text:${RuledNetwork}`;

/** How a table names what has an id. */
export interface SheetWords {
  head(field: SheetField): string;
  status(status: Status): string;
  network(network: RuledNetwork): string;
  format(format: string): string;
  category(item: PlanItem): string;
  brand(brand: string): string;
}

/** The plan as a table that a spreadsheet takes, and that can be read again. Accounts, facts, files and history are not in it. */
export function planSheet(
  items: readonly PlanItem[],
  words: SheetWords,
): { head: string[]; rows: string[][] } {
  const own = ruledNetworks.filter((network) =>
    items.some(({ channels }) => channels.some((one) => one.network === network && one.text !== null)),
  );
  const fields: SheetField[] = [...sheetFields, ...own.map((network) => `text:${network}` as const)];
  return {
    head: fields.map((field) => words.head(field)),
    rows: items.map((item) => fields.map((field) => cellOf(item, field, words))),
  };
}

function cellOf(item: PlanItem, field: SheetField, words: SheetWords): string {
  switch (field) {
    case 'date':
      return item.when?.day ?? '';
    case 'time':
      return item.when?.time ?? '';
    case 'zone':
      return item.when?.zone ?? '';
    case 'status':
      return words.status(item.status);
    case 'networks':
      return item.channels
        .map(
          ({ network, format }) =>
            words.network(network) + (format === null ? '' : ` (${words.format(format)})`),
        )
        .join(', ');
    case 'category':
      return item.category === null ? '' : words.category(item);
    case 'brand':
      return item.brand === null ? '' : words.brand(item.brand);
    case 'links':
      return item.links.join('\n');
    case 'checklist':
      return item.checklist.map(({ text, done }) => `[${done ? 'x' : ' '}] ${text}`).join('\n');
    case 'id':
    case 'title':
    case 'text':
    case 'assignee':
    case 'role':
    case 'source':
    case 'geotag':
    case 'mediaNotes':
    case 'brief':
      return item[field];
    case 'rubric':
      return item.rubric ?? '';
    default: {
      const network = field.slice('text:'.length);
      return item.channels.find((one) => one.network === network)?.text ?? '';
    }
  }
}
