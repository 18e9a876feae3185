/** Files of ours beside IndexedDB, for the automatic backup. No page's script can reach them: docs/decisions/0013. */
export interface BackupFiles {
  names(): Promise<string[]>;
  /** Null when there is none of that name. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** All of it, or on any failure what was there before. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
}

/** A folder in the file system that the browser gives the extension for itself. */
function originFiles(folder: string): BackupFiles {
  const open = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
  return {
    async names() {
      const names: string[] = [];
      const folder = (await open()) as unknown as { keys(): AsyncIterable<string> };
      for await (const name of folder.keys()) names.push(name);
      return names;
    },
    async read(name) {
      try {
        const file = await (await (await open()).getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    },
    async write(name, bytes) {
      const file = await (await open()).getFileHandle(name, { create: true });
      // What is written takes the file's place when it is closed, and not before.
      const writing = await file.createWritable();
      try {
        await writing.write(bytes);
        await writing.close();
      } catch (error) {
        await writing.abort().catch(() => {});
        throw error;
      }
    },
    async remove(name) {
      await (await open()).removeEntry(name).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
    },
  };
}

const isGone = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/** Where the automatic backup lies. */
export const automaticFiles = originFiles('automatic-backup');
