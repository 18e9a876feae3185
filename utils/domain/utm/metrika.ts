import type { Tags } from './draft';

/** The day as of which Yandex Metrica's reports are described. */
export const metrikaAsOf = '2026-11-23';

/** The report of Yandex Metrica in which a visit is told apart by its source; 'tags' is "Other, by tags" and the UTM report. */
export type MetrikaReport = 'ad' | 'social' | 'messenger' | 'email' | 'tags';

export interface MetrikaForecast {
  /** null: nothing is tagged, and Metrica decides by where the visit comes from. */
  report: MetrikaReport | null;
  /** The source as Metrica names it; null when it is not known to be recognised. */
  recognised: string | null;
}

/** Messengers that Metrica is known to recognise. MAX is not one of them. */
const messengers: Readonly<Record<string, readonly string[]>> = {
  Skype: ['skype'],
  Telegram: ['telegram'],
  Viber: ['viber'],
  WeChat: ['wechat'],
  WhatsApp: ['whatsapp'],
};

/** Ad systems whose source is documented. */
const adSystems: Readonly<Record<string, readonly string[]>> = { 'Yandex Direct': ['yandex', 'ya'] };

const paid = /cp|^ppc$|^ad$|^ads$|^paid|^target/;

/** Where Yandex Metrica shows a visit by this link. Only what its help says: what is not known stays null. */
export function metrikaOf(tags: Pick<Tags, 'source' | 'medium'>): MetrikaForecast {
  const source = tags.source.trim().toLowerCase();
  const medium = tags.medium.trim().toLowerCase();
  if (source === '') return { report: null, recognised: null };
  if (medium === 'messenger') return { report: 'messenger', recognised: nameIn(messengers, source) };
  if (medium === 'social') {
    const messenger = nameIn(messengers, source);
    return messenger
      ? { report: 'messenger', recognised: messenger }
      : { report: 'social', recognised: null };
  }
  if (medium === 'email') return { report: 'email', recognised: null };
  if (paid.test(medium)) return { report: 'ad', recognised: nameIn(adSystems, source) };
  return { report: 'tags', recognised: null };
}

function nameIn(names: Readonly<Record<string, readonly string[]>>, source: string): string | null {
  return Object.keys(names).find((name) => names[name]!.includes(source)) ?? null;
}
