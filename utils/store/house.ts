import type { Brand } from '../domain/brand';
import { rulesFor } from '../domain/hashtags/built-in-rules';
import type { House } from '../domain/hashtags/lint';
import type { OwnStore } from './own';

/** By what the posts of a brand are looked at on a network; without a brand by the network's rules alone. */
export async function houseOf(store: OwnStore, brand: Brand | null, network: string): Promise<House> {
  const [guide, edits] = await Promise.all([brand && store.guides.get(brand.id), store.limits.toArray()]);
  return { guide: guide ?? null, rubrics: brand?.rubrics ?? [], rules: rulesFor(network, edits) };
}
