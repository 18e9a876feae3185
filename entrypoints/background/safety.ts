import type { Dexie } from 'dexie';
import browser from 'webextension-polyfill';

import { Refused, report } from '@/utils/errors';
import type { WindowHandlers } from '@/utils/messages/handle';
import { packed } from '@/utils/messages/packed';
import type { AutomaticBackup } from '@/utils/messages/protocol';
import { canary, storeState, type StoreState } from '@/utils/settings';
import {
  automaticBackups,
  automaticData,
  readAutomatic,
  type Databases,
} from '@/utils/store/automatic-backup';
import { restore, type Backup, type Restored, type TakeSettings } from '@/utils/store/backup';
import { automaticFiles as files } from '@/utils/store/backup-files';
import {
  giveId,
  heldBy,
  isShort,
  lookAt,
  type Canary,
  type Known,
  type Look,
  type StoreName,
} from '@/utils/store/canary';
import { seenStore } from '@/utils/store/db';
import { BadBackup, NoRoom } from '@/utils/store/errors';
import { ownStore } from '@/utils/store/own';
import { giveReserve, hasRoom, isNoRoom, takeReserve } from '@/utils/store/room';

import { backingUp } from './backing-up';
import { guarding } from './guarding';

const stores: Record<StoreName, Dexie> = { seen: seenStore, own: ownStore };
const storeNames: readonly StoreName[] = ['seen', 'own'];
const roomAlarm = 'look for room';
const roomMinutes = 0.5;
const triesToOpen = 3;
const betweenTriesMs = 300;

interface KeepingSafe {
  /** What was lost is there again. */
  recovered(): void;
  /** Lets go of what the person does not want kept any longer. */
  tidy(): Promise<void>;
  takeSettings: TakeSettings;
}

/**
 * Sees that what is kept can be got again: backs it up by itself, tells when a database is lost (D-07) or the disk is
 * full (D-06), and lets nothing be written over either.
 */
export function keepingSafe({ recovered, tidy, takeSettings }: KeepingSafe) {
  let looked: Promise<StoreState> | null = null;
  let noRoomSince: number | null | undefined;

  const tell = async (state: StoreState): Promise<StoreState> => {
    noRoomSince = state.noRoomSince;
    looked = Promise.resolve(state);
    await storeState.setValue(state);
    return state;
  };

  let changing: Promise<unknown> = Promise.resolve();
  /** One change after another: none is made of what another is about to replace. */
  const changeCanary = (change: (now: Canary) => Canary): Promise<void> => {
    const next = changing.then(async () => canary.setValue(change(await canary.getValue())));
    changing = next.catch(() => {});
    return next;
  };

  const lookTwice = async (name: StoreName, known: Known | null): Promise<Look> => {
    const hasBackup = async () =>
      (await files.names().catch(() => [])).some((file) => file.startsWith(`${name} `));
    for (let tries = 1; ; tries++) {
      const look = await lookAt(stores[name], known, known === null && (await hasBackup()));
      if (!('loss' in look) || look.loss !== 'unreadable' || tries === triesToOpen) return look;
      await new Promise((resolve) => setTimeout(resolve, betweenTriesMs));
    }
  };

  /** Looks at both databases; at how much they hold too, where that is asked or for the first time since the browser was started. */
  const lookNow = async (isClose: boolean): Promise<StoreState> => {
    const [known, before] = await Promise.all([canary.getValue(), storeState.getValue()]);
    const now: Canary = { ...known };
    const lost: NonNullable<StoreState['lost']> = { seen: null, own: null };
    let isNewer = false;
    await Promise.all(
      storeNames.map(async (name) => {
        const look = await lookTwice(name, known[name]);
        if ('isNewer' in look) isNewer = true;
        else if ('loss' in look) lost[name] = look.loss;
        else {
          const there = known[name] ?? { id: look.id, held: 0 };
          now[name] = there;
          // Found short once since the browser was started, it is not counted again with every start of the worker.
          const isLess =
            isClose || before === null
              ? await isShort(name, seenStore, ownStore, there)
              : before.lost?.[name] === 'missing';
          if (isLess) lost[name] = 'missing';
        }
      }),
    );
    if (now.seen !== known.seen || now.own !== known.own)
      await changeCanary((there) => ({ seen: there.seen ?? now.seen, own: there.own ?? now.own }));
    const isLost = lost.seen !== null || lost.own !== null;
    // On a full disk no database opens: that is no loss.
    if (isLost && !(await hasRoom(files))) {
      const state = await tell({ lost: null, isNewer, noRoomSince: before?.noRoomSince ?? Date.now() });
      await pause();
      return state;
    }
    return tell({ lost: isLost ? lost : null, isNewer, noRoomSince: before?.noRoomSince ?? null });
  };
  const lookAnew = (isClose: boolean): Promise<StoreState> =>
    (looked = lookNow(isClose).catch((error: unknown) => {
      looked = null;
      throw error;
    }));
  const look = (): Promise<StoreState> => looked ?? lookAnew(false);
  const lookCloser = (): Promise<StoreState> => lookAnew(true);
  const mend = async (): Promise<Databases> => {
    const { seen, own } = await canary.getValue();
    return { seen: seen?.id ?? null, own: own?.id ?? null };
  };

  /** Notes how much a database holds, so that less of it is missed. */
  const note = (name: StoreName, known: Known): Promise<void> =>
    changeCanary((now) => ({ ...now, [name]: known }));
  /** What was seen is about to become less, as the person wants it. */
  const loosen = async (): Promise<void> => {
    const { seen } = await canary.getValue();
    if (seen) await note('seen', { ...seen, held: 0 });
  };

  /** What room there is, is the person's; and now and then it is looked whether there is more. */
  const pause = async (): Promise<void> => {
    await giveReserve(files).catch((error: unknown) => report(error, 'giving the reserve'));
    await browser.alarms.create(roomAlarm, { periodInMinutes: roomMinutes });
  };
  /** Pauses what comes from pages. */
  const noRoom = async (): Promise<void> => {
    if (noRoomSince) return;
    await tell({ ...(await look()), noRoomSince: Date.now() });
    await pause();
    void tidy();
  };
  /** There is room again when there is some for the reserve, and as much beside it. */
  const lookForRoom = async (): Promise<void> => {
    try {
      await takeReserve(files);
    } catch (error) {
      if (!isNoRoom(error)) report(error, 'looking for room');
      return;
    }
    await browser.alarms.clear(roomAlarm);
    await tell({ ...(await look()), noRoomSince: null });
    await lookCloser();
  };

  const backing = backingUp({ lookCloser, changeCanary, noRoom });

  /** Takes away what cannot be read, once it is sure that there is room for what comes in its place. */
  const clearAway = async ({ lost }: StoreState): Promise<void> => {
    const unreadable = storeNames.filter((name) => lost?.[name] === 'unreadable');
    if (unreadable.length === 0) return;
    await takeReserve(files).catch((error: unknown) => {
      throw isNoRoom(error) ? new NoRoom() : error;
    });
    for (const name of unreadable) await stores[name].delete({ disableAutoOpen: false });
  };
  /** What was lost is whole again: as the one it was, or as another. */
  const settle = async (state: StoreState, isAnother: boolean): Promise<void> => {
    const known = await canary.getValue();
    for (const name of storeNames) {
      if (!state.lost?.[name]) continue;
      await stores[name].open();
      const id = (!isAnother && known[name]?.id) || crypto.randomUUID();
      await giveId(stores[name], id);
      await note(name, { id, held: await heldBy(name, seenStore, ownStore) });
    }
    await tell({ ...state, lost: null });
    recovered();
  };

  /** Puts a backup in place of what is lost, or of all that it has where nothing is. */
  const putBack = async (backup: Backup, has: Restored, isOfAll: boolean): Promise<void> => {
    const state = await look();
    const what =
      state.lost && !isOfAll ? { seen: Boolean(state.lost.seen), own: Boolean(state.lost.own) } : has;
    await clearAway(state);
    await loosen();
    await restore(seenStore.name, ownStore, backup, takeSettings, {
      seen: what.seen && has.seen,
      own: what.own && has.own,
    });
    await settle(state, false);
  };

  const which = (asked: unknown): AutomaticBackup['which'] => {
    if (asked !== 'now' && asked !== 'before') throw new Refused('no such backup');
    return asked;
  };
  const handlers = {
    automaticBackups: async () => automaticBackups(files, await mend()),
    makeAutomatic: () => backing.now(),
    saveAutomatic: async (asked) =>
      packed(JSON.stringify(await automaticData(files, which(asked), await mend()))),
    async restoreAutomatic(asked) {
      const { backup, has } = await readAutomatic(files, which(asked), await mend());
      if (!has.seen && !has.own) throw new BadBackup('damaged');
      await putBack(backup, has, false);
    },
    async startAfresh() {
      const state = await look();
      if (!state.lost) return;
      await clearAway(state);
      await settle(state, true);
    },
    async lookAgain() {
      await lookCloser();
      if (noRoomSince) await lookForRoom();
    },
  } satisfies Partial<WindowHandlers>;

  return {
    handlers,
    loosen,
    /** What a file brought in takes the place of everything, lost or not. */
    restore: (backup: Backup) => putBack(backup, { seen: true, own: true }, true),

    whole: guarding({ look, lookLater: () => (looked = null), noRoom }),

    /** Does something that writes, unless a database is lost. */
    async whenWhole(work: () => unknown): Promise<void> {
      if (!(await look()).lost) await work();
    },

    /** Answers whether the alarm was one of ours. */
    onAlarm(name: string): boolean {
      if (name !== roomAlarm) return backing.onAlarm(name);
      void lookForRoom();
      return true;
    },

    begin(): void {
      backing.begin();
      for (const store of Object.values(stores)) {
        store.on('close', () => (looked = null));
        // Only who asked first hears of it. It is over when the look at the databases has ended.
        store.on('blocked', () => {
          void storeState.setValue({ lost: null, isNewer: false, noRoomSince: null, isBlocked: true });
        });
      }
      void look().catch((error: unknown) => report(error, 'looking at the databases'));
    },
  };
}
