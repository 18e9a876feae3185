import type { Brand, BrandAccount } from '@/utils/domain/brand';
import { send } from '@/utils/messages/send';

import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { accountName } from './account-name';
import { chooseBrand, useChange } from './brands';

/** Takes an account out of a brand; for a while it can be put back as it was. What was seen of it stays. */
export function useRemoval(): (brand: Brand, account: BrandAccount) => void {
  const { say } = useWindow();
  const change = useChange();
  return (brand, account) =>
    change(async () => {
      const removed = await send('removeAccount', { brand: brand.id, account });
      if (!removed) return;
      toast(say('brandRemoved', { account: accountName(removed, say), brand: brand.name }), {
        label: say('brandUndo'),
        act: () =>
          change(async () => void (await send('addAccounts', { brand: brand.id, accounts: [removed] }))),
      });
    });
}

/** Deletes a brand; for a while it can be put back as it was. */
export function useDeletion(): (brand: Brand) => void {
  const { say } = useWindow();
  const change = useChange();
  return ({ id }) =>
    change(async () => {
      const deleted = await send('deleteBrand', id);
      if (!deleted) return;
      toast(say('brandDeleted', { brand: deleted.name }), {
        label: say('brandUndo'),
        act: () =>
          change(async () => {
            const back = await send('putBackBrand', deleted);
            await chooseBrand(back.id);
            if (back.name !== deleted.name) toast(say('brandPutBackAs', { name: back.name }));
          }),
      });
    });
}
