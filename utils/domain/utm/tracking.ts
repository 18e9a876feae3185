/** Parameters that networks and ad systems add by themselves: they tell one click, share or visitor. */

/** Whose parameter it is. */
export type TrackingOwner =
  | 'Google'
  | 'Yandex'
  | 'Meta'
  | 'Instagram'
  | 'YouTube'
  | 'VK'
  | 'Mail.ru'
  | 'Microsoft'
  | 'TikTok'
  | 'X'
  | 'LinkedIn'
  | 'Pinterest'
  | 'Mailchimp'
  | 'HubSpot';

/** As of 2026-11-26, small letters. Names that mean nothing else: a site's own `from` or `ref` is never taken out. */
const owners: Readonly<Record<Exclude<TrackingOwner, 'YouTube'>, string>> = {
  Google: 'gclid gclsrc gbraid wbraid dclid srsltid gad_source gad_campaignid _gl _ga',
  Yandex: 'yclid ymclid ysclid yzclid yqrid yadclid yadordid yhid etext _openstat',
  Meta: 'fbclid mibextid fb_action_ids fb_action_types fb_source __cft__[0] __tn__',
  Instagram: 'igsh igshid ig_rid ig_mid',
  VK: 'rb_clickid',
  'Mail.ru': 'mt_click_id mt_link_id',
  Microsoft: 'msclkid',
  TikTok: 'ttclid',
  X: 'twclid',
  LinkedIn: 'li_fat_id',
  Pinterest: 'epik',
  Mailchimp: 'mc_cid mc_eid',
  HubSpot: '_hsenc _hsmi __hssc __hstc __hsfp hsctatracking',
};

const ownerOf = new Map<string, TrackingOwner>(
  Object.entries(owners).flatMap(([owner, names]) =>
    names.split(' ').map((name): [string, TrackingOwner] => [name, owner as TrackingOwner]),
  ),
);

/** Who adds a parameter of that name to links of that host, or null when it may be the site's own. */
export function trackingOwnerOf(name: string, host: string): TrackingOwner | null {
  const lower = name.toLowerCase();
  // Two letters may be anything elsewhere.
  if (lower === 'si') return /(?:^|\.)(?:youtube\.com|youtu\.be)$/.test(host) ? 'YouTube' : null;
  return ownerOf.get(lower) ?? null;
}
