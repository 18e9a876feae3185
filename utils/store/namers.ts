import { defaultRules } from '../domain/utm/naming';
import type { Namer } from '../domain/utm/published';
import type { OwnStore } from './own';
import { rulesOf } from './templates';

/** Every brand with how it names things. */
export async function namersOf(store: OwnStore): Promise<Namer[]> {
  const brands = await store.brands.toArray();
  return Promise.all(
    brands.map(async (brand) => ({ brand, rules: (await rulesOf(store, brand.id)) ?? defaultRules })),
  );
}
