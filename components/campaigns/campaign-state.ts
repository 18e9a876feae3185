import type { Campaign, ResultRow } from '@/utils/domain/campaigns/campaign';
import { campaignLimits } from '@/utils/domain/campaigns/campaign';
import { send } from '@/utils/messages/send';
import { ChangedMeanwhile, Full, NewerStore } from '@/utils/store/errors';
import { useLive } from '@/utils/store/live';
import { madeOf } from '@/utils/store/made';
import { ownStore } from '@/utils/store/own';
import { resultsOf } from '@/utils/store/results';

import { deleteMade, putBackMade } from '../window/made';
import type { WindowWord } from '../window/window';

/** All campaigns, first made first; undefined until read. */
export const useCampaigns = (): Campaign[] | undefined => useLive(() => madeOf(ownStore, 'campaigns'), []);

/** A campaign's rows as they are now. */
export const useResults = (campaign: string): ResultRow[] | undefined =>
  useLive(() => resultsOf(ownStore, campaign), [campaign]);

/** Why something was not kept, in a sentence. */
export function whyNotKept(error: unknown): WindowWord {
  if (error instanceof ChangedMeanwhile) return 'campaignChangedMeanwhile';
  if (error instanceof Full) return 'campaignFull';
  return error instanceof NewerStore ? 'faultNewerStore' : 'failed';
}

/** Removes a campaign with its rows. @returns how to put all of it back */
export async function removeCampaign(id: string): Promise<() => Promise<void>> {
  const ids = (await resultsOf(ownStore, id)).map((row) => row.id);
  const campaigns = await deleteMade('campaigns', [id]);
  const putBackRows = await removeRows(ids);
  return async () => {
    await putBackMade(campaigns);
    await putBackRows();
  };
}

/** Removes rows, as many at once as one order may have. @returns how to put them back */
export async function removeRows(ids: readonly string[]): Promise<() => Promise<void>> {
  const removed: ResultRow[][] = [];
  for (let at = 0; at < ids.length; at += campaignLimits.atOnce)
    removed.push(await send('deleteResults', ids.slice(at, at + campaignLimits.atOnce)));
  return async () => {
    for (const rows of removed) await send('putBackResults', rows);
  };
}
