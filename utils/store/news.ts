import type { PostRow, ProfileRow } from './db';

/** A row in which only the time of seeing would change is written again after this long. */
const restMs = 3_600_000;

/** True when a row says more than the one that is kept, or says it much later: the rest need not be written. */
export function isNews(kept: PostRow | ProfileRow, fresh: PostRow | ProfileRow): boolean {
  return Math.abs(fresh.seenAt - kept.seenAt) >= restMs || substance(kept) !== substance(fresh);
}

/** What a row says, but for when. A rough date ("2 days ago") is made anew at each reading and is no news by itself. */
function substance(row: PostRow | ProfileRow): string {
  if ('profile' in row) return JSON.stringify({ ...row, seenAt: 0, profile: { ...row.profile, seenAt: 0 } });
  return JSON.stringify({
    ...row,
    seenAt: 0,
    post: { ...row.post, seenAt: 0, published: row.post.published?.grain },
  });
}
