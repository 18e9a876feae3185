import type { Count, MaybeCount } from '../../domain/count';
import { tagNames } from '../../domain/hashtags/tokenize';
import { blankPost, type Metric, type Post } from '../../domain/post';
import { mergeProfile, profileKey, type Profile } from '../../domain/profile';
import type { Alias, Reading } from '../../domain/reading';
import { lengthOf, linksOf } from '../addresses';
import type { Capture, PageKind } from '../network';
import { tagsOf } from '../tag-pages';
import { about } from './about';
import type { AdSign } from './ad-signs';
import { isDigits } from './ids';
import { namedBy, namedIn, pageAt, strength, tagAt, type NamedLink } from './links';

/** How far a source is believed; an exact number always beats an abbreviation. */
export type Rank = 1 | 2 | 3 | 4;

export interface Author {
  id: string | null;
  handle: string | null;
  name: string | null;
}

/** What is told about one name of a post, before the names are known to be one post's. */
export interface Draft {
  name: string;
  /** A story of the page itself; the one that it shares is none. */
  isStory: boolean;
  isMedia: boolean;
  /** A photo with reactions of its own: a post, whichever story shows it. */
  isOwn: boolean;
  counts: Map<Metric | 'plays', { count: Count; rank: Rank }>;
  preferPlays: boolean;
  likesHidden: boolean;
  at: { seconds: number; rank: Rank } | null;
  author: Author | null;
  /** Who owns its video or its reactions, where no author is told. */
  owner: Author | null;
  text: string | null;
  tags: string[] | null;
  textLength: number | null;
  /** Where its text leads; where the links attached to it do. */
  addresses: string[] | null;
  attached: string[];
  isRepost: boolean | null;
  format: string | null;
  link: NamedLink | null;
  adSigns: Set<AdSign>;
  isPinned: boolean;
  isLive: boolean;
  seconds: number | null;
}

export const blankDraft = (name: string): Draft => ({
  name,
  isStory: false,
  isMedia: false,
  isOwn: false,
  counts: new Map(),
  preferPlays: false,
  likesHidden: false,
  at: null,
  author: null,
  owner: null,
  text: null,
  tags: null,
  textLength: null,
  addresses: null,
  attached: [],
  isRepost: null,
  format: null,
  link: null,
  adSigns: new Set(),
  isPinned: false,
  isLive: false,
  seconds: null,
});

const mostDrafts = 5000;
/** Facebook opened in February 2004. */
const first = 1_075_800_000;

/** What one document has told so far. */
export class Gathered {
  readonly capture: Capture;
  /** What the page's address says. */
  readonly page: PageKind;
  owner: Profile | null = null;
  readonly #drafts = new Map<string, Draft>();
  readonly #same = new Map<string, Set<string>>();
  readonly #notSame = new Map<string, Set<string>>();
  readonly #profiles = new Map<string, Profile>();
  readonly #gaps = new Map<string, number>();

  constructor(capture: Capture) {
    this.capture = capture;
    const url = URL.parse(capture.pageUrl);
    this.page = url ? pageAt(url) : { kind: 'other', post: null, owner: null };
  }

  draft(name: string): Draft {
    let draft = this.#drafts.get(name);
    if (!draft) {
      draft = blankDraft(name);
      if (this.#drafts.size < mostDrafts) this.#drafts.set(name, draft);
    }
    return draft;
  }

  /** A name and what it names; a name said to be two posts' is none's. */
  same(name: string, of: string): void {
    if (name === of) return;
    const known = this.#same.get(name);
    if (known) known.add(of);
    else if (this.#same.size < mostDrafts) this.#same.set(name, new Set([of]));
  }

  /** A video or a picture, and a story that only shows it. */
  notSame(name: string, of: string): void {
    const known = this.#notSame.get(name);
    if (known) known.add(of);
    else if (this.#notSame.size < mostDrafts) this.#notSame.set(name, new Set([of]));
  }

  count(draft: Draft, metric: Metric | 'plays', count: MaybeCount, rank: Rank): void {
    if (!count) return;
    const known = draft.counts.get(metric);
    if (
      !known ||
      (count.exact && !known.count.exact) ||
      (count.exact === known.count.exact && rank > known.rank)
    )
      draft.counts.set(metric, { count, rank });
  }

  published(draft: Draft, seconds: unknown, rank: Rank): void {
    if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds) || seconds < first) return;
    if (seconds * 1000 > this.capture.at + 86_400_000 * 400) return;
    if (!draft.at || rank > draft.at.rank) draft.at = { seconds, rank };
  }

  profile(profile: Profile): Profile {
    const key = profileKey(profile);
    if (!key) return profile;
    const known = this.#profiles.get(key);
    const merged = known ? mergeProfile(known, profile) : profile;
    this.#profiles.set(key, merged);
    return merged;
  }

  /** The page's own post by the name that its reactions have, where the document names nothing else. */
  nameMain(id: string, of: string): void {
    for (const draft of this.#drafts.values())
      if (draft.name !== of && (draft.isStory || draft.isMedia || draft.counts.size > 0)) return;
    this.same(id, of);
  }

  /** What was told without a name. It is the page's own post's only where nothing else can be meant. */
  adopt(loose: Draft): void {
    const { post } = this.page;
    if (!post || (loose.counts.size === 0 && !loose.at && !loose.likesHidden)) return;
    const stories = [...this.#drafts.values()].filter((draft) => draft.isStory);
    const [only] = stories;
    if (only && stories.length === 1 && this.#ownName(post.id) === only.name) {
      only.at ??= loose.at;
      only.likesHidden ||= loose.likesHidden;
      if (only.counts.size === 0) only.counts = loose.counts;
    } else if (!only && ![...this.#drafts.values()].some((draft) => draft.counts.size > 0)) {
      const draft = this.draft(post.id);
      draft.at ??= loose.at;
      draft.owner ??= loose.owner;
      draft.likesHidden ||= loose.likesHidden;
      draft.counts = loose.counts;
    }
  }

  gap(shape: string): void {
    this.#gaps.set(shape, (this.#gaps.get(shape) ?? 0) + 1);
  }

  /** The post that a name stands for: through what is its only meaning, digits before anything else. */
  #ownName(name: string): string {
    let found = name;
    for (let step = 0; step < 6; step++) {
      const draft = this.#drafts.get(found);
      if (draft?.isStory || draft?.isOwn) return found;
      const others = this.#notSame.get(found);
      const meanings = [...(this.#same.get(found) ?? [])].filter((one) => !others?.has(one));
      const stories = meanings.filter((one) => this.#drafts.get(one)?.isStory);
      const [only, other] = stories.length > 0 ? stories : meanings;
      if (only === undefined || other !== undefined || only === name) return found;
      found = only;
    }
    return found;
  }

  reading(): Reading {
    const byPost = new Map<string, Draft[]>();
    for (const draft of this.#drafts.values()) {
      const own = this.#ownName(draft.name);
      const all = byPost.get(own);
      if (all) all.push(draft);
      else byPost.set(own, [draft]);
    }
    const posts: Post[] = [];
    const kept = new Set<string>();
    for (const [name, drafts] of byPost) {
      const post = this.#post(name, drafts);
      if (!post) continue;
      posts.push(post);
      kept.add(name);
    }
    const aliases: Alias[] = [];
    for (const name of new Set([...this.#same.keys(), ...this.#drafts.keys()])) {
      const of = this.#ownName(name);
      if (of !== name && kept.has(of)) aliases.push({ network: about.id, id: name, of });
    }
    return {
      owner: this.owner,
      profiles: [...this.#profiles.values()],
      posts,
      aliases,
      gaps: [...this.#gaps].map(([shape, count]) => ({ shape, count })),
      ...tagsOf(about.id, tagAt(this.capture.pageUrl), posts, this.capture.at),
    };
  }

  /** On an account's tab of reels or videos, everything is its own. */
  #tabOwner(): Author | null {
    return ownTabs.has(this.page.kind) ? (this.owner ?? this.capture.owner ?? this.page.owner) : null;
  }

  /** One post of all that is told under its names; null when nothing tells that it stands here. */
  #post(name: string, drafts: readonly Draft[]): Post | null {
    // What a story says of itself comes before what its video says.
    const told = [...drafts].sort(
      (a, b) => Number(b.isStory) - Number(a.isStory) || Number(b.name === name) - Number(a.name === name),
    );
    const known = new Map<Metric | 'plays', { count: Count; rank: Rank }>();
    for (const draft of told)
      for (const [metric, value] of draft.counts) {
        const before = known.get(metric);
        if (!before || (value.count.exact && !before.count.exact)) known.set(metric, value);
      }
    const hidden = told.some((draft) => draft.likesHidden);
    const isStory = told.some((draft) => draft.isStory);
    const page = this.page.post;
    const isMain = page !== null && told.some((draft) => draft.name === page.id);
    if (!isStory && known.size === 0 && !hidden && !(isMain && told.some((draft) => draft.at))) return null;
    const firstOf = <T>(pick: (draft: Draft) => T | null): T | null => {
      for (const draft of told) {
        const found = pick(draft);
        if (found !== null) return found;
      }
      return null;
    };
    const link =
      firstOf((draft) => draft.link) ?? (isMain && page.id === name ? namedIn(page.permalink) : null);
    const format =
      firstOf((draft) => (draft.format === 'text' ? null : draft.format)) ?? firstOf((draft) => draft.format);
    const media = told.find((draft) => draft.isMedia)?.name ?? null;
    const permalink = link ? lasting(link, name) : permalinkOf(name, format === 'reel' ? media : null);
    const post = blankPost(about.id, name, permalink, this.capture.at);
    post.format = link?.format === 'reel' && format === 'video' ? 'reel' : (format ?? link?.format ?? null);
    const author = firstOf((draft) => draft.author) ?? firstOf((draft) => draft.owner) ?? this.#tabOwner();
    post.authorId = author?.id ?? null;
    post.authorHandle = author?.handle ?? null;
    post.authorName = author?.name ?? null;
    const text = firstOf((draft) => draft.text);
    post.title = text === null ? null : titleOf(text);
    post.hashtags = firstOf((draft) => draft.tags) ?? (text === null ? null : tagNames(text));
    post.textLength = firstOf((draft) => draft.textLength);
    if (text !== null && lengthOf(text) === post.textLength) post.said = { text, hasGeotag: null };
    const addresses = firstOf((draft) => draft.addresses);
    const isOwn = (url: URL): boolean => this.#ownName(namedBy(url)?.id ?? '') === name;
    if (addresses) post.links = linksOf([...addresses, ...told.flatMap((draft) => draft.attached)], isOwn);
    post.isRepost = told.some((draft) => draft.isRepost) || firstOf((draft) => draft.isRepost);
    const at = told.flatMap((draft) => draft.at ?? []).sort((a, b) => b.rank - a.rank)[0];
    post.published = at ? { at: at.seconds * 1000, grain: 'second' } : null;
    post.likesHidden = hidden;
    post.likes = hidden ? null : (known.get('likes')?.count ?? null);
    post.comments = known.get('comments')?.count ?? null;
    post.shares = known.get('shares')?.count ?? null;
    const isLive = told.some((draft) => draft.isLive);
    const views = known.get('views')?.count ?? null;
    const plays = known.get('plays')?.count ?? null;
    const usePlays = plays !== null && (views === null || told.some((draft) => draft.preferPlays));
    if (!isLive) {
      post.views = usePlays ? plays : views;
      if (usePlays) post.viewsAs = 'plays';
    }
    post.onAir = isLive ? 'live' : null;
    post.durationSeconds = firstOf((draft) => draft.seconds);
    post.isAd = new Set(told.flatMap((draft) => [...draft.adSigns])).size >= 2;
    post.isPinned = told.some((draft) => draft.isPinned);
    return post;
  }
}

/** A "pfbid…" is made anew for every reader; the post's own number stays. */
const lasting = (link: NamedLink, name: string): string =>
  link.strength === strength.post && isDigits(name) ? link.permalink.replace(link.id, name) : link.permalink;

const ownTabs = new Set(['reels', 'videos']);

const permalinkOf = (name: string, reel: string | null): string =>
  reel !== null && isDigits(reel)
    ? `https://www.facebook.com/reel/${reel}/`
    : `https://www.facebook.com/${name}`;

const titleOf = (text: string): string | null => {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? '';
  return line === '' ? null : line.slice(0, 200);
};
