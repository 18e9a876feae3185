import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readLines } from '@/components/campaigns/import/read-lines';
import { decoded } from '@/components/ui/read-csv';
import type { ExportRead, Told } from '@/utils/domain/campaigns/import/export-read';
import { readExport } from '@/utils/domain/campaigns/import/read-export';
import { tableIn, type Table } from '@/utils/domain/campaigns/import/table';

const folder = join(import.meta.dirname, 'samples');
const usual = { decimal: ',', days: 'dayFirst' } as const;

export const bytesOf = (name: string): ArrayBuffer => new Uint8Array(readFileSync(join(folder, name))).buffer;

export async function tableOf(text: string): Promise<Table> {
  const table = tableIn(await readLines(text, () => Promise.resolve()));
  if (!table) throw new Error('no table');
  return table;
}

/** A text as the importer reads it. */
export const readText = async (text: string, told: Told = {}, fileName = ''): Promise<ExportRead> =>
  readExport(await tableOf(text), told, usual, fileName);

export const readSample = (name: string, told: Told = {}): Promise<ExportRead> =>
  readText(decoded(bytesOf(name)), told, name);

/** What was read, short enough to be compared with what a person would say of it. */
export function inShort(read: ExportRead) {
  return {
    kind: read.kind,
    decimal: `${read.decimal.sign} ${read.decimal.by}`,
    currency: `${read.currency.code} ${read.currency.by}`,
    period: read.period.period ? `${read.period.period.from}..${read.period.period.to}` : read.period.by,
    fields: Object.fromEntries(read.columns.flatMap(({ name, field }) => (field ? [[name, field]] : []))),
    rows: read.drafts.map(({ part, creative, segment, from, to, currency, results }) =>
      [
        [part.campaign, part.utm, part.source].filter(Boolean).join(' · '),
        creative,
        segment,
        from === to ? from : `${from}..${to}`,
        currency,
        Object.entries(results)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => `${name} ${value}`)
          .join(', '),
      ].join(' | '),
    ),
    leftOut: read.leftOut.map(({ row, why }) => `${row} ${why}`),
    totals: read.totals.map(
      ({ row, field, told, agrees }) => `${row} ${field} ${told}${agrees ? '' : ' differs'}`,
    ),
    faulty: read.faulty.map(({ row, faults }) => `${row} ${faults.map(({ fault }) => fault).join()}`),
    warnings: read.warnings.map((warning) => JSON.stringify(warning)),
  };
}
