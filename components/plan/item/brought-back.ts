import { useEffect } from 'preact/hooks';

import { report } from '@/utils/errors';

import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { forgetTyped } from '../ui/typed';
import { bringBack } from './kept-drafts';

/** Brings back what was written in windows that were closed before it was kept, and says so. */
export function useBroughtBack(): void {
  const { say } = useWindow();
  useEffect(() => {
    void bringBack()
      .then((count) => count > 0 && toast(say('planItemBroughtIn', { count })))
      .then(forgetTyped)
      .catch((error: unknown) => report(error, 'bringing drafts back'));
  }, []);
}
