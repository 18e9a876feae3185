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
