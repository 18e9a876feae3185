import { useEffect } from 'preact/hooks';

import { askedOfPlan } from '@/utils/settings';

import { useStored } from '../window/stored';
import { openItem } from './open-item';

/** Opens the editor of the item that a notification was about, in the window that was opened for it. */
export function useAskedItem(isForIt: boolean): void {
  const [asked] = useStored(askedOfPlan);
  useEffect(() => {
    if (!asked || !isForIt) return;
    openItem.value = { id: asked };
    void askedOfPlan.setValue(null);
  }, [asked, isForIt]);
}
