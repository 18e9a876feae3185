import './reports.css';

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { ReportForm } from '@/utils/domain/reports/report-form';
import { useLive } from '@/utils/store/live';
import { madeOf } from '@/utils/store/made';
import { ownStore } from '@/utils/store/own';

import { useBrands } from '../brands/brands';
import { openReport } from './open-report';
import { draftOf } from './report-draft';
import { ReportEditor } from './report-editor';
import { ReportList } from './report-list';

/** The reports of the brand: a list of them, or one of them. */
export function ReportsPart() {
  const brands = useBrands();
  const forms = useLive(() => madeOf(ownStore, 'reports'), []);
  const open = useSignal<ReportForm | null>(null);
  const period = useSignal<string | null>(null);
  const asked = openReport.value;
  const found = asked && forms?.find(({ id }) => id === asked.id);
  useEffect(() => {
    if (!asked || !forms) return;
    if (found) {
      open.value = found;
      period.value = asked.period;
    }
    openReport.value = null;
  }, [asked, forms]);
  if (!brands || !forms) return null;
  const brand = brands.chosen?.id ?? null;
  const kept = forms.find(({ id }) => id === open.value?.id);
  // One that another window has removed stays open as long as something of it is unsaved here.
  const shown = open.value && (kept ?? (draftOf(open.value).isPending.value ? open.value : null));
  if (shown && (shown.brand === null || shown.brand === brand))
    return (
      <ReportEditor
        key={`${shown.id} ${period.value}`}
        draft={draftOf(shown)}
        kept={kept}
        first={period.value}
        close={() => (open.value = period.value = null)}
      />
    );
  return (
    <ReportList
      forms={forms.filter((one) => one.brand === null || one.brand === brand)}
      brand={brands.chosen}
      open={(form) => (open.value = form)}
    />
  );
}
