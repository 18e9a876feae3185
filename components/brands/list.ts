import Papa from 'papaparse';

import { roles, withAccounts, type Brand, type BrandAccount, type Role } from '@/utils/domain/brand';
import { accountNamed, accountUrl, type AddressFault } from '@/utils/networks/accounts';
import { catalog, networkIds, type NetworkId } from '@/utils/networks/catalog';
import en from '@/utils/words/en/windows.json';
import ru from '@/utils/words/ru/windows.json';

import { csv, formula } from '../posts/export';
import type { OurWindow, WindowWord } from '../window/window';
import { roleWords } from './role-words';

/** Bigger files are no list of accounts. */
export const mostBytes = 5_000_000;
const longestName = 100;

const columns = ['brand', 'role', 'network', 'account', 'name'] as const;
type ColumnName = (typeof columns)[number];
const columnWords = {
  brand: 'brandColumnBrand',
  role: 'brandColumnRole',
  network: 'csvNetwork',
  account: 'csvAccount',
  name: 'brandColumnName',
} as const satisfies Record<ColumnName, WindowWord>;
/** Brands with their accounts as CSV: what {@link readList} reads. */
export function writeList(brands: readonly Brand[], { say, language }: OurWindow): string {
  const rows = brands.flatMap((brand) =>
    brand.accounts.map((account) => [
      brand.name,
      say(roleWords[account.role]),
      catalog[account.network as NetworkId]?.name ?? account.network,
      accountUrl(account) ?? (account.handle === null ? `id:${account.id}` : `@${account.handle}`),
      account.name,
    ]),
  );
  return csv(
    columns.map((column) => say(columnWords[column])),
    rows,
    language.value,
  );
}

/** Why a row cannot be read; our windows have a sentence for each. */
export type RowFault = AddressFault | 'unknownRole' | 'unknownNetwork' | 'noBrand' | 'longName' | 'quotes';

/** What a list would do to one brand. */
interface BrandPlan {
  /** Null: the brand is new. */
  id: string | null;
  name: string;
  add: BrandAccount[];
  /** Rows whose account is in the brand already, or stands in the list twice. */
  already: number;
}
export interface ListPlan {
  brands: BrandPlan[];
  /** Rows as a spreadsheet counts them, from 1. */
  faults: { row: number; text: string; fault: RowFault }[];
}

/**
 * What a list would bring, without changing anything. Rows without a brand are the chosen one's, without a role a competitor's.
 * Null when no column is called an account.
 */
export function readList(
  text: string,
  brands: readonly Brand[],
  chosen: Brand | null,
  now: number,
): ListPlan | { wrongColumns: string[] } {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  const delimiter = delimiterOf(plain);
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter });
  const [head = [], ...rows] = data;
  const places = placesIn(head);
  if (!places.has('account')) return { wrongColumns: head.map((name) => name.trim()).filter(Boolean) };

  const unclosed = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const known = new Map(brands.map((brand) => [brand.name.toLowerCase(), brand]));
  const plans = new Map<string, { brand: Brand; plan: BrandPlan }>();
  const faults: ListPlan['faults'] = [];
  for (const [i, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (column: ColumnName) => unguarded(cells[places.get(column) ?? -1] ?? '').trim();
    const read = unclosed.has(i + 1) ? 'quotes' : readRow(cell, chosen, now);
    if (typeof read === 'string') {
      faults.push({ row: i + 2, text: cell('account') || cells.join(' ').trim().slice(0, 80), fault: read });
      continue;
    }
    const key = read.brand.toLowerCase();
    const found = known.get(key);
    const { brand, plan } = plans.get(key) ?? {
      brand: found ?? { id: '', name: read.brand, createdAt: now, accounts: [], rubrics: [] },
      plan: { id: found?.id ?? null, name: found?.name ?? read.brand, add: [], already: 0 },
    };
    const after = withAccounts(brand, [read.account]);
    if (after.accounts.length > brand.accounts.length) plan.add.push(read.account);
    else plan.already++;
    plans.set(key, { brand: after, plan });
  }
  return { brands: [...plans.values()].map(({ plan }) => plan), faults };
}

function readRow(
  cell: (column: ColumnName) => string,
  chosen: Brand | null,
  now: number,
): { brand: string; account: BrandAccount } | RowFault {
  const brand = cell('brand') || chosen?.name;
  if (!brand) return 'noBrand';
  if (brand.length > longestName) return 'longName';
  const role = cell('role') === '' ? 'competitor' : roleNamed(cell('role'));
  if (!role) return 'unknownRole';
  const network = networkNamed(cell('network'));
  if (!network && cell('network') !== '') return 'unknownNetwork';
  const account = accountNamed(cell('account'), network);
  if (typeof account === 'string') return account;
  return { brand, account: { ...account, name: cell('name').slice(0, 200) || null, role, addedAt: now } };
}

/** A cell that was guarded against spreadsheets taking it for a formula, as it was before. */
const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Where each column stands, by its name in either language or in code; the first of two with one name. */
function placesIn(head: readonly string[]): Map<ColumnName, number> {
  const places = new Map<ColumnName, number>();
  for (const column of columns) {
    const word = columnWords[column];
    const at = head.findIndex((name) => [column, en[word], ru[word]].some((one) => same(one, name)));
    if (at >= 0) places.set(column, at);
  }
  return places;
}

/** The separator by which the head has most columns that we know or, where we know none, most columns. */
function delimiterOf(text: string): string {
  const worth = (delimiter: string) => {
    const [head = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
    return placesIn(head).size * 1000 + Math.min(head.length, 999);
  };
  return [',', ';', '\t'].reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

const roleNamed = (text: string): Role | undefined =>
  roles.find((role) => [role, en[roleWords[role]], ru[roleWords[role]]].some((one) => same(one, text)));

const networkNamed = (text: string): NetworkId | null =>
  networkIds.find((id) => same(id, text) || same(catalog[id].name, text)) ?? null;

/** A file's text: in UTF-8 or UTF-16 as spreadsheets write it, else in the old Russian page of Windows. */
export function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
