import './store-notice.css';

import { useEffect, useState } from 'preact/hooks';

import { followStanding, type Standing } from '@/utils/store/standing';

import { useWindow, type WindowWord } from './window';

const said = {
  newer: 'readOnly',
  replaced: 'storeReplaced',
  blocked: 'storeBlocked',
} as const satisfies Record<Exclude<Standing, 'fine'>, WindowWord>;

/** What stands between this window and what is stored, in a sentence above everything; nothing while all is well. */
export function StoreNotice() {
  const { say } = useWindow();
  const [standing, setStanding] = useState<Standing>('fine');
  useEffect(() => followStanding(setStanding), []);
  if (standing === 'fine') return null;
  return (
    <p class="store-notice" role="alert">
      {say(said[standing])}
      {standing === 'replaced' && (
        <button type="button" onClick={() => location.reload()}>
          {say('storeReload')}
        </button>
      )}
    </p>
  );
}
