/** The names that Facebook gives to posts: digits, or a "pfbid…" that only links carry. */

const digits = /^[1-9]\d{4,24}$/;
const opaque = /^pfbid[\dA-Za-z]{20,90}$/;

export const isDigits = (value: unknown): value is string => typeof value === 'string' && digits.test(value);
export const isPostName = (value: unknown): value is string =>
  typeof value === 'string' && (digits.test(value) || opaque.test(value));

/** "ZmVlZGJhY2s6MTIz" says "feedback:123". Other texts say nothing. */
function decoded(id: unknown, beginning: string): string | null {
  if (typeof id !== 'string' || id.length > 240 || !id.startsWith(beginning)) return null;
  try {
    return atob(id);
  } catch {
    return null;
  }
}

/** True for the id of reactions, whatever they belong to. */
export const isFeedbackId = (id: unknown): boolean => typeof id === 'string' && id.startsWith('ZmVlZGJhY2s6');

/** What a feedback's id says: the post it belongs to; a comment's feedback names its post and itself. */
export function feedbackTarget(id: unknown): { of: string; isComment: boolean } | null {
  const said = decoded(id, 'ZmVlZGJhY2s6');
  const [, of = '', comment] = (said && /^feedback:(\d{5,25})(_\d+)?$/.exec(said)) || [];
  return isDigits(of) ? { of, isComment: comment !== undefined } : null;
}

/** The post, or its video, that a story's id names: "S:_I<account>:<post>:<post>", "S:_I<account>:VK:<post or video>". */
export function storyTarget(id: unknown): string | null {
  const said = typeof id === 'string' && id.startsWith('S:_I') ? id : decoded(id, 'UzpfS');
  const of = said && /^S:_I\d+:(?:VK:)?(\d{5,25})(?::\d+)?$/.exec(said)?.[1];
  return isDigits(of) ? of : null;
}

/** True for the id of a comment. */
export const isCommentId = (id: unknown): boolean =>
  decoded(id, 'Y29tbWVudDo')?.startsWith('comment:') === true;
