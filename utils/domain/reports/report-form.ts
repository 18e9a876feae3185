/** The parts of a report, in the order that a new one has them in. */
export const sectionIds = [
  'summary',
  'kpis',
  'dynamics',
  'campaigns',
  'posts',
  'rubrics',
  'hashtags',
  'competitors',
  'plan',
  'tasks',
  'definitions',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** What a report is made of. It is kept, and made again for the next period; figures are never kept with it. */
export interface ReportForm {
  id: string;
  brand: string | null;
  /** As the list of reports calls it. */
  name: string;
  /** As the report itself is headed; '' : as our words have it. */
  title: string;
  client: string;
  author: string;
  language: 'en' | 'ru';
  /** IANA; null: this computer's. */
  zone: string | null;
  /** How long a period is. */
  every: 'week' | 'month' | 'quarter';
  /** In the order in which they stand. */
  sections: { id: SectionId; isShown: boolean }[];
  /**
   * What the person wrote in place of our own sentences, by "period section": the sentences of one month are not those of the
   * next. A note that belongs to every period stands under "* section".
   */
  texts: Record<string, string>;
  /** A data address of a picture; null: none. */
  logo: string | null;
  /** "#rrggbb". */
  colour: string;
  createdAt: number;
  updatedAt: number;
}

/** What is kept at most; more is refused with a sentence, never cut. */
export const reportLimits = { reports: 500, name: 200, short: 300, text: 10_000, texts: 2000, logo: 700_000 };
