import { type AddressFault, type Pair, readAddress } from './address';
import { type Draft, type NamingRules, parameterOf, utmFields } from './draft';
import { partsOf } from './macros';
import { type About, fillIn, type Placeholder } from './placeholders';

/** A tagged link. */
export interface Built {
  /** '' when the address has a fault. */
  url: string;
  /** Stretches of the url that come from the form, as [from, to). */
  added: [number, number][];
  /** Placeholders without a value: they are left out. */
  unknown: Placeholder[];
  fault: AddressFault | null;
}

/**
 * Tags an address. What it has keeps its order and its bytes; a parameter of the form that it has already is written in
 * its place (once: later ones of that name go), or left alone with `existing: 'keep'`. Values are written as the form has
 * them: rules are for placeholders, and for findings. Tagging the result again changes nothing.
 */
export function buildLink(
  draft: Draft,
  rules: NamingRules,
  about: About,
  existing: 'replace' | 'keep' = 'replace',
): Built {
  const address = readAddress(draft.address);
  if ('fault' in address) return { url: '', added: [], unknown: [], fault: address.fault };

  const unknown = new Set<Placeholder>();
  const wanted = new Map<string, string>();
  for (const { name, value } of parametersOf(draft)) {
    const filled = fillIn(value, about, rules, draft.placement);
    for (const placeholder of filled.unknown) unknown.add(placeholder);
    if (filled.value !== '' && !wanted.has(name)) {
      wanted.set(name, `${encoded(name)}=${encoded(filled.value)}`);
    }
  }

  const pairs: { raw: string; isOurs: boolean }[] = [];
  const done = new Set<string>();
  for (const pair of address.pairs) {
    const name = knownName(pair);
    const ours = wanted.get(name);
    if (ours === undefined || (existing === 'keep' && pair.value !== '')) {
      pairs.push({ raw: pair.raw, isOurs: false });
      done.add(name);
    } else if (!done.has(name)) {
      pairs.push({ raw: ours, isOurs: true });
      done.add(name);
    }
  }
  const missing = [...wanted].filter(([name]) => !done.has(name));
  // "?" or "&" at the end already asks for a pair.
  if (missing.length > 0 && pairs.at(-1)?.raw === '') pairs.pop();
  for (const [, raw] of missing) pairs.push({ raw, isOurs: true });

  let url = address.base;
  const added: [number, number][] = [];
  for (const [index, pair] of pairs.entries()) {
    url += index === 0 ? '?' : '&';
    if (pair.isOurs) added.push([url.length, url.length + pair.raw.length]);
    url += pair.raw;
  }
  return { url: url + address.fragment, added, unknown: [...unknown], fault: null };
}

/** What the form adds, in order: UTM fields, then the person's own parameters. */
export function parametersOf(draft: Pick<Draft, 'tags' | 'custom'>): { name: string; value: string }[] {
  return [
    ...utmFields.map((field) => ({ name: parameterOf[field], value: draft.tags[field] })),
    ...draft.custom,
  ]
    .map(({ name, value }) => ({ name: name.trim(), value: value.trim() }))
    .filter(({ name, value }) => name !== '' && value !== '');
}

/** A pair's name; that of a UTM parameter in small letters, however it is written. */
export function knownName(pair: Pair): string {
  const lower = pair.name.toLowerCase();
  return lower.startsWith('utm_') ? lower : pair.name;
}

/** A value as an address may hold it: macros literally, all else encoded. */
export function encoded(value: string): string {
  return partsOf(value)
    .map((part) => (part.kind === 'macro' ? part.text : encodeURIComponent(wellFormed(part.text))))
    .join('');
}

/** Half of a surrogate pair cannot be encoded. */
const wellFormed = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
