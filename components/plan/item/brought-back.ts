import { useEffect } from 'preact/hooks';

import { report } from '@/utils/errors';

import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { bringBack } from './kept-drafts';
import { forgetTexts } from './kept-text';

/** Brings back what was written in windows that were closed before it was kept, and says so. */
export function useBroughtBack(): void {
  const { say } = useWindow();
  useEffect(() => {
    void bringBack()
      .then((count) => count > 0 && toast(say('planItemBroughtIn', { count })))
      .then(forgetTexts)
      .catch((error: unknown) => report(error, 'bringing drafts back'));
  }, []);
}
