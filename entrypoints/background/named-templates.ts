import type { Template } from '@/utils/domain/utm/draft';
import { builtInTemplates, type BuiltInTemplate } from '@/utils/domain/utm/templates';
import { lastTemplate } from '@/utils/settings';
import { ownStore } from '@/utils/store/own';
import { templatesOf } from '@/utils/store/templates';

import { wordsNow } from './words';

/** All templates with their names in the language of now: the last used first, then the person's own, then those built in. */
export async function namedTemplates(): Promise<Template[]> {
  const [own, say, last] = await Promise.all([templatesOf(ownStore), wordsNow(), lastTemplate.getValue()]);
  const nameOf = ({ name, nameKey }: BuiltInTemplate) => (nameKey ? say(nameKey) : name);
  const all = [...own, ...builtInTemplates.map((one) => ({ ...one, name: nameOf(one) }))];
  return all.toSorted((a, b) => Number(b.id === last) - Number(a.id === last));
}

/** The template that was last used; null when none was, or it is gone. */
export async function templateLastUsed(): Promise<Template | null> {
  const id = await lastTemplate.getValue();
  return id === null ? null : ((await namedTemplates()).find((template) => template.id === id) ?? null);
}
