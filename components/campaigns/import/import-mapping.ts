import { campaignLimits, type ColumnMapping } from '@/utils/domain/campaigns/campaign';
import type { ExportRead, Told } from '@/utils/domain/campaigns/import/export-read';
import type { Table } from '@/utils/domain/campaigns/import/table';

import { mappingId } from './import-state';

/**
 * What a person has said of a file's columns, to be read so the next time. Null: nothing was said, what is recognised by
 * itself needs no remembering.
 */
export function mappingOf(
  { head }: Table,
  { kind, columns }: ExportRead,
  { kind: ofKind, columns: said, decimal, days, currency }: Told,
  before: ColumnMapping | null,
): ColumnMapping | null {
  if (!before && ofKind === undefined && said === undefined && !decimal && !days && !currency) return null;
  const mapping: ColumnMapping = {
    id: mappingId(head),
    name: '',
    source: kind,
    columns: Object.fromEntries(
      columns
        .filter(({ name }) => name !== '' && name.length <= campaignLimits.short)
        .slice(0, campaignLimits.columns)
        .map(({ name, field }) => [name, field ?? '']),
    ),
    decimal: decimal ?? null,
    days: days ?? null,
    currency: currency ?? null,
    updatedAt: before?.updatedAt ?? 0,
  };
  const isSame = before !== null && JSON.stringify(before) === JSON.stringify({ ...before, ...mapping });
  return isSame ? null : mapping;
}
