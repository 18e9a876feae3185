import type { BackupFiles } from './backup-files';

/** Room that only the person's own work may take when there is no other: nearly the size of their largest file. */
const reserve = { name: 'reserve', bytes: 8_000_000 };
/** What is written and taken away again, to see whether there is room. */
const probe = 'probe';

/**
 * Takes the reserve where it is not taken yet.
 * @throws where there is no room for it, and as much again
 */
export async function takeReserve(files: BackupFiles): Promise<void> {
  if ((await files.names()).includes(reserve.name)) return;
  try {
    await files.write(probe, unpackable(reserve.bytes));
    await files.write(reserve.name, unpackable(reserve.bytes));
  } catch (error) {
    await files.remove(reserve.name).catch(() => {});
    throw error;
  } finally {
    await files.remove(probe).catch(() => {});
  }
}

/** Lets the person's own work have the reserve. */
export const giveReserve = (files: BackupFiles): Promise<void> => files.remove(reserve.name);

/** How much the browser holds for us, the reserve left out; null where it does not tell. */
export async function bytesHeld(files: BackupFiles): Promise<number | null> {
  const [{ usage }, names] = await Promise.all([navigator.storage.estimate(), files.names()]);
  return usage === undefined ? null : Math.max(0, usage - (names.includes(reserve.name) ? reserve.bytes : 0));
}

/** Whether a million bytes can be written; where nothing can be, whatever the reason, no loss can be told either. */
export async function hasRoom(files: BackupFiles): Promise<boolean> {
  try {
    await files.write(probe, unpackable(1_000_000));
    return true;
  } catch {
    return false;
  } finally {
    await files.remove(probe).catch(() => {});
  }
}

/** Zeroes might take no room. */
function unpackable(bytes: number): Uint8Array<ArrayBuffer> {
  const noise = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
  return noise;
}

/**
 * Whether something failed because the disk or the allowance is full. IndexedDB tells that of the transaction, and
 * Dexie wraps it (D-06).
 */
export function isNoRoom(error: unknown): boolean {
  for (let one = error; typeof one === 'object' && one !== null;) {
    const { name = '', message = '', inner } = one as { name?: string; message?: string; inner?: unknown };
    if (
      /^Quota|NoRoom|NO_DEVICE_SPACE/i.test(name) ||
      /QuotaExceeded|\bquota\b|no space|disk (?:is )?full/i.test(message)
    )
      return true;
    one = inner;
  }
  return false;
}
