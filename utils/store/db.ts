import { Dexie, type EntityTable } from 'dexie';

import type { AccountStats } from '../domain/account-stats';
import type { MaybeCount } from '../domain/count';
import type { Sweep } from '../domain/coverage';
import type { TagRecord } from '../domain/hashtags/tag-page';
import type { Post, SeriesName } from '../domain/post';
import type { Profile } from '../domain/profile';
import type { Gap } from '../domain/reading';
import type { Series } from '../domain/series';
import type { ChunkRow, ColumnsRow, TextsRow } from './chunk';
import { recordMigration, refuseNewer } from './migration';

/** A post with its sightings packed beside it: one row, one write. See docs/decisions/0003. */
export interface PostRow {
  /** postKey */
  key: string;
  /** The author's profile key; absent when the page did not tell. */
  author?: string;
  /** When the post was last written as seen, milliseconds since 1970; for retention. */
  seenAt: number;
  /** The moments of sightings that the official API told, oldest first; absent when all were seen on pages. */
  api?: number[];
  post: Post;
  series: Partial<Record<SeriesName, Series>>;
}

export interface ProfileRow {
  /** profileKey */
  key: string;
  /** "network:@handle", to find an account by its handle when its id is known too. */
  handle?: string;
  seenAt: number;
  /** As a post's. */
  api?: number[];
  /** When it was last seen on a page, where the API has told of it since. */
  visitedAt?: number;
  profile: Profile;
  series: { followers?: Series; postsTotal?: Series };
  /** What of the account's own lists was looked through. */
  sweeps?: Sweep[];
}

/** An account on one day, as it was last seen then: what is derived outlives the posts it is of. */
export interface SnapshotRow {
  /** "youtube:UC… 2026-11-25" */
  key: string;
  /** profileKey */
  author: string;
  /** The day where the person is. */
  day: string;
  at: number;
  followers: MaybeCount;
  postsTotal: MaybeCount;
  /** Of the posts of the last days (see snapshots.ts), by the formulas of our own dialect. */
  stats: AccountStats;
}

/** The worst and best of one network's day: how many posts were seen, how many understood, which shapes were not. */
export interface HealthRow {
  /** "youtube 2026-11-25" */
  day: string;
  network: string;
  seen: number;
  understood: number;
  gaps: Gap[];
}

/** Posts that a transaction changed: what is derived of them is made anew in a quiet moment. See changes.ts. */
export interface ChangeRow {
  id: string;
  keys: string[];
  /** Places among the columns at which some of them no longer stand. */
  left: string[];
}

/** The store's own notes: "schema", "added youtube 2026-11-25", "batches", "columns". */
export interface MetaRow {
  name: string;
  value: number | string[];
}

/** The shape of what is stored. Raise it with a migration and a new fixture in tests/store/history. */
export const schemaVersion = 3;

/**
 * What was seen on the networks' pages. The background worker writes it, our windows read it; what the person makes
 * lives in a database of its own: see own.ts.
 */
export class SeenStore extends Dexie {
  declare posts: EntityTable<PostRow, 'key'>;
  declare profiles: EntityTable<ProfileRow, 'key'>;
  declare snapshots: EntityTable<SnapshotRow, 'key'>;
  /** What hashtags' own pages told of them. */
  declare tags: EntityTable<TagRecord, 'key'>;
  declare health: EntityTable<HealthRow, 'day'>;
  declare meta: EntityTable<MetaRow, 'name'>;
  /** Derived of the posts, for reading many at once: docs/decisions/0009. */
  declare chunks: EntityTable<ChunkRow, 'from'>;
  declare columns: EntityTable<ColumnsRow, 'from'>;
  declare texts: EntityTable<TextsRow, 'from'>;
  declare changes: EntityTable<ChangeRow, 'id'>;

  /** @param durability 'strict' waits for the disk at the end of each transaction; else a power cut may cost seconds. */
  constructor(name = 'lorgnette-seen', durability: 'relaxed' | 'strict' = 'relaxed') {
    super(name, { chromeTransactionDurability: durability });
    this.version(1).stores({ posts: 'key, author', profiles: 'key, handle', health: 'day', meta: 'name' });
    this.version(2).stores({
      snapshots: 'key, author',
      chunks: 'from',
      columns: 'from',
      texts: 'from',
      changes: 'id',
    });
    this.version(schemaVersion).stores({ tags: 'key' });
    recordMigration(this, schemaVersion);
    this.posts.hook('reading', whole);
  }
}

/** What a post's row says of fields that were not read yet when it was written. */
const unread: Partial<Post> = { viewsAs: 'views', textLength: null, links: null, isRepost: null };

const whole = (row: PostRow | undefined): PostRow | undefined =>
  row?.post.links === undefined && row ? { ...row, post: { ...unread, ...row.post } } : row;

/**
 * Refuses to write to what a newer build wrote (D-04). Call inside the writing transaction: the check and the write are
 * then one.
 */
export async function guardSchema(store: SeenStore): Promise<void> {
  const stored = await store.meta.get('schema');
  refuseNewer(store, schemaVersion, Number(stored?.value ?? 0));
  if (stored?.value !== schemaVersion) await store.meta.put({ name: 'schema', value: schemaVersion });
}

export const seenStore = new SeenStore();
