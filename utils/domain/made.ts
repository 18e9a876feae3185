import type { Campaign, ColumnMapping } from './campaigns/campaign';
import type { Kpi } from './kpis/kpi';
import type { ReportForm } from './reports/report-form';
import type { Task } from './tasks/task';

/** What a person makes that is kept whole, row by row. */
export interface MadeRows {
  campaigns: Campaign;
  mappings: ColumnMapping;
  kpis: Kpi;
  reports: ReportForm;
  tasks: Task;
}
export type MadeKind = keyof MadeRows;
export type Made = { [Kind in MadeKind]: { kind: Kind; row: MadeRows[Kind] } }[MadeKind];
export type MadeList = { [Kind in MadeKind]: { kind: Kind; rows: MadeRows[Kind][] } }[MadeKind];

/** Of rows of results that were told: how many were new, took the place of others, or said the same again. */
export interface KeptResults {
  added: number;
  changed: number;
  same: number;
}
