/**
 * What write-excel-file and read-excel-file take from fflate. There, large files are packed and unpacked in a worker that is
 * made from text, which the policy of our pages forbids (S-14); here, all of them in the page. See wxt.config.ts.
 */
import { unzipSync, zipSync, type FlateCallback, type UnzipCallback, type Zippable } from 'fflate/browser';

export { strFromU8, strToU8, Unzip, unzipSync, zipSync } from 'fflate/browser';

export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files));
}

/** @throws FlateError for what is no archive: the caller has it in a promise */
export function unzip(archive: Uint8Array, done: UnzipCallback): void {
  done(null, unzipSync(archive));
}
