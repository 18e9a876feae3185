import type { BackupFiles } from '@/utils/store/backup-files';

/** Files that are nowhere but in a map: what a test may tear. */
export function memoryFiles(): BackupFiles & { all: Map<string, Uint8Array<ArrayBuffer>> } {
  const all = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    all,
    names: async () => [...all.keys()],
    read: async (name) => all.get(name)?.slice() ?? null,
    write: async (name, bytes) => void all.set(name, bytes.slice()),
    remove: async (name) => void all.delete(name),
  };
}
