/** The first day of the week where a language is spoken: 1 Monday … 7 Sunday. */
export function firstWeekday(language: string): number {
  const locale = new Intl.Locale(
    navigator.language.startsWith(language) ? navigator.language : language,
  ) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  // Firefox has neither yet.
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? (language === 'ru' ? 1 : 7);
}
