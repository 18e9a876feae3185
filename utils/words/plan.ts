import { builtInCategories, type BuiltInCategory, type Category } from '@/utils/domain/plan/brand-plan';
import type { Status } from '@/utils/domain/plan/item';
import type { Standing } from '@/utils/domain/plan/late';

import type messages from './en/plan.json';
import type { Say } from './index';

type PlanWord = keyof typeof messages;

/** What each status is called. */
export const statusWords: Readonly<Record<Status, PlanWord>> = {
  idea: 'planStatusIdea',
  brief: 'planStatusBrief',
  inWork: 'planStatusInWork',
  toApprove: 'planStatusToApprove',
  approved: 'planStatusApproved',
  scheduled: 'planStatusScheduled',
  published: 'planStatusPublished',
  missed: 'planStatusMissed',
};

/** What is said of an item's standing beside its status; null: nothing. */
export const standingWords: Readonly<Record<Standing, PlanWord | null>> = {
  undated: null,
  ahead: null,
  late: 'planLate',
  missed: 'planMissedUnseen',
  done: null,
  doneLate: 'planDoneLate',
};

const categoryWords: Readonly<Record<BuiltInCategory, PlanWord>> = {
  entertaining: 'planCategoryEntertaining',
  educational: 'planCategoryEducational',
  commercial: 'planCategoryCommercial',
  userGenerated: 'planCategoryUserGenerated',
  news: 'planCategoryNews',
};

/** What a category is called; of one that its plan no longer has, its id. */
export function categoryName(id: string, categories: readonly Category[], say: Say<PlanWord>): string {
  const name = categories.find((one) => one.id === id)?.name;
  const builtIn = builtInCategories.find((one) => one === id);
  return name ?? (builtIn ? say(categoryWords[builtIn]) : id);
}
