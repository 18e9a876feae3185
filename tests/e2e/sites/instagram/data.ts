/** The people and posts of the sample pages. All of them are invented; the numbers are made so that every case occurs. */
import type { Language } from '../sample-site';

export type { Language };
export type Text = Record<Language, string>;

export interface Account {
  id: string;
  handle: string;
  name: Text;
  about: Text;
  followers: number;
  following: number;
  posts: number;
  hue: number;
}

export interface SamplePost {
  id: string;
  number: string;
  account: Account;
  caption: Text;
  format: 'photo' | 'carousel' | 'reel';
  /** Hours since it was published. */
  age: number;
  likes: number;
  likesHidden: boolean;
  comments: number;
  commentsOff: boolean;
  /** Plays: told on the Reels tab only. */
  plays: number | null;
  pinned: boolean;
  ad: boolean;
}

export const kiln: Account = {
  id: '7700000101',
  handle: 'north.kiln',
  name: { en: 'North Kiln', ru: 'Северная печь' },
  about: {
    en: 'Stoneware from a cold town. Open on Fridays.',
    ru: 'Керамика из холодного города. Открыто по пятницам.',
  },
  followers: 48_217,
  following: 132,
  posts: 311,
  hue: 18,
};
export const fern: Account = {
  id: '7700000102',
  handle: 'fern_and_fog',
  name: { en: 'Fern & Fog', ru: 'Папоротник и туман' },
  about: { en: 'Slow walks', ru: 'Долгие прогулки' },
  followers: 9_120,
  following: 80,
  posts: 64,
  hue: 140,
};
export const lamp: Account = {
  id: '7700000103',
  handle: 'lamp.market',
  name: { en: 'Lamp Market', ru: 'Рынок ламп' },
  about: { en: 'Lamps', ru: 'Лампы' },
  followers: 1_500,
  following: 3,
  posts: 20,
  hue: 48,
};

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Everything in the sample happened before this moment. */
export const sampleNow = Date.UTC(2026, 10, 25, 9);
const hour = 3_600_000;

/** A post's number as its links write it. */
export function codeOf(number: bigint): string {
  let code = '';
  for (let left = number; left > 0n; left /= 64n) code = (digits[Number(left % 64n)] ?? '') + code;
  return code;
}

function named(age: number, salt: number): { id: string; number: string } {
  const number = (BigInt(sampleNow - age * hour - 1_314_220_021_721) << 23n) | BigInt(4096 + salt * 7);
  return { id: codeOf(number), number: String(number) };
}

let made = 0;
function post(
  account: Account,
  format: SamplePost['format'],
  age: number,
  likes: number,
  comments: number,
  en: string,
  ru: string,
  more: Partial<SamplePost> = {},
): SamplePost {
  made += 1;
  return {
    ...named(age, made),
    account,
    format,
    age,
    likes,
    comments,
    caption: { en, ru },
    likesHidden: false,
    commentsOff: false,
    plays: null,
    pinned: false,
    ad: false,
    ...more,
  };
}

/** The account's posts, as its page lists them. */
export const posts: SamplePost[] = [
  post(
    kiln,
    'carousel',
    2900,
    6_431,
    212,
    'How a bowl is made, in nine pictures #stoneware #howto',
    'Как делают миску, в девяти снимках #керамика #какэтосделано',
    { pinned: true },
  ),
  post(kiln, 'photo', 20, 1_204, 31, 'Morning light on the drying shelf', 'Утренний свет на сушильной полке'),
  post(
    kiln,
    'reel',
    44,
    3_870,
    96,
    'Trimming a foot ring in one breath #wheelthrown',
    'Подрезаем ножку на одном дыхании #гончарныйкруг',
    { plays: 61_240 },
  ),
  post(kiln, 'photo', 70, 3, 18, 'A glaze we will not sell', 'Глазурь, которую мы не продаём', {
    likesHidden: true,
  }),
  post(
    kiln,
    'carousel',
    101,
    958,
    22,
    'Six cups, six mistakes #secondsale',
    'Шесть чашек, шесть ошибок #распродажа',
  ),
  post(kiln, 'photo', 130, 3, 0, 'Test tile no. 412', 'Пробная плитка № 412'),
  post(
    kiln,
    'reel',
    166,
    12_090,
    340,
    'Opening the kiln at 80 degrees',
    'Открываем печь при восьмидесяти градусах',
    { plays: 402_900 },
  ),
  post(kiln, 'photo', 200, 1_011, 0, 'The shop window, before the snow', 'Витрина до снега', {
    commentsOff: true,
  }),
  post(kiln, 'photo', 240, 877, 14, 'Two plates for a wedding', 'Две тарелки на свадьбу'),
  post(kiln, 'reel', 290, 2_215, 40, 'Wedging clay, with sound', 'Мнём глину, со звуком', { plays: 33_018 }),
  post(
    kiln,
    'photo',
    330,
    1_340,
    27,
    'Blue is back #cobalt\nhttps://north-kiln.example/blue?utm_source=instagram&utm_medium=social&utm_campaign=cobalt',
    'Синий вернулся #кобальт\nhttps://north-kiln.example/blue?utm_source=instagram&utm_medium=social&utm_campaign=cobalt',
  ),
  post(
    kiln,
    'carousel',
    380,
    1_002,
    19,
    'A commission for a small library',
    'Заказ для маленькой библиотеки',
  ),
  post(kiln, 'photo', 430, 790, 11, 'Handles, waiting', 'Ручки ждут'),
  post(kiln, 'reel', 480, 4_409, 77, 'Pulling a handle in 20 seconds', 'Вытягиваем ручку за 20 секунд', {
    plays: 88_102,
  }),
  post(kiln, 'photo', 530, 650, 9, 'Ash from the beech', 'Зола от бука'),
  post(kiln, 'photo', 590, 712, 12, 'Five small bowls, 12 cm', 'Пять маленьких мисок, 12 см'),
  post(
    kiln,
    'carousel',
    640,
    1_120,
    30,
    'The new studio, room by room',
    'Новая мастерская, комната за комнатой',
  ),
  post(kiln, 'photo', 700, 600, 8, 'First frost', 'Первый мороз'),
  post(kiln, 'photo', 760, 1_530, 44, 'A teapot that pours', 'Чайник, который льёт'),
  post(kiln, 'reel', 820, 2_999, 51, 'Glazing by pouring', 'Глазуруем поливом', { plays: 45_000 }),
  post(kiln, 'photo', 880, 540, 6, 'Crack, and repair', 'Трещина и починка'),
];
export const firstPage = 12;

/** What the person's own feed brings. */
export const feed: SamplePost[] = [
  posts[1]!,
  post(
    fern,
    'photo',
    3,
    214,
    5,
    'Fog over the second bridge #morningwalk',
    'Туман над вторым мостом #утренняяпрогулка',
  ),
  post(lamp, 'photo', 90, 0, 0, 'Lamps for long evenings', 'Лампы для долгих вечеров', { ad: true }),
  post(fern, 'carousel', 30, 3, 9, 'Moss, close', 'Мох вблизи', { likesHidden: true }),
];

/** What only letters hold: nothing of it may be heard. */
export const letter: SamplePost = post(fern, 'photo', 5, 77, 7, 'Sent to a friend', 'Отправлено другу');

export const everything: SamplePost[] = [...new Set([...posts, ...feed])];
export const postOf = (id: string): SamplePost | null => everything.find((one) => one.id === id) ?? null;
export const reels = posts.filter(({ format }) => format === 'reel');
