import { expect, test } from 'vitest';

import type { ResultRow } from '@/utils/domain/campaigns/campaign';
import { dayAt, dayNumber } from '@/utils/domain/campaigns/days';
import { economicsOf } from '@/utils/domain/campaigns/economics';

import { campaignOf, rowOf } from './rows';

/** Daily rows of creatives by VK Ads, and of channels by GA4 beside them, as imports of a year have them. */
function rowsOf(many: number): ResultRow[] {
  const rows: ResultRow[] = [];
  const first = dayNumber('2026-01-01');
  for (let day = 0; rows.length < many; day++) {
    const [from, to] = [dayAt(first + (day % 365)), dayAt(first + (day % 365))];
    for (let creative = 0; creative < 40; creative++) {
      const name = `${Math.floor(day / 365)}-${creative}`;
      const row = rowOf(1, { spend: 100, impressions: 900, clicks: 9, leads: 1 }, { creative: name });
      rows.push({ ...row, from, to, id: `${name} ${from}` });
    }
    if (day < 365) {
      const row = rowOf(1, { clicks: 300, leads: 30, revenue: 5 }, { source: 'ga4' });
      rows.push({ ...row, from, to, id: `ga4 ${from}` });
    }
  }
  return rows;
}

const took = (rows: ResultRow[]): number => {
  const before = performance.now();
  const { total, by } = economicsOf(campaignOf(), rows, null);
  by('day');
  total.told();
  expect(total.results.spend).toBeGreaterThan(0);
  return performance.now() - before;
};

test('a hundred thousand rows take about ten times as long as ten thousand', { timeout: 60_000 }, () => {
  const [few, many] = [rowsOf(10_000), rowsOf(100_000)];
  took(few);
  const [little, much] = [Math.min(took(few), took(few)), took(many)];
  if (process.env.FIGURES)
    console.log(`10,000 rows ${little.toFixed()} ms, 100,000 rows ${much.toFixed()} ms`);
  // n log n is 12.5 times; what squares would be 100.
  expect(much / little).toBeLessThan(40);
});
