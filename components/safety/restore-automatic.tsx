import { useSignal } from '@preact/signals';

import type { AutomaticBackup } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';

import { Dialog } from '../ui/dialog';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import type { Act } from './act';
import { Holds } from './holds';

interface RestoreAutomaticProps {
  backup: AutomaticBackup;
  act: Act;
  /** Whether it takes the place of what is lost, and of nothing else. */
  isOfLost: boolean;
  isStrong?: boolean;
}

/** Restores an automatic backup; what it holds is said before. */
export function RestoreAutomatic({ backup, act, isOfLost, isStrong }: RestoreAutomaticProps) {
  const { say } = useWindow();
  const isAsked = useSignal(false);
  const restore = () =>
    act.run(async () => {
      await send('restoreAutomatic', backup.which);
      toast(say('safeRestored'));
    });
  return (
    <>
      <button
        class={isStrong ? 'strong' : undefined}
        disabled={act.busy.value || backup.isNewer}
        onClick={() => (isAsked.value = true)}
      >
        {say('safeRestore')}
      </button>
      {isAsked.value && (
        <Dialog
          title={say('safeRestoreTitle')}
          confirm={say('safeRestoreYes')}
          cancel={say('cancel')}
          danger={!isOfLost}
          answer={(yes) => {
            isAsked.value = false;
            if (yes) void restore();
          }}
        >
          <p>{say(isOfLost ? 'safeRestoreLost' : 'safeRestoreAll')}</p>
          <Holds backup={backup} />
        </Dialog>
      )}
    </>
  );
}
