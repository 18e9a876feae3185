import { useSignal } from '@preact/signals';

import { unpacked } from '@/utils/messages/packed';
import { send } from '@/utils/messages/send';

import { useAct } from '../safety/act';
import { RestoreFile } from '../safety/restore-file';
import { Dialog } from '../ui/dialog';
import { download } from '../ui/download';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { Stored } from './stored';

/** What is stored, and what can be done with it: back up, restore, erase. */
export function Data() {
  const { say } = useWindow();
  const isEraseAsked = useSignal(false);
  const act = useAct();
  const { busy, run } = act;
  const backUp = () =>
    run(async () => {
      const text = await unpacked(await send('backUp'), Infinity);
      if (text === null) throw new Error('the backup did not cross whole');
      download(`lorgnette backup ${new Date().toISOString().slice(0, 10)}`, 'json', text);
      toast(say('backedUp'));
    });
  const erase = () =>
    run(async () => {
      await send('eraseSeen');
      toast(say('erased'));
    });

  return (
    <div class="card" aria-busy={busy.value}>
      <Stored />
      <div class="data-actions">
        <button disabled={busy.value} onClick={() => void backUp()}>
          {say('backUp')}
        </button>
        <RestoreFile label={say('restore')} act={act} />
        <button class="danger" disabled={busy.value} onClick={() => (isEraseAsked.value = true)}>
          {say('erase')}
        </button>
      </div>
      <p class="problem" role="alert">
        {act.problem.value && say(act.problem.value)}
      </p>
      {isEraseAsked.value && (
        <Dialog
          title={say('eraseTitle')}
          confirm={say('eraseYes')}
          cancel={say('cancel')}
          danger
          answer={(yes) => {
            isEraseAsked.value = false;
            if (yes) void erase();
          }}
        >
          <p>{say('eraseText')}</p>
        </Dialog>
      )}
    </div>
  );
}
