import { type Address, readAddress, readPair, writeAddress } from './address';
import { type Built, encoded, knownName } from './build';
import { type Draft, type NamingRules, parameterOf, type Tags, type UtmField } from './draft';
import type { About } from './placeholders';
import type { Catalogue, Placement } from './placements';

/**
 * The numbered rules of docs/utm.md. 34, "order and other parameters are kept", is how links are built and never a
 * finding; 35 and 36 are the brand's own: a required field, a value that is not on its list.
 */
export const ruleNumbers = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
  30, 31, 32, 33, 35, 36,
] as const;
export type RuleNumber = (typeof ruleNumbers)[number];
export type Severity = 'error' | 'warning' | 'info';

/** Something that is wrong with a link, or worth knowing before it is published. */
export interface Finding {
  rule: RuleNumber;
  severity: Severity;
  /** The field it is about; null: the link as a whole, or its address. */
  field: UtmField | null;
  /** For the sentence. `placement` and `other` are ids of placements, to be said by their names. */
  values: Record<string, string | number>;
  /** The draft with this put right; null where a person must decide. */
  fix: Draft | null;
}

export interface CheckInput {
  draft: Draft;
  rules: NamingRules;
  catalogue: Catalogue;
  about: About;
  /** Values used before, by field, the most used first: a spelling that is nearly one of them is a split. */
  known: Partial<Record<UtmField, readonly string[]>>;
  /** The host of the page that the link was seen on, where it stays there. Not the page it leads to, nor the tab. */
  standsOn?: string | null;
}

/** What all checks look at, made once. */
export interface Subject extends CheckInput {
  /** null: it has a fault, which `Built` tells. */
  address: Address | null;
  built: Built;
  placement: Placement | null;
  /** As written: in the form, else in the address. */
  written: Tags;
  /** As written, with placeholders filled in. */
  values: Tags;
}

/**
 * The draft with another value in a field. A value that only the address has is changed there, in its place; with '',
 * neither the form nor the address has it any more.
 */
export function withTag(draft: Draft, field: UtmField, value: string): Draft {
  const isInForm = draft.tags[field].trim() !== '';
  const changed = { ...draft, tags: { ...draft.tags, [field]: value } };
  if (isInForm && value !== '') return changed;
  const address = readAddress(draft.address);
  if ('fault' in address) return changed;
  const name = parameterOf[field];
  const at = address.pairs.findIndex((pair) => knownName(pair) === name && pair.value.trim() !== '');
  if (at < 0) return changed;
  const pairs =
    value === ''
      ? address.pairs.filter((pair) => knownName(pair) !== name)
      : address.pairs.with(at, readPair(`${name}=${encoded(value)}`));
  const written = writeAddress({ ...address, pairs });
  return withAddress(value === '' ? changed : draft, written);
}

/** The draft with another address. */
export function withAddress(draft: Draft, address: string): Draft {
  return { ...draft, address };
}

/** The medium that GA4 and Metrica both know for links of a placement; null when the placement does not tell. */
export function mediumFor(placement: Placement | null): string | null {
  if (!placement) return null;
  if (placement.id === 'email' || placement.id === 'unisender') return 'email';
  if (placement.kind === 'ad') return 'cpc';
  return placement.kind === 'organic' ? 'social' : null;
}

/** False for a fix that is a choice: rule 25 keeps a value that the form would replace, rule 27 takes all tags off. */
export function isSafeFix({ fix, rule }: Finding): boolean {
  return fix !== null && rule !== 25 && rule !== 27;
}
