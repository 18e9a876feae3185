import { useMemo } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import type { Campaign } from '@/utils/domain/campaigns/campaign';
import { groupBy } from '@/utils/domain/group-by';
import type { KpiSources } from '@/utils/domain/kpis/figure';
import type { Kpi } from '@/utils/domain/kpis/kpi';
import { blankPlan, type BrandPlan } from '@/utils/domain/plan/brand-plan';
import { compareView } from '@/utils/settings';
import { useLive } from '@/utils/store/live';
import { loadAccounts } from '@/utils/store/load-accounts';
import { madeOf } from '@/utils/store/made';
import { ownStore } from '@/utils/store/own';

import { browserZone } from '../competitors/period';
import { useBrandPlan } from '../plan/ui/brand-plan';
import { useStored } from '../window/stored';
import { useWindow } from '../window/window';

/** What the KPIs of a brand are looked at with. */
export interface KpiScene {
  brand: Brand;
  /** The brand's, and those of a brand that is gone. */
  kpis: readonly Kpi[];
  campaigns: readonly Campaign[];
  plan: BrandPlan;
  sources: KpiSources;
  now: number;
}

/** Undefined until all of it was read. */
export function useKpiScene(brand: Brand): KpiScene | undefined {
  const { settings } = useWindow();
  const { dialect } = settings.value;
  const [view] = useStored(compareView);
  const own = brand.accounts.filter(({ role }) => role === 'own');
  const kpis = useLive(() => madeOf(ownStore, 'kpis'), []);
  const campaigns = useLive(() => madeOf(ownStore, 'campaigns'), []);
  const ofBrand = useMemo(
    () => campaigns?.filter((one) => one.brand === brand.id || one.brand === null),
    [campaigns, brand.id],
  );
  const ids = ofBrand?.map(({ id }) => id) ?? [];
  const rows = useLive(() => ownStore.results.where('campaign').anyOf(ids).toArray(), [ids.join(' ')]);
  const accounts = useLive(() => loadAccounts(own), [JSON.stringify(own)]);
  const plan = useBrandPlan(brand.id) ?? blankPlan(brand.id);
  const zone = plan.zone ?? browserZone();
  const sources = useMemo((): KpiSources | null => {
    if (!accounts || !ofBrand || !rows || !view) return null;
    const byCampaign = groupBy(rows, (row) => row.campaign);
    return {
      accounts,
      campaigns: ofBrand.map((campaign) => ({ campaign, rows: byCampaign.get(campaign.id) ?? [] })),
      dialect,
      zone,
      least: view.least,
    };
  }, [accounts, ofBrand, rows, view?.least, dialect, zone]);
  const now = useMemo(() => Date.now(), [sources, kpis]);
  if (!sources || !kpis || !ofBrand) return undefined;
  return {
    brand,
    kpis: kpis.filter((kpi) => kpi.brand === brand.id || kpi.brand === null),
    campaigns: ofBrand,
    plan,
    sources,
    now,
  };
}
