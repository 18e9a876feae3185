import { ruledNetworks, type RuledNetwork } from '../hashtags/network-rules';
import { statuses, type Status } from './item';

/** What the planner shows. */
export const planPlaces = [
  'month',
  'week',
  'list',
  'board',
  'table',
  'ideas',
  'rhythm',
  'facts',
  'tasks',
  'files',
] as const;
export type PlanPlace = (typeof planPlaces)[number];

/** Which items are shown. Null: whatever it is; '' of a rubric, category or person: those that have none. */
export interface PlanFilter {
  brand: 'chosen' | 'all' | 'none';
  network: RuledNetwork | null;
  rubric: string | null;
  category: string | null;
  assignee: string | null;
  /** `late`: those whose time has passed, whatever their status. */
  status: Status | 'late' | null;
  text: string;
}

export const everything: PlanFilter = {
  brand: 'chosen',
  network: null,
  rubric: null,
  category: null,
  assignee: null,
  status: null,
  text: '',
};

/** The columns of the table that may be put away; an item's title always stands there. */
export const planColumns = [
  'when',
  'status',
  'networks',
  'rubric',
  'category',
  'assignee',
  'brand',
  'edited',
] as const;
export type PlanColumn = (typeof planColumns)[number];

/** How a person last looked at the plan. */
export interface PlanView {
  place: PlanPlace;
  filter: PlanFilter;
  /** Whose clock: the brand plan's, or this computer's. */
  clock: 'plan' | 'computer';
  columns: PlanColumn[];
}

export const defaultPlanView: PlanView = {
  place: 'month',
  filter: everything,
  clock: 'plan',
  columns: planColumns.filter((column) => column !== 'brand' && column !== 'edited'),
};

/** A view as it was kept, whichever build kept it: what is not known now is as it is by default. */
export function planViewFrom(kept: Partial<PlanView>): PlanView {
  const filter = { ...everything, ...kept.filter };
  return {
    place: planPlaces.find((one) => one === kept.place) ?? defaultPlanView.place,
    filter: {
      ...filter,
      network: ruledNetworks.find((one) => one === filter.network) ?? null,
      status: [...statuses, 'late' as const].find((one) => one === filter.status) ?? null,
    },
    clock: kept.clock === 'computer' ? 'computer' : 'plan',
    columns: kept.columns
      ? planColumns.filter((one) => kept.columns!.includes(one))
      : defaultPlanView.columns,
  };
}
