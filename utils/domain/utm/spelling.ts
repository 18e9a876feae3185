/** Names that mean one thing: as people write them in tags. */
const groups: readonly (readonly string[])[] = [
  ['vk', 'vkontakte', 'vk.com', 'vk.ru', 'vkontakte.ru', 'm.vk.com'],
  ['vk_ads', 'vkads', 'vk-ads', 'vkr'],
  ['telegram', 'tg', 't.me', 'telega'],
  ['telegram_ads', 'tg_ads', 'tgads', 'telegram-ads'],
  ['facebook', 'fb', 'facebook.com', 'fb.com', 'm.facebook.com'],
  ['instagram', 'ig', 'insta', 'inst', 'instagram.com'],
  ['youtube', 'yt', 'youtube.com', 'youtu.be'],
  ['odnoklassniki', 'ok', 'ok.ru', 'odnoklassniki.ru'],
  ['twitter', 'x', 'x.com', 'twitter.com', 't.co'],
  ['whatsapp', 'wa', 'whatsapp.com', 'wa.me'],
  ['tiktok', 'tt', 'tiktok.com'],
  ['linkedin', 'linkedin.com'],
  ['yandex', 'ya', 'yandex.ru', 'ya.ru'],
  ['google', 'google.com', 'adwords'],
  ['avito', 'avito-ads', 'avito_ads', 'avitoads'],
  ['dzen', 'zen', 'dzen.ru', 'zen.yandex'],
  ['max', 'max.ru'],
  ['mytarget', 'targetmailru', 'my_target'],
  ['viber', 'viber.com'],
];

const groupOf = new Map(
  groups.flatMap((group) => group.map((name): [string, readonly string[]] => [name, group])),
);

/** Other spellings of a name, it included; null when none are known. */
export function spellingsOf(name: string): readonly string[] | null {
  return groupOf.get(name.trim().toLowerCase()) ?? null;
}

/**
 * True when two values look like one with a slip of the pen: at most two letters apart, and no digit. Short values are
 * never near one another.
 */
export function isNear(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < 5 || one.length > 200) return false;
  if (Math.abs(one.length - other.length) > 2) return false;
  if (digitsOf(one) !== digitsOf(other)) return false;
  return isWithinTwo(one, other);
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** Levenshtein's distance is at most 2: three rows of five cells each, so that time grows with length only. */
function isWithinTwo(one: string, other: string): boolean {
  const far = 3;
  const width = 5;
  // Cell k of row i is the distance of the first i letters of one and the first i + k - 2 of the other.
  let row = [far, far, 0, 1, 2];
  for (let i = 1; i <= one.length; i++) {
    const next = [far, far, far, far, far];
    for (let k = 0; k < width; k++) {
      const j = i + k - 2;
      if (j < 0 || j > other.length) continue;
      const replaced = j > 0 ? row[k]! + (one[i - 1] === other[j - 1] ? 0 : 1) : far;
      const removed = k + 1 < width ? row[k + 1]! + 1 : far;
      const added = k > 0 ? next[k - 1]! + 1 : far;
      next[k] = Math.min(far, replaced, removed, added);
    }
    row = next;
  }
  return (row[other.length - one.length + 2] ?? far) <= 2;
}
