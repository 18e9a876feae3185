import type { ReportForm } from '@/utils/domain/reports/report-form';
import { compareView, settings } from '@/utils/settings';
import { guideOf } from '@/utils/store/guides';
import { loadAccounts } from '@/utils/store/load-accounts';
import { madeOf } from '@/utils/store/made';
import { ownStore } from '@/utils/store/own';
import { planOf } from '@/utils/store/plan';
import { resultsOf } from '@/utils/store/results';

import type { ReportData } from './report-data';

/** What the stores hold now of a form's brand. */
export async function loadReport(form: Pick<ReportForm, 'brand'>): Promise<ReportData> {
  const [found, chosen, view, items, campaigns, kpis, tasks] = await Promise.all([
    form.brand === null ? undefined : ownStore.brands.get(form.brand),
    settings.getValue(),
    compareView.getValue(),
    planOf(ownStore),
    madeOf(ownStore, 'campaigns'),
    madeOf(ownStore, 'kpis'),
    madeOf(ownStore, 'tasks'),
  ]);
  const brand = found ?? null;
  // Rows of other brands are nobody's business in this one's report, not even where they are every brand's.
  const isOurs = (row: { brand: string | null }) => row.brand === (brand?.id ?? null);
  const [accounts, guide, rows] = await Promise.all([
    loadAccounts(brand?.accounts ?? []),
    brand ? guideOf(ownStore, brand.id) : null,
    Promise.all(
      campaigns
        .filter(isOurs)
        .map(async (campaign) => ({ campaign, rows: await resultsOf(ownStore, campaign.id) })),
    ),
  ]);
  return {
    brand,
    accounts,
    guide,
    items: items.filter(isOurs),
    campaigns: rows,
    kpis: kpis.filter(isOurs),
    tasks: tasks.filter(isOurs),
    dialect: chosen.dialect,
    view,
  };
}
