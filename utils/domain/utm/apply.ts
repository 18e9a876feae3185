import { noTags, utmFields, type Draft, type Template } from './draft';
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
