/** The networks by name: data only, so that the manifest and the page-world script can read it without a reader. */
import type { Benchmark } from '../domain/benchmarks';
import { about as facebook } from './facebook/about';
import { benchmarks as facebookBenchmarks } from './facebook/benchmarks';
import { about as instagram } from './instagram/about';
import { benchmarks as instagramBenchmarks } from './instagram/benchmarks';
import type { About } from './network';
import { about as vk } from './vk/about';
import { benchmarks as vkBenchmarks } from './vk/benchmarks';
import { about as youtube } from './youtube/about';
import { benchmarks as youtubeBenchmarks } from './youtube/benchmarks';

export const catalog = { youtube, instagram, facebook, vk } as const satisfies Record<string, About>;

export type NetworkId = keyof typeof catalog;
export const networkIds = Object.keys(catalog) as NetworkId[];

/** Match patterns of every network: the only hosts we may ever run on. */
export const hosts: readonly string[] = networkIds.flatMap((id) => catalog[id].hosts as readonly string[]);

/** The network a page belongs to, by its hostname; null elsewhere. */
export function networkOf(hostname: string): NetworkId | null {
  return (
    networkIds.find((id) =>
      catalog[id].domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`)),
    ) ?? null
  );
}

/** The day (ISO) from which a network counts views anew; null when it never has. */
export const viewsCountedAnewOn = (network: string): string | null =>
  networkIds.flatMap((id) => (id === network ? ((catalog[id] as About).viewsCountedAnewOn ?? []) : []))[0] ??
  null;

const benchmarks: Record<NetworkId, readonly Benchmark[]> = {
  youtube: youtubeBenchmarks,
  instagram: instagramBenchmarks,
  facebook: facebookBenchmarks,
  vk: vkBenchmarks,
};

/** What others measured of a network's accounts. */
export const benchmarksOf = (network: string): readonly Benchmark[] =>
  networkIds.flatMap((id) => (id === network ? benchmarks[id] : []));
