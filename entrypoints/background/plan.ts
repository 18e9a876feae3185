import type { WindowHandlers } from '@/utils/messages/handle';
import type { OwnStore } from '@/utils/store/own';
import { addPlanItems, deletePlanItems, editPlanItem, putBackPlanItems } from '@/utils/store/plan';
import { commentPlanItem, deleteComment, putBackComment } from '@/utils/store/plan-comments';
import { addPlanFile, putBackPlanFile, removePlanFile } from '@/utils/store/plan-files';
import {
  deleteIdeas,
  deleteSlot,
  putBackIdeas,
  putBackSlot,
  saveBrandPlan,
  saveIdea,
  saveSlot,
} from '@/utils/store/plan-frame';
import { changePlanItems } from '@/utils/store/plan-many';

type PlanHandlers = Pick<
  WindowHandlers,
  | 'addPlanItems'
  | 'editPlanItem'
  | 'changePlanItems'
  | 'deletePlanItems'
  | 'putBackPlanItems'
  | 'commentPlanItem'
  | 'deleteComment'
  | 'putBackComment'
  | 'addPlanFile'
  | 'removePlanFile'
  | 'putBackPlanFile'
  | 'saveBrandPlan'
  | 'saveSlot'
  | 'deleteSlot'
  | 'putBackSlot'
  | 'saveIdea'
  | 'deleteIdeas'
  | 'putBackIdeas'
>;

const newId = (): string => crypto.randomUUID();

/** What our windows may do with the content plan. No page can: it has no such messages (S-06). */
export const planHandlers = (store: OwnStore): PlanHandlers => ({
  addPlanItems: (items) => addPlanItems(store, items, newId, Date.now()),
  editPlanItem: (edit) => editPlanItem(store, edit, newId(), Date.now()),
  changePlanItems: (changes) => changePlanItems(store, changes, newId, Date.now()),
  deletePlanItems: (ids) => deletePlanItems(store, ids),
  putBackPlanItems: (removed) => putBackPlanItems(store, removed),
  commentPlanItem: (comment) => commentPlanItem(store, comment, newId(), Date.now()),
  deleteComment: (of) => deleteComment(store, of),
  putBackComment: (of) => putBackComment(store, of),
  addPlanFile: (file) => addPlanFile(store, file, newId()),
  removePlanFile: (of) => removePlanFile(store, of),
  putBackPlanFile: (of) => putBackPlanFile(store, of),
  saveBrandPlan: (plan) => saveBrandPlan(store, plan, Date.now()),
  saveSlot: (slot) => saveSlot(store, slot, newId()),
  deleteSlot: (id) => deleteSlot(store, id),
  putBackSlot: (slot) => putBackSlot(store, slot),
  saveIdea: (idea) => saveIdea(store, idea, newId(), Date.now()),
  deleteIdeas: (ids) => deleteIdeas(store, ids),
  putBackIdeas: (ideas) => putBackIdeas(store, ideas),
});
