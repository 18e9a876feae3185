import type { ReportDocument } from '@/utils/domain/reports/document';
import type { ReportPeriod } from '@/utils/domain/reports/period';
import type { ReportForm } from '@/utils/domain/reports/report-form';

/**
 * A report of a period, from what the stores hold now, in the language of its form whatever the window's own is.
 * @param now milliseconds since 1970: a period that is not over is told up to then
 */
export async function makeReport(
  form: ReportForm,
  period: ReportPeriod,
  now: number,
): Promise<ReportDocument> {
  return {
    language: form.language,
    title: form.title,
    client: form.client,
    author: form.author,
    period: period.id,
    against: '',
    madeOn: new Date(now).toISOString().slice(0, 10),
    logo: form.logo,
    colour: form.colour,
    sections: form.sections
      .filter(({ isShown }) => isShown)
      .map(({ id }) => ({ id, title: id, text: '', isOwnText: false, blocks: [], findings: [] })),
  };
}
