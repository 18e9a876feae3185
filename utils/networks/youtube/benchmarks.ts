import type { Benchmark } from '../../domain/benchmarks';

/** Published averages of engagement. By subscribers or views none was found whose denominator is told. */
export const benchmarks: readonly Benchmark[] = [
  {
    low: 0.0441,
    high: 0.0441,
    by: 'impressions',
    method: null,
    followers: null,
    source: 'Buffer',
    years: null,
    sample: null,
    readAt: 'shortsintel.com',
    checkedOn: '2026-11-23',
  },
];
