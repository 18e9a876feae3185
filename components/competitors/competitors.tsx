import './competitors.css';

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import type { CompareView } from '@/utils/domain/compare-view';
import { compare, type LoadedAccount } from '@/utils/domain/comparison';
import type { Period } from '@/utils/domain/coverage';
import { compareView } from '@/utils/settings';
import { useLive } from '@/utils/store/live';
import { loadAccounts } from '@/utils/store/load-accounts';

import { EmptyState } from '../ui/empty-state';
import { useStored } from '../window/stored';
import { useWindow } from '../window/window';
import { AccountDetail } from './account-detail';
import { AccountsTable } from './accounts-table';
import { sortCompared, type CompareOrder } from './columns';
import { ComparisonChart } from './comparison-chart';
import { ExportButtons } from './export-buttons';
import { OptionsBar } from './options-bar';
import { browserZone, periodOf } from './period';
import { comparisonSheets } from './sheets';

/** A brand's accounts beside each other, over a period the person chooses. */
export function Competitors({ brand }: { brand: Brand }) {
  const { say } = useWindow();
  const [view, change] = useStored(compareView);
  const loaded = useLive(() => loadAccounts(brand.accounts), [JSON.stringify(brand.accounts)]);
  const now = useMemo(() => Date.now(), [loaded, view]);
  if (!view || !loaded) return null;
  if (brand.accounts.length === 0)
    return (
      <EmptyState
        title={say('compareNoAccountsTitle', { brand: brand.name })}
        text={say('compareNobodyText')}
      />
    );
  const timeZone = view.timeZone ?? browserZone();
  const period = periodOf(view, timeZone, now);
  return (
    <div class="competitors">
      <OptionsBar view={view} change={change} now={now} />
      {period ? (
        <Comparison
          brand={brand}
          loaded={loaded}
          view={view}
          timeZone={timeZone}
          from={period.from}
          to={period.to}
          now={now}
        />
      ) : (
        <p role="alert">{say('compareBadPeriod')}</p>
      )}
    </div>
  );
}

interface ComparisonProps extends Period {
  brand: Brand;
  loaded: readonly LoadedAccount[];
  view: CompareView;
  timeZone: string;
  now: number;
}

function Comparison({ brand, loaded, view, timeZone, from, to, now }: ComparisonProps) {
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
