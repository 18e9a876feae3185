import { campaignLimits } from '@/utils/domain/campaigns/campaign';
import type { Line } from '@/utils/domain/campaigns/import/table';

import { decoded, isText } from '../../ui/read-csv';
import type { OurWindow } from '../../window/window';
import { mostLines, readLines, TooManyLines, type Pause } from './read-lines';

/** A workbook is unpacked and read at one go: more than this would hold the window for seconds. */
const workbookBytes = 40_000_000;

/** What was given: a file, or rows that were pasted (without a name). */
export interface Taken {
  name: string;
  sheets: { name: string; lines: Line[] }[];
}

/** Lets the window draw. */
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Reads a file's lines, or says in a sentence why it cannot. One that is too large is refused before it is read. */
export async function takeFile(
  file: File,
  ours: Pick<OurWindow, 'say' | 'figures'>,
  told: (done: number) => void,
): Promise<Taken | { problem: string }> {
  const { say, figures } = ours;
  if (file.size > campaignLimits.fileBytes)
    return {
      problem: say('resultsTooLarge', {
        size: figures.value.bytes(file.size),
        most: figures.value.bytes(campaignLimits.fileBytes),
      }),
    };
  const bytes = await file.arrayBuffer();
  const isZip = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength)).join() === '80,75';
  if (isZip || /\.xlsx$/i.test(file.name)) {
    const { readSheets, TooLarge } = await import('../../ui/read-workbook');
    try {
      const sheets = (await readSheets(bytes, workbookBytes)).map(({ name, lines }) => ({
        name,
        lines: lines.map((cells, i): Line => ({ row: i + 1, cells })),
      }));
      return { name: file.name, sheets: sheets.filter(({ lines }) => lines.length > 1) };
    } catch (error) {
      return { problem: say(error instanceof TooLarge ? 'resultsWorkbookLarge' : 'resultsNotWorkbook') };
    }
  }
  if (/\.xls$/i.test(file.name)) return { problem: say('resultsOldWorkbook') };
  if (!isText(bytes)) return { problem: say('resultsNotText', { name: file.name }) };
  return takeText(decoded(bytes), file.name, ours, told);
}

/** The same of text, e.g. rows copied from a spreadsheet. */
export async function takeText(
  text: string,
  name: string,
  { say }: Pick<OurWindow, 'say'>,
  told: (done: number) => void,
): Promise<Taken | { problem: string }> {
  const pause: Pause = (done) => {
    told(done);
    return nextTask();
  };
  try {
    return { name, sheets: [{ name: '', lines: await readLines(text, pause) }] };
  } catch (error) {
    if (error instanceof TooManyLines) return { problem: say('resultsTooManyLines', { most: mostLines }) };
    throw error;
  }
}
