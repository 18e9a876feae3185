import { vi } from 'vitest';

import { send } from '@/utils/messages/send';
import { deleteGuide, deleteTagSet, saveGuide, saveLimits } from '@/utils/store/guides';
import { ownStore } from '@/utils/store/own';

/** Keeps what our windows send of guides, sets and limits in the store, as the background does. To be called with `send` mocked. */
export function keptHere(): void {
  const answers: Record<string, (input: never) => Promise<unknown>> = {
    saveGuide: (guide) => saveGuide(ownStore, guide, Date.now()),
    deleteGuide: (brand) => deleteGuide(ownStore, brand),
    deleteTagSet: (id) => deleteTagSet(ownStore, id),
    saveLimits: (input) => saveLimits(ownStore, input),
  };
  vi.mocked(send).mockImplementation((name, ...input) => answers[name]!(input[0] as never) as never);
}
