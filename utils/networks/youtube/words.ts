/**
 * What YouTube calls its counters, by interface language: the beginnings of the words that stand next to a number.
 * Seen or known 2022-2026. A language that is in neither list is read by structure only.
 */
export type Meaning = 'views' | 'watching' | 'waiting' | 'subscribers' | 'videos' | 'likes';

/**
 * Beginnings of words, separated by "|", of each meaning in turn: views; watching; waiting; subscribers; videos;
 * likes; and what says "no", as in "No views".
 */
export const order: readonly (Meaning | 'none')[] = [
  'views',
  'watching',
  'waiting',
  'subscribers',
  'videos',
  'likes',
  'none',
];

/** Those of the languages most of our people read; the worker teaches the others, see more-words.ts. */
export const words: Record<string, string> = {
  en: 'view;watching|viewer;waiting;subscriber;video;like;no',
  ru: 'просмотр;смотрят|смотрит|зрител|сейчас смотр|человек смотр;ожида|ждут|ждет|ждёт;подписчик;видео;отмет|лайк|нравится;нет',
};

/** Words that may stand between a number and its noun, or after it. */
export const glue = /^(?:(?:de|di|of|na|ng|az) |d['’]|[-–—:：•·،,.()"„“”«»’']\s*)/;

/** Counting words that stand on one side of a number while the noun stands on the other. */
export const counters =
  /^(?:次|回|회|명|人|位|名|個|个|本|件|คน|ครั้ง|รายการ|ganger|gange|kez|개|천|qilingan|ko‘rilgan)/;
