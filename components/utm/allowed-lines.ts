import type { AllowedValue } from '@/utils/domain/utm/draft';

/** Allowed values as a person writes them: a line each, "vk.com: vk, vkontakte". */
export const writeAllowed = (allowed: readonly AllowedValue[]): string =>
  allowed
    .map(({ value, synonyms }) => (synonyms.length > 0 ? `${value}: ${synonyms.join(', ')}` : value))
    .join('\n');

/** What {@link writeAllowed} writes; blank lines are skipped, a value that comes twice takes the synonyms of both. */
export function readAllowed(text: string): AllowedValue[] {
  const synonyms = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    const value = (colon < 0 ? line : line.slice(0, colon)).trim();
    if (value === '') continue;
    const set = synonyms.get(value) ?? new Set();
    synonyms.set(value, set);
    for (const synonym of colon < 0 ? [] : line.slice(colon + 1).split(','))
      if (synonym.trim() !== '') set.add(synonym.trim());
  }
  return Array.from(synonyms, ([value, set]) => ({ value, synonyms: [...set] }));
}
