import { cpus, release, totalmem, type } from 'node:os';

import { versionOf } from '../tools/browser';

/** What the figures were measured on. */
export interface Machine {
  cores: number;
  processor: string;
  memoryGb: number;
  system: string;
  browser: string;
}

export function machine(executable: string): Machine {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${release()}`,
    browser: versionOf(executable),
  };
}
