import * as z from 'zod/mini';

import { timeShape } from '../networks/records';
import type { BackupFiles } from './backup-files';
import { joined } from './packer';

z.config({ jitless: true });

/** What is backed up by itself, each apart: what the person made, the files of their plan, and what was seen. */
export const seriesNames = ['own', 'files', 'seen'] as const;
export type SeriesName = (typeof seriesNames)[number];

/** How a backup is laid out. Raised when an older build could no longer read it. */
export const generationForm = 1;
/** Of each series, as many are kept: one that is torn leaves the other. */
const mostKept = 2;
/** So long what is of another database stays beside them: the person began afresh, and may think better of it. */
export const formerDays = 30;

const count = z.int().check(z.nonnegative());
const headShape = z.object({
  form: z.int().check(z.minimum(1)),
  series: z.enum(seriesNames),
  /** The id of the database it is of. */
  database: z.string(),
  /** The shapes of what was seen and of what the person made. */
  version: z.int(),
  own: z.int(),
  madeAt: timeShape,
  /** What the database was like: the same again need not be written again. */
  stamp: z.string(),
  /** How much of each kind is in it. */
  counts: z.record(z.string(), count),
  /** How much was too large to be in it. */
  left: count,
});
export type Head = z.infer<typeof headShape>;

/** One backup of one series, whole: its sum agrees with what is in it. */
export interface Generation {
  name: string;
  head: Head;
  bytes: number;
  packed: Uint8Array<ArrayBuffer>;
}

const sumLength = 64;
async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file: the sum of what follows, a line that says what it is, and the packed rows. */
async function written(head: Head, packed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const rest = joined([new TextEncoder().encode(`${JSON.stringify(head)}\n`), packed]);
  return joined([new TextEncoder().encode(await sumOf(rest)), rest]);
}

async function readGeneration(files: BackupFiles, name: string): Promise<Generation | null> {
  const bytes = await files.read(name).catch(() => null);
  if (!bytes || bytes.length <= sumLength) return null;
  const decoder = new TextDecoder();
  const rest = bytes.slice(sumLength);
  if ((await sumOf(rest)) !== decoder.decode(bytes.subarray(0, sumLength))) return null;
  const end = rest.indexOf(10);
  try {
    const head = headShape.parse(JSON.parse(decoder.decode(rest.subarray(0, end))));
    return { name, head, bytes: bytes.length, packed: rest.slice(end + 1) };
  } catch {
    return null;
  }
}

/** The names of a series' files, newest first. */
async function namesOf(files: BackupFiles, series: SeriesName): Promise<string[]> {
  const names = await files.names();
  return names
    .filter((name) => name.startsWith(`${series} `) && numberOf(name) > 0)
    .toSorted()
    .toReversed();
}
const numberOf = (name: string): number => Number(name.slice(name.indexOf(' ') + 1)) || 0;

/** The newest that is whole, of all or of those that are asked for. */
export async function newest(
  files: BackupFiles,
  series: SeriesName,
  isAsked: (head: Head) => boolean = () => true,
): Promise<Generation | null> {
  for (const name of await namesOf(files, series)) {
    const found = await readGeneration(files, name);
    if (found && isAsked(found.head)) return found;
  }
  return null;
}

/**
 * Writes a generation and reads it again; only then the oldest goes.
 * @throws when it could not be written: what there was is there still
 */
export async function addGeneration(files: BackupFiles, head: Head, packed: Uint8Array): Promise<void> {
  const before = await namesOf(files, head.series);
  const name = `${head.series} ${String(numberOf(before[0] ?? '') + 1).padStart(9, '0')}`;
  try {
    await files.write(name, await written(head, packed));
    if (!(await readGeneration(files, name))) throw new Error('the backup that was written cannot be read');
  } catch (error) {
    await files.remove(name).catch(() => {});
    throw error;
  }
  let [same, former] = [1, 0];
  for (const old of before) {
    const there = await readGeneration(files, old);
    const isKept =
      there !== null &&
      (there.head.database === head.database
        ? same++ < mostKept
        : former++ < 1 && head.madeAt - there.head.madeAt < formerDays * 86_400_000);
    if (!isKept) await files.remove(old);
  }
}
