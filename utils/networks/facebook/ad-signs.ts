import type { Json } from '../walk';

/** Where a post says that it is paid for: on the list's item, in its data, as a label, as an attachment. One alone proves nothing. */
export type AdSign = 'edge' | 'data' | 'label' | 'attachment';

/** Keys that only sponsored posts carry; spellings change, so that a blocker does not find them. */
export function adKeys(node: Json): AdSign[] {
  const signs: AdSign[] = node.category === 'SPONSORED' ? ['edge'] : [];
  for (const key of Object.keys(node)) {
    const sign = adKey(key);
    if (sign && isSet(node[key])) signs.push(sign);
  }
  return signs;
}

const adNames = new Map<string, AdSign | null>();
function adKey(key: string): AdSign | null {
  let sign = adNames.get(key);
  if (sign === undefined) {
    if (adNames.size > 5000) adNames.clear();
    sign = !/^(?:th_dat_spo|spo?nso)|sposnsor|sponsored/.test(key)
      ? null
      : /^th_dat_spo|sponsored_data/.test(key)
        ? 'data'
        : 'edge';
    adNames.set(key, sign);
  }
  return sign;
}

const isSet = (value: unknown): boolean =>
  typeof value === 'object' ? value !== null && Object.keys(value).length > 0 : Boolean(value);

const adTypes = new Map<string, AdSign | null>();
/** Types that stand in sponsored posts: their label, their attachment. */
export function adType(type: string): AdSign | null {
  let sign = adTypes.get(type);
  if (sign === undefined) {
    if (adTypes.size > 2000) adTypes.clear();
    sign = /Sponsored(?:Label|Data)/.test(type)
      ? 'label'
      : /AdStyleRender|ShareAd|AdAttachment/.test(type)
        ? 'attachment'
        : null;
    adTypes.set(type, sign);
  }
  return sign;
}
