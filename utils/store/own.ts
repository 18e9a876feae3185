import { Dexie, type EntityTable, type Table } from 'dexie';

import type { Brand } from '../domain/brand';
import type { Campaign, ColumnMapping, ResultRow } from '../domain/campaigns/campaign';
import type { Guide, TagSet } from '../domain/hashtags/guide';
import type { RulesEdits } from '../domain/hashtags/network-rules';
import type { Kpi } from '../domain/kpis/kpi';
import type { BrandPlan } from '../domain/plan/brand-plan';
import type { Idea } from '../domain/plan/idea';
import type { PlanChange, PlanItem } from '../domain/plan/item';
import type { Match } from '../domain/plan/match';
import type { Slot } from '../domain/plan/slot';
import type { ReportForm } from '../domain/reports/report-form';
import type { Task } from '../domain/tasks/task';
import type { PlacementEdits } from '../domain/utm/catalogue';
import type { NamingRules, PlacementId, SavedLink, Template } from '../domain/utm/draft';
import { recordMigration, refuseNewer } from './migration';

/** The shape of what the person made. Raise it with a migration and a new fixture in tests/store/history/own. */
export const ownVersion = 5;

/** What the person knows of a placement's macros beyond the built-in catalogue. */
export interface EditsRow extends PlacementEdits {
  placement: PlacementId;
}

/** The bytes of a file kept with a plan item, as base64: a backup is one JSON text. */
export interface FileRow {
  id: string;
  item: string;
  data: string;
}

/** The small picture of such a file, as a data address; apart, so that a list need not read the files. */
export interface ThumbRow {
  id: string;
  item: string;
  thumb: string;
}

/** The database's own notes: "schema"; "loose since …", of a file; "restoring", while a backup is put in place. */
export interface OwnNote {
  name: string;
  value: number;
  /** Of a restore: the rows to go back to, table by table, and the settings that it brings. */
  before?: object;
  settings?: object | null;
}

/**
 * What the person made: brands with their accounts and rubrics; templates, naming rules and links; guides to hashtags,
 * sets of them and limits; the content plan with its slots, ideas and files; campaigns with their results, KPIs, reports
 * and tasks. Apart from what was seen, so that no page can crowd it out (S-12); never thinned, never tidied away.
 */
export class OwnStore extends Dexie {
  declare brands: EntityTable<Brand, 'id'>;
  declare templates: EntityTable<Template, 'id'>;
  declare rules: EntityTable<NamingRules, 'brand'>;
  declare links: EntityTable<SavedLink, 'id'>;
  declare catalogue: EntityTable<EditsRow, 'placement'>;
  declare guides: EntityTable<Guide, 'brand'>;
  declare tagSets: EntityTable<TagSet, 'id'>;
  declare limits: EntityTable<RulesEdits, 'network'>;
  declare plan: EntityTable<PlanItem, 'id'>;
  declare planChanges: EntityTable<PlanChange, 'id'>;
  declare planFiles: EntityTable<FileRow, 'id'>;
  declare planThumbs: EntityTable<ThumbRow, 'id'>;
  declare brandPlans: EntityTable<BrandPlan, 'brand'>;
  declare slots: EntityTable<Slot, 'id'>;
  declare ideas: EntityTable<Idea, 'id'>;
  declare matches: EntityTable<Match, 'id'>;
  declare campaigns: EntityTable<Campaign, 'id'>;
  declare results: EntityTable<ResultRow, 'id'>;
  declare mappings: EntityTable<ColumnMapping, 'id'>;
  declare kpis: EntityTable<Kpi, 'id'>;
  declare reports: EntityTable<ReportForm, 'id'>;
  declare tasks: EntityTable<Task, 'id'>;
  declare meta: EntityTable<OwnNote, 'name'>;

  constructor(name = 'lorgnette-own') {
    // What a person typed is on the disk before it is called kept.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ brands: 'id', meta: 'name' });
    this.version(2).stores({
      templates: 'id',
      rules: 'brand',
      links: 'id, url, createdAt',
      catalogue: 'placement',
    });
    this.version(3).stores({ guides: 'brand', tagSets: 'id', limits: 'network' });
    this.version(4).stores({
      plan: 'id, when.day',
      planChanges: 'id, item',
      planFiles: 'id, item',
      planThumbs: 'id, item',
      brandPlans: 'brand',
      slots: 'id',
      ideas: 'id, post.key',
      matches: 'id, item',
    });
    this.version(ownVersion).stores({
      campaigns: 'id',
      results: 'id, campaign',
      mappings: 'id',
      kpis: 'id',
      reports: 'id',
      tasks: 'id',
    });
    recordMigration(this, ownVersion);
  }
}

/** The tables that hold what the person made, by the names they have in a backup. */
const tableNames = [
  'brands',
  'templates',
  'rules',
  'links',
  'catalogue',
  'guides',
  'tagSets',
  'limits',
  'plan',
  'planChanges',
  'planFiles',
  'planThumbs',
  'brandPlans',
  'slots',
  'ideas',
  'matches',
  'campaigns',
  'results',
  'mappings',
  'kpis',
  'reports',
  'tasks',
] as const;
export const ownTables = (store: OwnStore) =>
  Object.fromEntries(tableNames.map((name) => [name, store[name]])) as unknown as Pick<
    OwnStore,
    (typeof tableNames)[number]
  > &
    Record<string, Table>;

/**
 * One change of what the person made, in one transaction.
 * @throws NewerStore when a newer build wrote the database
 */
export function change<Result>(store: OwnStore, work: () => Promise<Result>): Promise<Result> {
  return store.transaction('rw', [...Object.values(ownTables(store)), store.meta], async () => {
    const [schema, revision] = await store.meta.bulkGet(['schema', 'revision']);
    const version = schema?.value ?? 0;
    refuseNewer(store, ownVersion, version);
    if (version < ownVersion) await store.meta.put({ name: 'schema', value: ownVersion });
    // Grows with every change: a database that has less than its backup has gone back.
    await store.meta.put({ name: 'revision', value: (revision?.value ?? 0) + 1 });
    return work();
  });
}

/**
 * Rows of a table, with no brand where theirs is gone. The rows themselves keep its id, so that a brand that is put
 * back, or comes back with a backup, has them again.
 */
export async function withKnownBrands<Row extends { brand: string | null }>(
  store: OwnStore,
  rows: readonly Row[],
): Promise<Row[]> {
  const known = new Set(await store.brands.toCollection().primaryKeys());
  return rows.map((row) => (row.brand === null || known.has(row.brand) ? row : { ...row, brand: null }));
}

/** The brand of a row that is kept anew. One that is gone reads as none: a row that is given no other keeps its id. */
export const keptBrand = async (
  store: OwnStore,
  there: { brand: string | null } | undefined,
  brand: string | null,
): Promise<string | null> =>
  brand === null && there?.brand && !(await store.brands.get(there.brand)) ? there.brand : brand;

export const ownStore = new OwnStore();
