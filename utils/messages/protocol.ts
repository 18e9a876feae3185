import type { ApiId } from '../api/catalog';
import type { FailureKind } from '../api/failure';
import type { Brand, BrandAccount, Role, Rubric } from '../domain/brand';
import type { ResultRow } from '../domain/campaigns/campaign';
import type { Guide, TagSet } from '../domain/hashtags/guide';
import type { RuledNetwork, RulesEdits } from '../domain/hashtags/network-rules';
import type { TagPage } from '../domain/hashtags/tag-page';
import type { KeptResults, Made, MadeKind, MadeList } from '../domain/made';
import type { BrandPlan } from '../domain/plan/brand-plan';
import type { Conflict } from '../domain/plan/edit';
import type { Idea } from '../domain/plan/idea';
import type { Channel, Comment, Fact, Media, PlanChange, PlanContent, PlanItem } from '../domain/plan/item';
import type { Slot } from '../domain/plan/slot';
import type { Post } from '../domain/post';
import type { Profile, ProfileRef } from '../domain/profile';
import type { Alias, Gap, Reading } from '../domain/reading';
import type { AccountRecalled, GuidedPost, Recalled, RecalledMore, Verdict } from '../domain/recalled';
import type { PlacementEdits } from '../domain/utm/catalogue';
import type { Draft, NamingRules, PlacementId, SavedLink, Template } from '../domain/utm/draft';
import type { Lesson } from '../networks/lesson';
import type { Capture } from '../networks/network';

export type { AccountRecalled, Recalled, RecalledMore } from '../domain/recalled';

/** Scripts that are put into a page when it first needs them. */
export const laterScripts = ['card', 'strip', 'composer'] as const;
export type LaterScript = (typeof laterScripts)[number];

/**
 * Every message, by name: commands are imperative. A message is a function call with a name.
 * `content` may be sent by our script in a network's page, `window` by our own pages; see messages/handle.ts (S-07).
 */
export interface FromPage {
  /** Keep what was read. Answered only after the transaction has completed; sent again until it is (D-01). */
  keepBatch(batch: Batch): Kept;
  /** One part of an answer too long to be read in the page. The last part brings the reading, the others null. */
  readPart(part: AnswerPart): Reading | null;
  /** What earlier visits know of posts that stand on the page, and how they compare with the account's usual. */
  recall(keys: string[]): Recalled[];
  /** What earlier visits know of an account as a whole; null when it was never kept. */
  recallAccount(account: ProfileRef): AccountRecalled | null;
  /** How posts of own accounts keep their brand's guide, and what they are of the plan; nothing of what they say is kept. */
  checkPosts(posts: GuidedPost[]): Verdict[];
  /** What only the card of a post shows; null when it was never kept. */
  recallMore(key: string): RecalledMore | null;
  /** Show a post that was seen in the side panel, with the form of an idea: nothing is kept until the person says so there. */
  offerIdea(key: string): OfferedIdea;
  /** How a language writes ages and short numbers. */
  teach(language: string): Lesson;
  /** Put one of our scripts that few pages need into the page: what draws cards, or the strip of an account. */
  bring(script: LaterScript): void;
  /** What was understood of the page, for the popup, the panel and the icon. */
  reportPage(state: PageReport): void;
  /** Look at what is being written in the composer in focus; with null nothing is any more, and it is forgotten. */
  checkWriting(written: Written | null): WritingVerdict | null;
}

/** What became of an offered post: it is in the panel, waits for it to be opened by hand, or was not kept yet. */
export type OfferedIdea = 'opened' | 'waits' | 'unseen';

export interface FromWindow {
  /** What was last understood of a tab; null when we do not run there. */
  pageOf(tabId: number): PageState | null;
  /** What is being written in a tab now; null when nothing is. */
  writingOf(tabId: number): Writing | null;
  /** The person's yes (or its withdrawal) on the first-run page: capture starts (or ends). */
  acceptDisclosure(accepted: boolean): void;
  /** Brings a post of the page into view. False when it is no longer there. */
  scrollToPost(where: { tabId: number; key: string }): boolean;
  /** Keeps how the account of a tab's page stands now. False when no account's page is open there. */
  takeSnapshot(tabId: number): boolean;
  /** Changes of brands. A name that cannot be had throws BadName in words. */
  createBrand(name: string): Brand;
  renameBrand(brand: { id: string; name: string }): void;
  /** The removed brand, for putting it back; null when it was gone already. What was seen stays. */
  deleteBrand(id: string): Brand | null;
  /** The brand as it is then: under another name where its own was taken meanwhile. */
  putBackBrand(brand: Brand): Brand;
  addAccounts(to: { brand: string; accounts: BrandAccount[] }): Added;
  /** The removed account, for putting it back; null when it was not there. */
  removeAccount(from: { brand: string; account: ProfileRef }): BrandAccount | null;
  setRole(of: { brand: string; account: ProfileRef; role: Role }): void;
  /** In place of those the person saw; throws ChangedMeanwhile when another window has kept others since. */
  setRubrics(of: { brand: string; rubrics: Rubric[]; seen: Rubric[] }): void;
  /** Keeps a link. One that the brand has under the same address is there already: it comes back as it is. */
  saveLink(link: NewLink): { link: SavedLink; already: boolean };
  /** Keeps many, as far as there is room. */
  saveLinks(links: NewLink[]): Added;
  /** Changes a link; what it was becomes a version of it. The link as it is now; null when it is gone. */
  editLink(to: { id: string; draft: Draft; url: string }): SavedLink | null;
  /** Changes what stands beside a link, which makes no version. */
  noteLink(of: { id: string; labels: string[]; usedIn: string }): void;
  /** The removed links, for putting them back. */
  deleteLinks(ids: string[]): SavedLink[];
  putBackLinks(links: SavedLink[]): void;
  /** Keeps a template, as a new one where its id is null. A name that cannot be had throws BadName. */
  saveTemplate(template: Omit<Template, 'id'> & { id: string | null }): Template;
  /** The removed template, for putting it back; null when it was gone already. */
  deleteTemplate(id: string): Template | null;
  putBackTemplate(template: Template): void;
  /** Keeps how a brand names things, in place of what it had. */
  saveRules(rules: NamingRules): void;
  /** The removed rules; null when the brand had none of its own. `saveRules` puts them back. */
  deleteRules(brand: string): NamingRules | null;
  /** Keeps what the person knows of a placement's macros beyond the catalogue; with null the catalogue holds again. */
  saveMacros(of: { placement: PlacementId; edits: PlacementEdits | null }): void;
  /**
   * Keeps a brand's guide to hashtags. `updatedAt` is that of the guide the person saw; throws ChangedMeanwhile when
   * another window has kept one since. The guide as it is then.
   */
  saveGuide(guide: Guide): Guide;
  /** The removed guide; null when the brand had none. `saveGuide` puts it back. */
  deleteGuide(brand: string): Guide | null;
  /** Keeps a set of hashtags, as a new one where its id is null. A name that cannot be had throws BadName. */
  saveTagSet(set: NewTagSet): TagSet;
  /** The removed set, for putting it back; null when it was gone already. */
  deleteTagSet(id: string): TagSet | null;
  putBackTagSet(set: TagSet): void;
  /** Counts that a set was copied now. */
  useTagSet(id: string): void;
  /** Keeps what the person knows better of a network's limits; with null the built-in ones hold again. */
  saveLimits(of: { network: RuledNetwork; edits: Omit<RulesEdits, 'network'> | null }): void;
  /**
   * Adds items to the content plan; all or none. The items as they are kept: one whose id is there already is that, so
   * that a window which heard no answer may ask again.
   */
  addPlanItems(items: NewPlanItem[]): PlanItem[];
  /**
   * Changes fields of an item; `seen` are the same fields as the person saw them. What another window changed to something
   * else since stays and is named in `conflicts`. Null when the item is gone.
   */
  editPlanItem(edit: {
    id: string;
    seen: Partial<PlanContent>;
    edits: Partial<PlanContent>;
  }): { item: PlanItem; conflicts: Conflict[] } | null;
  /** Of each item its own fields; all or none. The items as they were before; those that are gone are left out. */
  changePlanItems(changes: { id: string; edits: Partial<PlanContent> }[]): PlanItem[];
  /** The removed items with their history, for putting them back. */
  deletePlanItems(ids: string[]): { items: PlanItem[]; changes: PlanChange[] };
  putBackPlanItems(removed: { items: PlanItem[]; changes: PlanChange[] }): void;
  /** Null when the item is gone. */
  commentPlanItem(comment: { item: string; by: string; text: string }): Comment | null;
  deleteComment(of: { item: string; comment: string }): Comment | null;
  /** As it was said, in its place; false when its item is gone. */
  putBackComment(of: { item: string; comment: Comment }): boolean;
  /** Keeps a file with an item; `data` is base64, `thumb` a data address. Null when the item is gone; throws Full. */
  addPlanFile(file: {
    item: string;
    name: string;
    type: string;
    width: number | null;
    height: number | null;
    data: string;
    thumb: string | null;
  }): Media | null;
  removePlanFile(of: { item: string; file: string }): Media | null;
  /** False when its bytes are gone. */
  putBackPlanFile(of: { item: string; file: Media }): boolean;
  /**
   * Whether a published post is what an item planned; null: ask anew. The item where it is now attached; null where it is
   * not, or could not be.
   */
  answerMatch(answer: { id: string; is: boolean | null }): PlanItem | null;
  /** Gives a network of an item the post at an address, in place of any it has. */
  attachFact(fact: OfChannel & { address: string }): { item: PlanItem } | { fault: FactFault };
  /** Takes its post from a network of an item, for good: it is not found again by itself. For putting it back. */
  detachFact(of: OfChannel): Fact | null;
  putBackFact(of: OfChannel & { fact: Fact }): boolean;
  /** Keeps how a brand plans; throws ChangedMeanwhile as saveGuide does. */
  saveBrandPlan(plan: BrandPlan): BrandPlan;
  saveSlot(slot: Omit<Slot, 'id'> & { id: string | null }): Slot;
  deleteSlot(id: string): Slot | null;
  putBackSlot(slot: Slot): void;
  /** Keeps an idea; a post that the brand has saved already keeps the figures of its first time. */
  saveIdea(idea: Omit<Idea, 'id' | 'savedAt' | 'items'> & { id: string | null }): Idea;
  deleteIdeas(ids: string[]): Idea[];
  putBackIdeas(ideas: Idea[]): void;
  /**
   * Keeps a campaign, a mapping of columns, a KPI, a report or a task, as a new one where `updatedAt` is 0; throws
   * ChangedMeanwhile as saveGuide does, and Full. As it is kept.
   */
  saveMade(made: Made): Made;
  /** The same of several of one kind, all or none. */
  saveManyMade(made: MadeList): MadeList;
  /** Those that were there, for putting them back. Of a campaign its results go too: who wants them back reads them before. */
  deleteMade(of: { kind: MadeKind; ids: string[] }): MadeList;
  putBackMade(made: MadeList): void;
  /** Keeps rows of results, all or none; the same row again changes nothing. Throws Full. */
  keepResults(rows: Omit<ResultRow, 'id' | 'keptAt'>[]): KeptResults;
  deleteResults(ids: string[]): ResultRow[];
  putBackResults(rows: ResultRow[]): void;
  /** Everything kept, as one JSON text; packed for the crossing, see packed.ts, as the next two are. */
  backUp(): string;
  /** What a backup would bring, without changing anything. Throws BadBackup in words. */
  previewBackup(text: string): BackupPreview;
  /** Replaces everything kept by the backup: all or nothing. */
  restoreBackup(text: string): BackupPreview;
  /** What the automatic backup holds, newest first: of the databases of now, then of one that was lost or left. */
  automaticBackups(): AutomaticBackup[];
  /** Makes an automatic backup now. */
  makeAutomatic(): void;
  /** The automatic backup as a text that `restoreBackup` takes; packed for the crossing. */
  saveAutomatic(which: AutomaticBackup['which']): string;
  /** Puts the automatic backup in place of what is lost, or of everything where nothing is: all or nothing. */
  restoreAutomatic(which: AutomaticBackup['which']): void;
  /** Goes on without what was lost. What can be read stays; the automatic backup does too, for a while. */
  startAfresh(): void;
  /** Looks again whether the databases can be read. */
  lookAgain(): void;
  /** Forgets everything seen. Settings stay. */
  eraseSeen(): void;
  /** Keeps the person's own key for an official API and begins to refresh with it. */
  saveKey(given: { id: ApiId; key: string }): void;
  removeKey(id: ApiId): void;
  /** Whether a key works, and if not, why: the key given, else the one that is saved. No key ever comes back. */
  testKey(given: { id: ApiId; key: string | null }): FailureKind | 'works';
  /** Refreshes every account now, whenever it was last done. */
  refreshNow(id: ApiId): void;
}

/** From the background to our script in a page. */
export interface ToPage {
  /** The key of a post by the id that a link gives: a network may have several for one. */
  keyOf(id: string): string;
  scrollTo(key: string): boolean;
  toggleBadges(): void;
  focusBadges(): void;
}

export interface Batch {
  /** Made once by the sender and kept through resends: the same batch twice is kept once. */
  id: string;
  posts: Post[];
  profiles: Profile[];
  /** Names by which links have called some of these posts, where a network has several for one. */
  aliases?: Alias[];
  /** What a hashtag's own page told of it. */
  tags?: TagPage[];
}

export interface Kept {
  posts: number;
  /** True when the tab, or its network for today, has used up its allowance: new posts of this batch were not kept (S-12). */
  throttled: boolean;
  /** True when a newer build wrote the store: nothing is kept until this one is updated (D-04). */
  readOnly: boolean;
}

export interface AnswerPart {
  answer: string;
  part: number;
  parts: number;
  text: string;
  capture: Capture;
}

export interface PageReport {
  url: string;
  network: string;
  /** The account the page is about. */
  owner: Profile | null;
  /** Keys of the posts seen on the page, in the order they stand. */
  posts: string[];
  /** Post cards seen on the page, and those of which at least one count is known or known to be absent. */
  seen: number;
  understood: number;
  gaps: Gap[];
  /** Things that went wrong, in words for a developer. */
  problems: string[];
}

export interface PageState extends PageReport {
  tabId: number;
  at: number;
  throttled: Kept['throttled'];
  readOnly: Kept['readOnly'];
  /** How many messages of this tab were refused, for their sender or their shape. */
  refused: number;
}

/** A text as the field of a composer holds it. */
export interface Written {
  text: string;
  /** The field holds more than is looked at. */
  isCut: boolean;
}

/** What is being written in a tab. Held while its field is in use, and nowhere but in memory. */
export interface Writing extends Written {
  network: string;
  /** The id of the brand by whose guide it is looked at: the one whose own account's page this is, else the chosen one. */
  brand: string | null;
}

/** What stands beside the field, as text: the page holds neither rules nor words. */
export interface WritingVerdict {
  /** "# 3/5 · 1,240/2,200 · 2 findings". */
  text: string;
  /** The same in sentences, for those who do not see it. */
  label: string;
  /** What is worth hearing when it changes: the findings, not the counters. */
  news: string;
  /** How grave the worst finding is. */
  tone: 'fine' | 'note' | 'warning' | 'error';
  /** By whose guide, in a sentence. */
  by: string;
  /** The worst findings, a sentence each. */
  findings: string[];
  /** How many more there are, in a sentence; null for none. */
  more: string | null;
}

/** A link to be kept. */
export interface NewLink {
  brand: string | null;
  template: string | null;
  draft: Draft;
  url: string;
  labels: string[];
  usedIn: string;
}

/** A set of hashtags as a person writes it. */
export type NewTagSet = Omit<TagSet, 'id' | 'uses' | 'usedAt'> & { id: string | null };

/** A plan item that is new: what a person writes of it, and what it is made of. Without an id it gets one. */
export type NewPlanItem = PlanContent & Pick<PlanItem, 'slot' | 'idea'> & { id?: string };

/** A network of a plan item. */
interface OfChannel {
  item: string;
  network: Channel['network'];
}

/** Why no post can be attached by its address: it is none, no post's, on another network, another item's; the item is gone. */
export type FactFault = 'notAddress' | 'notPost' | 'otherNetwork' | 'taken' | 'gone';

/** Of accounts or links that were to be added: how many were new, were there already, or too many. */
export interface Added {
  added: number;
  already: number;
  refused: number;
}

/** How much of each kind that the person made is in a backup. */
interface MadeInBackup {
  madeAt: number;
  brands: number;
  templates: number;
  links: number;
  guides: number;
  tagSets: number;
  planned: number;
  ideas: number;
  campaigns: number;
  tasks: number;
}

export interface BackupPreview extends MadeInBackup {
  profiles: number;
  posts: number;
  sightings: number;
}

/** What an automatic backup holds. Each half is null where there is none that is whole. */
export interface AutomaticBackup {
  /** Of the databases of now; or of those before the person began afresh. */
  which: 'now' | 'before';
  bytes: number;
  /** A newer build made it: this one does not write over it, nor read it (D-04). */
  isNewer: boolean;
  own:
    | (MadeInBackup & {
        files: number;
        /** Files that are not in it, because they are too large together. */
        filesLeft: number;
      })
    | null;
  seen: {
    madeAt: number;
    posts: number;
    /** Posts that are not in it, for the same reason: those that were not seen for longest. */
    postsLeft: number;
    profiles: number;
    snapshots: number;
    tags: number;
  } | null;
}
