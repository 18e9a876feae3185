import {
  sameAccount,
  withAccounts,
  withLearnt,
  type Brand,
  type BrandAccount,
  type Role,
  type Rubric,
} from '../domain/brand';
import type { ProfileRef } from '../domain/profile';
import type { Added } from '../messages/protocol';
import { BadName, ChangedMeanwhile } from './errors';
import { change, type OwnStore } from './own';

/** As many as a person can oversee; a list that was pasted by mistake stops here. */
export const mostBrands = 200;
export const mostAccounts = 1000;
const longestName = 100;

/** @throws BadName when there is none, it is too long, or another brand has it */
function checkName(name: string, brands: readonly Brand[], id: string | null): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new BadName('empty');
  if (trimmed.length > longestName) throw new BadName('tooLong');
  const isTaken = brands.some((one) => one.id !== id && one.name.toLowerCase() === trimmed.toLowerCase());
  if (isTaken) throw new BadName('taken');
  return trimmed;
}

/** A new brand. @throws BadName */
export function createBrand(store: OwnStore, name: string, id: string, now: number): Promise<Brand> {
  return change(store, async () => {
    const brands = await store.brands.toArray();
    if (brands.length >= mostBrands) throw new BadName('tooMany');
    const brand: Brand = {
      id,
      name: checkName(name, brands, null),
      createdAt: now,
      accounts: [],
      rubrics: [],
    };
    await store.brands.add(brand);
    return brand;
  });
}

/** @throws BadName */
export function renameBrand(store: OwnStore, id: string, name: string): Promise<void> {
  return change(store, async () => {
    const brands = await store.brands.toArray();
    const trimmed = checkName(name, brands, id);
    await store.brands.update(id, { name: trimmed });
  });
}

/** Removes a brand and returns it, so that it can be put back; null when it was gone already. What was seen stays. */
export function deleteBrand(store: OwnStore, id: string): Promise<Brand | null> {
  return change(store, async () => {
    const brand = await store.brands.get(id);
    await store.brands.delete(id);
    return brand ?? null;
  });
}

/**
 * Puts back what was removed, unless it is there, and returns it as it then is: under another name, where another brand
 * has got its own meanwhile. @throws BadName when there are as many as there may be
 */
export function putBackBrand(store: OwnStore, brand: Brand): Promise<Brand> {
  return change(store, async () => {
    const brands = await store.brands.toArray();
    const there = brands.find(({ id }) => id === brand.id);
    if (there) return there;
    if (brands.length >= mostBrands) throw new BadName('tooMany');
    const back = { ...brand, name: freeName(brand.name, brands) };
    await store.brands.add(back);
    return back;
  });
}

/** The name itself, or the first of "name (2)", "name (3)" … that no brand has. */
function freeName(name: string, brands: readonly Brand[]): string {
  const taken = new Set(brands.map((one) => one.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    const end = ` (${number})`;
    // A letter of two halves is not cut in the middle.
    free = name.slice(0, longestName - end.length).replace(/[\uD800-\uDBFF]$/, '') + end;
  }
  return free;
}

/** Adds accounts to a brand. One that it has already is not added twice, and keeps its role. */
export function addAccounts(store: OwnStore, id: string, accounts: readonly BrandAccount[]): Promise<Added> {
  return change(store, async () => {
    const brand = await store.brands.get(id);
    if (!brand) return { added: 0, already: 0, refused: accounts.length };
    const all = withAccounts(brand, accounts);
    const kept = { ...all, accounts: all.accounts.slice(0, mostAccounts) };
    await store.brands.put(kept);
    const added = kept.accounts.length - brand.accounts.length;
    const refused = all.accounts.length - kept.accounts.length;
    return { added, refused, already: accounts.length - added - refused };
  });
}

/** Takes an account out of a brand and returns it as it was, for putting it back; null when it was not there. */
export function removeAccount(
  store: OwnStore,
  id: string,
  account: ProfileRef,
): Promise<BrandAccount | null> {
  return change(store, async () => {
    const brand = await store.brands.get(id);
    const found = brand?.accounts.find((one) => sameAccount(one, account));
    if (!brand || !found) return null;
    await store.brands.put({ ...brand, accounts: brand.accounts.filter((one) => one !== found) });
    return found;
  });
}

export function setRole(store: OwnStore, id: string, account: ProfileRef, role: Role): Promise<void> {
  return change(store, async () => {
    const brand = await store.brands.get(id);
    if (!brand) return;
    const accounts = brand.accounts.map((one) => (sameAccount(one, account) ? { ...one, role } : one));
    await store.brands.put({ ...brand, accounts });
  });
}

/**
 * Keeps rubrics of a brand in place of those that the person saw when they saved.
 * @throws ChangedMeanwhile when another window has kept others since
 */
export function setRubrics(
  store: OwnStore,
  id: string,
  rubrics: Rubric[],
  seen: readonly Rubric[],
): Promise<void> {
  return change(store, async () => {
    const brand = await store.brands.get(id);
    if (!brand || isSame(brand.rubrics, rubrics)) return;
    if (!isSame(brand.rubrics, seen)) throw new ChangedMeanwhile();
    await store.brands.put({ ...brand, rubrics });
  });
}

const isSame = (a: readonly Rubric[], b: readonly Rubric[]): boolean => asText(a) === asText(b);
const asText = (rubrics: readonly Rubric[]): string =>
  JSON.stringify(rubrics.map(({ name, tags }) => [name, tags]));

/** Lets brands learn ids, handles and names of their accounts that pages have told since. */
export async function learnAccounts(store: OwnStore, profiles: readonly ProfileRef[]): Promise<void> {
  if (profiles.length === 0) return;
  const brands = await store.brands.toArray();
  if (!brands.some((brand) => withLearnt(brand, profiles) !== brand)) return;
  await change(store, async () => {
    for (const brand of await store.brands.toArray()) {
      const learnt = withLearnt(brand, profiles);
      if (learnt !== brand) await store.brands.put(learnt);
    }
  });
}

/** The brands that watch an account. */
export async function brandsOf(store: OwnStore, account: ProfileRef): Promise<Brand[]> {
  const brands = await store.brands.toArray();
  return brands.filter((brand) => brand.accounts.some((one) => sameAccount(one, account)));
}
