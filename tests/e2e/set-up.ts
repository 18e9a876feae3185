import { findOrInstallChromium } from '../tools/browser';
import { buildIfOld, buildTestApisIfOld } from '../tools/build';

/** Before any end-to-end test: a browser there is, and the extension is as new as its sources. */
export default function setUp(): void {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  findOrInstallChromium(say);
  buildIfOld(say);
  buildTestApisIfOld(say);
}
