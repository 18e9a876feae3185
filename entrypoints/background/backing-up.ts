import { Dexie } from 'dexie';
import browser from 'webextension-polyfill';

import { report } from '@/utils/errors';
import type { StoreState } from '@/utils/settings';
import { makeAutomatic } from '@/utils/store/automatic-backup';
import { automaticFiles as files } from '@/utils/store/backup-files';
import { heldBy, type Canary } from '@/utils/store/canary';
import { seenStore } from '@/utils/store/db';
import { StoreLost } from '@/utils/store/errors';
import { seriesNames, type SeriesName } from '@/utils/store/generations';
import { ownStore } from '@/utils/store/own';
import { isNoRoom, takeReserve } from '@/utils/store/room';

import { oneAtATime } from './one-at-a-time';

const alarms = { all: 'back up', own: 'back up own' };
/** After the first change that is not backed up yet; and between two of these. */
const ownWaitMinutes = 5;
const ownRestMs = 30 * 60_000;
/** A worker that only reads its database is stopped as idle. */
const aliveEveryMs = 10_000;

interface BackingUp {
  lookCloser(): Promise<StoreState>;
  changeCanary(change: (now: Canary) => Canary): Promise<void>;
  noRoom(): Promise<void>;
}

/** When the automatic backup is made: once a day, and some minutes after a change of what the person made. */
export function backingUp({ lookCloser, changeCanary, noRoom }: BackingUp) {
  let lastOwn = 0;
  let lastAlive = 0;
  const alive = async (): Promise<void> => {
    if (Date.now() - lastAlive < aliveEveryMs) return;
    lastAlive = Date.now();
    await browser.runtime.getPlatformInfo();
  };
  const backUp = async (series: readonly SeriesName[]): Promise<void> => {
    const { lost, isNewer } = await lookCloser();
    if (lost) throw new StoreLost();
    if (isNewer) return;
    const held = {
      seen: await heldBy('seen', seenStore, ownStore),
      own: await heldBy('own', seenStore, ownStore),
    };
    await makeAutomatic({ seen: seenStore, own: ownStore, files, now: Date.now(), alive }, series);
    await changeCanary((known) => ({
      seen: known.seen && series.includes('seen') ? { ...known.seen, held: held.seen } : known.seen,
      own: known.own && series.includes('own') ? { ...known.own, held: held.own } : known.own,
    }));
    if (series.includes('own')) lastOwn = Date.now();
    await takeReserve(files);
  };
  const due = new Set<SeriesName>();
  const backUpDue = oneAtATime(
    async () => {
      const series = [...due];
      due.clear();
      if (series.length > 0) await backUp(series);
    },
    (error) => {
      if (isNoRoom(error)) void noRoom();
      else if (!(error instanceof StoreLost)) report(error, 'making the automatic backup');
    },
  );

  const ownChanged = async (): Promise<void> => {
    if (await browser.alarms.get(alarms.own)) return;
    const when = Math.max(Date.now() + ownWaitMinutes * 60_000, lastOwn + ownRestMs);
    await browser.alarms.create(alarms.own, { when });
  };
  let isHeard = false;
  const watchOwn = (): void => {
    Dexie.on('storagemutated', (parts) => {
      const prefix = `idb://${ownStore.name}/`;
      const isOwn = Object.keys(parts).some(
        (part) => part.startsWith(prefix) && !part.startsWith(`${prefix}meta/`),
      );
      if (!isOwn || isHeard) return;
      isHeard = true;
      void ownChanged()
        .catch((error: unknown) => report(error, 'planning the automatic backup'))
        .finally(() => (isHeard = false));
    });
  };

  return {
    /** Makes one now. Throws StoreLost where a database is lost. */
    now: () => backUp(seriesNames),

    /** Answers whether the alarm was one of ours. */
    onAlarm(name: string): boolean {
      const series = name === alarms.own ? (['own'] as const) : name === alarms.all ? seriesNames : [];
      for (const one of series) due.add(one);
      if (series.length > 0) void backUpDue();
      return series.length > 0;
    },

    begin(): void {
      watchOwn();
      void browser.alarms.get(alarms.all).then((there) => {
        if (!there) void browser.alarms.create(alarms.all, { delayInMinutes: 15, periodInMinutes: 24 * 60 });
      });
    },
  };
}
