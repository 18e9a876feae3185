import type { RuledNetwork } from '../hashtags/network-rules';

/** The categories that every plan begins with; windows have words for them. */
export const builtInCategories = [
  'entertaining',
  'educational',
  'commercial',
  'userGenerated',
  'news',
] as const;
export type BuiltInCategory = (typeof builtInCategories)[number];

export interface Category {
  /** One of the built-in ids, or the person's. */
  id: string;
  /** Null: as our words have it. */
  name: string | null;
}

export interface Person {
  name: string;
  role: string;
}

/** How a brand plans. Of no brand where `brand` is ''. */
export interface BrandPlan {
  brand: string;
  /** IANA; null: this computer's. */
  zone: string | null;
  categories: Category[];
  people: Person[];
  /** What share of the posts is to be of each category, by its id: whole percent. */
  mix: Record<string, number>;
  /** Posts a week, by network. */
  perWeek: Partial<Record<RuledNetwork, number>>;
  /** Where ideas are looked for when they run dry. */
  sources: string[];
  updatedAt: number;
}

export const blankPlan = (brand: string): BrandPlan => ({
  brand,
  zone: null,
  categories: builtInCategories.map((id) => ({ id, name: null })),
  people: [],
  mix: {},
  perWeek: {},
  sources: [],
  updatedAt: 0,
});
