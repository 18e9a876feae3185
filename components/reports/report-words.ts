import type { ReportForm } from '@/utils/domain/reports/report-form';
import type { Language } from '@/utils/words';

import type { WindowWord } from '../window/window';
import type { DraftFault } from './report-draft';

export const everyWords = {
  week: 'reportEveryWeek',
  month: 'reportEveryMonth',
  quarter: 'reportEveryQuarter',
} as const satisfies Record<ReportForm['every'], WindowWord>;

/** Each in its own language. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский' };

export const faultWords = {
  nameEmpty: 'reportNameEmpty',
  nameLong: 'reportNameLong',
  shortLong: 'reportShortLong',
  textLong: 'reportTextLong',
  textsFull: 'reportTextsFull',
  changed: 'reportChanged',
  full: 'reportsFull',
  newer: 'faultNewerStore',
  failed: 'reportNotSaved',
} as const satisfies Record<DraftFault, WindowWord>;
