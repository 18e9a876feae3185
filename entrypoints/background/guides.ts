import type { WindowHandlers } from '@/utils/messages/handle';
import { guidesChangedAt } from '@/utils/settings';
import {
  deleteGuide,
  deleteTagSet,
  putBackTagSet,
  saveGuide,
  saveLimits,
  saveTagSet,
  useTagSet,
} from '@/utils/store/guides';
import type { OwnStore } from '@/utils/store/own';

type GuideHandlers = Pick<
  WindowHandlers,
  'saveGuide' | 'deleteGuide' | 'saveTagSet' | 'deleteTagSet' | 'putBackTagSet' | 'useTagSet' | 'saveLimits'
>;

const changed = (): void => void guidesChangedAt.setValue(Date.now());

/** What our windows may do with guides to hashtags, sets of them and limits. No page can: it has no such messages (S-06). */
export const guideHandlers = (store: OwnStore): GuideHandlers => ({
  saveGuide: (guide) => saveGuide(store, guide, Date.now()).finally(changed),
  deleteGuide: (brand) => deleteGuide(store, brand).finally(changed),
  saveTagSet: (set) => saveTagSet(store, set, crypto.randomUUID()),
  deleteTagSet: (id) => deleteTagSet(store, id),
  putBackTagSet: (set) => putBackTagSet(store, set),
  useTagSet: (id) => useTagSet(store, id, Date.now()),
  saveLimits: (of) => saveLimits(store, of).finally(changed),
});
