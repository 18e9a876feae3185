import type { MaybeCount } from '../domain/count';
import { mergePost, metrics, postKey, type Metric, type Post, type Said } from '../domain/post';
import { mergeProfile, profileKey, type Profile } from '../domain/profile';
import type { Reading } from '../domain/reading';
import type { Coverage, GuidedPost, Recalled, Verdict } from '../domain/recalled';
import type { Usual } from '../domain/usual';

const mostPosts = 20_000;
/** What they say is remembered of the last few only. */
const mostSaid = 500;

/** Everything known about one post here and now: what the page said, and what earlier visits had seen. */
export interface Known {
  post: Post;
  /** When each metric was last seen; absent when on this page. */
  metricSeenAt: Partial<Record<Metric, number>>;
  followers: MaybeCount;
  /** Null when seen on this page. */
  followersSeenAt: number | null;
  usual: Usual;
  /** Which of the numbers the official API told earlier, and not this page. */
  byApi?: Recalled['byApi'];
  coverage: Coverage | null;
  /** Null for a post that is not of an own account, or whose hashtags are not known. */
  verdict: Verdict | null;
}

/** What this page has told so far, and what the store has added. Bounded: the oldest posts are forgotten first. */
export class Memory {
  readonly #posts = new Map<string, Post>();
  readonly #profiles = new Map<string, Profile>();
  readonly #recalled = new Map<string, Recalled>();
  readonly #said = new Map<string, Said>();
  readonly #verdicts = new Map<string, Verdict>();
  /** The post's own key by another that links give it, and the other way round. */
  readonly #ofAlias = new Map<string, string>();
  readonly #aliases = new Map<string, string[]>();

  /** Takes a reading in. Returns the keys of the posts of which more is known now. */
  keep(reading: Reading): string[] {
    const keys: string[] = [];
    for (const post of reading.posts) {
      const key = postKey(post);
      // It goes no further than here.
      if (post.said) this.#hear(key, post.said);
      post.said = undefined;
      const known = this.#posts.get(key);
      this.#posts.set(key, known ? mergePost(known, post) : post);
      keys.push(key, ...(this.#aliases.get(key) ?? []));
    }
    for (const { network, id, of } of reading.aliases) {
      const alias = postKey({ network, id });
      const key = postKey({ network, id: of });
      if (alias === key || this.#ofAlias.has(alias)) continue;
      this.#ofAlias.set(alias, key);
      this.#aliases.set(key, [...(this.#aliases.get(key) ?? []), alias]);
      keys.push(alias);
    }
    for (const profile of reading.profiles) this.keepProfile(profile);
    if (reading.owner) this.keepProfile(reading.owner);
    for (const key of this.#posts.keys()) {
      if (this.#posts.size <= mostPosts) break;
      this.#posts.delete(key);
      this.#recalled.delete(key);
      this.#verdicts.delete(key);
      for (const alias of this.#aliases.get(key) ?? []) this.#ofAlias.delete(alias);
      this.#aliases.delete(key);
    }
    return keys;
  }

  #hear(key: string, said: Said): void {
    this.#said.delete(key);
    this.#said.set(key, said);
    for (const oldest of this.#said.keys()) {
      if (this.#said.size <= mostSaid) break;
      this.#said.delete(oldest);
    }
  }

  /** Those of these posts that are to be looked at by a guide or a plan. */
  guided(keys: readonly string[]): GuidedPost[] {
    return [...new Set(keys.map((name) => this.keyOf(name)))]
      .filter((key) => {
        const recalled = this.#recalled.get(key);
        return recalled?.isGuided || recalled?.isAwaited;
      })
      .map((key) => ({ key, said: this.#said.get(key) ?? null }));
  }

  /** Takes in how posts that were asked for keep their guides; one that was not answered has no verdict. Returns their keys. */
  keepVerdicts(asked: readonly GuidedPost[], verdicts: readonly Verdict[]): string[] {
    for (const { key } of asked) this.#verdicts.delete(key);
    for (const verdict of verdicts) this.#verdicts.set(verdict.key, verdict);
    return asked.flatMap(({ key }) => [key, ...(this.#aliases.get(key) ?? [])]);
  }

  keepProfile(profile: Profile): void {
    // Under its id and under its handle: lists name an author by either.
    const names = [profileKey(profile), profileKey({ ...profile, id: null })];
    let merged = profile;
    for (const name of names) {
      const known = name && this.#profiles.get(name);
      if (known) merged = mergeProfile(known, merged);
    }
    for (const name of names) if (name) this.#profiles.set(name, merged);
  }

  /** Takes in what the store knows. Returns the keys of the posts of which that says more than was known. */
  keepRecalled(recalled: readonly Recalled[]): string[] {
    const keys: string[] = [];
    for (const one of recalled) {
      const before = this.#recalled.get(one.key);
      const seen = this.#posts.get(one.key);
      // A post that only says what the page has said need not be merged with it at every drawing.
      const kept = one.post && (!seen || knowsMore(one.post, seen)) ? one.post : null;
      const now = kept === one.post ? one : { ...one, post: kept };
      this.#recalled.set(one.key, now);
      // The guide was taken away.
      const isOver = !one.isGuided && this.#verdicts.delete(one.key);
      if (isOver || saysMore(now, before, seen, seen ? this.author(seen) : null))
        keys.push(one.key, ...(this.#aliases.get(one.key) ?? []));
    }
    return keys;
  }

  /** The post's own key, whichever of its names was given. */
  keyOf(name: string): string {
    return this.#ofAlias.get(name) ?? name;
  }

  post(name: string): Post | null {
    const key = this.keyOf(name);
    return this.#posts.get(key) ?? this.#recalled.get(key)?.post ?? null;
  }

  author({
    network,
    authorId,
    authorHandle,
  }: Pick<Post, 'network' | 'authorId' | 'authorHandle'>): Profile | null {
    const profiles = this.#profiles;
    if (profiles.size === 0) return null;
    const byId = authorId ? profiles.get(profileKey({ network, id: authorId, handle: null })!) : null;
    if (byId || !authorHandle) return byId ?? null;
    return profiles.get(profileKey({ network, id: null, handle: authorHandle })!) ?? null;
  }

  about(name: string): Known | null {
    const key = this.keyOf(name);
    const seen = this.#posts.get(key);
    const recalled = this.#recalled.get(key);
    const kept = recalled?.post ?? null;
    if (!seen && !kept) return null;
    const post = seen && kept ? mergePost(kept, seen) : (seen ?? kept!);
    const author = this.author(post);
    const metricSeenAt: Known['metricSeenAt'] = {};
    const byApi: (Metric | 'followers')[] = [];
    if (recalled) {
      for (const metric of ['views', 'likes', 'comments', 'shares'] as const) {
        const at = recalled.metricSeenAt[metric];
        const told = recalled.byApi?.includes(metric) && post[metric] !== seen?.[metric];
        if (told) byApi.push(metric);
        if (at !== undefined && (told || !seen?.[metric])) metricSeenAt[metric] = at;
      }
    }
    if (!author?.followers && recalled?.byApi?.includes('followers')) byApi.push('followers');
    return {
      post,
      metricSeenAt,
      followers: author?.followers ?? recalled?.followers ?? null,
      followersSeenAt: author?.followers ? null : (recalled?.followersSeenAt ?? null),
      usual: recalled?.usual ?? { state: 'unknown' },
      ...(byApi.length > 0 && { byApi }),
      coverage: recalled?.coverage ?? null,
      verdict: this.#verdicts.get(key) ?? null,
    };
  }
}

/** Whether an answer of the store changes what is shown: mostly it only gives back what the page has just said. */
function saysMore(
  now: Recalled,
  before: Recalled | undefined,
  seen: Post | undefined,
  author: Profile | null,
): boolean {
  if (!seen || now.post || !readsAlike(now.usual, before?.usual ?? { state: 'unknown' })) return true;
  return !author?.followers && now.followers?.value !== before?.followers?.value;
}

/** Whether a stored post holds anything that the page did not say. */
function knowsMore(stored: Post, seen: Post): boolean {
  const isNew = (metric: Metric) =>
    stored[metric] !== null && (!seen[metric] || (stored[metric].exact && !seen[metric].exact));
  return (
    metrics.some(isNew) ||
    (stored.published !== null && stored.published.grain !== seen.published?.grain) ||
    seen.title === null
  );
}

/** Whether two comparisons read alike on a badge; how many posts they were made from is told by the card alone. */
function readsAlike(a: Usual, b: Usual): boolean {
  if (a.state === 'known')
    return b.state === 'known' && a.multiple.toPrecision(2) === b.multiple.toPrecision(2);
  return a.state === b.state;
}
