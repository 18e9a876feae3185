/** A tea house that there is not, and its posts. */

import type { Language } from '../sample-site';

export type { Language };
export type Words = Record<Language, string>;

export const kettle = {
  id: '100000000000001',
  handle: 'kettle.and.co',
  name: { en: 'Kettle & Co', ru: 'Чайник и Ко' } satisfies Words,
  followers: { en: '27K followers', ru: '27 тыс. подписчиков' } satisfies Words,
};

export interface SamplePost {
  id: string;
  text: Words;
  tags: string[];
  likes: number;
  comments: number;
  shares: number;
  /** An address at the end of its text. */
  link?: string;
  /** Hours before now. */
  age: number;
  kind: 'photo' | 'text' | 'reel' | 'shared' | 'ad';
  hidesLikes?: boolean;
  isPinned?: boolean;
  video?: string;
  plays?: number;
}

const post = (number: number, given: Partial<SamplePost> & Pick<SamplePost, 'text'>): SamplePost => ({
  id: `8000000000000${String(number).padStart(2, '0')}`,
  tags: [],
  likes: 40 + number * 37,
  comments: number * 3,
  shares: number,
  age: number * 9,
  kind: 'photo',
  ...given,
});

export const posts: SamplePost[] = [
  post(1, {
    text: { en: 'How we warm a pot #tea', ru: 'Как мы греем чайник #чай' },
    tags: ['tea'],
    likes: 1204,
    comments: 37,
    shares: 15,
    age: 900,
    isPinned: true,
  }),
  post(2, {
    text: { en: 'Rain outside, smoked tea inside #tea #rain', ru: 'За окном дождь, в чашке дым #чай #дождь' },
    tags: ['tea', 'rain'],
    link: 'https://kettle.example/smoked?utm_source=facebook&utm_medium=social&utm_campaign=rain',
    likes: 486,
    comments: 52,
    shares: 9,
    age: 5,
  }),
  post(3, {
    text: { en: 'We open at eight tomorrow', ru: 'Завтра открываемся в восемь' },
    kind: 'text',
    likes: 0,
    comments: 0,
    shares: 0,
  }),
  post(4, {
    text: { en: 'Look what our neighbours bake', ru: 'Смотрите, что пекут соседи' },
    kind: 'shared',
    likes: 56,
    comments: 4,
    shares: 2,
  }),
  post(5, { text: { en: 'A quiet post', ru: 'Тихая запись' }, hidesLikes: true, comments: 6, shares: 1 }),
  post(6, {
    text: { en: 'Cups at half price', ru: 'Чашки за полцены' },
    kind: 'ad',
    likes: 19,
    comments: 1,
    shares: 0,
  }),
  post(7, {
    text: { en: 'Forty seconds of steam', ru: 'Сорок секунд пара' },
    kind: 'reel',
    video: '500000000000007',
    likes: 4321,
    comments: 87,
    shares: 1250,
    plays: 210_400,
  }),
  ...Array.from({ length: 10 }, (_, i) =>
    post(8 + i, { text: { en: `Cup number ${i + 1}`, ru: `Чашка номер ${i + 1}` } }),
  ),
];

/** The neighbours' post that the fourth shares. */
export const original = {
  id: '900000000000009',
  name: { en: 'The Bakery Next Door', ru: 'Пекарня по соседству' } satisfies Words,
  text: { en: 'Rye, warm', ru: 'Ржаной, тёплый' } satisfies Words,
};

export const nameOf = (id: string): string => `pfbid0SampleSampleSample${id}`;
