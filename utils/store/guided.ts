import { authorOf, isOwn, type Brand } from '../domain/brand';
import type { Guide } from '../domain/hashtags/guide';
import type { Post } from '../domain/post';
import type { OwnStore } from './own';

/** A brand that has a guide to hashtags, with it. */
export interface GuidedBrand {
  brand: Brand;
  guide: Guide;
}

/** The brands that have a guide. */
export async function guidedBrands(store: OwnStore): Promise<GuidedBrand[]> {
  const guides = await store.guides.toArray();
  if (guides.length === 0) return [];
  const brands = await store.brands.bulkGet(guides.map(({ brand }) => brand));
  return guides.flatMap((guide, i) => (brands[i] ? [{ brand: brands[i], guide }] : []));
}

/** The brand by whose guide a post is looked at: the first of which its author is an own account; null for none. */
export function guidedBy(
  post: Pick<Post, 'network' | 'authorId' | 'authorHandle'>,
  brands: readonly GuidedBrand[],
): GuidedBrand | null {
  return brands.find(({ brand }) => isOwn(brand, authorOf(post))) ?? null;
}
