import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

import { send } from '@/utils/messages/send';
import { storeState } from '@/utils/settings';

import { lazy } from '../ui/lazy';
import { useStored } from '../window/stored';
import { useWindow } from '../window/window';

const Recovery = lazy(async () => (await import('./recovery')).Recovery);
const NoRoomNotice = lazy(async () => (await import('./no-room-notice')).NoRoomNotice);

/** A window, or what is to be said in place of it while a database is lost; above it what holds for all windows. */
export function Guarded({ View }: { View: ComponentType }) {
  const { say } = useWindow();
  const [state] = useStored(storeState);
  useEffect(() => {
    // The worker has not looked since the browser was started.
    if (state === null) void send('lookAgain').catch(() => {});
  }, [state === null]);
  if (state?.lost) return <Recovery lost={state.lost} />;
  return (
    <>
      {state?.isBlocked && (
        <p class="store-notice" role="alert">
          {say('storeBlocked')}
        </p>
      )}
      {state && state.noRoomSince !== null && <NoRoomNotice />}
      <View />
    </>
  );
}
