import type { Brand } from '@/utils/domain/brand';
import { send } from '@/utils/messages/send';
import { chosenBrand } from '@/utils/settings';
import { BadName, ChangedMeanwhile, NewerStore, type NameFault } from '@/utils/store/errors';
import { brandsNow, useLive } from '@/utils/store/live';

import { toast } from '../ui/toast';
import { useStored } from '../window/stored';
import { useWindow, type WindowWord } from '../window/window';

export interface Brands {
  all: Brand[];
  /** The one a person works for now: the chosen, else the first; null when there is none. */
  chosen: Brand | null;
}

/** The brands as they are now, and which is chosen, the same in all windows; undefined until first read. */
export function useBrands(): Brands | undefined {
  const all = useLive(brandsNow, []);
  const [id] = useStored(chosenBrand);
  if (!all || id === undefined) return undefined;
  return { all, chosen: all.find((brand) => brand.id === id) ?? all[0] ?? null };
}

export const chooseBrand = (id: string): Promise<void> => chosenBrand.setValue(id);

/** Makes a brand and turns to it. @throws BadName */
export async function newBrand(name: string): Promise<void> {
  const { id } = await send('createBrand', name);
  await chooseBrand(id);
}

const nameFaults: Record<NameFault, WindowWord> = {
  empty: 'brandNameEmpty',
  tooLong: 'brandNameLong',
  taken: 'brandNameTaken',
  tooMany: 'brandTooMany',
};

/** Why a change was not made, in a sentence. */
export function whyNot(error: unknown): WindowWord {
  if (error instanceof BadName) return nameFaults[error.fault] ?? 'failed';
  if (error instanceof ChangedMeanwhile) return 'brandChangedMeanwhile';
  return error instanceof NewerStore ? 'faultNewerStore' : 'failed';
}

/** Makes a change; one that fails says why in passing. */
export function useChange(): (change: () => Promise<void>) => void {
  const { say } = useWindow();
  return (change) => void change().catch((error: unknown) => toast(say(whyNot(error))));
}
