import browser from 'webextension-polyfill';

import { report } from '@/utils/errors';
import { networkIds } from '@/utils/networks/catalog';
import { settings } from '@/utils/settings';
import { seenStore } from '@/utils/store/db';
import { NewerStore } from '@/utils/store/errors';
import { foldChanges } from '@/utils/store/fold';
import { ownStore } from '@/utils/store/own';
import { sweepPlanFiles } from '@/utils/store/plan-files';
import { tidy } from '@/utils/store/tidy';

import { oneAtATime } from './one-at-a-time';

/** So many changed posts are not left for the quiet minute: readers would wait for them. */
const mostWaiting = 500;
let waiting = 0;
let isSet = false;

const failed = (what: string) => (error: unknown) => {
  if (!(error instanceof NewerStore)) report(error, what);
};
// One after the other: both write what is derived.
const work: (() => Promise<unknown>)[] = [];
const inTurn = oneAtATime(async () => {
  for (let next = work.shift(); next; next = work.shift()) await next().catch(failed('keeping house'));
}, failed('keeping house'));

/** Brings what is derived of the posts up to date, now. */
export function fold(): Promise<void> {
  [waiting, isSet] = [0, false];
  work.push(() => foldChanges(seenStore));
  return inTurn();
}

/** The same in a minute, or when much has changed. An alarm: the worker may be stopped until then. */
export function foldSoon(changed: number): void {
  waiting += changed;
  if (waiting >= mostWaiting) void fold();
  else if (!isSet) {
    isSet = true;
    void browser.alarms.create('fold', { delayInMinutes: 1 });
  }
}

/** Forgets and thins as the person chose, and lets go of the files that no plan item holds. */
export async function tidyUp(): Promise<void> {
  const { space } = await settings.getValue();
  const thinDays = { never: null, day: 1, week: 7 }[space.thin];
  const forgetMonths = space.forget === 'never' ? null : Number(space.forget);
  work.push(() => sweepPlanFiles(ownStore, Date.now()));
  work.push(() => tidy(seenStore, ownStore, { networks: networkIds, forgetMonths, thinDays }, Date.now()));
  return inTurn();
}
