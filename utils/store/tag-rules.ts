import { catalogueWith } from '../domain/utm/catalogue';
import { defaultRules } from '../domain/utm/naming';
import type { TagRules } from '../domain/utm/published';
import type { OwnStore } from './own';
import { editsOf, rulesOf } from './templates';

/** By what the tags of own posts are looked at: every brand with how it names things, and the catalogue as it is now. */
export async function tagRulesOf(store: OwnStore): Promise<TagRules> {
  const brands = await store.brands.toArray();
  const namers = await Promise.all(
    brands.map(async (brand) => ({ brand, rules: (await rulesOf(store, brand.id)) ?? defaultRules })),
  );
  return { namers, catalogue: catalogueWith(await editsOf(store)) };
}
