import { useSignal } from '@preact/signals';

import { BadBackup, NewerStore, NoRoom, StoreLost, type BackupFault } from '@/utils/store/errors';

import type { WindowWord } from '../window/window';

const faults: Record<BackupFault, WindowWord> = {
  tooLarge: 'faultTooLarge',
  notJson: 'faultNotBackup',
  notBackup: 'faultNotBackup',
  newer: 'faultNewer',
  damaged: 'faultDamaged',
};

/** Why an action failed, in a sentence. Nothing was changed by it. */
function reasonOf(error: unknown): WindowWord {
  if (error instanceof BadBackup) return faults[error.fault] ?? 'failed';
  if (error instanceof NoRoom) return 'safeFaultNoRoom';
  if (error instanceof StoreLost) return 'safeFaultLost';
  return error instanceof NewerStore ? 'faultNewerStore' : 'failed';
}

/** Runs one action at a time; what fails says so in place, because it needs to be read. */
export function useAct() {
  const problem = useSignal<WindowWord | null>(null);
  const busy = useSignal(false);
  const run = async (action: () => Promise<void>): Promise<void> => {
    busy.value = true;
    problem.value = null;
    try {
      await action();
    } catch (error) {
      problem.value = reasonOf(error);
    } finally {
      busy.value = false;
    }
  };
  return { problem, busy, run };
}
export type Act = ReturnType<typeof useAct>;
