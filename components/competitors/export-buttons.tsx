import { report } from '@/utils/errors';

import { csv } from '../posts/export';
import { download, save } from '../ui/download';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import type { Sheet } from './sheets';
import { workbook } from './workbook';

interface ExportButtonsProps {
  /** What the file is of. */
  name: string;
  /** Made when asked for: the first goes into a CSV, all into a workbook. */
  sheets(): Sheet[];
  /** Nothing to hand on: nothing to press. */
  rows: number;
}

/** Hands on what is shown: as CSV, as an Excel workbook, on paper. */
export function ExportButtons({ name, sheets, rows }: ExportButtonsProps) {
  const { say, language } = useWindow();
  const file = () => ['lorgnette', name, new Date().toISOString().slice(0, 10)].join(' ');
  const saveCsv = () => {
    const [{ head, rows: lines }] = sheets() as [Sheet];
    download(file(), 'csv', csv(head, lines, language.value));
    toast(say('compareExported'));
  };
  const saveWorkbook = async () => {
    try {
      save(file(), 'xlsx', await workbook(sheets()));
      toast(say('compareExported'));
    } catch (error) {
      report(error, 'making a workbook');
      toast(say('failed'));
    }
  };
  return (
    <div class="export-buttons">
      <button onClick={saveCsv} disabled={rows === 0}>
        CSV
      </button>
      <button onClick={() => void saveWorkbook()} disabled={rows === 0}>
        XLSX
      </button>
      <button onClick={() => print()}>{say('comparePrint')}</button>
    </div>
  );
}
