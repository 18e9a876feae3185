import './safety.css';

import { send } from '@/utils/messages/send';
import type { StoreState } from '@/utils/settings';

import { useWindow } from '../window/window';
import { useAct } from './act';

/** What all windows say first: that a newer build wrote the store (D-04), or that there is no room (D-06). */
export function Notices({ isNewer, noRoomSince }: StoreState) {
  const { say } = useWindow();
  const act = useAct();
  return (
    <div class="notices" role="status">
      {isNewer && <p>{say('readOnly')}</p>}
      {noRoomSince !== null && (
        <>
          <p>{say('safeNoRoom')}</p>
          <p class="soft">
            {say('safeNoRoomHow')}{' '}
            <button
              class="plain"
              disabled={act.busy.value}
              onClick={() => void act.run(() => send('lookAgain'))}
            >
              {say('safeAgain')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
