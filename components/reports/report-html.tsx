import { render } from 'preact';

import type { ReportDocument } from '@/utils/domain/reports/document';

import { pageFile } from '../ui/page-file';
import type { Spoken } from '../window/window';
import { ReportSheet } from './report-sheet';
import { filePageStyle, paperStyle, reportStyle } from './report-style';

/**
 * A report as one file for people who have never seen Lorgnette: no script, nothing fetched. All that a person or a page
 * wrote is put in as text by the browser itself.
 * @param spoken in the language of the report
 */
export async function reportHtml(report: ReportDocument, spoken: Spoken): Promise<string> {
  const main = document.createElement('main');
  render(<ReportSheet report={report} spoken={spoken} />, main);
  const body = main.getHTML();
  render(null, main);
  return pageFile({
    language: report.language,
    title: [report.title, report.client, report.period].filter(Boolean).join(' · '),
    style: [filePageStyle, reportStyle(report.colour), paperStyle(report)].join('\n'),
    body: `<main>${body}</main>`,
    hasPictures: report.logo !== null,
  });
}
