import { type Address, readAddress } from './address';
import { buildLink, knownName } from './build';
import { addressFindings, landingLimits } from './check-address';
import { macros } from './check-macros';
import { reports } from './check-reports';
import { mediums, missingFields, writtenValues } from './check-values';
import { noTags, parameterOf, type Tags, utmFields } from './draft';
import type { CheckInput, Finding, Severity, Subject } from './findings';
import { fillIn } from './placeholders';

export type { CheckInput, Finding };

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** All that is to say about a draft, worst first. A fault of its address is not among it: `Built` tells that. */
export function findingsOf(input: CheckInput): Finding[] {
  const subject = subjectOf(input);
  const findings = [
    ...missingFields(subject),
    ...writtenValues(subject),
    ...macros(subject),
    ...mediums(subject),
    ...addressFindings(subject),
    ...reports(subject),
    ...landingLimits(subject),
  ];
  return findings.sort(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity) || one.rule - other.rule,
  );
}

function subjectOf(input: CheckInput): Subject {
  const { draft, rules, about, catalogue } = input;
  const read = readAddress(draft.address);
  const address = 'fault' in read ? null : read;
  const written = writtenTags(draft.tags, address);
  const values = { ...written };
  for (const field of utmFields) values[field] = fillIn(written[field], about, rules, draft.placement).value;
  return {
    ...input,
    address,
    built: buildLink(draft, rules, about),
    placement: draft.placement ? catalogue[draft.placement] : null,
    written,
    values,
  };
}

/** What the link will say: the form's values, and the address's own where the form has none. */
function writtenTags(tags: Tags, address: Address | null): Tags {
  const written: Tags = { ...noTags };
  for (const field of utmFields) {
    const own = tags[field].trim();
    written[field] =
      own || (address?.pairs.find((pair) => knownName(pair) === parameterOf[field])?.value.trim() ?? '');
  }
  return written;
}
