/** In the order in which a task goes through them; `dropped` is given up. */
export const taskStates = ['toDo', 'doing', 'toAccept', 'accepted', 'dropped'] as const;
export type TaskState = (typeof taskStates)[number];

/** What a task was made from. `said` is what was read there then: a finding may be gone when its report is. */
export interface TaskOrigin {
  kind: 'planItem' | 'report' | 'kpi' | 'campaign' | 'alert';
  id: string;
  said: string;
}

/** Who does what by when. */
export interface Task {
  id: string;
  brand: string | null;
  title: string;
  /** What is to be done. */
  brief: string;
  /** By what it is known to be done. */
  acceptance: string;
  /** What was handed over: a text, a link. */
  outcome: string;
  /** What whoever accepts it said. */
  remark: string;
  state: TaskState;
  assignee: string;
  /** Who accepts it. */
  accepter: string;
  due: { day: string; time: string | null; zone: string } | null;
  priority: 'usual' | 'urgent';
  checklist: { text: string; done: boolean }[];
  from: TaskOrigin | null;
  createdAt: number;
  updatedAt: number;
  /** When it was accepted; null while it is not. */
  acceptedAt: number | null;
}

/** What is kept at most; more is refused with a sentence, never cut. */
export const taskLimits = {
  tasks: 10_000,
  title: 300,
  text: 20_000,
  short: 200,
  checklist: 100,
  atOnce: 2000,
};
