import { writeAddress } from './address';
import { findMacro, placementsKnowing, writtenMacro } from './catalogue';
import { type PlacementId, type UtmField, utmFields } from './draft';
import { type Finding, type Subject, withAddress, withTag } from './findings';
import { insideOf, partsOf } from './macros';
import { withoutEdges } from './naming';
import { isPlaceholder } from './placeholders';
import { type Placement } from './placements';

/** Rules 11–15: macros of the form, and of the address where they are encoded. */
export function macros(subject: Subject): Finding[] {
  return [
    ...utmFields.flatMap((field) => [
      ...encodedMacro(subject, field),
      ...macrosOf(subject.written[field], subject.draft.placement).flatMap((macro) =>
        oneMacro(subject, field, macro),
      ),
    ]),
    ...encodedInAddress(subject),
  ];
}

/** The macros of a value, each once; what we fill in ourselves is none. */
function macrosOf(value: string, placement: PlacementId | null): string[] {
  if (!value.includes('{')) return [];
  const found = partsOf(value)
    .filter((part) => part.kind === 'macro' && !isPlaceholder(part.text, placement))
    .map((part) => part.text);
  return [...new Set(found)].slice(0, 20);
}

function oneMacro(subject: Subject, field: UtmField, macro: string): Finding[] {
  const { placement } = subject;
  if (!placement) return [];
  if (placement.braces === null) {
    return placement.isVerified ? [literalMacro(subject, field, macro, placement)] : [];
  }
  const { token, braces } = insideOf(macro);
  const known = findMacro(placement, token);
  if (braces !== placement.braces) return wrongBraces(subject, field, macro, placement);
  if (known && !known.isDeprecated) return groupForCampaign(subject, field, macro, placement);
  if (!known && (!placement.isVerified || isOwnParameter(placement, token))) return [];
  return [unknownMacro(subject, field, macro, placement)];
}

/** Google lets an advertiser have parameters of their own. */
const isOwnParameter = (placement: Placement, token: string): boolean =>
  placement.id === 'googleAds' && /^(?:_\w+|param[12](?::.*)?)$/.test(token);

function unknownMacro(subject: Subject, field: UtmField, macro: string, placement: Placement): Finding {
  const { token, braces } = insideOf(macro);
  const other = placementsKnowing(subject.catalogue, token, braces).find(({ id }) => id !== placement.id);
  const better = sameMeaning(placement, other, token);
  return {
    rule: 11,
    severity: 'warning',
    field,
    values: {
      macro,
      placement: placement.id,
      other: other?.id ?? '',
      better: better ?? '',
      checkedOn: placement.checkedOn,
    },
    fix: better ? replaced(subject, field, macro, better) : null,
  };
}

function wrongBraces(subject: Subject, field: UtmField, macro: string, placement: Placement): Finding[] {
  const { token, braces } = insideOf(macro);
  const own = findMacro(placement, token);
  const other = placementsKnowing(subject.catalogue, token, braces)[0];
  const better =
    own && !own.isDeprecated ? writtenMacro(placement, token) : sameMeaning(placement, other, token);
  if (better === null && !placement.isVerified) return [];
  return [
    {
      rule: 12,
      severity: 'error',
      field,
      values: { macro, placement: placement.id, better: better ?? '', braces: placement.braces ?? '' },
      fix: better ? replaced(subject, field, macro, better) : null,
    },
  ];
}

/** The macro of a placement that is replaced with what another's is; null when none or several mean it. */
function sameMeaning(placement: Placement, other: Placement | undefined, token: string): string | null {
  const meaning = other ? findMacro(other, token)?.meaning : null;
  if (!meaning) return null;
  const same = placement.macros.filter((macro) => macro.meaning === meaning && !macro.isDeprecated);
  return same.length === 1 ? writtenMacro(placement, same[0]!.token) : null;
}

function literalMacro(subject: Subject, field: UtmField, macro: string, placement: Placement): Finding {
  return {
    rule: 14,
    severity: 'error',
    field,
    values: { macro, placement: placement.id },
    fix: withTag(subject.draft, field, withoutMacro(subject.written[field], macro)),
  };
}

/** Rule 15: at VK Ads a campaign is what others call a group. */
function groupForCampaign(subject: Subject, field: UtmField, macro: string, placement: Placement): Finding[] {
  const better = new Map([
    ['campaign_id', '{{ad_plan_id}}'],
    ['campaign_name', '{{ad_plan_name}}'],
  ]).get(insideOf(macro).token);
  if (placement.id !== 'vkAds' || field !== 'campaign' || better === undefined) return [];
  return [
    {
      rule: 15,
      severity: 'info',
      field,
      values: { macro, better },
      fix: replaced(subject, field, macro, better),
    },
  ];
}

/** Rule 13 in a field: a macro pasted as an address bar shows it. */
function encodedMacro(subject: Subject, field: UtmField): Finding[] {
  const value = subject.draft.tags[field];
  const better = withBraces(value);
  if (better === null) return [];
  return [
    {
      rule: 13,
      severity: 'error',
      field,
      values: { macro: value, better },
      fix: withTag(subject.draft, field, better),
    },
  ];
}

/** Rule 13 in the address, with all of them put right at once. */
function encodedInAddress({ address, draft }: Subject): Finding[] {
  if (!address) return [];
  const wrong = address.pairs.find((pair) => withBraces(pair.raw) !== null);
  if (!wrong) return [];
  const pairs = address.pairs.map((pair) => ({ ...pair, raw: withBraces(pair.raw) ?? pair.raw }));
  return [
    {
      rule: 13,
      severity: 'error',
      field: null,
      values: { macro: wrong.raw, better: withBraces(wrong.raw)! },
      fix: withAddress(draft, writeAddress({ ...address, pairs })),
    },
  ];
}

/** A text with its encoded braces decoded, where that makes a macro; else null. */
function withBraces(text: string): string | null {
  if (!/%7b/i.test(text)) return null;
  const decoded = text.replaceAll(/%7b/gi, '{').replaceAll(/%7d/gi, '}');
  const count = (value: string) => partsOf(value).filter((part) => part.kind === 'macro').length;
  return count(decoded) > count(text) ? decoded : null;
}

function replaced(subject: Subject, field: UtmField, macro: string, better: string) {
  const value = partsOf(subject.written[field])
    .map((part) => (part.text === macro ? better : part.text))
    .join('');
  return withTag(subject.draft, field, value);
}

/** A value without a macro, and without the separator that parted it from the rest. */
function withoutMacro(value: string, macro: string): string {
  return withoutEdges(
    partsOf(value)
      .filter((part) => part.text !== macro)
      .map((part) => part.text)
      .join('')
      .replaceAll(/__+/g, '_')
      .replaceAll(/--+/g, '-'),
  );
}
