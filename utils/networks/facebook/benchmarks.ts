import type { Benchmark } from '../../domain/benchmarks';

/** Published averages of engagement. */
export const benchmarks: readonly Benchmark[] = [
  {
    low: 0.0015,
    high: 0.0015,
    by: 'followers',
    method: 'mean',
    followers: null,
    source: 'Socialinsider',
    years: '2024–2025',
    sample: { n: 70_000_000, of: 'posts' },
    readAt: 'shortsintel.com',
    checkedOn: '2026-11-23',
  },
  {
    low: 0.0006,
    high: 0.0006,
    by: 'followers',
    method: 'median',
    followers: null,
    source: 'Rival IQ',
    years: '2022',
    sample: null,
    readAt: 'wishu.io',
    checkedOn: '2026-11-23',
  },
  {
    low: 0.0507,
    high: 0.0507,
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
