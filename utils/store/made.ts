import type { Table } from 'dexie';

import { campaignLimits, type Campaign, type ColumnMapping } from '../domain/campaigns/campaign';
import { kpiLimits, type Kpi } from '../domain/kpis/kpi';
import type { MadeKind, MadeRows } from '../domain/made';
import { reportLimits, type ReportForm } from '../domain/reports/report-form';
import { taskLimits, type Task } from '../domain/tasks/task';
import { Refused } from '../errors';
import { campaignShape, kpiShape, mappingShape, reportShape, taskShape } from './campaign-shapes';
import { ChangedMeanwhile, Full } from './errors';
import { shaped } from './link-shapes';
import { change, keptBrand, withKnownBrands, type OwnStore } from './own';

/** What each kind is checked by, how much of it is kept, and where. */
const kinds: {
  [Kind in MadeKind]: {
    check(given: unknown): MadeRows[Kind];
    most: number;
    table(store: OwnStore): Table<MadeRows[Kind], string>;
  };
} = {
  campaigns: {
    check: (given): Campaign => shaped(campaignShape, given),
    most: campaignLimits.campaigns,
    table: (store) => store.campaigns as unknown as Table<Campaign, string>,
  },
  mappings: {
    check: (given): ColumnMapping => shaped(mappingShape, given),
    most: campaignLimits.mappings,
    table: (store) => store.mappings as unknown as Table<ColumnMapping, string>,
  },
  kpis: {
    check: (given): Kpi => shaped(kpiShape, given),
    most: kpiLimits.kpis,
    table: (store) => store.kpis as unknown as Table<Kpi, string>,
  },
  reports: {
    check: (given): ReportForm => shaped(reportShape, given),
    most: reportLimits.reports,
    table: (store) => store.reports as unknown as Table<ReportForm, string>,
  },
  tasks: {
    check: (given): Task => shaped(taskShape, given),
    most: taskLimits.tasks,
    table: (store) => store.tasks as unknown as Table<Task, string>,
  },
};

const kindOf = <Kind extends MadeKind>(kind: Kind) => {
  if (!Object.hasOwn(kinds, kind)) throw new Refused(`no kind ${String(kind)}`);
  return kinds[kind];
};

/**
 * Keeps a row that a person made, in place of the one of its id. `updatedAt` is that of the row as the person saw it, 0 of
 * a new one.
 * @returns the row as it is kept
 * @throws ChangedMeanwhile when it is another by now, or gone; Full; Refused
 */
export async function saveMade<Kind extends MadeKind>(
  store: OwnStore,
  kind: Kind,
  given: MadeRows[Kind],
  now: number,
): Promise<MadeRows[Kind]> {
  const [kept] = await saveManyMade(store, kind, [given], now);
  return kept!;
}

/** The same of several rows of a kind: all of them, or none. @throws as saveMade does, whichever of them it is of */
export async function saveManyMade<Kind extends MadeKind>(
  store: OwnStore,
  kind: Kind,
  given: readonly MadeRows[Kind][],
  now: number,
): Promise<MadeRows[Kind][]> {
  const { check, most, table } = kindOf(kind);
  const rows = given.map(check);
  return change(store, async () => {
    const all: MadeRows[Kind][] = [];
    for (const row of rows) {
      const there = await table(store).get(row.id);
      if ((there?.updatedAt ?? 0) !== row.updatedAt) throw new ChangedMeanwhile();
      if (!there && (await table(store).count()) >= most) throw new Full();
      const kept = { ...row, updatedAt: Math.max(now, row.updatedAt + 1) };
      if ('brand' in kept)
        kept.brand = await keptBrand(store, there && 'brand' in there ? there : undefined, kept.brand);
      await table(store).put(kept);
      all.push(kept);
    }
    return all;
  });
}

/** Removes rows and returns those that were there, for putting them back. Of a campaign its results go as well. */
export function deleteMade<Kind extends MadeKind>(
  store: OwnStore,
  kind: Kind,
  ids: readonly string[],
): Promise<MadeRows[Kind][]> {
  const { table } = kindOf(kind);
  return change(store, async () => {
    const rows = await table(store).bulkGet([...ids]);
    await table(store).bulkDelete([...ids]);
    if (kind === 'campaigns') await store.results.where('campaign').anyOf(ids).delete();
    return rows.filter((row) => row !== undefined);
  });
}

/** Puts back what was removed, but what is there again. @throws Refused */
export function putBackMade<Kind extends MadeKind>(
  store: OwnStore,
  kind: Kind,
  given: readonly MadeRows[Kind][],
): Promise<void> {
  const { check, table } = kindOf(kind);
  const rows = given.map(check);
  return change(store, async () => {
    const there = await table(store).bulkGet(rows.map((row) => row.id));
    await table(store).bulkAdd(rows.filter((_, i) => !there[i]));
  });
}

/** The rows of a kind, first made first. Those of a brand that was deleted are every brand's. */
export async function madeOf<Kind extends Exclude<MadeKind, 'mappings'>>(
  store: OwnStore,
  kind: Kind,
): Promise<MadeRows[Kind][]> {
  const rows = await kindOf(kind).table(store).toArray();
  const known = await withKnownBrands<MadeRows[Exclude<MadeKind, 'mappings'>]>(store, rows);
  return (known as MadeRows[Kind][]).toSorted((a, b) => a.createdAt - b.createdAt);
}
