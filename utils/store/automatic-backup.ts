import type { PlanItem } from '../domain/plan/item';
import type { AutomaticBackup } from '../messages/protocol';
import { checkedBackup, mostCharacters, type Backup } from './backup';
import type { BackupFiles } from './backup-files';
import { idOf, revisionOf } from './canary';
import { eachPost, reading } from './columns';
import { schemaVersion, type SeenStore } from './db';
import { BadBackup, StoreLost } from './errors';
import {
  addGeneration,
  generationForm,
  newest,
  seriesNames,
  type Generation,
  type Head,
  type SeriesName,
} from './generations';
import { ownTables, ownVersion, type OwnStore } from './own';
import { Packer, textIn } from './packer';
import { watchedAccounts } from './watched';

/** As many packed bytes as what was seen may take, and as many bytes the files of the plan. What the person made is whole. */
export const automaticLimits = { seenBytes: 24_000_000, fileBytes: 24_000_000 };
/** As many posts as are packed at once, so that keeping never waits long. */
const slice = 500;

export interface AutomaticOptions {
  seen: SeenStore;
  own: OwnStore;
  files: BackupFiles;
  now: number;
  limits?: typeof automaticLimits;
  /** Called now and then while it is being made. */
  alive?(): unknown;
}

/** What a series is made of: rows, and how much was left out. */
interface Made {
  counts: Record<string, number>;
  left: number;
}

/**
 * Makes backups of these series, each in place of its second last. One that would be the same again is not made.
 * @throws StoreLost where a database is not the one that is known; what is backed up already stays
 */
export async function makeAutomatic(
  options: AutomaticOptions,
  series: readonly SeriesName[] = seriesNames,
): Promise<void> {
  for (const name of series) await makeOne(options, name);
}

async function makeOne(options: AutomaticOptions, series: SeriesName): Promise<void> {
  const { seen, own, files, now } = options;
  const store = series === 'seen' ? seen : own;
  const database = await idOf(store);
  if (database === null) throw new StoreLost();
  const last = await newest(files, series);
  // D-04: what a newer build has backed up is not for this one to replace.
  if (last && isNewer(last.head)) return;
  const stamp = await stamps[series](options);
  if (last?.head.database === database && last.head.stamp === stamp) return;
  const packer = new Packer();
  const made = await makers[series](options, packer);
  const packed = await packer.end();
  // It may have been lost, and begun anew by the browser, while it was read.
  if ((await idOf(store)) !== database) throw new StoreLost();
  const head: Head = {
    form: generationForm,
    series,
    database,
    version: schemaVersion,
    own: ownVersion,
    madeAt: now,
    stamp,
    ...made,
  };
  await addGeneration(files, head, packed);
}

const isNewer = ({ form, version, own }: Head): boolean =>
  form > generationForm || version > schemaVersion || own > ownVersion;

/** Changes whenever there is something new to back up. */
const stamps: Record<SeriesName, (options: AutomaticOptions) => Promise<string>> = {
  own: async ({ own }) => String(await revisionOf(own)),
  files: async ({ own }) => (await own.planFiles.toCollection().primaryKeys()).toSorted().join(' '),
  async seen({ seen }) {
    const batches = (await seen.meta.get('batches'))?.value;
    const counts = await Promise.all([seen.posts.count(), seen.profiles.count(), seen.snapshots.count()]);
    return [Array.isArray(batches) ? batches.at(-1) : '', ...counts].join(' ');
  },
};

const makers: Record<SeriesName, (options: AutomaticOptions, packer: Packer) => Promise<Made>> = {
  own: makeOwn,
  files: makeFiles,
  seen: makeSeen,
};

async function makeOwn({ own }: AutomaticOptions, packer: Packer): Promise<Made> {
  const { planFiles: _files, planThumbs: _thumbs, ...tables } = ownTables(own);
  const rows = await own.transaction('r', Object.values(tables), () =>
    Promise.all(Object.entries(tables).map(async ([name, table]) => [name, await table.toArray()] as const)),
  );
  await packer.write(JSON.stringify(Object.fromEntries(rows)));
  return { counts: Object.fromEntries(rows.map(([name, { length }]) => [name, length])), left: 0 };
}

/** The files of the items that were worked on last, as far as there is room for them, each with its small picture. */
async function makeFiles(
  { own, limits = automaticLimits, alive }: AutomaticOptions,
  packer: Packer,
): Promise<Made> {
  const items: PlanItem[] = [];
  await own.plan.each((item) => void (item.media.length > 0 && items.push(item)));
  const media = items.toSorted((a, b) => b.updatedAt - a.updatedAt).flatMap((item) => item.media);
  const taken: string[] = [];
  let bytes = 0;
  for (const file of media) {
    if (bytes + file.bytes > limits.fileBytes) continue;
    bytes += file.bytes;
    taken.push(file.id);
  }
  let written = 0;
  await packer.write('{"planFiles":[');
  for (const id of taken) {
    const row = await own.planFiles.get(id);
    if (!row) continue;
    await packer.write(`${written++ > 0 ? ',' : ''}${JSON.stringify(row)}`);
    await alive?.();
  }
  const thumbs = (await own.planThumbs.bulkGet(taken)).filter((row) => row !== undefined);
  await packer.write(`],"planThumbs":${JSON.stringify(thumbs)}}`);
  return { counts: { files: written }, left: media.length - written };
}

/** Accounts, their days and hashtags wholly; of posts those of watched accounts, then the last seen, while there is room. */
async function makeSeen(
  { seen, own, limits = automaticLimits, alive }: AutomaticOptions,
  packer: Packer,
): Promise<Made> {
  const { profiles, snapshots, tags, health } = seen;
  const tables = { profiles, snapshots, tags, health };
  const rows = await seen.transaction('r', Object.values(tables), () =>
    Promise.all(Object.entries(tables).map(async ([name, table]) => [name, await table.toArray()] as const)),
  );
  const counts: Record<string, number> = {};
  await packer.write('{');
  for (const [name, all] of rows) {
    counts[name] = all.length;
    await packer.write(`"${name}":${JSON.stringify(all)},`);
  }
  const watched = await watchedAccounts(seen, own);
  const known: { key: string; isWatched: number; seenAt: number }[] = [];
  await reading(seen, (isWhole) =>
    eachPost(seen, isWhole, ({ key, author, seenAt }) => {
      known.push({ key, isWatched: Number(watched.has(author)), seenAt });
    }),
  );
  known.sort((a, b) => b.isWatched - a.isWatched || b.seenAt - a.seenAt);
  let posts = 0;
  await packer.write('"posts":[');
  for (let start = 0; start < known.length && packer.bytes < limits.seenBytes; start += slice) {
    const some = await seen.posts.bulkGet(known.slice(start, start + slice).map(({ key }) => key));
    const texts = some.flatMap((row) => (row ? [JSON.stringify(row)] : []));
    if (texts.length > 0) await packer.write((posts > 0 ? ',' : '') + texts.join(','));
    posts += texts.length;
    await alive?.();
  }
  await packer.write(']}');
  return { counts: { ...counts, posts }, left: known.length - posts };
}

/** Of which databases a backup is asked for. */
export interface Databases {
  own: string | null;
  seen: string | null;
}
type Which = AutomaticBackup['which'];
type Found = Partial<Record<SeriesName, Generation>>;

/** The newest whole backup of each series: of these databases, or of others. */
async function find(files: BackupFiles, which: Which, { own, seen }: Databases): Promise<Found> {
  const found: Found = {};
  for (const series of seriesNames) {
    const database = series === 'seen' ? seen : own;
    const isAsked = (head: Head) => database === null || (head.database === database) === (which === 'now');
    const one = database === null && which === 'before' ? null : await newest(files, series, isAsked);
    if (one) found[series] = one;
  }
  return found;
}

/** What there is to restore; those that hold nothing are left out. */
export async function automaticBackups(files: BackupFiles, databases: Databases): Promise<AutomaticBackup[]> {
  const all: AutomaticBackup[] = [];
  for (const which of ['now', 'before'] as const) {
    const { own, files: planFiles, seen } = await find(files, which, databases);
    if (!own && !seen) continue;
    const generations = [own, planFiles, seen].filter((one) => one !== undefined);
    const of = (one: Generation, name: string) => one.head.counts[name] ?? 0;
    const held = planFiles ? of(planFiles, 'files') : 0;
    all.push({
      which,
      bytes: generations.reduce((sum, { bytes }) => sum + bytes, 0),
      isNewer: generations.some(({ head }) => isNewer(head)),
      own: own
        ? {
            madeAt: own.head.madeAt,
            brands: of(own, 'brands'),
            templates: of(own, 'templates'),
            links: of(own, 'links'),
            guides: of(own, 'guides'),
            tagSets: of(own, 'tagSets'),
            planned: of(own, 'plan'),
            ideas: of(own, 'ideas'),
            campaigns: of(own, 'campaigns'),
            tasks: of(own, 'tasks'),
            files: held,
            filesLeft: planFiles?.head.left ?? 0,
          }
        : null,
      seen: seen
        ? {
            madeAt: seen.head.madeAt,
            posts: of(seen, 'posts'),
            postsLeft: seen.head.left,
            profiles: of(seen, 'profiles'),
            snapshots: of(seen, 'snapshots'),
            tags: of(seen, 'tags'),
          }
        : null,
    });
  }
  return all;
}

/**
 * The automatic backup as a backup made by hand is laid out.
 * @throws BadBackup where there is none, or it was made by a newer build
 */
export async function automaticData(
  files: BackupFiles,
  which: Which,
  databases: Databases,
): Promise<Record<string, unknown>> {
  const found = await find(files, which, databases);
  const heads = Object.values(found).map(({ head }) => head);
  if (heads.length === 0) throw new BadBackup('notBackup');
  if (heads.some(isNewer)) throw new BadBackup('newer');
  const parts: object[] = [];
  for (const { packed } of Object.values(found)) {
    const text = await textIn(packed, mostCharacters);
    if (text === null) throw new BadBackup('damaged');
    parts.push(JSON.parse(text) as object);
  }
  return Object.assign(
    {
      lorgnette: 'backup',
      version: Math.max(1, ...heads.map(({ version }) => version)),
      own: Math.max(1, ...heads.map(({ own }) => own)),
      madeAt: Math.max(...heads.map(({ madeAt }) => madeAt)),
      settings: null,
      posts: [],
      profiles: [],
      health: [],
    },
    ...parts,
  ) as Record<string, unknown>;
}

/** What it holds, every row checked; and which halves there are. */
export async function readAutomatic(
  files: BackupFiles,
  which: Which,
  databases: Databases,
): Promise<{ backup: Backup; has: { seen: boolean; own: boolean } }> {
  const { own, seen } = await find(files, which, databases);
  const backup = checkedBackup(await automaticData(files, which, databases));
  return { backup, has: { own: own !== undefined, seen: seen !== undefined } };
}
