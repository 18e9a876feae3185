import type { Post } from './post';
import type { ProfileRef } from './profile';

export const roles = ['own', 'competitor'] as const;
export type Role = (typeof roles)[number];

/** An account that a brand watches: its own, or a competitor's. At least one of id and handle is known. */
export interface BrandAccount extends ProfileRef {
  role: Role;
  /** Milliseconds since 1970. */
  addedAt: number;
}

/** A kind of post, told by its hashtags: a post with any of them belongs to it. */
export interface Rubric {
  name: string;
  /** Without "#", compared without case. */
  tags: string[];
}

/** What a manager works for: its accounts on the networks, its competitors, its rubrics. */
export interface Brand {
  id: string;
  name: string;
  createdAt: number;
  accounts: BrandAccount[];
  rubrics: Rubric[];
}

/** True when both name one account. Ids decide where both are known: handles change hands. */
export function sameAccount(a: ProfileRef, b: ProfileRef): boolean {
  if (a.network !== b.network) return false;
  if (a.id && b.id) return a.id === b.id;
  return a.handle !== null && a.handle.toLowerCase() === b.handle?.toLowerCase();
}

/** True when an account is one of the brand's own. */
export const isOwn = ({ accounts }: Pick<Brand, 'accounts'>, account: ProfileRef): boolean =>
  accounts.some((one) => one.role === 'own' && sameAccount(one, account));

/** The account that a post names as its author. */
export const authorOf = (post: Pick<Post, 'network' | 'authorId' | 'authorHandle'>): ProfileRef => ({
  network: post.network,
  id: post.authorId,
  handle: post.authorHandle,
  name: null,
});

/** The brands of which a post's author is an own account. */
export const brandsOwning = (
  post: Parameters<typeof authorOf>[0],
  brands: readonly Brand[],
): readonly Brand[] => brands.filter((brand) => isOwn(brand, authorOf(post)));

/**
 * The brand with these accounts too. One that is already there keeps its place and role, and takes over an id, a handle
 * or a name that is now known: an account that was renamed stays one account.
 */
export function withAccounts(brand: Brand, accounts: readonly BrandAccount[]): Brand {
  const all = [...brand.accounts];
  for (const account of accounts) {
    const i = all.findIndex((one) => sameAccount(one, account));
    if (i < 0) all.push(account);
    else all[i] = learnt(all[i]!, account);
  }
  return { ...brand, accounts: all };
}

/** The brand's accounts with what has since been learnt of them; the same brand when nothing has. */
export function withLearnt(brand: Brand, profiles: readonly ProfileRef[]): Brand {
  let isNews = false;
  const accounts = brand.accounts.map((account) => {
    const profile = profiles.find((one) => sameAccount(account, one));
    const now = profile ? learnt(account, profile) : account;
    isNews ||= now.id !== account.id || now.handle !== account.handle || now.name !== account.name;
    return now;
  });
  // One that was known by id here and by handle there is now known to be one: the first stays.
  return isNews ? withAccounts({ ...brand, accounts: [] }, accounts) : brand;
}

const learnt = (account: BrandAccount, { id, handle, name }: ProfileRef): BrandAccount => ({
  ...account,
  id: id ?? account.id,
  handle: handle ?? account.handle,
  name: name ?? account.name,
});

/** The rubric of a post: the first that has one of its hashtags; null when none has, or the text was not seen. */
export function rubricOf(hashtags: readonly string[] | null, rubrics: readonly Rubric[]): string | null {
  if (!hashtags) return null;
  const tags = new Set(hashtags.map((tag) => tag.toLowerCase()));
  return rubrics.find((rubric) => rubric.tags.some((tag) => tags.has(tag.toLowerCase())))?.name ?? null;
}
