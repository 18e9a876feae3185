import './safety.css';

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { report } from '@/utils/errors';
import { unpacked } from '@/utils/messages/packed';
import type { AutomaticBackup } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';

import { download } from '../ui/download';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { useAct } from './act';
import { Holds } from './holds';
import { RestoreAutomatic } from './restore-automatic';

/** The backup that is made by itself: what it holds, and what can be done with it. */
export function Automatic() {
  const { say, figures } = useWindow();
  const act = useAct();
  const found = useSignal<AutomaticBackup[] | null>(null);
  const look = async () => {
    found.value = await send('automaticBackups');
  };
  useEffect(
    () => void look().catch((error: unknown) => report(error, 'looking for the automatic backup')),
    [],
  );
  const make = () =>
    act.run(async () => {
      await send('makeAutomatic');
      await look();
      toast(say('safeMade'));
    });
  const save = (which: AutomaticBackup['which']) =>
    act.run(async () => {
      const text = await unpacked(await send('saveAutomatic', which), Infinity);
      if (text === null) throw new Error('the backup did not cross whole');
      download(`lorgnette automatic backup ${new Date().toISOString().slice(0, 10)}`, 'json', text);
      toast(say('backedUp'));
    });
  return (
    <div class="card automatic" aria-busy={act.busy.value}>
      <h3>{say('safeSection')}</h3>
      <p class="soft">{say('safeText')}</p>
      {found.value?.length === 0 && <p>{say('safeNone')}</p>}
      {found.value?.map((backup) => (
        <section key={backup.which} class="backup">
          {backup.which === 'before' && <h4>{say('safeBackupFormerTitle')}</h4>}
          <Holds backup={backup} />
          {backup.which === 'now' && (
            <p class="soft">{say('safeSize', { size: figures.value.bytes(backup.bytes) })}</p>
          )}
          <div class="data-actions">
            <RestoreAutomatic backup={backup} act={act} isOfLost={false} />
            <button disabled={act.busy.value || backup.isNewer} onClick={() => void save(backup.which)}>
              {say('safeSave')}
            </button>
          </div>
        </section>
      ))}
      <div class="data-actions">
        <button disabled={act.busy.value} onClick={() => void make()}>
          {say('safeMake')}
        </button>
      </div>
      <p class="problem" role="alert">
        {act.problem.value && say(act.problem.value)}
      </p>
    </div>
  );
}
