import { storage } from 'wxt/utils/storage';

import { defaultCompareView, type CompareView } from './domain/compare-view';
import type { Guide, TagSet, TagUse } from './domain/hashtags/guide';
import type { RuledNetwork } from './domain/hashtags/network-rules';
import type { Idea } from './domain/plan/idea';
import { defaultPlanView, type PlanView } from './domain/plan/plan-view';
import type { RuleForm } from './domain/plan/rule-form';
import type { Slot } from './domain/plan/slot';
import { everyTask, type TaskView } from './domain/tasks/filter';
import type { Draft } from './domain/utm/draft';
import { defaultSettings, settingsFrom, type Consent, type Settings } from './settings-shape';
import type { Canary, Loss, StoreName } from './store/canary';

export {
  beforeChoices,
  consentWording,
  defaultSettings,
  refreshIntervals,
  settingsFrom,
  type Consent,
  type Settings,
} from './settings-shape';

export const settings = storage.defineItem<Settings>('local:settings', {
  fallback: defaultSettings,
  version: 3,
  migrations: { 2: settingsFrom, 3: settingsFrom },
});

/** Null until the person's yes: nothing is captured before. */
export const consent = storage.defineItem<Consent | null>('local:consent', { fallback: null, version: 1 });

/** The networks that the browser had closed to us when we last looked: pages of theirs that are open fall silent. */
export const closedNetworks = storage.defineItem<string[]>('local:closedNetworks', { fallback: [] });

/** When a guide to hashtags or a limit was last changed, milliseconds since 1970: pages then ask anew. */
export const guidesChangedAt = storage.defineItem<number>('local:guidesChangedAt', { fallback: 0 });

/** The brand a person works for now, in all windows; null, or one that is gone: the first. */
export const chosenBrand = storage.defineItem<string | null>('local:brand', { fallback: null });

/** What was asked for where our windows were not: the panel, once open, turns to it. */
export const askedOfPanel = storage.defineItem<'add' | 'manage' | 'utm' | 'ideas' | null>('session:asked', {
  fallback: null,
});

/** A post that is to be saved as an idea. */
export interface AskedOfIdeas {
  /** Null where neither the link nor the page that was asked about leads to a post. */
  post: Pick<NonNullable<Idea['post']>, 'key' | 'network' | 'permalink' | 'format'> | null;
}

/** Asked for in the menu or in a post's card: the form takes it when it opens, and sets it to null. */
export const askedOfIdeas = storage.defineItem<AskedOfIdeas | null>('session:askedOfIdeas', {
  fallback: null,
});

/** An idea that is being written. */
export interface IdeaDraft extends Pick<Idea, 'brand' | 'post' | 'title' | 'note'> {
  /** Null while it is new. */
  id: string | null;
  /** As they are typed. */
  tags: string;
}

export const ideaDraft = storage.defineItem<IdeaDraft | null>('session:ideaDraft', { fallback: null });

/** A thought that is being typed. */
export const ideaThought = storage.defineItem<string>('session:ideaThought', { fallback: '' });

/** The plan item that a notification is about: the planner opens it, and sets it to null. */
export const askedOfPlan = storage.defineItem<string | null>('session:askedOfPlan', { fallback: null });

/** What was told of the plan, by the marks of reminders.ts. */
export const remindersTold = storage.defineItem<string[]>('local:remindersTold', { fallback: [] });

/** Since when reminders have been on, milliseconds since 1970; null while they are not. */
export const remindersSince = storage.defineItem<number | null>('local:remindersSince', { fallback: null });

/** Why a link was not made at once, where it was asked for outside of our windows. */
export type NotMade =
  /** No template was used yet, or it is gone. */
  | 'noTemplate'
  /** There was nothing to tag. */
  | 'noAddress'
  /** The address cannot be tagged: the builder's own sentence says why. */
  | 'notLink'
  /** Something must be filled in, or put right, first. */
  | 'unfinished'
  /** The browser did not let us copy. */
  | 'notCopied';

/** What the builder is to begin with. */
export interface AskedOfBuilder {
  /** As it was typed, or as a link or a page had it. */
  address: string;
  /** The template to fill it with; null for none. */
  template: string | null;
  /** Null when nothing went wrong: the builder was what was asked for. */
  why: NotMade | null;
}

/** Asked for in the menu, the address bar or by a key: the builder takes it when it opens, and sets it to null. */
export const askedOfBuilder = storage.defineItem<AskedOfBuilder | null>('session:askedOfBuilder', {
  fallback: null,
});

/** What a person was making when they left the builder; null when nothing. In session storage, which no page can read. */
export const utmDraft = storage.defineItem<Draft | null>('session:utmDraft', { fallback: null });

/** A text that a person has pasted to be checked, and for which network; null for none. */
export const writingDraft = storage.defineItem<{ text: string; network: RuledNetwork } | null>(
  'session:writingDraft',
  { fallback: null },
);

/** The template that was last used to make a link; null until one was. */
export const lastTemplate = storage.defineItem<string | null>('local:lastTemplate', { fallback: null });

/** The rubric that stood in the builder when it was; '' for none. */
export const lastRubric = storage.defineItem<string>('local:lastRubric', { fallback: '' });

/** A guide that is being written. */
export interface GuideDraft {
  /** Null while it is as it is kept. */
  guide: Guide | null;
  /** A list of hashtags that was not added yet, and what they are to be. */
  pasted: string;
  use: TagUse;
}

/** What was changed in a brand's guide and not kept yet; null: nothing. In session storage, which no page can read. */
export const guideDraftOf = (brand: string) =>
  storage.defineItem<GuideDraft | null>(`session:guideDraft:${brand}`, { fallback: null });

/** A set of hashtags that is being written; its id is null while it is new. */
export interface TagSetDraft extends Pick<TagSet, 'brand' | 'name' | 'group' | 'networks'> {
  id: string | null;
  /** As they are typed. */
  tags: string;
}

export const tagSetDraft = storage.defineItem<TagSetDraft | null>('session:tagSetDraft', { fallback: null });

/** A slot of the plan that is being written, as its form holds it. */
export interface SlotDraft
  extends Omit<Slot, 'id' | 'rule' | 'until'>, Omit<RuleForm, 'interval' | 'monthDays'> {
  id: string | null;
  /** Null: nothing is typed. */
  interval: number | null;
  /** As they are typed: "1, 15". */
  monthDays: string;
  lastDay: boolean;
  /** "": for good. */
  until: string;
}
export const slotDraft = storage.defineItem<SlotDraft | null>('session:slotDraft', { fallback: null });

/** What the side panel shows. */
export type PanelTab =
  | 'page'
  | 'competitors'
  | 'search'
  | 'plan'
  | 'campaigns'
  | 'reports'
  | 'hashtags'
  | 'utm';
export const panelTab = storage.defineItem<PanelTab>('local:panelTab', { fallback: 'page' });

/** How competitors were last compared. */
export const compareView = storage.defineItem<CompareView>('local:compareView', {
  fallback: defaultCompareView,
});

/** How the plan was last looked at. */
export const planView = storage.defineItem<PlanView>('local:planView', { fallback: defaultPlanView });

/** How the tasks were last looked at. */
export const taskView = storage.defineItem<TaskView>('local:taskView', {
  fallback: { place: 'list', filter: everyTask },
});

/** What of the plan a person has said is not worth a task, by the keys of worth.ts; the latest last. */
export const worthDismissed = storage.defineItem<string[]>('local:worthDismissed', { fallback: [] });

/** What a person has said columns of these names hold, when a plan was read from a file; '': nothing of a plan. */
export const planColumnsRemembered = storage.defineItem<Record<string, string>>('local:planColumns', {
  fallback: {},
});

/** What a person last called themselves in a comment on a plan item. */
export const commentName = storage.defineItem<string>('local:commentName', { fallback: '' });

/** What is known of the databases, outside of them (D-07). */
export const canary = storage.defineItem<Canary>('local:canary', { fallback: { seen: null, own: null } });

/** How the databases stand, as the worker has found them since the browser was started. */
export interface StoreState {
  /** Which of them are lost, and how; null where none is. */
  lost: Record<StoreName, Loss | null> | null;
  /** A newer build wrote one of them: nothing is kept until this one is updated (D-04). */
  isNewer: boolean;
  /** Since when there has been no room, milliseconds since 1970; null while there is (D-06). */
  noRoomSince: number | null;
  /** A window of an older build holds a database: nothing can be opened until it is closed (D-03). */
  isBlocked?: true;
}

/** Null until the worker has looked. */
export const storeState = storage.defineItem<StoreState | null>('session:storeState', { fallback: null });
