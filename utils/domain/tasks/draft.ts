import { isSame } from '../plan/edit';
import type { TaskContent } from './blank';
import { taskLimits } from './task';

/** What a person has changed of a task and nobody has confirmed yet. */
export interface TaskDraft {
  edits: Partial<TaskContent>;
  /** The edited fields as the person saw them. */
  seen: Partial<TaskContent>;
  /** What of them was sent and not answered, the latest last: what stands there may be one's own. */
  sent: Partial<Record<keyof TaskContent, unknown[]>>;
}

/** So many sendings of one field without an answer are remembered. */
const mostSent = 5;

export const noTaskDraft: Readonly<TaskDraft> = { edits: {}, seen: {}, sent: {} };

type Field = keyof TaskContent;
const fieldsOf = (part: Partial<TaskContent>) => Object.keys(part) as Field[];

export const isTaskEdited = ({ edits }: TaskDraft): boolean => fieldsOf(edits).length > 0;

/** A person's further change. What is again as it was seen is no edit any more. */
export function withTaskEdit(kept: TaskContent, draft: TaskDraft, part: Partial<TaskContent>): TaskDraft {
  const next = copyOf(draft);
  for (const field of fieldsOf(part)) {
    if (!(field in draft.edits)) Object.assign(next.seen, { [field]: kept[field] });
    Object.assign(next.edits, { [field]: part[field] });
    if (isSame(part[field], next.seen[field]) && !(field in next.sent)) forget(next, field);
  }
  return next;
}

/** The fields that another window has changed to something else meanwhile: they are asked about, and not sent. */
export const conflictsOf = (kept: TaskContent, { edits, seen, sent }: TaskDraft): Field[] =>
  fieldsOf(edits).filter(
    (field) =>
      !isSame(kept[field], seen[field]) &&
      !isSame(kept[field], edits[field]) &&
      !sent[field]?.some((one) => isSame(kept[field], one)),
  );

/** A field that cannot be kept as it is: longer than is kept, or a title that is none. */
export interface Unkept {
  field: Field;
  why: 'long' | 'blank';
  length: number;
  most: number;
}

const mostOf: Partial<Record<Field, number>> = {
  title: taskLimits.title,
  brief: taskLimits.text,
  acceptance: taskLimits.text,
  outcome: taskLimits.text,
  remark: taskLimits.text,
  assignee: taskLimits.short,
  accepter: taskLimits.short,
};

/** The edits that cannot be kept as they are; the others can. */
export function unkeptOf({ edits }: TaskDraft): Unkept[] {
  const steps = edits.checklist?.map(({ text }) => text.length) ?? [];
  const texts = fieldsOf(edits).flatMap((field): Unkept[] => {
    const [value, most] = [edits[field], mostOf[field]];
    if (most === undefined || typeof value !== 'string') return [];
    if (field === 'title' && value.trim() === '') return [{ field, why: 'blank', length: 0, most }];
    return value.length > most ? [{ field, why: 'long', length: value.length, most }] : [];
  });
  const longest = Math.max(0, ...steps);
  if (longest <= taskLimits.short) return texts;
  return [...texts, { field: 'checklist', why: 'long', length: longest, most: taskLimits.short }];
}

/** The edits that can be sent now. */
export function sendableOf(kept: TaskContent, draft: TaskDraft): Partial<TaskContent> {
  const not = new Set<Field>([...conflictsOf(kept, draft), ...unkeptOf(draft).map(({ field }) => field)]);
  return Object.fromEntries(Object.entries(draft.edits).filter(([field]) => !not.has(field as Field)));
}

/** A draft whose edits are being sent. */
export function onItsWay(draft: TaskDraft, edits: Partial<TaskContent>): TaskDraft {
  const sent = { ...draft.sent };
  for (const field of fieldsOf(edits)) sent[field] = [...(sent[field] ?? []), edits[field]].slice(-mostSent);
  return { ...draft, sent };
}

/** What is left when these edits are kept: what was typed meanwhile, over what is kept. */
export function keptOf(draft: TaskDraft, kept: Partial<TaskContent>): TaskDraft {
  const next = copyOf(draft);
  for (const field of fieldsOf(kept)) {
    delete next.sent[field];
    if (!(field in next.edits)) continue;
    if (isSame(next.edits[field], kept[field])) forget(next, field);
    else Object.assign(next.seen, { [field]: kept[field] });
  }
  return next;
}

/** What is left when the person has chosen between what they wrote and what another window did. */
export function settledTask(
  kept: TaskContent,
  draft: TaskDraft,
  field: Field,
  whose: 'mine' | 'theirs',
): TaskDraft {
  const next = copyOf(draft);
  if (whose === 'theirs') forget(next, field);
  else Object.assign(next.seen, { [field]: kept[field] });
  return next;
}

const copyOf = ({ edits, seen, sent }: TaskDraft): TaskDraft => ({
  edits: { ...edits },
  seen: { ...seen },
  sent: { ...sent },
});

function forget(draft: TaskDraft, field: Field): void {
  delete draft.edits[field];
  delete draft.seen[field];
  delete draft.sent[field];
}
