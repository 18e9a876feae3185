import { atMost, type Count } from './count';
import type { Rate } from './engagement';

/** How much a count has changed: an interval where one of the two was abbreviated. It may be below 0. */
export const changeOf = (before: Count, now: Count): Rate => ({
  low: now.value - atMost(before),
  high: atMost(now) - before.value,
  exact: before.exact && now.exact,
});
