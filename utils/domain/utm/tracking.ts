/** Parameters that networks and ad systems add by themselves: they tell one click, share or visitor. */

/** Whose parameter it is. */
export type TrackingOwner =
  | 'google'
  | 'yandex'
  | 'meta'
  | 'instagram'
  | 'youtube'
  | 'vk'
  | 'mailru'
  | 'microsoft'
  | 'tiktok'
  | 'x'
  | 'linkedin'
  | 'pinterest'
  | 'mailchimp'
  | 'hubspot';

/** As of 2026-11-26. Only names that mean nothing else: a site's own `from`, `ref` or `feature` is never taken out. */
const owners: Readonly<Record<TrackingOwner, readonly string[]>> = {
  google: [
    'gclid',
    'gclsrc',
    'gbraid',
    'wbraid',
    'dclid',
    'srsltid',
    'gad_source',
    'gad_campaignid',
    '_gl',
    '_ga',
  ],
  yandex: ['yclid', 'ymclid', 'ysclid', 'yqrid', 'yadclid', 'yadordid', 'ybaip', '_openstat', 'etext'],
  meta: ['fbclid', 'mibextid', 'fb_action_ids', 'fb_action_types', 'fb_source', '__cft__[0]', '__tn__'],
  instagram: ['igsh', 'igshid', 'ig_rid', 'ig_mid', 'ig_web_copy_link'],
  youtube: ['si'],
  vk: ['vkclid', 'rb_clickid', 'vk_ref', 'vk_ad_id', 'vk_platform'],
  mailru: ['mt_click_id', 'mt_link_id', 'mrclid', 'top_mail_ru_id'],
  microsoft: ['msclkid'],
  tiktok: ['ttclid', '_t', '_r'],
  x: ['twclid'],
  linkedin: ['li_fat_id'],
  pinterest: ['epik'],
  mailchimp: ['mc_cid', 'mc_eid'],
  hubspot: ['_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking'],
};

const ownerOf = new Map<string, TrackingOwner>(
  Object.entries(owners).flatMap(([owner, names]) =>
    names.map((name): [string, TrackingOwner] => [name, owner as TrackingOwner]),
  ),
);

/** Who adds a parameter of that name, or null when it may be the site's own. */
export function trackingOwnerOf(name: string): TrackingOwner | null {
  return ownerOf.get(name.toLowerCase()) ?? null;
}
