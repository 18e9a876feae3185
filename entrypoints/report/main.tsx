import { ReportPage } from '@/components/reports/report-page';
import { startWindow } from '@/components/window/start';

void startWindow('reportsPart', ReportPage);
