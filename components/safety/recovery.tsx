import './safety.css';

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { report } from '@/utils/errors';
import type { AutomaticBackup } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';
import type { StoreState } from '@/utils/settings';

import { Dialog } from '../ui/dialog';
import { Mark } from '../ui/mark';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { useAct } from './act';
import { Holds } from './holds';
import { RestoreAutomatic } from './restore-automatic';
import { RestoreFile } from './restore-file';

/** What is lost, what there is in its place, and the ways on. It stands in place of all else until one is chosen (D-07). */
export function Recovery({ lost }: { lost: NonNullable<StoreState['lost']> }) {
  const { say } = useWindow();
  const act = useAct();
  const found = useSignal<AutomaticBackup[] | null>(null);
  const isAfreshAsked = useSignal(false);
  useEffect(() => {
    send('automaticBackups').then(
      (backups) => (found.value = backups),
      (error: unknown) => {
        report(error, 'looking for the automatic backup');
        found.value = [];
      },
    );
  }, []);
  const isUnreadable = lost.seen === 'unreadable' || lost.own === 'unreadable';
  const afresh = () =>
    act.run(async () => {
      await send('startAfresh');
      toast(say('safeBegun'));
    });
  return (
    <main class="recovery" aria-busy={act.busy.value}>
      <header>
        <Mark size={24} />
        <h1>{say(isUnreadable ? 'safeUnreadableTitle' : 'safeMissingTitle')}</h1>
      </header>
      <p>{say(isUnreadable ? 'safeUnreadable' : 'safeMissing')}</p>
      {!lost.seen && <p>{say('safeLostOwn')}</p>}
      {!lost.own && <p>{say('safeLostSeen')}</p>}
      <p>
        <strong>{say('safePaused')}</strong>
      </p>
      {isUnreadable && <p>{say('safeFullHint')}</p>}
      {found.value === null ? (
        <p class="soft">{say('safeReading')}</p>
      ) : found.value.length === 0 ? (
        <p>{say('safeNoBackup')}</p>
      ) : (
        found.value.map((backup) => (
          <section key={backup.which} class="backup">
            <h2>{say(backup.which === 'now' ? 'safeBackupTitle' : 'safeBackupFormerTitle')}</h2>
            <Holds backup={backup} />
            <div class="data-actions">
              <RestoreAutomatic backup={backup} act={act} isOfLost isStrong={backup.which === 'now'} />
            </div>
          </section>
        ))
      )}
      <div class="data-actions">
        <RestoreFile label={say('safeRestoreFile')} act={act} />
        {isUnreadable && (
          <button disabled={act.busy.value} onClick={() => void act.run(() => send('lookAgain'))}>
            {say('safeAgain')}
          </button>
        )}
        <button class="danger" disabled={act.busy.value} onClick={() => (isAfreshAsked.value = true)}>
          {say('safeAfresh')}
        </button>
      </div>
      <p class="problem" role="alert">
        {act.problem.value && say(act.problem.value)}
      </p>
      {isAfreshAsked.value && (
        <Dialog
          title={say('safeAfreshTitle')}
          confirm={say('safeAfreshYes')}
          cancel={say('cancel')}
          danger
          answer={(yes) => {
            isAfreshAsked.value = false;
            if (yes) void afresh();
          }}
        >
          <p>{say('safeAfreshText')}</p>
          {isUnreadable && <p>{say('safeAfreshUnreadable')}</p>}
        </Dialog>
      )}
    </main>
  );
}
