import type { Brand } from '../domain/brand';
import type { House } from '../domain/hashtags/lint';
import type { RuledNetwork } from '../domain/hashtags/network-rules';
import type { OwnStore } from './own';

/** By what the posts of a brand are looked at on a network; without a brand by the network's rules alone. */
export async function houseOf(store: OwnStore, brand: Brand | null, network: string): Promise<House> {
  const [guide, _edits] = await Promise.all([
    brand && store.guides.get(brand.id),
    store.limits.get(network as RuledNetwork),
  ]);
  return { guide: guide ?? null, rubrics: brand?.rubrics ?? [], rules: null };
}
