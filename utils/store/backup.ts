import type { Table } from 'dexie';

import type { Brand } from '../domain/brand';
import type { Campaign, ColumnMapping, ResultRow } from '../domain/campaigns/campaign';
import type { Guide, TagSet } from '../domain/hashtags/guide';
import type { RulesEdits } from '../domain/hashtags/network-rules';
import type { TagRecord } from '../domain/hashtags/tag-page';
import type { Kpi } from '../domain/kpis/kpi';
import type { BrandPlan } from '../domain/plan/brand-plan';
import type { Idea } from '../domain/plan/idea';
import type { PlanChange, PlanItem } from '../domain/plan/item';
import type { Match } from '../domain/plan/match';
import type { Slot } from '../domain/plan/slot';
import type { ReportForm } from '../domain/reports/report-form';
import type { Task } from '../domain/tasks/task';
import type { NamingRules, SavedLink, Template } from '../domain/utm/draft';
import type { BackupPreview } from '../messages/protocol';
import { backupShape } from './backup-shapes';
import { derivedTables, forgetDerived } from './changes';
import {
  guardSchema,
  schemaVersion,
  SeenStore,
  type HealthRow,
  type PostRow,
  type ProfileRow,
  type SnapshotRow,
} from './db';
import { BadBackup } from './errors';
import {
  change,
  ownTables,
  ownVersion,
  type EditsRow,
  type FileRow,
  type OwnStore,
  type ThumbRow,
} from './own';

/** Longer texts are refused before they are parsed (S-13); the fullest store is some three quarters of it. */
export const mostCharacters = 400_000_000;

/** What the person made; null where a backup is older than it: then it stays as it is. */
export interface OwnRows {
  brands: Brand[] | null;
  templates: Template[] | null;
  rules: NamingRules[] | null;
  links: SavedLink[] | null;
  catalogue: EditsRow[] | null;
  guides: Guide[] | null;
  tagSets: TagSet[] | null;
  limits: RulesEdits[] | null;
  plan: PlanItem[] | null;
  planChanges: PlanChange[] | null;
  planFiles: FileRow[] | null;
  planThumbs: ThumbRow[] | null;
  brandPlans: BrandPlan[] | null;
  slots: Slot[] | null;
  ideas: Idea[] | null;
  matches: Match[] | null;
  campaigns: Campaign[] | null;
  results: ResultRow[] | null;
  mappings: ColumnMapping[] | null;
  kpis: Kpi[] | null;
  reports: ReportForm[] | null;
  tasks: Task[] | null;
}

export interface Backup {
  settings: object | null;
  posts: PostRow[];
  profiles: ProfileRow[];
  health: HealthRow[];
  snapshots: SnapshotRow[];
  tags: TagRecord[];
  own: OwnRows;
  preview: BackupPreview;
}

/** Everything seen, everything the person made and the settings, as one JSON text. */
export async function backUp(
  store: SeenStore,
  own: OwnStore,
  settings: object | null,
  now: number,
): Promise<string> {
  const { posts, profiles, health, snapshots, tags } = store;
  const [postRows, profileRows, healthRows, snapshotRows, tagRows] = await store.transaction(
    'r',
    posts,
    profiles,
    health,
    snapshots,
    tags,
    () =>
      Promise.all([
        posts.toArray(),
        profiles.toArray(),
        health.toArray(),
        snapshots.toArray(),
        tags.toArray(),
      ]),
  );
  return JSON.stringify({
    lorgnette: 'backup',
    version: schemaVersion,
    own: ownVersion,
    madeAt: now,
    settings,
    ...(await everythingOwn(own)),
    posts: postRows,
    profiles: profileRows,
    health: healthRows,
    snapshots: snapshotRows,
    tags: tagRows,
  });
}

/**
 * Reads a backup without changing anything. Every row is checked; what no shape names is left out.
 * @throws BadBackup with the reason
 */
export function readBackup(text: string): Backup {
  if (text.length > mostCharacters) throw new BadBackup('tooLarge');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new BadBackup('notJson');
  }
  return checkedBackup(data);
}

/**
 * The same of what was parsed already.
 * @throws BadBackup with the reason
 */
export function checkedBackup(data: unknown): Backup {
  if (typeof data !== 'object' || data === null || !('lorgnette' in data) || data.lorgnette !== 'backup')
    throw new BadBackup('notBackup');
  if (isOver(data, 'version', schemaVersion) || isOver(data, 'own', ownVersion)) throw new BadBackup('newer');
  const parsed = backupShape.safeParse(data);
  if (!parsed.success) throw new BadBackup('damaged');
  const { madeAt, settings, posts, profiles, health, snapshots = [], tags = [] } = parsed.data;
  const { brands = null, templates = null, rules = null, links = null, catalogue = null } = parsed.data;
  const { guides = null, tagSets = null, limits = null } = parsed.data;
  const { plan = null, planChanges = null, planFiles = null, planThumbs = null } = parsed.data;
  const { brandPlans = null, slots = null, ideas = null, matches = null } = parsed.data;
  const { campaigns = null, results = null, mappings = null } = parsed.data;
  const { kpis = null, reports = null, tasks = null } = parsed.data;
  const named: (readonly { id: string }[] | null)[] = [brands, templates, links, tagSets, plan, planChanges];
  named.push(planFiles, planThumbs, slots, ideas, matches);
  named.push(campaigns, results, mappings, kpis, reports, tasks);
  const areUnique = (keys: string[]) => new Set(keys).size === keys.length;
  if (
    !areUnique(posts.map((row) => row.key)) ||
    !areUnique(profiles.map((row) => row.key)) ||
    !areUnique(health.map((row) => row.day)) ||
    !areUnique(snapshots.map((row) => row.key)) ||
    !areUnique(tags.map((row) => row.key)) ||
    !named.every((rows) => areUnique((rows ?? []).map(({ id }) => id))) ||
    ![rules, guides, brandPlans].every((rows) => areUnique((rows ?? []).map(({ brand }) => brand))) ||
    !areUnique((limits ?? []).map(({ network }) => network)) ||
    !areUnique((catalogue ?? []).map(({ placement }) => placement))
  )
    throw new BadBackup('damaged');
  let sightings = 0;
  for (const row of [...posts, ...profiles])
    for (const points of Object.values(row.series)) sightings += (points?.length ?? 0) / 3;
  return {
    settings,
    posts: posts as PostRow[],
    profiles: profiles as ProfileRow[],
    health,
    snapshots: snapshots as SnapshotRow[],
    tags: tags as TagRecord[],
    own: {
      brands,
      templates,
      rules,
      links,
      catalogue,
      guides,
      tagSets,
      limits,
      plan,
      planChanges,
      planFiles,
      planThumbs,
      brandPlans,
      slots,
      ideas,
      matches,
      campaigns,
      results,
      mappings,
      kpis,
      reports,
      tasks,
    },
    preview: {
      madeAt,
      brands: brands?.length ?? 0,
      templates: templates?.length ?? 0,
      links: links?.length ?? 0,
      guides: guides?.length ?? 0,
      tagSets: tagSets?.length ?? 0,
      planned: plan?.length ?? 0,
      ideas: ideas?.length ?? 0,
      campaigns: campaigns?.length ?? 0,
      tasks: tasks?.length ?? 0,
      posts: posts.length,
      profiles: profiles.length,
      sightings,
    },
  };
}

const isOver = (data: object, name: string, version: number): boolean => {
  const said = (data as Record<string, unknown>)[name];
  return typeof said === 'number' && said > version;
};

/** What is put back: what was seen, what the person made, or both. */
export interface Restored {
  seen: boolean;
  own: boolean;
}

/** What becomes of a backup's settings; a backup may hold none. */
export type TakeSettings = (settings: object | null) => Promise<void>;

/**
 * Replaces everything kept by the backup's: all of it or, on any failure, nothing. What a backup is too old to hold
 * stays as it is. There are two databases: until both are on the disk, the one of what the person made holds what to go
 * back to, for whoever dies in between ({@link settleRestore}).
 * @throws NewerStore when a newer build wrote a database
 */
export async function restore(
  name: string,
  own: OwnStore,
  backup: Backup,
  takeSettings: TakeSettings = async () => {},
  what: Restored = { seen: true, own: true },
): Promise<void> {
  const id = Math.random();
  const store = new SeenStore(name, 'strict');
  try {
    await settleRestore(store, own, takeSettings);
    if (what.own)
      await change(own, async () => {
        if (what.seen) {
          const before = await everythingOwn(own);
          await own.meta.put({ name: 'restoring', value: id, before, settings: backup.settings });
        }
        await replaceOwn(own, backup.own);
      });
    if (what.seen) await replaceSeen(store, backup, id);
  } finally {
    await settleRestore(store, own, takeSettings).finally(() => store.close());
  }
}

async function replaceSeen(
  store: SeenStore,
  { posts, profiles, health, snapshots, tags }: Backup,
  id: number,
): Promise<void> {
  const tables = [store.posts, store.profiles, store.health, store.snapshots, store.tags];
  await store.transaction('rw', [...tables, ...derivedTables(store), store.meta], async () => {
    await guardSchema(store);
    await forgetDerived(store);
    await Promise.all(tables.map((table) => table.clear()));
    await Promise.all([
      store.posts.bulkAdd(posts),
      store.profiles.bulkAdd(profiles),
      store.health.bulkAdd(health),
      store.snapshots.bulkAdd(snapshots),
      store.tags.bulkAdd(tags),
      store.meta.put({ name: 'restored', value: id }),
    ]);
  });
}

/**
 * Ends a restore that somebody died in: goes on to its end where both databases have it, else back to what the person
 * had made before. Nothing where there is none.
 */
export async function settleRestore(
  store: SeenStore,
  own: OwnStore,
  takeSettings: TakeSettings,
): Promise<void> {
  const begun = await own.meta.get('restoring');
  if (!begun) return;
  const restored = await store.meta.get('restored');
  if (restored?.value === begun.value) await takeSettings(begun.settings ?? null);
  else await replaceOwn(own, begun.before as OwnRows);
  await own.meta.delete('restoring');
}

/** All that the person made, as of one moment. */
function everythingOwn(own: OwnStore): Promise<OwnRows> {
  const tables = Object.entries(ownTables(own));
  return own.transaction('r', Object.values(ownTables(own)), async () => {
    const rows = await Promise.all(tables.map(async ([name, table]) => [name, await table.toArray()]));
    return Object.fromEntries(rows) as OwnRows;
  });
}

/** Puts these rows in place of what there is; a table that has none of its own to bring is left alone. */
const replaceOwn = (own: OwnStore, rows: OwnRows): Promise<void> =>
  change(own, async () => {
    for (const [name, table] of Object.entries<Table>(ownTables(own))) {
      const brought = rows[name as keyof OwnRows];
      if (!brought) continue;
      await table.clear();
      await table.bulkAdd(brought);
    }
  });
