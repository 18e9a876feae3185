import { sectionIds, type ReportForm, type SectionId } from '@/utils/domain/reports/report-form';
import type { Language } from '@/utils/words';

/** For whom a report is: what it begins with. */
export type Starter = 'client' | 'chief';

/** A client is told what was reached and what for; the team's own affairs are for the chief. */
const shown: Record<Starter, readonly SectionId[]> = {
  client: ['summary', 'kpis', 'dynamics', 'campaigns', 'posts', 'rubrics', 'definitions'],
  chief: sectionIds,
};

const colour = '#0b6e67';

/** A report that is not kept yet. */
export function newReport(
  starter: Starter,
  { name, brand, language, every }: Pick<ReportForm, 'name' | 'brand' | 'language' | 'every'>,
  now: number,
): ReportForm {
  return {
    id: crypto.randomUUID(),
    brand,
    name,
    title: '',
    client: '',
    author: '',
    language: language satisfies Language,
    zone: null,
    every,
    sections: sectionIds.map((id) => ({ id, isShown: shown[starter].includes(id) })),
    texts: {},
    logo: null,
    colour,
    createdAt: now,
    updatedAt: 0,
  };
}

/** All sections in the form's order; those that came to be after it was made stand at the end, unshown. */
export const allSections = ({ sections }: Pick<ReportForm, 'sections'>): ReportForm['sections'] => [
  ...sections,
  ...sectionIds.filter((id) => !sections.some((one) => one.id === id)).map((id) => ({ id, isShown: false })),
];

/** The key of what a person wrote of a section in place of our sentences: of one period, or ('*') of all. */
export const textKey = (period: string, section: SectionId): string => `${period} ${section}`;
export const everyPeriod = '*';
