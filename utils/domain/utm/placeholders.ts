import type { CustomParameter, NamingRules, PlacementId, Tags } from './draft';
import { named } from './naming';

/** What is filled in when a link is built: `{date}` is 2026-05-01, `{month}` 2026-05, `{year}` 2026. */
export const placeholders = ['date', 'month', 'year', 'brand', 'rubric', 'network'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What the placeholders stand for; '' or missing is not known. */
export interface About {
  /** YYYY-MM-DD, the day the link is for. */
  date: string;
  brand?: string;
  rubric?: string;
  network?: string;
}

export interface FilledIn {
  value: string;
  /** Placeholders whose value is not known: left out, with a separator beside them. */
  unknown: Placeholder[];
}

/** Where a placeholder's name is a macro of the ad system, it is the macro: Google Ads has a {network} of its own. */
const macrosInstead: Partial<Record<PlacementId, readonly Placeholder[]>> = { googleAds: ['network'] };

const anyPlaceholder = /(?<!\{)\{(date|month|year|brand|rubric|network)\}(?!\})/g;

/** A value with its placeholders filled in; names of brands and rubrics are written by the rules, all else is kept. */
export function fillIn(
  value: string,
  about: About,
  rules: NamingRules,
  placement: PlacementId | null,
): FilledIn {
  if (!value.includes('{')) return { value, unknown: [] };
  const unknown: Placeholder[] = [];
  let filled = '';
  let end = 0;
  for (const found of value.matchAll(anyPlaceholder)) {
    const placeholder = found[1] as Placeholder;
    if (!isPlaceholder(found[0], placement)) continue;
    const meant = meaning(placeholder, about, rules);
    filled += value.slice(end, found.index);
    end = found.index + found[0].length;
    if (meant !== '') filled += meant;
    else {
      unknown.push(placeholder);
      if (/[_-]/.test(value[end] ?? '')) end++;
      else if (end === value.length) filled = filled.replace(/[_-]$/, '');
    }
  }
  return { value: filled + value.slice(end), unknown };
}

function meaning(placeholder: Placeholder, about: About, rules: NamingRules): string {
  if (placeholder === 'date') return about.date;
  if (placeholder === 'month') return about.date.slice(0, 7);
  if (placeholder === 'year') return about.date.slice(0, 4);
  return named(about[placeholder] ?? '', rules);
}

/** True when a form or a template has a placeholder in any of its values. */
export const asksFor = (
  placeholder: Placeholder,
  { tags, custom }: { tags: Partial<Tags>; custom: readonly CustomParameter[] },
): boolean =>
  [...Object.values(tags), ...custom.map(({ value }) => value)].some((value) =>
    value.includes(`{${placeholder}}`),
  );

/** True for the braces that are filled in by us: no ad system ever sees them. */
export function isPlaceholder(macro: string, placement: PlacementId | null): boolean {
  const inside = macro.slice(1, -1) as Placeholder;
  const isMacro = placement !== null && macrosInstead[placement]?.includes(inside);
  return placeholders.includes(inside) && !isMacro;
}
