import { useSignal } from '@preact/signals';

import { packed, unpacked } from '@/utils/messages/packed';
import type { BackupPreview } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';
import { BadBackup, NewerStore, type BackupFault } from '@/utils/store/errors';

import { Dialog } from '../ui/dialog';
import { download } from '../ui/download';
import { FileButton } from '../ui/file-button';
import { toast } from '../ui/toast';
import { useWindow, type WindowWord } from '../window/window';
import { Stored } from './stored';

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
  return error instanceof NewerStore ? 'faultNewerStore' : 'failed';
}

/** What is stored, and what can be done with it: back up, restore, erase. */
export function Data() {
  const { say } = useWindow();
  const asked = useSignal<{ erase: true } | { restore: BackupPreview; text: string } | null>(null);
  const problem = useSignal<WindowWord | null>(null);
  const busy = useSignal(false);

  /** Runs one action at a time; what fails says so in place, because it needs to be read. */
  const run = async (action: () => Promise<void>) => {
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
  const backUp = () =>
    run(async () => {
      const text = await unpacked(await send('backUp'), Infinity);
      if (text === null) throw new Error('the backup did not cross whole');
      download(`lorgnette backup ${new Date().toISOString().slice(0, 10)}`, 'json', text);
      toast(say('backedUp'));
    });
  const preview = (chosen: File) =>
    run(async () => {
      const text = await packed(await chosen.text());
      asked.value = { text, restore: await send('previewBackup', text) };
    });
  const restore = (text: string) =>
    run(async () => {
      const { posts } = await send('restoreBackup', text);
      toast(say('restored', { posts }));
    });
  const erase = () =>
    run(async () => {
      await send('eraseSeen');
      toast(say('erased'));
    });

  const question = asked.value;
  return (
    <div class="card" aria-busy={busy.value}>
      <Stored />
      <div class="data-actions">
        <button disabled={busy.value} onClick={() => void backUp()}>
          {say('backUp')}
        </button>
        <FileButton
          label={say('restore')}
          accept="application/json,.json"
          disabled={busy.value}
          take={(given) => void preview(given)}
        />
        <button class="danger" disabled={busy.value} onClick={() => (asked.value = { erase: true })}>
          {say('erase')}
        </button>
      </div>
      <p class="problem" role="alert">
        {problem.value && say(problem.value)}
      </p>
      {question && 'erase' in question && (
        <Dialog
          title={say('eraseTitle')}
          confirm={say('eraseYes')}
          cancel={say('cancel')}
          danger
          answer={(yes) => {
            asked.value = null;
            if (yes) void erase();
          }}
        >
          <p>{say('eraseText')}</p>
        </Dialog>
      )}
      {question && 'restore' in question && (
        <RestoreDialog
          preview={question.restore}
          answer={(yes) => {
            asked.value = null;
            if (yes) void restore(question.text);
          }}
        />
      )}
    </div>
  );
}

function RestoreDialog({ preview, answer }: { preview: BackupPreview; answer(yes: boolean): void }) {
  const { say, figures } = useWindow();
  const { madeAt, posts, profiles, sightings, brands, templates, links } = preview;
  const { guides, tagSets, planned, ideas } = preview;
  return (
    <Dialog
      title={say('restoreTitle')}
      confirm={say('restoreYes')}
      cancel={say('cancel')}
      danger
      answer={answer}
    >
      <p>{say('restoreText', { day: figures.value.dayAndTime(madeAt), posts, profiles, sightings })}</p>
      {brands + templates + links > 0 && <p>{say('restoreMade', { brands, templates, links })}</p>}
      {guides + tagSets > 0 && <p>{say('guideRestoreMade', { guides, sets: tagSets })}</p>}
      {planned + ideas > 0 && <p>{say('planRestoreMade', { planned, ideas })}</p>}
      <p>{say('restoreReplaces')}</p>
    </Dialog>
  );
}
