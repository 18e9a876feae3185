import type { Comment } from '../domain/plan/item';
import { planLimits } from '../domain/plan/plan-limits';
import type { FromWindow } from '../messages/protocol';
import { Full } from './errors';
import { shaped } from './link-shapes';
import { change, type OwnStore } from './own';
import { commentShape, newCommentShape } from './plan-shapes';

/** Adds a comment. @returns null when the item is gone. @throws Full; Refused */
export function commentPlanItem(
  store: OwnStore,
  given: Parameters<FromWindow['commentPlanItem']>[0],
  newId: string,
  now: number,
): Promise<Comment | null> {
  const { item: id, by, text } = shaped(newCommentShape, given);
  return change(store, async () => {
    const item = await store.plan.get(id);
    if (!item) return null;
    if (item.comments.length >= planLimits.comments) throw new Full();
    const comment = { id: newId, at: now, by, text };
    await store.plan.put({ ...item, comments: [...item.comments, comment] });
    return comment;
  });
}

/** Removes a comment and returns it; null when it was gone already. */
export function deleteComment(
  store: OwnStore,
  { item: id, comment }: Parameters<FromWindow['deleteComment']>[0],
): Promise<Comment | null> {
  return change(store, async () => {
    const item = await store.plan.get(id);
    const there = item?.comments.find((one) => one.id === comment);
    if (!item || !there) return null;
    await store.plan.put({ ...item, comments: item.comments.filter((one) => one !== there) });
    return there;
  });
}

/** Puts back a comment that was removed, where it was said. @returns false when its item is gone. @throws Full; Refused */
export function putBackComment(
  store: OwnStore,
  { item: id, comment: given }: Parameters<FromWindow['putBackComment']>[0],
): Promise<boolean> {
  const comment = shaped(commentShape, given);
  return change(store, async () => {
    const item = await store.plan.get(id);
    if (!item) return false;
    if (item.comments.some((one) => one.id === comment.id)) return true;
    if (item.comments.length >= planLimits.comments) throw new Full();
    const comments = [...item.comments, comment].toSorted((a, b) => a.at - b.at);
    await store.plan.put({ ...item, comments });
    return true;
  });
}
