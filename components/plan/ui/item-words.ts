import type { PlanContent, When } from '@/utils/domain/plan/item';

import type { OurWindow } from '../../window/window';

const mostOfText = 80;

/** What an item is called: its title, else how its text begins. */
export function titleOf({ title, text }: Pick<PlanContent, 'title' | 'text'>, say: OurWindow['say']): string {
  const named = title.trim() || text.trim().split('\n', 1)[0]!;
  if (named === '') return say('planUntitled');
  return title.trim() === '' && named.length > mostOfText ? `${named.slice(0, mostOfText)}…` : named;
}

/** A day of the plan in words: "Thu, Nov 26, 2026". */
export const planDay = (day: string, { language }: Pick<OurWindow, 'language'>): string =>
  dayFormat(language.value).format(Date.parse(`${day}T00:00:00Z`));

const formats = new Map<string, Intl.DateTimeFormat>();
function dayFormat(language: string): Intl.DateTimeFormat {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
    formats.set(language, format);
  }
  return format;
}

/** When an item is to be published, in words. An hour names its zone: it may be read at another computer, or on paper. */
export function whenText(when: When | null, ours: Pick<OurWindow, 'language' | 'say'>): string {
  if (!when) return ours.say('planUndated');
  return planDay(when.day, ours) + (when.time === null ? '' : `, ${when.time} (${when.zone})`);
}
