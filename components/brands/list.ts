import { roles, withAccounts, type Brand, type BrandAccount, type Role } from '@/utils/domain/brand';
import { accountNamed, accountUrl, type AddressFault } from '@/utils/networks/accounts';
import { catalog, networkIds, type NetworkId } from '@/utils/networks/catalog';
import en from '@/utils/words/en/windows.json';
import ru from '@/utils/words/ru/windows.json';

import { csv } from '../posts/export';
import { readCsv, same } from '../ui/read-csv';
import type { OurWindow, WindowWord } from '../window/window';
import { roleWords } from './role-words';

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
/** What each column may be called: in code, or in either language. */
const columnNames = Object.fromEntries(
  columns.map((column) => [column, [column, en[columnWords[column]], ru[columnWords[column]]]]),
) as Record<ColumnName, string[]>;

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
  const { columns: found, head, rows } = readCsv(text, columnNames);
  if (!found.has('account')) return { wrongColumns: head };
  const known = new Map(brands.map((brand) => [brand.name.toLowerCase(), brand]));
  const plans = new Map<string, { brand: Brand; plan: BrandPlan }>();
  const faults: ListPlan['faults'] = [];
  for (const { row, cell, text, isUnclosed } of rows) {
    const read = isUnclosed ? 'quotes' : readRow(cell, chosen, now);
    if (typeof read === 'string') {
      faults.push({ row, text: cell('account') || text, fault: read });
      continue;
    }
    const key = read.brand.toLowerCase();
    const brandFound = known.get(key);
    const { brand, plan } = plans.get(key) ?? {
      brand: brandFound ?? { id: '', name: read.brand, createdAt: now, accounts: [], rubrics: [] },
      plan: { id: brandFound?.id ?? null, name: brandFound?.name ?? read.brand, add: [], already: 0 },
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

const roleNamed = (text: string): Role | undefined =>
  roles.find((role) => [role, en[roleWords[role]], ru[roleWords[role]]].some((one) => same(one, text)));

const networkNamed = (text: string): NetworkId | null =>
  networkIds.find((id) => same(id, text) || same(catalog[id].name, text)) ?? null;
