/** Who and what the sample wall is about. Every name, word and number was made up for it. */
import type { Language } from '../sample-site';

export type { Language };
type Said = Readonly<Record<Language, string>>;

export const cellar = {
  id: 48_100_217,
  handle: 'tea.cellar',
  name: { en: 'The Tea Cellar', ru: 'Чайный погреб' } satisfies Said,
  members: 41_830,
};
export const pottery = {
  id: 51_900_334,
  handle: 'slow_pottery',
  name: { en: 'Slow Pottery', ru: 'Неспешная керамика' } satisfies Said,
  members: 8204,
};
export const guest = { id: 700_000_101, handle: 'id700000101', first: 'Vera', last: 'Sample' };

export type Attached = 'photo' | 'video' | 'clip' | 'poll' | null;

export interface SamplePost {
  owner: number;
  from?: number;
  number: number;
  /** Hours before now. */
  age: number;
  text: Said;
  attached: Attached;
  likes: number;
  comments: number | 'off';
  shares: number;
  /** Posts of guests show no views. */
  views: number | null;
  pinned?: boolean;
  ad?: boolean;
  /** Addresses at the end of its text, as the site sends them. */
  links?: readonly string[];
  /** The number of a post of the pottery that this one shares. */
  shared?: number;
}

const words: readonly (readonly [en: string, ru: string, attached: Attached])[] = [
  [
    'A new oolong from the north slope has arrived. #oolong #newtea@tea.cellar',
    'Приехал новый улун с северного склона. #улун #новинки@tea.cellar',
    'photo',
  ],
  ['How do you brew in the evening?', 'Как вы завариваете по вечерам?', 'poll'],
  ['Ninety seconds about water that is too hot', 'Полторы минуты про слишком горячую воду', 'clip'],
  [
    'Open tasting on Saturday, twelve seats. #tasting',
    'Открытая дегустация в субботу, двенадцать мест. #дегустация',
    'photo',
  ],
  ['What is left of last year’s harvest', 'Что осталось от прошлогоднего урожая', null],
  ['The story of one tin box', 'История одной жестяной коробки', 'video'],
  ['Three cups for under a thousand', 'Три чашки дешевле тысячи', 'photo'],
];

/** Where some posts of the wall lead: tags in order, tags that are not, and a way out to an address without any. */
const leads: Readonly<Record<number, readonly string[]>> = {
  1: ['https://shop.tea-cellar.example/evening?utm_source=vk.com&utm_medium=social&utm_campaign=evening_tea'],
  3: [
    `https://vk.com/away.php?to=${encodeURIComponent('https://shop.tea-cellar.example/tasting?utm_source=VK&utm_campaign=tasting')}&cc_key=`,
    'https://vk.cc/sample1',
    'https://tea-cellar.example/how/to/find/us/behind/the/second/yard/and/down/the/stairs',
    'https://tea-cellar.example/menu',
  ],
};

const round = (value: number): number => Math.floor(value);

/** The wall, from new to old; the pinned post stands first. */
export const wall: readonly SamplePost[] = Array.from({ length: 24 }, (_, index): SamplePost => {
  const [en, ru, attached] = words[index % words.length]!;
  const again = index < words.length ? '' : ` (${1 + round(index / words.length)})`;
  const views = index === 4 ? null : 3170 + ((index * 7919) % 46_000);
  return {
    owner: -cellar.id,
    number: 9480 - index * 3,
    age: index === 0 ? 700 : index * 19 + 2,
    text: { en: en + again, ru: ru + again },
    attached,
    likes: round((views ?? 900) * (0.011 + (index % 5) * 0.006)),
    comments: index === 3 ? 'off' : (index * 13) % 47,
    shares: (index * 5) % 29,
    views,
    ...(leads[index] && { links: leads[index] }),
    ...(index === 0 && { pinned: true }),
    ...(index === 4 && { from: guest.id }),
    ...(index === 6 && { shared: 1201 }),
  };
});

export const shared: SamplePost = {
  owner: -pottery.id,
  number: 1201,
  age: 300,
  text: { en: 'Cups that forgive a chipped saucer', ru: 'Чашки, которые прощают сколотое блюдце' },
  attached: 'photo',
  likes: 77,
  comments: 4,
  shares: 2,
  views: 2901,
};

export const advertisement: SamplePost = {
  owner: -pottery.id,
  number: 1344,
  age: 40,
  text: { en: 'A wheel of your own in two weekends', ru: 'Свой круг за два выходных' },
  attached: 'photo',
  likes: 35,
  comments: 3,
  shares: 1,
  views: 60_412,
  ad: true,
};

export const clips = Array.from({ length: 8 }, (_, index) => ({
  id: 456_239_100 + index,
  title: { en: `Tea in a minute, part ${index + 1}`, ru: `Чай за минуту, часть ${index + 1}` } satisfies Said,
  views: 1200 + index * 3733,
  likes: 41 + index * 57,
  comments: index * 3,
  reposts: index * 2,
  seconds: 31 + index * 4,
}));

export const keyOf = ({ owner, number }: Pick<SamplePost, 'owner' | 'number'>): string =>
  `${owner}_${number}`;
/** A post that only private answers hold: nobody may hear of it. */
export const secret = '-48100217_7777';
