/**
 * What write-excel-file takes from fflate. There, large files are compressed in a worker that is made from text, which
 * the policy of our pages forbids (S-14); here, all of them in the page. See wxt.config.ts.
 */
import { zipSync, type FlateCallback, type Zippable } from 'fflate/browser';

export { strToU8, zipSync } from 'fflate/browser';

export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files));
}
