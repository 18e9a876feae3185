import './competitors.css';

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { compare } from '@/utils/domain/comparison';

import { useWindow } from '../window/window';
import { AccountDetail } from './account-detail';
import { AccountsTable } from './accounts-table';
import { BrandInView, type InView } from './brand-in-view';
import { sortCompared, type CompareOrder } from './columns';
import { ComparisonChart } from './comparison-chart';
import { ExportButtons } from './export-buttons';
import { comparisonSheets } from './sheets';

/** The chosen brand's accounts beside each other, over a period the person chooses. */
export const Competitors = () => <BrandInView name="competitors" Shown={Comparison} />;

function Comparison({ brand, loaded, view, timeZone, from, to, now }: InView) {
  const ours = useWindow();
  const { say, figures, settings, language } = ours;
  const { dialect } = settings.value;
  const { rubrics } = brand;
  const order = useSignal<CompareOrder>({ by: 'median', direction: 'descending' });
  const opened = useSignal<string | null>(null);
  const period = useMemo(() => ({ from, to }), [from, to]);
  const rows = useMemo(
    () => loaded.map((one) => compare(one, { dialect, rubrics, period, timeZone, least: view.least, now })),
    [loaded, dialect, rubrics, period, timeZone, view.least],
  );
  const sorted = useMemo(
    () => sortCompared(rows, order.value, view.by, language.value),
    [rows, order.value, view.by, language.value],
  );
  const chosen = rows.find(({ key }) => key === opened.value);
  if (chosen)
    return (
      <AccountDetail
        row={chosen}
        period={period}
        timeZone={timeZone}
        view={view}
        now={now}
        back={() => (opened.value = null)}
      />
    );
  const refused = rows.filter(({ refusal }) => refusal).length;
  return (
    <>
      <div class="compare-head">
        <p class="soft">
          {say('compareShown', { accounts: rows.length })}{' '}
          {refused > 0 && `${say('compareRefusedCount', { refused })} `}
          {say('comparePeriodIs', {
            from: figures.value.dayAndTime(from),
            to: figures.value.dayAndTime(to),
          })}
        </p>
        <ExportButtons
          name={brand.name}
          sheets={() => comparisonSheets(sorted, period, timeZone, view, ours)}
          rows={rows.length}
        />
      </div>
      <ComparisonChart rows={sorted} period={period} view={view} now={now} title={brand.name} />
      <AccountsTable
        rows={sorted}
        view={view}
        order={order.value}
        sort={(value) => (order.value = value)}
        open={(key) => (opened.value = key)}
      />
    </>
  );
}
