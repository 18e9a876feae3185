import { spanMs } from '../pace';
import type { Moment } from '../post';
import type { PostComment } from './comment';

/** A comment with what is known beside it. */
export interface WatchedComment {
  comment: PostComment;
  /** Written by one of the brand's own accounts. */
  isOwn: boolean;
  /** When it was first seen, milliseconds since 1970. */
  firstSeen: number;
}

/** How long a comment waited, or has been waiting: at least and at most so many milliseconds. */
export interface Waiting {
  least: number;
  most: number;
}

/** How a comment of somebody else stands. */
export type Answered =
  /** By one of the brand's own comments; null where one of the two does not tell when it was written. */
  | { is: 'answered'; by: PostComment; after: Waiting | null }
  /** Seen no answer yet: there may be one that was not loaded. Null where it does not tell when it was written. */
  | { is: 'unanswered'; for: Waiting | null };

/**
 * Which of the comments under one post the brand has answered. An answer is the first own comment that has it as its parent.
 * Where a network only tells the head of a thread, it is the next own comment of the thread too, unless somebody else has
 * written between. Comments that only have the post above them are each a thread.
 */
export function answersIn(comments: readonly WatchedComment[], now: number): Map<string, Answered> {
  const byId = new Map(comments.map((one) => [one.comment.id, one]));
  const threads = new Map<string, WatchedComment[]>();
  const known = new Map<string, string>();
  for (const one of comments) {
    const root = rootOf(one.comment, byId, known);
    const thread = threads.get(root);
    if (thread) thread.push(one);
    else threads.set(root, [one]);
  }
  const found = new Map<string, Answered>();
  for (const [root, thread] of threads) readThread(thread, root, now, found);
  return found;
}

/** The comment that begins a thread; where the way up was not seen, the last that is named; of a circle the first by id. */
function rootOf(
  comment: PostComment,
  byId: ReadonlyMap<string, WatchedComment>,
  known: Map<string, string>,
): string {
  const passed = new Set<string>();
  let at: PostComment | undefined = comment;
  let root = comment.id;
  while (at && !known.has(at.id) && !passed.has(at.id)) {
    passed.add(at.id);
    root = at.parent ?? at.id;
    at = at.parent === null ? undefined : byId.get(at.parent)?.comment;
  }
  if (at) root = known.get(at.id) ?? firstInCircle(at, byId);
  for (const id of passed) known.set(id, root);
  return root;
}

function firstInCircle(begin: PostComment, byId: ReadonlyMap<string, WatchedComment>): string {
  let first = begin.id;
  for (let at = byId.get(begin.parent!)!.comment; at.id !== begin.id; at = byId.get(at.parent!)!.comment)
    if (at.id < first) first = at.id;
  return first;
}

function readThread(
  thread: readonly WatchedComment[],
  root: string,
  now: number,
  found: Map<string, Answered>,
): void {
  const inOrder = thread.toSorted((a, b) => order(a) - order(b) || (a.comment.id < b.comment.id ? -1 : 1));
  const direct = new Map<string, PostComment>();
  for (const { comment, isOwn } of inOrder)
    if (isOwn && comment.parent !== null && !direct.has(comment.parent)) direct.set(comment.parent, comment);
  // From the last to the first: the own comment that comes next, as long as nobody else has begun anew between.
  let next: PostComment | null = null;
  let nextFor: string | null = null;
  for (const { comment, isOwn } of inOrder.toReversed()) {
    if (isOwn) {
      // One that names whom it answers answers nobody else.
      if (comment.parent === root) [next, nextFor] = [comment, null];
      continue;
    }
    const author = comment.author?.id ?? comment.author?.handle ?? comment.id;
    const answer: PostComment | null =
      direct.get(comment.id) ??
      (next && comment.parent === root && (nextFor === null || nextFor === author) ? next : null);
    if (next && nextFor === null) nextFor = author;
    found.set(
      comment.id,
      answer
        ? { is: 'answered', by: answer, after: between(comment.published, answer.published) }
        : {
            is: 'unanswered',
            for: comment.published && between(comment.published, { at: now, grain: 'second' }),
          },
    );
  }
}

const order = ({ comment, firstSeen }: WatchedComment): number => comment.published?.at ?? firstSeen;

function between(from: Moment | null, to: Moment | null): Waiting | null {
  if (!from || !to) return null;
  return {
    least: Math.max(0, to.at - (from.at + spanMs[from.grain])),
    most: Math.max(0, to.at + spanMs[to.grain] - from.at),
  };
}

/** How a brand answers. */
export interface AnswerTimes {
  /** Comments of others that were looked at. */
  n: number;
  answered: number;
  /** The middle of how long the answered ones waited, milliseconds: of the least and of the most; null where none tells. */
  median: Waiting | null;
  /** Of how many the median is. */
  timed: number;
  /** Answered, or still waiting, for certain within the target, and for certain beyond it. */
  within: number;
  beyond: number;
}

/** @param target milliseconds in which a comment is to be answered */
export function answerTimes(all: readonly Answered[], target: number): AnswerTimes {
  const waits = all.flatMap((one) => (one.is === 'answered' && one.after ? [one.after] : []));
  const known = all.flatMap((one) =>
    one.is === 'answered'
      ? one.after
        ? [{ ...one.after, isOver: true }]
        : []
      : one.for
        ? [{ ...one.for, isOver: false }]
        : [],
  );
  return {
    n: all.length,
    answered: all.filter(({ is }) => is === 'answered').length,
    median:
      waits.length === 0
        ? null
        : { least: middle(waits.map(({ least }) => least)), most: middle(waits.map(({ most }) => most)) },
    timed: waits.length,
    within: known.filter(({ most, isOver }) => isOver && most <= target).length,
    beyond: known.filter(({ least }) => least > target).length,
  };
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
