import { useSignal } from '@preact/signals';
import { zipSync } from 'fflate/browser';
import browser from 'webextension-polyfill';

import type { ReportPeriod } from '@/utils/domain/reports/period';
import type { ReportForm } from '@/utils/domain/reports/report-form';
import { report as tell } from '@/utils/errors';

import { download, fileName, save } from '../ui/download';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { chartPng, chartsOf } from './chart-png';
import type { MadeReport } from './use-report';

interface ReportDownloadsProps {
  form: ReportForm;
  period: ReportPeriod;
  made: MadeReport | null;
  /** Keeps what is written: the page for paper reads the store. */
  flush(): Promise<boolean>;
}

/** A report as a file in every form that it has, and on paper. */
export function ReportDownloads({ form, period, made, flush }: ReportDownloadsProps) {
  const { say } = useWindow();
  const isBusy = useSignal(false);
  const charts = made ? chartsOf(made.report) : [];
  const hand = (write: (made: MadeReport, name: string) => Promise<void>) => async () => {
    if (!made) return;
    isBusy.value = true;
    try {
      const { title, client, period: of } = made.report;
      await write(made, [title || form.name, client, of].filter(Boolean).join(' '));
      toast(say('compareExported'));
    } catch (error) {
      tell(error, 'writing a report');
      toast(say('failed'));
    } finally {
      isBusy.value = false;
    }
  };
  const html = hand(async ({ report, spoken }, name) => {
    const { reportHtml } = await import('./report-html');
    download(name, 'html', await reportHtml(report, spoken));
  });
  const workbook = hand(async ({ report, spoken }, name) => {
    const { reportWorkbook } = await import('./report-workbook');
    save(name, 'xlsx', await reportWorkbook(report, spoken));
  });
  const csv = hand(async ({ report, spoken }, name) => {
    const { reportCsvs } = await import('./report-csv');
    save(name, 'zip', reportCsvs(report, spoken));
  });
  const pictures = hand(async ({ report }, name) => {
    if (charts.length === 1)
      return save(charts[0]!.chart.title, 'png', await chartPng(charts[0]!.chart, report));
    const files: Record<string, Uint8Array> = {};
    for (const [i, { chart, section }] of charts.entries())
      files[`${String(i + 1).padStart(2, '0')} ${fileName(`${section} - ${chart.title}`)}.png`] =
        new Uint8Array(await (await chartPng(chart, report)).arrayBuffer());
    save(`${name} PNG`, 'zip', new Blob([new Uint8Array(zipSync(files))], { type: 'application/zip' }));
  });
  const paper = async () => {
    if (!(await flush())) return toast(say('reportUnsaved'));
    const query = new URLSearchParams({ report: form.id, period: period.id });
    await browser.tabs.create({ url: browser.runtime.getURL(`report.html?${query}`) });
  };
  const isOff = !made || isBusy.value;
  return (
    <div class="report-files" role="group" aria-label={say('reportFiles')}>
      <button class="strong" disabled={isOff} onClick={() => void paper()}>
        {say('reportPrint')}
      </button>
      <button disabled={isOff} onClick={() => void html()}>
        HTML
      </button>
      <button disabled={isOff} onClick={() => void workbook()}>
        XLSX
      </button>
      <button disabled={isOff} onClick={() => void csv()}>
        CSV
      </button>
      <button disabled={isOff || charts.length === 0} onClick={() => void pictures()}>
        {say('reportPictures')}
      </button>
    </div>
  );
}
