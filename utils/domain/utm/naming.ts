import slugify from '@sindresorhus/slugify';

import type { NamingRules } from './draft';
import { partsOf } from './macros';

/** For a brand without rules of its own. */
export const defaultRules: Readonly<NamingRules> = {
  brand: '',
  letters: 'lower',
  separator: '_',
  isTransliterated: true,
  required: ['source', 'medium', 'campaign'],
  allowed: {},
  ownHosts: [],
  longest: 100,
  isSberId: false,
};

/** Values with a meaning of their own in reports: their "-" or "_" is not the brand's separator. */
const fixedValues = new Set([
  'ai-assistant',
  'avito-ads',
  'cross-network',
  'e-mail',
  'e_mail',
  'paid-social',
  'paid_social',
  'paid-video',
  'paid_video',
  'social-media',
  'social-network',
  'vk_ads',
]);

/** Longest value that is named, in characters; a longer one is given back as it is, and found too long elsewhere. */
const longestNamed = 2000;

/** A value by the rules: letters, separators, Latin. Macros and placeholders are kept as they are. Idempotent. */
export function named(value: string, rules: Readonly<NamingRules>): string {
  const trimmed = value.trim();
  if (trimmed === '' || trimmed.length > longestNamed) return trimmed;
  const lower = trimmed.toLowerCase();
  if (fixedValues.has(lower)) return rules.letters === 'lower' ? lower : trimmed;
  const written = partsOf(trimmed)
    .map((part) => (part.kind === 'macro' ? part.text : wordsNamed(part.text, rules)))
    .join('');
  return withoutEdges(written);
}

/** Words of a text that holds no macro, joined by the separator; one at an edge stays, for the macro beside it. */
function wordsNamed(text: string, rules: Readonly<NamingRules>): string {
  return text
    .split(/[^\p{L}\p{M}\p{N}.]+/u)
    .map((word) => wordNamed(word, rules))
    .join(rules.separator);
}

function wordNamed(word: string, rules: Readonly<NamingRules>): string {
  const isLower = rules.letters === 'lower';
  const cased = isLower ? word.toLowerCase() : word;
  if (!rules.isTransliterated || /^[\w.]*$/.test(cased)) return cased;
  const latin = slugify(cased, {
    separator: rules.separator,
    lowercase: isLower,
    decamelize: false,
    preserveCharacters: ['.'],
  });
  // A script that has no Latin letters for us is better than nothing at all.
  return latin === '' ? cased : latin;
}

/** Without separators at its ends. */
export function withoutEdges(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && (value[start] === '_' || value[start] === '-')) start++;
  while (end > start && (value[end - 1] === '_' || value[end - 1] === '-')) end--;
  return value.slice(start, end);
}
