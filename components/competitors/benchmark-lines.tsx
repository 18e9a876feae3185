import { benchmarksFor, type Benchmark } from '@/utils/domain/benchmarks';
import type { Compared } from '@/utils/domain/comparison';
import { benchmarksOf } from '@/utils/networks/catalog';

import { networkName } from '../window/network-name';
import { useWindow, type OurWindow } from '../window/window';
import { plainShare } from './sentences';

/** What others measured of the network, each with its source, denominator and date. */
export function BenchmarkLines({ row }: { row: Compared }) {
  const ours = useWindow();
  const { network } = row.loaded.account;
  const found = benchmarksFor(benchmarksOf(network), row.followers);
  if (found.length === 0)
    return <p class="soft">{ours.say('compareBenchmarkNone', { network: networkName(network) })}</p>;
  return (
    <ul class="benchmarks">
      {found.map((one) => (
        <li key={`${one.source} ${one.by}`}>{benchmarkText(one, ours)}</li>
      ))}
    </ul>
  );
}

/** "0.48% of followers, mean: Socialinsider, 2024–2025, 70M posts (shortsintel.com, checked 23 Nov 2026)" */
export function benchmarkText(one: Benchmark, ours: OurWindow): string {
  const { say, figures } = ours;
  const share =
    one.low === one.high
      ? plainShare(ours, one.low)
      : `${plainShare(ours, one.low)}–${plainShare(ours, one.high)}`;
  const method = one.method && say(one.method === 'mean' ? 'compareMean' : 'compareMedian');
  const of = say(one.by === 'followers' ? 'compareOfFollowers' : 'compareOfImpressions', { share });
  const tier = one.followers && say('compareTier', { from: figures.value.whole(one.followers.from) });
  const { n, of: what } = one.sample ?? {};
  const size =
    n &&
    say(what === 'posts' ? 'compareSamplePosts' : 'compareSampleAccounts', { n: figures.value.short(n) });
  const source = [one.source, one.years, size].filter(Boolean).join(', ');
  const read = say('compareReadAt', { site: one.readAt, day: figures.value.day(Date.parse(one.checkedOn)) });
  return `${[of, method, tier].filter(Boolean).join(', ')}: ${source} (${read})`;
}
