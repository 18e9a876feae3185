import type { Draft, NamingRules, UtmField } from './draft';
import type { About } from './placeholders';
import type { Catalogue } from './placements';

/**
 * The numbered rules of docs/utm.md. 34, "order and other parameters are kept", is how links are built and never a
 * finding; 35 and 36 are the brand's own: a required field, a value that is not on its list.
 */
export type RuleNumber = number;
export type Severity = 'error' | 'warning' | 'info';

/** Something that is wrong with a link, or worth knowing before it is published. */
export interface Finding {
  rule: RuleNumber;
  severity: Severity;
  /** The field it is about; null: the link as a whole, or its address. */
  field: UtmField | null;
  /** For the sentence. */
  values: Record<string, string | number>;
  /** The draft with this put right; null where a person must decide. */
  fix: Draft | null;
}

export interface CheckInput {
  draft: Draft;
  rules: NamingRules;
  catalogue: Catalogue;
  about: About;
  /** Values used before, by field: a spelling that is nearly one of them is a split. */
  known: Partial<Record<UtmField, readonly string[]>>;
}

/** All that is to say about a draft, worst first. */
export function findingsOf(input: CheckInput): Finding[] {
  const findings: Finding[] = [];
  const { draft } = input;
  const required: readonly [UtmField, number, Severity][] = [
    ['source', 1, 'error'],
    ['medium', 2, 'error'],
    ['campaign', 3, 'warning'],
  ];
  for (const [field, rule, severity] of required) {
    if (draft.tags[field].trim() === '') findings.push({ rule, severity, field, values: {}, fix: null });
  }
  return findings;
}
