import type { Reading } from '../../domain/reading';
import type { Capture } from '../network';
import { isObject, stringAt, walk, type Json } from '../walk';
import { adKeys, adType } from './ad-signs';
import { lateParts } from './chunks';
import { blankDraft, Gathered } from './gathered';
import { feedbackTarget, isCommentId, isDigits, isFeedbackId, storyTarget } from './ids';
import { namedIn, strength } from './links';
import { hasCounters, readCounts } from './read-counts';
import { readActors, readFormat, readHead, readMedia, readMessage, readOwner } from './read-story';
import { apart, kindOf, otherKinds, ownKinds, ownLists, scopeUnder, top, type Scope } from './scope';

const mostNodes = 1_200_000;
const deepest = 140;
const mostChildren = 5000;

/** Reads any answer or embedded document of Facebook by what its parts hold. */
export function read(data: unknown, capture: Capture): Reading {
  const gathered = new Gathered(capture);
  try {
    if (typeof data === 'object' && data !== null) new Tour(gathered).over(data);
  } catch {
    // What was understood before is kept.
    gathered.gap('unreadable part');
  }
  return gathered.reading();
}

/** One walk over a document, by a stack: every object with the scope that the objects around it make. */
class Tour {
  readonly #gathered: Gathered;
  readonly #loose = blankDraft('');
  #looseCounts = 0;
  readonly #looseTimes = new Set<number>();
  /** Answers that tell all by themselves. */
  #whole: ReadonlySet<object> = new Set();
  /** Whose reactions the page's answers have at their very top; "" when there are other reactions. */
  readonly #direct = new Set<string>();
  readonly #main = new Set<object>();
  /** How many more objects may be looked at ahead. */
  #ahead = 100_000;

  constructor(gathered: Gathered) {
    this.#gathered = gathered;
  }

  over(data: object): void {
    const { late, placed, whole } = lateParts(data);
    this.#whole = whole;
    const values: unknown[] = [data];
    const keys: string[] = [''];
    const scopes: Scope[] = [top];
    const depths: number[] = [0];
    const met = new Set<object>();
    let left = mostNodes;
    while (values.length > 0) {
      const value = values.pop();
      const key = keys.pop() ?? '';
      const scope = scopes.pop() ?? top;
      const depth = depths.pop() ?? 0;
      if (typeof value !== 'object' || value === null) continue;
      if (left-- <= 0) {
        this.#gathered.gap('very large answer');
        break;
      }
      if (depth > deepest) continue;
      const push = (item: unknown, name: string, inner: Scope) => {
        if (typeof item !== 'object' || item === null) return;
        values.push(item);
        keys.push(name);
        scopes.push(inner);
        depths.push(depth + 1);
      };
      if (Array.isArray(value)) {
        const inList = ownLists.test(key) ? scope : apart(scope);
        for (let i = Math.min(value.length, mostChildren) - 1; i >= 0; i--) push(value[i], key, inList);
        continue;
      }
      const node = value as Json;
      let inner: Scope | null = null;
      try {
        inner = this.#meet(node, key, scope);
      } catch {
        this.#gathered.gap('unreadable part');
      }
      if (!inner) continue;
      if (late.has(node) && !met.has(node)) {
        met.add(node);
        for (const part of late.get(node) ?? []) push(part, key, inner);
      }
      const own = Object.keys(node);
      for (let i = Math.min(own.length, mostChildren) - 1; i >= 0; i--) {
        const name = own[i] ?? '';
        if (name === '__proto__' || name === 'constructor') continue;
        const child = node[name];
        if (typeof child !== 'object' || child === null || placed.has(child)) continue;
        const kind = kindOf(name);
        if (kind === 'idle') continue;
        push(child, name, scopeUnder(kind, inner));
      }
    }
    this.#nameMain();
    const { capture, page } = this.#gathered;
    if (page.kind !== 'video' || capture.url !== capture.pageUrl) return;
    if (this.#looseCounts <= 1 && this.#looseTimes.size <= 1) this.#gathered.adopt(this.#loose);
  }

  /** On a photo's or a video's own page its reactions are told under the post's name, and nothing says whose they are. */
  #nameMain(): void {
    const { capture, page } = this.#gathered;
    if (capture.url !== capture.pageUrl || (page.kind !== 'photo' && page.kind !== 'video')) return;
    const [only] = this.#direct;
    if (page.post && only && this.#direct.size === 1) this.#gathered.nameMain(page.post.id, only);
  }

  /** Reads an object. Returns the scope for what is in it; null when that is not to be looked into. */
  #meet(node: Json, key: string, outer: Scope): Scope | null {
    const { id } = node;
    const said = feedbackTarget(id);
    const type = stringAt(node, '__typename') ?? '';
    if (type === 'Comment' || said?.isComment || isCommentId(id)) return null;
    // Reactions of something that is no post.
    if (!said && isFeedbackId(id)) return null;

    let scope = outer;
    if (scope.name === null) scope = this.#nameless(node, key, type, scope);
    else if (otherKinds.test(type)) scope = scopeUnder('foreign', scope);
    if (node.node !== undefined || node.post_id !== undefined) {
      const signs = adKeys(node);
      if (signs.length > 0) scope = { ...scope, adSigns: [...scope.adSigns, ...signs] };
    }

    const post = idOf(node.post_id);
    const target = storyTarget(id);
    const feedback = post === null ? (idOf(node.subscription_target_id) ?? said?.of ?? null) : null;
    const isMedia = post === null && feedback === null && isDigits(id) && mediaShape(type, key);
    if (post !== null && isMediaType(type) && isDigits(id)) this.#gathered.same(id, post);
    const isStory = post !== null || (target !== null && type === 'Story' && scope.name === null);
    if (isStory) {
      scope = this.#story(node, post ?? target ?? '', target, scope);
    } else if (feedback !== null) {
      scope = this.#feedback(node, feedback, scope);
    } else if (isMedia) {
      scope = this.#media(node, id, scope);
    } else if (target !== null && target !== scope.name) {
      scope = this.#mention(target, scope);
    } else if (scope.name === null && !scope.isForeign && isObject(node.comet_sections)) {
      const name = this.#within(node.comet_sections);
      if (name !== null) scope = { ...scope, name, story: name, isForeign: false };
    }
    scope = this.#beside(node, scope);
    scope = this.#address(node, key, scope, isStory || feedback !== null, isMedia);
    this.#facts(node, key, type, scope, isMedia);
    return scope;
  }

  /** The scope of an object that no post is known around. */
  #nameless(node: Json, key: string, type: string, scope: Scope): Scope {
    if (this.#whole.has(node)) {
      const row = node.comet_ufi_summary_and_actions_renderer;
      const own = isObject(row) ? row.feedback : node.feedback;
      if (isObject(own) && (isObject(row) || own.comment_rendering_instance || own.video_view_count_renderer))
        this.#main.add(own);
      return scope.isApart ? { ...scope, isApart: false } : scope;
    }
    if (type !== '' && !ownKinds.test(type)) return apart(scope);
    return key === 'feedback' && !scope.isFeedback ? { ...scope, isFeedback: true } : scope;
  }

  #story(node: Json, name: string, target: string | null, scope: Scope): Scope {
    const gathered = this.#gathered;
    const draft = gathered.draft(name);
    const isInner = scope.isInner || scope.isForeign || (scope.story !== null && scope.story !== name);
    if (!isInner && looksLikeStory(node)) draft.isStory = true;
    if (target !== null && target !== name) gathered.same(target, name);
    if (!isInner && scope.isPinned) draft.isPinned = true;
    if (!isInner) for (const sign of scope.adSigns) draft.adSigns.add(sign);
    return { ...scope, name, story: name, media: null, isForeign: false, isInner };
  }

  #feedback(node: Json, name: string, scope: Scope): Scope {
    const gathered = this.#gathered;
    if (this.#main.has(node)) this.#direct.add(name);
    else if (scope.name !== name) this.#direct.add('');
    if (!scope.isForeign) {
      // Each photo of a post may have reactions of its own.
      if (scope.media === name && gathered.draft(name).format === 'photo') gathered.draft(name).isOwn = true;
      else if (scope.media !== null && scope.media === scope.name) gathered.same(scope.media, name);
      else if (scope.name !== null && scope.name !== name) gathered.same(name, scope.story ?? scope.name);
    }
    return { ...scope, name, isForeign: false };
  }

  #media(node: Json, id: string, scope: Scope): Scope {
    const gathered = this.#gathered;
    if (scope.isForeign) return { ...scope, name: null, media: id };
    if (scope.name !== null && scope.name !== id) gathered.same(id, scope.story ?? scope.name);
    readMedia(node, gathered.draft(id), gathered);
    return { ...scope, name: id, media: id };
  }

  /** A story is named, and nothing else is told of it: the one that a video or a picture was published by. */
  #mention(target: string, scope: Scope): Scope {
    if (scope.isForeign) return { ...scope, name: target, story: target, isForeign: false };
    if (scope.name === null) return { ...scope, name: target };
    const { media, story } = scope;
    if (media !== null && target !== media && target !== story) {
      this.#gathered.same(media, target);
      // What another story published is only shown in this one.
      if (story !== null) this.#gathered.notSame(media, story);
    }
    return scope;
  }

  /** The post that the sections of a story speak of, when the story itself does not say. */
  #within(sections: Json): string | null {
    let found: string | null = null;
    walk(
      sections,
      (node, key) => {
        if (found !== null || this.#ahead-- <= 0) return false;
        const kind = kindOf(key);
        if (kind === 'idle' || kind === 'foreign') return false;
        found = idOf(node.post_id) ?? idOf(node.subscription_target_id);
        return found === null;
      },
      { depth: 40, nodes: 4000, breadth: 100 },
    );
    return found;
  }

  /** What stands beside a video is the video's: {video: {id}, feedback: {…}}. */
  #beside(node: Json, scope: Scope): Scope {
    if (scope.name !== null || !isObject(node.feedback)) return scope;
    const id = isObject(node.video) ? node.video.id : (node.video_id ?? node.videoID);
    if (!isDigits(id)) return scope;
    this.#gathered.draft(id).format ??= node.fb_reel_react_button === undefined ? 'video' : 'reel';
    return { ...scope, name: id, media: id, isForeign: false };
  }

  /** The names that a post's addresses give it. */
  #address(node: Json, key: string, scope: Scope, isNamed: boolean, isMedia: boolean): Scope {
    const isDated = node.creation_time !== undefined;
    // The content of a story has its address.
    const isContent =
      node.wwwURL !== undefined && scope.name !== null && scope.name === scope.story && key === 'story';
    const isTold = isDated || isContent || isObject(node.feedback);
    if (!isNamed && !isMedia && !isTold) return scope;
    for (const name of ['wwwURL', 'permalink_url', 'url', 'shareable_url'] as const) {
      const link = namedIn(node[name]);
      if (!link || link.strength > strength.video) continue;
      if (scope.name === null) {
        if (isMedia) continue;
        return { ...scope, name: link.id, isForeign: false };
      }
      const draft = this.#gathered.draft(scope.name);
      // A link beside reactions may also be what the post links to.
      const isItsOwn = isNamed || isDated || (isContent && name === 'wwwURL');
      if ((isMedia || !isItsOwn) && link.id !== scope.name) continue;
      if (link.id !== scope.name) this.#gathered.same(link.id, scope.name);
      if (!draft.link || link.strength < draft.link.strength) draft.link = link;
    }
    return scope;
  }

  #facts(node: Json, key: string, type: string, scope: Scope, isMedia: boolean): void {
    const gathered = this.#gathered;
    if (isObject(node.profile_social_context)) readHead(node, gathered);
    if (scope.isForeign) return;
    const draft = scope.name === null ? (scope.isApart ? null : this.#loose) : gathered.draft(scope.name);
    if (!draft) return;
    const counts = hasCounters(node) && (draft !== this.#loose || scope.isFeedback);
    if (draft === this.#loose) {
      if (counts && node.reaction_count !== undefined) this.#looseCounts++;
      if (typeof node.creation_time === 'number') this.#looseTimes.add(node.creation_time);
      readOwner(node, draft);
    }
    if (counts) readCounts(node, draft, gathered);
    gathered.published(draft, node.creation_time, 4);
    if (draft === this.#loose) return;
    if (Array.isArray(node.actors)) readActors(node, draft);
    if (node.owning_profile !== undefined) readOwner(node, draft);
    if (node.text !== undefined) readMessage(node, key, draft);
    if (!isMedia && (node.attachments !== undefined || node.attached_story !== undefined))
      readFormat(node, draft);
    if (type !== '') {
      const sign = adType(type);
      if (sign) draft.adSigns.add(sign);
    }
  }
}

const idOf = (value: unknown): string | null => {
  const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return isDigits(id) ? id : null;
};

const looksLikeStory = (node: Json): boolean =>
  node.__typename === 'Story' ||
  node.comet_sections !== undefined ||
  node.actors !== undefined ||
  node.attachments !== undefined ||
  node.message !== undefined ||
  node.feedback !== undefined;

const isMediaType = (type: string): boolean => type === 'Video' || type === 'Photo';

const mediaShape = (type: string, key: string): boolean =>
  isMediaType(type) || (type === '' && /^(?:media|video|photo|associated_video|currMedia)$/.test(key));
