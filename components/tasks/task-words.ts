import { mayMove } from '@/utils/domain/tasks/moves';
import type { TaskGroup, TaskStanding } from '@/utils/domain/tasks/standing';
import type { Task, TaskOrigin, TaskState } from '@/utils/domain/tasks/task';

import { browserZone } from '../competitors/period';
import { planDay } from '../plan/ui/item-words';
import type { OurWindow, WindowWord } from '../window/window';

export const stateWords = {
  toDo: 'tasksToDo',
  doing: 'tasksDoing',
  toAccept: 'tasksToAccept',
  accepted: 'tasksAccepted',
  dropped: 'tasksDropped',
} as const satisfies Record<TaskState, WindowWord>;

export const groupWords = {
  late: 'tasksGroupLate',
  today: 'tasksGroupToday',
  week: 'tasksGroupWeek',
  later: 'tasksGroupLater',
  undated: 'tasksGroupUndated',
  over: 'tasksGroupOver',
} as const satisfies Record<TaskGroup, WindowWord>;

/** What is said of a standing beside the date; null: nothing. */
export const taskStandingWords: Readonly<Record<TaskStanding, WindowWord | null>> = {
  over: null,
  late: 'tasksLate',
  today: 'tasksDueToday',
  soon: 'tasksSoon',
  ahead: null,
  undated: null,
};

const originWords = {
  planItem: 'tasksFromPlanItem',
  report: 'tasksFromReport',
  kpi: 'tasksFromKpi',
  campaign: 'tasksFromCampaign',
  alert: 'tasksFromAlert',
} as const satisfies Record<TaskOrigin['kind'], WindowWord>;

/** What a task was made from, in words. */
export const originText = ({ kind, said }: TaskOrigin, say: OurWindow['say']): string =>
  say(originWords[kind], { said });

/** What going from one state to another is called. */
export function moveWord(from: TaskState, to: TaskState): WindowWord {
  if (!mayMove(from, to)) return stateWords[to];
  if (to === 'toAccept') return 'tasksMoveHandOver';
  if (to === 'accepted') return 'tasksMoveAccept';
  if (to === 'dropped') return 'tasksMoveDrop';
  if (to === 'toDo') return 'tasksMovePutBack';
  return from === 'toAccept' ? 'tasksMoveBack' : from === 'accepted' ? 'tasksMoveReopen' : 'tasksMoveStart';
}

/** When a task is due, in words: "Thu, Nov 26, 2026, 18:00"; the zone where it is not this computer's. '' of no date. */
export function dueText(due: Task['due'], ours: Pick<OurWindow, 'language'>): string {
  if (!due) return '';
  const zone = due.time !== null && due.zone !== browserZone() ? ` (${due.zone})` : '';
  return [planDay(due.day, ours), due.time].filter(Boolean).join(', ') + zone;
}
