import { isSame, merge, type Conflict } from './edit';
import type { Channel, PlanContent } from './item';
import { planLimits } from './plan-limits';

/** What a person has changed of an item and nobody has confirmed yet. */
export interface ItemDraft {
  edits: Partial<PlanContent>;
  /** The edited fields as the person saw them. */
  seen: Partial<PlanContent>;
  /** What of them was sent and not answered, the latest last: any of it may have been kept all the same. */
  tried: Partial<Record<keyof PlanContent, unknown[]>>;
}

/** So many sendings of one field without an answer are remembered. */
const mostTried = 5;

export const noDraft: Readonly<ItemDraft> = { edits: {}, seen: {}, tried: {} };

const fieldsOf = (part: Partial<PlanContent>) => Object.keys(part) as (keyof PlanContent)[];

export const isEdited = ({ edits }: ItemDraft): boolean => fieldsOf(edits).length > 0;

/** What was seen, by what is known now: what is kept as it was sent was seen by who sent it. */
export function seenBy({ edits, seen, tried }: ItemDraft, kept: PlanContent): Partial<PlanContent> {
  const known = { ...seen };
  for (const field of fieldsOf(edits))
    if (tried[field]?.some((one) => isSame(kept[field], one))) Object.assign(known, { [field]: kept[field] });
  return known;
}

/** The item as the person sees it, over what is kept; and which of their edits another window's stand against. */
export function shownOf(
  kept: PlanContent,
  draft: ItemDraft,
): { content: PlanContent; conflicts: Conflict[] } {
  const { content, conflicts } = merge(kept, seenBy(draft, kept), draft.edits);
  // What somebody else wrote meanwhile does not take a person's words from under their hands.
  for (const { field, network } of conflicts)
    if (network === null) Object.assign(content, { [field]: draft.edits[field] });
    else content.channels = withOne(content.channels, network, on(draft.edits.channels, network));
  return { content, conflicts };
}

/** A person's further change. */
export function withEdit(kept: PlanContent, draft: ItemDraft, part: Partial<PlanContent>): ItemDraft {
  const next = { ...draft, edits: { ...draft.edits }, seen: { ...draft.seen } };
  for (const field of fieldsOf(part)) {
    const isFirst = !(field in draft.edits);
    if (isFirst) Object.assign(next.seen, { [field]: kept[field] });
    else if (field === 'channels') next.seen.channels = seenChannels(kept, draft);
    Object.assign(next.edits, { [field]: part[field] });
    if (isSame(next.edits[field], next.seen[field]) && !(field in draft.tried)) forget(next, field);
  }
  return next;
}

/** Networks that the person has not touched are seen as they are now. */
function seenChannels(kept: PlanContent, { edits, seen }: ItemDraft): Channel[] {
  let channels = [...(seen.channels ?? [])];
  for (const { network } of [...kept.channels, ...channels])
    if (isSame(on(seen.channels, network), on(edits.channels, network)))
      channels = withOne(channels, network, on(kept.channels, network));
  return channels;
}

/** A draft whose edits are being sent. */
export function onItsWay(draft: ItemDraft, sent: Partial<PlanContent>): ItemDraft {
  const tried = { ...draft.tried };
  for (const field of fieldsOf(sent)) tried[field] = [...(tried[field] ?? []), sent[field]].slice(-mostTried);
  return { ...draft, tried };
}

/** What is left of a draft when these edits were sent and answered. */
export function answered(
  draft: ItemDraft,
  sent: Partial<PlanContent>,
  conflicts: readonly Conflict[],
): ItemDraft {
  const next = { edits: { ...draft.edits }, seen: { ...draft.seen }, tried: { ...draft.tried } };
  for (const field of fieldsOf(sent)) {
    const against = conflicts.filter((one) => one.field === field);
    // What stands there may be one's own, of a sending that was not answered.
    if (against.length === 0) delete next.tried[field];
    if (!(field in next.edits)) continue;
    const isLatest = isSame(next.edits[field], sent[field]);
    if (against.length === 0 && isLatest) forget(next, field);
    else if (field === 'channels') {
      let seen = [...(sent.channels ?? [])];
      for (const { network } of against) seen = withOne(seen, network!, on(draft.seen.channels, network!));
      next.seen.channels = seen;
    } else if (against.length === 0) Object.assign(next.seen, { [field]: sent[field] });
  }
  return next;
}

/** What is left when the person has chosen between what they wrote and what another window did. */
export function settled(
  kept: PlanContent,
  draft: ItemDraft,
  { field, network }: Conflict,
  whose: 'mine' | 'theirs',
): ItemDraft {
  const next = { edits: { ...draft.edits }, seen: { ...draft.seen }, tried: { ...draft.tried } };
  if (network === null) {
    if (whose === 'theirs') forget(next, field);
    else Object.assign(next.seen, { [field]: kept[field] });
    return next;
  }
  const theirs = on(kept.channels, network);
  next.seen.channels = withOne(draft.seen.channels ?? [], network, theirs);
  if (whose === 'theirs') next.edits.channels = withOne(draft.edits.channels ?? [], network, theirs);
  if (isSame(next.edits.channels, next.seen.channels)) forget(next, 'channels');
  return next;
}

function forget(draft: ItemDraft, field: keyof PlanContent): void {
  delete draft.edits[field];
  delete draft.seen[field];
}

const on = (channels: readonly Channel[] | undefined, network: Channel['network']): Channel | undefined =>
  channels?.find((one) => one.network === network);

/** The networks with this one in its place; without it where it is not given. */
function withOne(
  channels: readonly Channel[],
  network: Channel['network'],
  channel: Channel | undefined,
): Channel[] {
  if (!channel) return channels.filter((one) => one.network !== network);
  return on(channels, network)
    ? channels.map((one) => (one.network === network ? channel : one))
    : [...channels, channel];
}

const mostOf: Partial<Record<keyof PlanContent, number>> = {
  title: planLimits.title,
  text: planLimits.text,
  source: planLimits.note,
  geotag: planLimits.short,
  mediaNotes: planLimits.note,
  brief: planLimits.text,
  assignee: planLimits.short,
  role: planLimits.short,
};

/** A field that is longer than is kept. */
export interface TooLong {
  field: keyof PlanContent;
  length: number;
  most: number;
}

/** What of an item is too long to be kept as it is. It is not cut: it waits until it is shorter. */
export function tooLongOf(content: Partial<PlanContent>): TooLong[] {
  const lengthOf = (field: keyof PlanContent): number => {
    if (field === 'channels') return Math.max(0, ...content.channels!.map(({ text }) => text?.length ?? 0));
    if (field === 'checklist') return Math.max(0, ...content.checklist!.map(({ text }) => text.length));
    const value = content[field];
    return typeof value === 'string' ? value.length : 0;
  };
  return fieldsOf(content)
    .map((field) => ({
      field,
      length: lengthOf(field),
      most:
        field === 'channels'
          ? planLimits.text
          : field === 'checklist'
            ? planLimits.short
            : (mostOf[field] ?? Infinity),
    }))
    .filter(({ length, most }) => length > most);
}
