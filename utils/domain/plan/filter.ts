import type { PlanItem } from './item';
import { standingOf } from './late';
import type { PlanFilter } from './plan-view';

/** True of a filter that leaves something out besides what the brand does. */
export const isNarrowed = ({ brand: _brand, ...rest }: PlanFilter): boolean =>
  Object.values(rest).some((value) => value !== null && value !== '') ||
  rest.rubric === '' ||
  rest.category === '' ||
  rest.assignee === '';

/**
 * The items that a filter lets through.
 * @param chosen the brand a person works for now; null: none, then its filter lets all through
 */
export function filtered(
  items: readonly PlanItem[],
  filter: PlanFilter,
  chosen: string | null,
  now: number,
): PlanItem[] {
  const words = wordsOf(filter.text);
  return items.filter((item) => {
    if (filter.brand === 'none' && item.brand !== null) return false;
    // What is of no brand is of every brand's plan, as templates and links are.
    if (filter.brand === 'chosen' && chosen !== null && item.brand !== null && item.brand !== chosen)
      return false;
    if (filter.network !== null && !item.channels.some(({ network }) => network === filter.network))
      return false;
    if (filter.rubric !== null && (item.rubric ?? '') !== filter.rubric) return false;
    if (filter.category !== null && (item.category ?? '') !== filter.category) return false;
    if (filter.assignee !== null && item.assignee !== filter.assignee) return false;
    if (
      filter.status === 'late' ? !isLate(item, now) : filter.status !== null && item.status !== filter.status
    )
      return false;
    return words.length === 0 || hasAll(item, words);
  });
}

const isLate = (item: PlanItem, now: number): boolean => ['late', 'missed'].includes(standingOf(item, now));

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
const wordsOf = (text: string): string[] => plain(text).split(/\s+/).filter(Boolean);

/** All words stand in one item, whichever of its texts they stand in. */
function hasAll(item: PlanItem, words: readonly string[]): boolean {
  const { title, text, channels, rubric, assignee, source, geotag, brief } = item;
  const all = plain(
    [
      title,
      text,
      ...channels.map((one) => one.text ?? ''),
      rubric ?? '',
      assignee,
      source,
      geotag,
      brief,
    ].join('\n'),
  );
  return words.every((word) => all.includes(word));
}

/** Earliest first; what has no hour begins its day, and what has no day comes last. */
export function byTime(a: Pick<PlanItem, 'when' | 'title'>, b: Pick<PlanItem, 'when' | 'title'>): number {
  const key = ({ when }: Pick<PlanItem, 'when'>) => (when ? `${when.day} ${when.time ?? ''}` : '~');
  const [one, other] = [key(a), key(b)];
  return one === other ? a.title.localeCompare(b.title) : one < other ? -1 : 1;
}
