import type { Brand } from '@/utils/domain/brand';
import type { Lexicon } from '@/utils/domain/plan/plan-import';
import { planLimits } from '@/utils/domain/plan/plan-limits';

import { decoded, readTable, type RawTable } from '../../ui/read-csv';
import type { OurWindow } from '../../window/window';
import { readPlan, type JsonFault, type PlanRead } from './plan-json';

/** Bigger files are no plan that we could hold. */
const mostBytes = 30_000_000;

/** What a file holds: a table whose columns are to be told, or a plan of ours. */
export type FileRead = { name: string } & ({ table: RawTable } | { plan: PlanRead });

const jsonWords = {
  notJson: 'planFileNotJson',
  notPlan: 'planFileNotPlan',
  newer: 'planFileNewer',
  damaged: 'planFileDamaged',
} as const satisfies Record<JsonFault, string>;

/** What stands in a file, or in a sentence why it cannot be read. Nothing is kept by it. */
export async function readFile(
  file: File,
  lexicon: Lexicon,
  brands: readonly Brand[],
  { say }: Pick<OurWindow, 'say'>,
): Promise<FileRead | { problem: string }> {
  if (file.size > mostBytes) return { problem: say('planFileTooLarge') };
  const bytes = await file.arrayBuffer();
  const isZip = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength)).join() === '80,75';
  if (isZip || /\.xlsx$/i.test(file.name)) {
    const { readWorkbook, TooLarge } = await import('../../ui/read-workbook');
    try {
      return checked(file.name, await readWorkbook(bytes), say);
    } catch (error) {
      return { problem: say(error instanceof TooLarge ? 'planFileTooLarge' : 'planFileNotWorkbook') };
    }
  }
  if (/\.xls$/i.test(file.name)) return { problem: say('planFileOldWorkbook') };
  const text = decoded(bytes);
  if (/\.json$/i.test(file.name) || /^\uFEFF?\s*[{[]/.test(text.slice(0, 1000))) {
    const plan = readPlan(text.replace(/^\uFEFF/, ''), brands);
    return 'fault' in plan
      ? { problem: say(jsonWords[plan.fault], { where: plan.where }) }
      : { name: file.name, plan };
  }
  return checked(file.name, readTable(text, Object.fromEntries(lexicon.fields)), say);
}

function checked(name: string, table: RawTable, say: OurWindow['say']): FileRead | { problem: string } {
  if (table.rows.length === 0) return { problem: say('planFileNoRows') };
  if (table.rows.length > planLimits.items)
    return { problem: say('planFileTooMany', { most: planLimits.items }) };
  return { name, table };
}
