import { noTags, utmFields, type CustomParameter, type Draft, type Tags, type Template } from './draft';
import { builtInTemplates } from './templates';

/** The template of an id, the person's own or a built-in one; null when it is gone. */
export const templateOf = (id: string, own: readonly Template[]): Template | null =>
  [...own, ...builtInTemplates].find((template) => template.id === id) ?? null;

/**
 * A draft filled by a template: its values take the place of what is there; fields that it leaves open keep what a person
 * wrote, but not what the template before wrote into them.
 */
export function withTemplate(draft: Draft, template: Template, before: Template | null): Draft {
  const tags = { ...noTags };
  for (const field of utmFields) {
    const old = draft.tags[field];
    tags[field] = template.tags[field] ?? (old === before?.tags[field] ? '' : old);
  }
  const names = new Set([...template.custom, ...(before?.custom ?? [])].map(({ name }) => name));
  const own = draft.custom.filter(({ name }) => !names.has(name));
  return {
    address: draft.address,
    tags,
    custom: [...own, ...template.custom.map((parameter) => ({ ...parameter }))],
    placement: template.placement,
  };
}

/** What stood in a form before a template was used: the values that it has written over. */
export interface Former {
  tags: Partial<Tags>;
  custom: CustomParameter[];
}

/**
 * What a template would write over: values that a person typed or an address brought, not those that the template
 * before has put there. Null when there is nothing of the kind.
 */
export function formerOf(draft: Draft, template: Template, before: Template | null): Former | null {
  const tags: Former['tags'] = {};
  for (const field of utmFields) {
    const old = draft.tags[field];
    if (old === '' || old === before?.tags[field]) continue;
    if ((template.tags[field] ?? old) !== old) tags[field] = old;
  }
  const custom = draft.custom.filter(
    ({ name, value }) =>
      value !== '' &&
      !before?.custom.some((one) => one.name === name && one.value === value) &&
      template.custom.some((one) => one.name === name && one.value !== value),
  );
  return Object.keys(tags).length + custom.length > 0 ? { tags, custom } : null;
}

/** The draft with what stood in it before. */
export function withFormer(draft: Draft, former: Former): Draft {
  const custom = draft.custom.map((one) => former.custom.find(({ name }) => name === one.name) ?? one);
  return { ...draft, tags: { ...draft.tags, ...former.tags }, custom };
}
