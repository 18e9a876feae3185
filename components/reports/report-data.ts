import type { Brand } from '@/utils/domain/brand';
import type { Campaign, ResultRow } from '@/utils/domain/campaigns/campaign';
import type { CompareView } from '@/utils/domain/compare-view';
import type { LoadedAccount } from '@/utils/domain/comparison';
import type { DialectId } from '@/utils/domain/dialects';
import type { Guide } from '@/utils/domain/hashtags/guide';
import type { Kpi } from '@/utils/domain/kpis/kpi';
import type { PlanItem } from '@/utils/domain/plan/item';
import type { Task } from '@/utils/domain/tasks/task';

/** What a report is made of: the brand's own rows and nobody else's. */
export interface ReportData {
  /** Null: the report is of no brand, or its brand is gone. */
  brand: Brand | null;
  /** Its accounts and competitors, in their order. */
  accounts: readonly LoadedAccount[];
  guide: Guide | null;
  items: readonly PlanItem[];
  campaigns: readonly { campaign: Campaign; rows: readonly ResultRow[] }[];
  kpis: readonly Kpi[];
  tasks: readonly Task[];
  dialect: DialectId;
  /** How competitors are compared: by which audience, and how much must have been seen. */
  view: Pick<CompareView, 'by' | 'least'>;
}
