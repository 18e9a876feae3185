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

/**
 * A campaign's rows as they are now.
 * @param read is told how many are read so far, of many
 */
export const useResults = (campaign: string, read?: (count: number) => void): ResultRow[] | undefined =>
  useLive(() => resultsOf(ownStore, campaign, read), [campaign]);

/** Why something was not kept, in a sentence. */
export function whyNotKept(error: unknown): WindowWord {
  if (error instanceof ChangedMeanwhile) return 'campaignChangedMeanwhile';
  if (error instanceof Full) return 'campaignFull';
  return error instanceof NewerStore ? 'faultNewerStore' : 'failed';
}

/** Removes a campaign with its rows, all in one order. @returns how to put all of it back */
export async function removeCampaign(id: string): Promise<() => Promise<void>> {
  const rows = await resultsOf(ownStore, id);
  const campaigns = await deleteMade('campaigns', [id]);
  return async () => {
    await putBackMade(campaigns);
    await putBackRows(rows);
  };
}

/** Removes rows, as many at once as one order may have. @returns how to put them back */
export async function removeRows(ids: readonly string[]): Promise<() => Promise<void>> {
  const removed: ResultRow[] = [];
  for (let at = 0; at < ids.length; at += campaignLimits.atOnce)
    for (const row of await send('deleteResults', ids.slice(at, at + campaignLimits.atOnce)))
      removed.push(row);
  return () => putBackRows(removed);
}

/** What is there again is left alone, so that it can be asked once more. */
async function putBackRows(rows: readonly ResultRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += campaignLimits.atOnce)
    await send('putBackResults', rows.slice(at, at + campaignLimits.atOnce));
}
