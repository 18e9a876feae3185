import { isNear } from '../near';
import { encoded } from './build';
import { type UtmField, utmFields } from './draft';
import { type Finding, mediumFor, type Subject, withTag } from './findings';
import { partsOf } from './macros';
import { named, withoutEdges } from './naming';
import { categoryOf } from './sources';
import { spellingsOf } from './spelling';

/** Rules 1–3 and 35: what is missing. */
export function missingFields({ draft, rules, values }: Subject): Finding[] {
  const findings: Finding[] = [];
  const missing = (field: UtmField) => values[field] === '';
  const none = { values: {}, fix: null };
  if (missing('source')) findings.push({ rule: 1, severity: 'error', field: 'source', ...none });
  if (missing('medium')) findings.push({ rule: 2, severity: 'error', field: 'medium', ...none });
  if (missing('campaign')) findings.push({ rule: 3, severity: 'warning', field: 'campaign', ...none });
  for (const field of rules.required) {
    if (field === 'source' || field === 'medium' || field === 'campaign' || !missing(field)) continue;
    const only = rules.allowed[field]?.length === 1 ? rules.allowed[field][0]!.value : null;
    findings.push({
      rule: 35,
      severity: 'error',
      field,
      values: {},
      fix: only ? withTag(draft, field, only) : null,
    });
  }
  return findings;
}

/** Rules 4–9, 28 and 36: how a value is written. */
export function writtenValues(subject: Subject): Finding[] {
  return utmFields.flatMap((field) => {
    const value = subject.written[field];
    return value === '' ? [] : [...writing(subject, field, value), ...spelling(subject, field, value)];
  });
}

function writing(subject: Subject, field: UtmField, value: string): Finding[] {
  const { draft, rules } = subject;
  const findings: Finding[] = [];
  const found = (
    rule: Finding['rule'],
    severity: Finding['severity'],
    better: string,
    values: Finding['values'] = {},
  ) =>
    findings.push({
      rule,
      severity,
      field,
      values: { value, better, ...values },
      fix: better === '' || better === value ? null : withTag(draft, field, better),
    });
  const text = textOf(value);
  // What is no macro yet is another rule's: 13.
  const plain = text.replaceAll(/%7[bd]/gi, '');

  if (rules.letters === 'lower' && plain !== plain.toLowerCase()) {
    found(
      4,
      'warning',
      eachText(value, (part) => part.toLowerCase()),
    );
  }
  if (/\s/.test(text))
    found(
      5,
      'warning',
      eachText(value, (part) => part.replaceAll(/\s+/g, rules.separator)),
    );
  // eslint-disable-next-line no-control-regex
  if (rules.isTransliterated && /[^\u0000-\u007f]/.test(text)) {
    found(6, 'warning', named(value, rules), { encoded: encoded(value).length, length: value.length });
  }
  const special = /[&?#=%]/.exec(plain);
  if (special) {
    const rest = value.slice(value.indexOf(special[0]) + 1);
    found(
      7,
      'error',
      withoutEdges(eachText(value, (part) => part.replaceAll(/[&?#=%]+/g, rules.separator))),
      {
        character: special[0],
        rest: rest.slice(0, 40),
      },
    );
  }
  const trimmed = withoutEdges(value);
  if (trimmed !== value) found(8, 'warning', trimmed);
  const length = textOf(subject.values[field]).length;
  if (length > rules.longest) {
    findings.push({
      rule: 9,
      severity: 'warning',
      field,
      values: { length, limit: rules.longest },
      fix: null,
    });
  }
  return findings;
}

/** Rules 28 and 36, of a value that a field has or might be given. */
export function spelling(subject: Subject, field: UtmField, value: string): Finding[] {
  const { draft, rules } = subject;
  if (partsOf(value).some((part) => part.kind === 'macro')) return [];
  const suggest = (better: string): Finding => ({
    rule: 28,
    severity: 'warning',
    field,
    values: { value, better },
    fix: withTag(draft, field, better),
  });
  const lower = value.toLowerCase();

  const allowed = rules.allowed[field];
  if (allowed && allowed.length > 0) {
    if (allowed.some((one) => one.value === value)) return [];
    const meant =
      allowed.find((one) => one.value.toLowerCase() === lower) ??
      allowed.find((one) => one.synonyms.some((synonym) => synonym.toLowerCase() === lower)) ??
      allowed.find((one) => spellingsOf(lower)?.includes(one.value.toLowerCase())) ??
      allowed.find((one) => isNear(lower, one.value.toLowerCase()));
    if (meant) return [suggest(meant.value)];
    const some = allowed.slice(0, 10).map((one) => one.value);
    return [{ rule: 36, severity: 'warning', field, values: { value, allowed: some.join(', ') }, fix: null }];
  }

  const known = (subject.known[field] ?? []).slice(0, 1000);
  const place = known.indexOf(value);
  const before = place < 0 ? known : known.slice(0, place);
  const spellings = field === 'source' || field === 'medium' ? spellingsOf(lower) : null;
  const better =
    before.find((one) => spellings?.includes(one.toLowerCase())) ??
    (place < 0 ? known.find((one) => isNear(lower, one.toLowerCase())) : undefined);
  return better === undefined ? [] : [suggest(better)];
}

const freeMediums = new Set(['organic', 'referral', 'none', 'direct', '(none)', '(not set)', '(direct)']);
const paidMedium = /^(?:cpc|ppc|paidsearch|paid_search|paid-search)$/;

/** Rules 16–18: what a medium may not be, and what goes with it. */
export function mediums(subject: Subject): Finding[] {
  const { draft, values, placement } = subject;
  const findings: Finding[] = [];
  const medium = values.medium.toLowerCase();
  const source = values.source.toLowerCase();
  const better = mediumFor(placement);

  if (spellingsOf(medium)) {
    const isFree = values.source === '' || spellingsOf(medium)!.includes(source);
    findings.push({
      rule: 16,
      severity: 'warning',
      field: 'medium',
      values: { value: values.medium },
      fix:
        better && isFree
          ? withTag(withTag(draft, 'source', values.source || values.medium), 'medium', better)
          : null,
    });
  }
  if (freeMediums.has(medium)) {
    findings.push({
      rule: 17,
      severity: 'warning',
      field: 'medium',
      values: { value: values.medium, better: better ?? '' },
      fix: better ? withTag(draft, 'medium', better) : null,
    });
  }
  if (paidMedium.test(medium) && values.term === '' && isSearch(source)) {
    const keyword = placement?.macros.find((macro) => macro.token === 'keyword');
    findings.push({
      rule: 18,
      severity: 'info',
      field: 'term',
      values: { value: values.source, medium: values.medium },
      fix: keyword ? withTag(draft, 'term', '{keyword}') : null,
    });
  }
  return findings;
}

const isSearch = (source: string): boolean =>
  categoryOf(source) === 'search' || spellingsOf('yandex')!.includes(source);

/** What of a value is no macro. */
function textOf(value: string): string {
  return partsOf(value)
    .filter((part) => part.kind === 'text')
    .map((part) => part.text)
    .join('');
}

/** A value with all that is no macro changed. */
function eachText(value: string, change: (text: string) => string): string {
  return partsOf(value)
    .map((part) => (part.kind === 'macro' ? part.text : change(part.text)))
    .join('');
}
