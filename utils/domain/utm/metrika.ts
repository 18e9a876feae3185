import type { Tags } from './draft';

/** The day on which the help of Yandex Metrica was read: "How Yandex Metrica works with tags". */
export const metrikaAsOf = '2026-11-26';

/** The report of "Sources" that a visit gets into; 'tags': none of them by its tags, only "UTM tags". */
export type MetrikaReport =
  | 'ad'
  | 'social'
  | 'messenger'
  | 'email'
  | 'qr'
  | 'recommendation'
  | 'search'
  | 'tags';

export interface MetrikaForecast {
  /** null: no tag at all, and Metrica goes by where the visit comes from. */
  report: MetrikaReport | null;
  /** The source as Metrica names it; null: it is not on its list, and shows as "other: identified by tags". */
  recognised: string | null;
  /** What decides: a medium of Metrica's list, or, where medium is none of them, a source that is an ad system's. */
  because: 'medium' | 'source' | null;
  /** True for Yandex Direct: Metrica knows it by the yclid that it adds itself, not by the tags. */
  isByClickId: boolean;
}

/** What each medium says, small letters. */
const mediums: Readonly<Record<Exclude<MetrikaReport, 'tags'>, readonly string[]>> = {
  ad: ['banner', 'cpa', 'cpc', 'cpm', 'cpp', 'cpv', 'display', 'paidsearch', 'ppc'],
  social: ['social', 'social-network', 'social-media', 'sm', 'social network', 'social media'],
  messenger: ['messenger'],
  email: ['email', 'e-mail'],
  qr: ['qr', 'qrcode'],
  recommendation: ['rec'],
  search: ['organic'],
};

type Sources = ReadonlyMap<string, string>;

/** "Name: spelling spelling" a line, as spelled in a tag; compared without case. */
function sourcesOf(lines: string): Sources {
  return new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [name, spellings] = line.split(': ') as [string, string];
        return spellings.split(' ').map((spelling): [string, string] => [spelling, name]);
      }),
  );
}

const adSystems = sourcesOf(`
AdFox: adfox
Admitad: admitad
AdNews: adnews
ADNOUS: adnous
AdRiver: adriver
ADV.Cake: advcake
Advmaker: advmaker
Aport: aport aport.ru
Avito Ads: avito avito_ads avito-ads avitoads
Avito Promo: avitopromo
Begun: begun
Bing Ads: bing
B2BContext: b2bcontext
CityAds: city_ads
Criteo: criteo
Direct/ADVERT: directadvert directadvert.ru
DriveNetwork: drivenetwork
E.PN: epn epnbz
Facebook: facebook fb facebook.com fb.com
Flocktory: flocktory
Gde Slon: gdeslon gdeslon_cpa
giraffe.io: giraffio
Google: google adwords adsense
Instagram: instagram
Kavanga: kavanga
Ladycenter: ladycenter
LinkRU: link
Magna: magna
MarketGid: marketgid
Medialand: medialand
Google Merchant: merchant
Moi Mir: moimir
NNN: nnn nnn.ru
Odnoklassniki: odnoklassniki
Ozon: ozon
Perfluence: perfluence
Price.ru: price price.ru priceru price-gmc
PRRE.RU: prre
RTB House: rtbhouse
myTarget: mytarget targetmailru
Taboola: taboola
Telegram: telegram_ads tg_ads tgads
TikTok: tiktok
Mail.ru Goods: torg.mail.ru
RORER: trorer rorer
tTarget: ttarget
Videonow: videonow
VK: vkontakte vk vk.com
VK Ads: vk_ads vkads vk-ads vkr
Whisla: whisla
YouTube: youtube
`);

const socialNetworks = sourcesOf(`
VK: vk vkontakte vk.com
Facebook: facebook fb facebook.com
Twitter: twitter twitter.com
Odnoklassniki: ok odnoklassniki ok.ru odnoklassniki.ru
LiveJournal: livejournal
Google+: plus.google.com googleplus
Moi Mir: my.mail.ru
LinkedIn: linkedin linkedin.com
Delicious: delicious
Tumblr: tumblr tumblr.com
Instagram: instagram instagram.com
Pinterest: pinterest.com
Reddit: reddit
StumbleUpon: stumbleupon
`);

/** MAX is not one of them. */
const messengers = sourcesOf(`
Skype: skype
Telegram: telegram tg
Viber: viber
WeChat: wechat
WhatsApp: whatsapp
`);

const recommenders = sourcesOf(`
MirTesen: mirtesen
Rambler: rambler
`);

const searchEngines = sourcesOf(`
Yandex: yandex
Google: google
Mail.ru: go.mail.ru
`);

const recognisedIn: Readonly<Record<MetrikaReport, Sources | null>> = {
  ad: adSystems,
  social: socialNetworks,
  messenger: messengers,
  email: null,
  qr: null,
  recommendation: recommenders,
  search: searchEngines,
  tags: null,
};

const direct = new Set(['yandex', 'ya', 'yandex.direct', 'yandex_direct', 'direct']);

/** Where Yandex Metrica shows a visit by these tags, as its help says; a macro in them is taken as the text it is. */
export function metrikaOf(tags: Pick<Tags, 'source' | 'medium'>): MetrikaForecast {
  const source = tags.source.trim().toLowerCase();
  const medium = tags.medium.trim().toLowerCase();
  if (source === '' && medium === '') {
    return { report: null, recognised: null, because: null, isByClickId: false };
  }
  let report = reportOf(medium);
  // A messenger may also be told by the medium of social networks.
  if (report === 'social' && messengers.has(source)) report = 'messenger';
  if (report) {
    return {
      report,
      recognised: recognisedIn[report]?.get(source) ?? null,
      because: 'medium',
      isByClickId: report === 'ad' && direct.has(source),
    };
  }
  const adSystem = adSystems.get(source);
  return adSystem === undefined
    ? { report: 'tags', recognised: null, because: null, isByClickId: false }
    : { report: 'ad', recognised: adSystem, because: 'source', isByClickId: false };
}

function reportOf(medium: string): MetrikaReport | null {
  const found = Object.entries(mediums).find(([, known]) => known.includes(medium));
  return found ? (found[0] as MetrikaReport) : null;
}
