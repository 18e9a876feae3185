import type { CatalogueEdits } from '../domain/utm/catalogue';
import type { NamingRules, Template } from '../domain/utm/draft';
import type { FromWindow } from '../messages/protocol';
import { BadName, Full } from './errors';
import { editsShape, linkLimits, rulesShape, shaped, templateShape } from './link-shapes';
import { change, withKnownBrands, type OwnStore } from './own';

/**
 * Keeps a template, in place of the one of its id if there is one.
 * @param newId its id when it is new
 * @throws BadName when its brand has another of this name, or there are too many; Refused
 */
export function saveTemplate(
  store: OwnStore,
  given: Parameters<FromWindow['saveTemplate']>[0],
  newId: string,
): Promise<Template> {
  const name = given.name.trim();
  if (name === '') throw new BadName('empty');
  if (name.length > linkLimits.name) throw new BadName('tooLong');
  const template = shaped(templateShape, { ...given, name, id: given.id ?? newId });
  return change(store, async () => {
    const others = (await store.templates.toArray()).filter(({ id }) => id !== template.id);
    if (others.length >= linkLimits.templates) throw new BadName('tooMany');
    if (others.some((one) => one.brand === template.brand && isSame(one.name, name)))
      throw new BadName('taken');
    await store.templates.put(template);
    return template;
  });
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Removes a template and returns it, so that it can be put back; null when it was gone already. Its links stay. */
export function deleteTemplate(store: OwnStore, id: string): Promise<Template | null> {
  return change(store, async () => {
    const template = await store.templates.get(id);
    await store.templates.delete(id);
    return template ?? null;
  });
}

/** Puts back what was removed, unless it is there. @throws Refused */
export function putBackTemplate(store: OwnStore, given: Template): Promise<void> {
  const template = shaped(templateShape, given);
  return change(store, async () => {
    if (!(await store.templates.get(template.id))) await store.templates.add(template);
  });
}

/** Keeps how a brand names things, in place of what it had. @throws Full; Refused */
export function saveRules(store: OwnStore, given: NamingRules): Promise<void> {
  const rules = shaped(rulesShape, given);
  return change(store, async () => {
    const isNew = !(await store.rules.get(rules.brand));
    if (isNew && (await store.rules.count()) >= linkLimits.rules) throw new Full();
    await store.rules.put(rules);
  });
}

/** Removes a brand's own rules and returns them; null when it had none: then those of every brand hold. */
export function deleteRules(store: OwnStore, brand: string): Promise<NamingRules | null> {
  return change(store, async () => {
    const rules = await store.rules.get(brand);
    await store.rules.delete(brand);
    return rules ?? null;
  });
}

/** The person's templates, as they were named. Those of a brand that was deleted are every brand's. */
export async function templatesOf(store: OwnStore): Promise<Template[]> {
  const templates = await withKnownBrands(store, await store.templates.toArray());
  return templates.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** How a brand names things: its own rules, else those of every brand; null when there are neither. */
export async function rulesOf(store: OwnStore, brand: string | null): Promise<NamingRules | null> {
  const [own, common] = await store.rules.bulkGet([brand ?? '', '']);
  return own ?? common ?? null;
}

/** Keeps what the person knows of a placement's macros; with null what was kept is forgotten. @throws Refused */
export function saveMacros(
  store: OwnStore,
  { placement, edits }: Parameters<FromWindow['saveMacros']>[0],
): Promise<void> {
  const row = edits && shaped(editsShape, { ...edits, placement });
  return change(store, async () => {
    if (row) await store.catalogue.put(row);
    else await store.catalogue.delete(placement);
  });
}

/** What the person knows of macros beyond the built-in catalogue, by placement. */
export async function editsOf(store: OwnStore): Promise<CatalogueEdits> {
  const rows = await store.catalogue.toArray();
  return Object.fromEntries(rows.map(({ placement, ...edits }) => [placement, edits]));
}
