/** Services whose addresses tell nothing of where they lead: well known ones, by general knowledge in 2026; not a full list. */
export const shorteners: ReadonlySet<string> = new Set(
  (
    'bit.ly bitly.com buff.ly clck.ru cutt.ly da.gd dlvr.it dub.sh fb.me goo.gl goo.su ift.tt is.gd ' +
    'kutt.it lnkd.in nurl.ru ow.ly qps.ru rb.gy rebrand.ly s.id short.io shorturl.at spoo.me surl.li t.co t.ly ' +
    'tiny.cc tiny.one tinyurl.com trib.al u.to v.gd vk.cc wp.me'
  ).split(' '),
);

/** True for such a host, and for one under it. */
export const isShortener = (host: string): boolean =>
  host.split('.').some((_, i, names) => shorteners.has(names.slice(i).join('.')));
