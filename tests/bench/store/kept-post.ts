import { exactly, floored } from '../../../utils/domain/count';
import { blankPost, type Post } from '../../../utils/domain/post';

/** When the bench's posts were seen: any fixed day in the past. */
export const seenFrom = Date.UTC(2026, 10, 1);

/** A video as a grid tells of it, ready to be kept. */
export function keptPost(number: number): Post {
  const id = number.toString(36).padStart(11, '_');
  const views = 100 + ((number * 7919) % 900_000);
  return {
    ...blankPost('youtube', id, `https://www.youtube.com/watch?v=${id}`, seenFrom + number),
    authorId: `UC${String(number % 40).padStart(22, 'h')}`,
    authorName: `Harbour Studio ${number % 40}`,
    title: `How we bake rye bread for a whole village, part ${number}`,
    format: 'video',
    published: { at: seenFrom - (number % 900) * 86_400_000, grain: 'day' },
    views: number % 3 ? floored(views, views + 1000) : exactly(views),
    durationSeconds: 60 + (number % 3000),
  };
}
