/** The people and posts of the sample pages. All of them are invented; the numbers are made so that every case occurs. */
import type { Language } from '../sample-site';

export type { Language };
export type Text = Record<Language, string>;

export interface Channel {
  id: string;
  handle: string;
  name: Text;
  about: Text;
  followers: number;
  videos: number;
  hue: number;
}

export interface Video {
  id: string;
  channel: Channel;
  title: Text;
  format: 'video' | 'short' | 'live';
  /** Days since it was published. */
  age: number;
  seconds: number;
  views: number;
  /** Null: the author hides it, or comments are off. */
  likes: number | null;
  comments: number | null;
  hashtags: string[];
  membersOnly?: boolean;
}

export interface Note {
  id: string;
  channel: Channel;
  text: Text;
  age: number;
  likes: number;
  comments: number;
  hashtags: string[];
  /** An address at the end of its text. */
  link: string | null;
}

const channel = (
  n: number,
  handle: string,
  en: string,
  ru: string,
  about: Text,
  followers: number,
  videos: number,
): Channel => ({
  id: `UCsample${String(n).padStart(16, '0')}`,
  handle,
  name: { en, ru },
  about,
  followers,
  videos,
  hue: (n * 83) % 360,
});

export const kettle = channel(
  1,
  'CopperKettleKitchen',
  'Copper Kettle Kitchen',
  'Медный чайник',
  {
    en: 'Small kitchen, big batches. A new recipe every Tuesday.',
    ru: 'Маленькая кухня, большие порции. Новый рецепт каждый вторник.',
  },
  48_230,
  186,
);
const cycling = channel(
  2,
  'NorthboundCycling',
  'Northbound Cycling',
  'На север на велосипеде',
  { en: 'Long rides, short films.', ru: 'Длинные поездки, короткие фильмы.' },
  312_400,
  241,
);
const studio = channel(
  3,
  'PaperAndPixel',
  'Paper & Pixel',
  'Бумага и пиксель',
  { en: 'Design for small shops.', ru: 'Дизайн для небольших магазинов.' },
  9_874,
  64,
);
const garden = channel(
  4,
  'BalconyGarden',
  'Balcony Garden',
  'Сад на балконе',
  { en: 'Twelve pots and a plan.', ru: 'Двенадцать горшков и план.' },
  1_204_000,
  530,
);

type Row = [
  en: string,
  ru: string,
  age: number,
  seconds: number,
  views: number,
  likes: number | null,
  comments: number | null,
];

const rows: Row[] = [
  ['Twelve dumplings, one dough', 'Двенадцать вареников из одного теста', 2, 747, 8_412, 611, 84],
  ['The soup that waits for you', 'Суп, который вас дождётся', 9, 605, 26_540, 1_598, 192],
  ['Bread without a mixer', 'Хлеб без миксера', 16, 1_104, 31_877, 2_204, 310],
  ['What I cook in a hotel room', 'Что я готовлю в гостинице', 23, 512, 142_903, 9_871, 1_204],
  ['Pickles in a day', 'Огурцы за сутки', 30, 689, 22_015, 1_187, 143],
  ['Three sauces, one pan', 'Три соуса в одной сковороде', 37, 431, 19_648, null, 97],
  ['Market day in October', 'Октябрь на рынке', 44, 938, 12_330, 702, 61],
  ['Lunch for the week in an hour', 'Обеды на неделю за час', 51, 3_702, 88_264, 5_310, 642],
  ['Why your rice sticks', 'Почему рис слипается', 58, 394, 54_091, 2_980, null],
  ['A cake for people who hate baking', 'Торт для тех, кто не любит печь', 72, 812, 37_406, 2_115, 288],
  ['Cooking with a camping stove', 'Готовим на горелке', 86, 1_250, 15_782, 804, 75],
  ['Onions, slowly', 'Лук, не торопясь', 100, 566, 24_970, 1_366, 154],
  ['Noodles by hand', 'Лапша руками', 121, 947, 29_318, 1_702, 201],
  ['My grandmother’s measuring cup', 'Бабушкин мерный стакан', 142, 1_032, 61_250, 4_480, 533],
  ['One chicken, four dinners', 'Одна курица, четыре ужина', 163, 877, 33_904, 1_951, 176],
  ['Coffee without a machine', 'Кофе без кофемашины', 184, 355, 18_240, 902, 118],
  ['How I plan a menu', 'Как я составляю меню', 205, 1_480, 11_076, 640, 92],
  ['Stock from peelings', 'Бульон из очистков', 226, 622, 27_655, 1_540, 131],
  ['Breakfast before six', 'Завтрак до шести утра', 268, 483, 20_418, 1_077, 86],
  ['A pie in the freezer', 'Пирог в морозилке', 310, 706, 16_963, 911, 73],
  ['Five spices, ten dishes', 'Пять специй, десять блюд', 365, 1_165, 95_731, 6_002, 704],
  ['The first video', 'Первое видео', 800, 298, 7_104, 388, 52],
];

const numbered = (prefix: string, n: number): string =>
  `${prefix}${String(n).padStart(11 - prefix.length, '0')}`;

/** The channel's videos, newest first. The fourth did far better than usual; one hides likes, one has comments off. */
export const videos: Video[] = rows.map(([en, ru, age, seconds, views, likes, comments], at) => ({
  id: numbered('kettle', at + 1),
  channel: kettle,
  title: { en, ru },
  format: 'video',
  age,
  seconds,
  views,
  likes,
  comments,
  hashtags: at % 3 === 0 ? ['cooking', 'batchcooking'] : ['cooking'],
}));

const shortRows: Row[] = [
  ['Peel ginger with a spoon', 'Имбирь чистят ложкой', 3, 31, 895_120, 41_200, 512],
  ['The egg test', 'Проверка яиц', 11, 24, 64_310, 3_105, 87],
  ['Salt, then wait', 'Посолить и подождать', 19, 42, 22_804, 1_020, 33],
  ['One-minute garlic', 'Чеснок за минуту', 28, 58, 118_450, 6_240, 140],
  ['Don’t wash the mushrooms', 'Не мойте грибы', 40, 37, 41_077, 1_990, 205],
  ['Knife in ten seconds', 'Нож за десять секунд', 55, 19, 15_230, 720, 18],
];
export const shorts: Video[] = shortRows.map(([en, ru, age, seconds, views, likes, comments], at) => ({
  id: numbered('kshort', at + 1),
  channel: kettle,
  title: { en, ru },
  format: 'short',
  age,
  seconds,
  views,
  likes,
  comments,
  hashtags: ['kitchentips'],
}));

const elsewhere: [Channel, ...Row][] = [
  [cycling, 'Four hundred kilometres of gravel', 'Четыреста километров гравия', 1, 2_714, 48_904, 3_310, 421],
  [
    garden,
    'Tomatoes that survive August',
    'Помидоры, которые переживут август',
    5,
    806,
    1_420_377,
    58_211,
    3_096,
  ],
  [studio, 'A price tag people read', 'Ценник, который читают', 12, 540, 3_122, 211, 26],
  [cycling, 'The bridge is closed', 'Мост закрыт', 20, 1_190, 211_540, 12_870, 964],
  [garden, 'Mint, and how to stop it', 'Мята и как её остановить', 33, 615, 386_022, 15_430, 1_877],
  [studio, 'Posters on a home printer', 'Плакаты на домашнем принтере', 47, 728, 987, 74, 9],
  [cycling, 'Wheels for bad roads', 'Колёса для плохих дорог', 90, 1_432, 174_266, 8_045, 712],
  [garden, 'A winter without flies', 'Зима без мошек', 400, 902, 2_904_118, 91_750, 5_243],
];
export const others: Video[] = elsewhere.map(([of, en, ru, age, seconds, views, likes, comments], at) => ({
  id: numbered('others', at + 1),
  channel: of,
  title: { en, ru },
  format: 'video',
  age,
  seconds,
  views,
  likes,
  comments,
  hashtags: [],
}));

/** On air now: the people watching are not views. */
export const onAir: Video = {
  id: numbered('onairx', 1),
  channel: garden,
  title: { en: 'Ask a gardener, live', ru: 'Вопросы садовнику, прямой эфир' },
  format: 'live',
  age: 0,
  seconds: 0,
  views: 2_317,
  likes: null,
  comments: null,
  hashtags: [],
};
export const members: Video = {
  id: numbered('member', 1),
  channel: kettle,
  title: { en: 'The recipe book, chapter one', ru: 'Книга рецептов, глава первая' },
  format: 'video',
  age: 13,
  seconds: 1_540,
  views: 0,
  likes: null,
  comments: null,
  hashtags: [],
  membersOnly: true,
};

const noteRows: [en: string, ru: string, age: number, likes: number, comments: number, ...tags: string[]][] =
  [
    [
      'Which one first: noodles or dumplings? #whatsnext',
      'Что сначала: лапша или вареники? #чтодальше',
      1,
      562,
      137,
      'whatsnext',
    ],
    [
      'The market was empty today, so the soup is green.',
      'На рынке сегодня пусто, поэтому суп зелёный.',
      6,
      1_204,
      58,
    ],
    [
      'A thousand of you tried the bread. Thank you.',
      'Хлеб испекла уже тысяча человек. Спасибо.',
      18,
      3_480,
      214,
    ],
    ['Filming day, no video this week.', 'Съёмочный день, на этой неделе без видео.', 27, 233, 12],
  ];
export const notes: Note[] = noteRows.map(([en, ru, age, likes, comments, ...hashtags], at) => ({
  id: `UgkxSampleNote${String(at + 1).padStart(22, '0')}`,
  channel: kettle,
  text: { en, ru },
  age,
  likes,
  comments,
  hashtags,
  link:
    at === 1
      ? 'https://copper-kettle.example/recipes/green-soup?utm_source=youtube&utm_medium=social&utm_campaign=green_soup'
      : null,
}));

export const everyVideo: Video[] = [...videos, ...shorts, ...others, onAir, members];
