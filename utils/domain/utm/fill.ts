import { type AddressFault, type Pair, readAddress, writeAddress } from './address';
import { knownName } from './build';
import { type Draft, emptyDraft, noTags, parameterOf, type Tags, type UtmField, utmFields } from './draft';
import { type TrackingOwner, trackingOwnerOf } from './tracking';

/** A form filled from an address, and what was done with the rest of it. */
export interface Filled {
  draft: Draft;
  /** Not null: the draft holds the text as it was, and nothing was taken out of it. */
  fault: AddressFault | null;
  /** Further values of a UTM parameter whose first is in the draft. */
  duplicates: { field: UtmField; value: string }[];
  /** Parameters that tell one click or one visitor, taken out of the draft's address. */
  tracking: { name: string; value: string; owner: TrackingOwner }[];
}

const fieldOf = new Map<string, UtmField>(utmFields.map((field) => [parameterOf[field], field]));

/** Fills the form from the address of a tab: UTM into its fields, tracking set aside, all else byte for byte. */
export function fillFrom(text: string): Filled {
  const address = readAddress(text);
  if ('fault' in address) {
    return {
      draft: { ...emptyDraft, address: text.trim() },
      fault: address.fault,
      duplicates: [],
      tracking: [],
    };
  }
  const tags: Tags = { ...noTags };
  const seen = new Set<UtmField>();
  const duplicates: Filled['duplicates'] = [];
  const tracking: Filled['tracking'] = [];
  const pairs: Pair[] = [];
  for (const pair of address.pairs) {
    const field = fieldOf.get(knownName(pair));
    const owner = trackingOwnerOf(pair.name, address.host);
    if (field) {
      if (seen.has(field)) duplicates.push({ field, value: pair.value });
      else tags[field] = pair.value;
      seen.add(field);
    } else if (owner) tracking.push({ name: pair.name, value: pair.value, owner });
    else pairs.push(pair);
  }
  return {
    draft: { address: writeAddress({ ...address, pairs }), tags, custom: [], placement: null },
    fault: null,
    duplicates,
    tracking,
  };
}
