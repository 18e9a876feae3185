/** To whom the facts of a part of Facebook's data belong, by the keys and kinds of what is around them. */
import type { AdSign } from './ad-signs';

/** Parts that hold nothing of a post, or numbers of something else: comments, kinds of reactions, the sister network. */
const idle =
  /^(?:comments?|comment_rendering_instance.*|.*_comments?|dash_manifests?|representations|supported_reaction_infos|extensions|cross_universe_feedback_info|top_reactions|videoDeliveryResponse.*|ghl_.*|plugins|actor_provider|viewer_actor|.*_logger_init.*|.*tracking|allResources|tieredResources|page_info|default_cta.*|profile_tabs|call_to_action)$/;
/** What another post's data stands under, inside a post. */
const foreign = /attached_story|shared_story|original_story|parent_story/;
const beside = /relat|suggest|recommend|up_next|chain|ranked_for/;
const pinned = /pinned/;

type KeyKind = 'plain' | 'idle' | 'foreign' | 'beside' | 'pinned';
const kinds = new Map<string, KeyKind>();
/** What a key says of what is under it; keys are few, so each is looked at once. */
export function kindOf(key: string): KeyKind {
  let kind = kinds.get(key);
  if (kind === undefined) {
    if (kinds.size > 5000) kinds.clear();
    kind = kindOfNew(key);
    kinds.set(key, kind);
  }
  return kind;
}

function kindOfNew(key: string): KeyKind {
  if (idle.test(key)) return 'idle';
  if (foreign.test(key)) return 'foreign';
  if (beside.test(key)) return 'beside';
  return pinned.test(key) ? 'pinned' : 'plain';
}

/** Whose facts are being read. */
export interface Scope {
  /** The post, feedback or video they belong to. */
  name: string | null;
  /** The story around. */
  story: string | null;
  media: string | null;
  /** Inside another post's data whose name is not known: what has no name there is nobody's. */
  isForeign: boolean;
  /** Inside a post that another one shares or shows. */
  isInner: boolean;
  isPinned: boolean;
  /** In a list, in a part of something unknown, in a thing of another kind: what has no name there is not the page's. */
  isApart: boolean;
  /** Under what is called reactions, and has no name. */
  isFeedback: boolean;
  adSigns: readonly AdSign[];
}

export const top: Scope = {
  name: null,
  story: null,
  media: null,
  isForeign: false,
  isInner: false,
  isPinned: false,
  isApart: true,
  isFeedback: false,
  adSigns: [],
};

/** The same scope for what, without a name of its own, is not the page's. */
export const apart = (scope: Scope): Scope =>
  scope.name !== null || scope.isApart ? scope : { ...scope, isApart: true };

/** Kinds of things inside a post whose counters are their own. */
export const otherKinds = /^(?:Page|User|Group|Event|ExternalUrl|Application|Product\w*)$/;
/** Lists that are a post's own parts. */
export const ownLists = /^(?:attachments|metadata)$/;
/** Kinds of things that may stand between a page's data and the counters of its post. */
export const ownKinds = /^(?:Feedback|Video|Photo|Story|\w*Render(?:er|Strategy))$/;

/** The scope under a key of a kind. */
export function scopeUnder(kind: KeyKind, scope: Scope): Scope {
  if (kind === 'plain') return scope;
  if (kind === 'pinned') return { ...scope, isPinned: true };
  if (kind === 'beside') return top;
  return { ...scope, name: null, media: null, isForeign: true, isInner: true };
}
