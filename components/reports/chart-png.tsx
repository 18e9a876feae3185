import { render } from 'preact';

import { inkOf } from '@/utils/domain/reports/colours';
import type { ChartBlock, ReportDocument } from '@/utils/domain/reports/document';

import { ReportChart } from './report-chart';

/** The charts of a report, each with the section that it stands in. */
export const chartsOf = (report: ReportDocument): { chart: ChartBlock; section: string }[] =>
  report.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [{ chart: block, section: title }] : [])),
  );

/** How many pixels a unit of the drawing takes: sharp on paper and on screens of twice the usual density. */
const scale = 2;

/** A chart as a drawing that stands alone: on white, with its title, and whose it is and of when. */
export function chartDrawing(chart: ChartBlock, report: ReportDocument): SVGSVGElement {
  const place = document.createElement('div');
  const source = [report.client, report.title, report.period, report.madeOn].filter(Boolean).join(' · ');
  render(
    <ReportChart chart={chart} language={report.language} ink={inkOf(report.colour)} alone={{ source }} />,
    place,
  );
  return place.querySelector('svg')!;
}

/** Signs that no XML may hold, and halves of signs. */
// oxlint-disable-next-line no-control-regex
const noXml = /[\p{Cs}\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/gu;

/** The same as a picture. Fails where the browser cannot draw. */
export async function chartPng(chart: ChartBlock, report: ReportDocument): Promise<Blob> {
  const drawing = chartDrawing(chart, report);
  const picture = new Image();
  const written = new XMLSerializer().serializeToString(drawing).replaceAll(noXml, '');
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Number(drawing.getAttribute('width')) * scale;
  canvas.height = Number(drawing.getAttribute('height')) * scale;
  const paint = canvas.getContext('2d');
  if (!paint) throw new Error('no canvas to draw on');
  paint.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture was made'))), 'image/png');
  });
}
