import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { Told } from '@/utils/domain/campaigns/import/export-read';

import { inShort, readSample } from './sample-files';

const files = readdirSync(join(import.meta.dirname, 'samples')).filter((name) => !name.endsWith('.json'));

/** What a file does not tell and a person says. */
const told: Record<string, Told> = {
  'direct-api.en.tsv': { currency: 'RUB' },
  'ga4.en.csv': { currency: 'USD' },
  'ga4.ru.csv': { currency: 'RUB' },
  'metrika.ru.csv': { period: { from: '2026-11-01', to: '2026-11-30' } },
};

/** Beside each file lies what a person would say of it; one that lacks it fails. */
test.each(files)('%s is read as a person would', async (name) => {
  const expected = readFileSync(join(import.meta.dirname, 'samples', `${name}.json`), 'utf8');
  expect(inShort(await readSample(name, told[name]))).toEqual(JSON.parse(expected));
});

test.each(Object.keys(told))(
  '%s: what it does not tell is asked for, and nothing is kept without it',
  async (name) => {
    const read = await readSample(name);
    expect(read.drafts).toEqual([]);
    expect([read.currency.by, read.period.by]).toContain('unknown');
  },
);
