import './safety.css';

import { send } from '@/utils/messages/send';

import { useWindow } from '../window/window';
import { useAct } from './act';

/** What all windows say first where there is no room (D-06). */
export function NoRoomNotice() {
  const { say } = useWindow();
  const act = useAct();
  return (
    <div class="notices" role="status">
      <p>{say('safeNoRoom')}</p>
      <p class="soft">
        {say('safeNoRoomHow')}{' '}
        <button class="plain" disabled={act.busy.value} onClick={() => void act.run(() => send('lookAgain'))}>
          {say('safeAgain')}
        </button>
      </p>
    </div>
  );
}
