/** Numbers and ages as the site writes them: floored abbreviations, plurals, narrow words. */
import type { Language } from './data';

const words = {
  en: {
    views: ['view', 'views'],
    watching: ['watching', 'watching'],
    subscribers: ['subscriber', 'subscribers'],
    videos: ['video', 'videos'],
    likes: ['like', 'likes'],
    comments: ['Comment', 'Comments'],
  },
  ru: {
    views: ['просмотр', 'просмотра', 'просмотров'],
    watching: ['зритель', 'зрителя', 'зрителей'],
    subscribers: ['подписчик', 'подписчика', 'подписчиков'],
    videos: ['видео', 'видео', 'видео'],
    likes: ['отметка "Нравится"', 'отметки "Нравится"', 'отметок "Нравится"'],
    comments: ['комментарий', 'комментария', 'комментариев'],
  },
} as const;
export type Thing = keyof (typeof words)['en'];

const units = { en: ['K', 'M', 'B'], ru: ['\u00a0тыс.', '\u00a0млн', '\u00a0млрд'] } as const;

/** 26,540 is "26K", 2,431 is "2.4K": cut, never rounded. Subscribers keep three digits: 48,230 is "48.2K". */
export function short(value: number, language: Language, digits = 2): string {
  if (value < 1000) return String(value);
  const power = Math.min(Math.floor(Math.log10(value) / 3), 3);
  const scaled = value / 1000 ** power;
  const decimals = Math.max(0, digits - Math.floor(Math.log10(scaled)) - 1);
  const cut = Math.floor(scaled * 10 ** decimals + 1e-9) / 10 ** decimals;
  return String(cut).replace('.', language === 'ru' ? ',' : '.') + (units[language][power - 1] ?? '');
}

export const whole = (value: number, language: Language): string =>
  new Intl.NumberFormat(language).format(value);

function form(value: number, thing: Thing, language: Language): string {
  const forms = words[language][thing];
  const rule = new Intl.PluralRules(language).select(value);
  return forms[rule === 'one' ? 0 : rule === 'few' ? 1 : forms.length - 1] ?? '';
}

/** "26,540 views" */
export const exactly = (value: number, thing: Thing, language: Language): string =>
  `${whole(value, language)} ${form(value, thing, language)}`;

/** "26K views" */
export const about = (value: number, thing: Thing, language: Language, digits?: number): string =>
  `${short(value, language, digits)} ${value < 1000 ? form(value, thing, language) : form(1e9, thing, language)}`;

/** "2 weeks ago" */
export function ago(days: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  if (days < 1) return format.format(-Math.max(1, Math.floor(days * 24)), 'hour');
  if (days < 14) return format.format(-Math.floor(days), 'day');
  if (days < 31) return format.format(-Math.floor(days / 7), 'week');
  if (days < 365) return format.format(-Math.floor(days / 30.5), 'month');
  return format.format(-Math.floor(days / 365), 'year');
}

/** "12:27", "1:01:42" */
export function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, at) => (at ? String(part).padStart(2, '0') : String(part))).join(':');
}

export const day = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
