import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';

import { closedNow, onAccess } from '@/components/window/access';
import { report } from '@/utils/errors';
import { handle, type PageHandlers, type WindowHandlers } from '@/utils/messages/handle';
import { packed, unpacked } from '@/utils/messages/packed';
import type { Batch, FromWindow, Kept } from '@/utils/messages/protocol';
import { sendToTab } from '@/utils/messages/send';
import { wordsOf } from '@/utils/networks';
import { networkOf } from '@/utils/networks/catalog';
import { lessonOf } from '@/utils/networks/lesson';
import { closedNetworks, consent, consentWording, settings, settingsFrom } from '@/utils/settings';
import { allowance, type Allowance } from '@/utils/store/allowance';
import { backUp, mostCharacters, readBackup, settleRestore, type Backup } from '@/utils/store/backup';
import {
  addAccounts,
  brandsOf,
  createBrand,
  deleteBrand,
  learnAccounts,
  putBackBrand,
  removeAccount,
  renameBrand,
  setRole,
  setRubrics,
} from '@/utils/store/brands';
import { seenStore } from '@/utils/store/db';
import { BadBackup, NewerStore } from '@/utils/store/errors';
import { keepHealth } from '@/utils/store/health';
import { keep } from '@/utils/store/keep';
import { ownStore } from '@/utils/store/own';
import { recall } from '@/utils/store/recall';
import { recallAccount } from '@/utils/store/recall-account';
import { eraseSeen } from '@/utils/store/retention';

import { after } from './after';
import { factHandlers, matchKept } from './facts';
import { guideHandlers } from './guides';
import { fold, foldSoon, tidyUp } from './house';
import { showIcon } from './icon';
import { offerIdea } from './ideas';
import { linkHandlers } from './links';
import { madeHandlers } from './made';
import { makeMenu, nameMenu, watchMenu } from './menu';
import { tellMore } from './more';
import { watchNotifications } from './notifications';
import { watchOmnibox } from './omnibox';
import { oneAtATime } from './one-at-a-time';
import { asksItself, onlyOn } from './only-on';
import { countRefusal, forgetPage, pageOf, rememberKeeping, rememberPage } from './pages';
import { forgetParts, takePart } from './parts';
import { planHandlers } from './plan';
import { accountsToRefresh, refreshing } from './refresh';
import { listenedNetworks, register, sayUpdated } from './registration';
import { lookAtPlan, remindersAlarm, watchPlan } from './reminders';
import { keepingSafe } from './safety';
import { snapshot, snapshotSoon, timeZone } from './snapshots';
import { copyTagged } from './utm';
import { checkPosts, markGuided } from './verdicts';
import { checkWriting, forgetAllWriting, forgetWriting, writingOf } from './writing';

/** The background worker: the one writer of the store. It may be stopped at any moment and holds nothing that matters. */
export default defineBackground(() => {
  const allowed = allowance();
  const refresher = refreshing(accountsToRefresh);
  // A restore that the last worker died in is ended before a window changes anything.
  const settled = settleRestore(seenStore, ownStore, takeSettings).catch((error: unknown) =>
    report(error, 'ending a restore'),
  );
  let listened = listenedNetworks();
  const change = oneAtATime(
    async () => {
      listened = listenedNetworks();
      await register();
      await refresher.resume();
    },
    (error) => report(error, 'registering the page scripts'),
  );

  const safe = keepingSafe({
    recovered() {
      void fold();
      void change();
    },
    tidy: () => safe.loosen().then(tidyUp),
    takeSettings,
  });

  const fromPages: PageHandlers = {
    async keepBatch(batch, { tabId }) {
      const kept = await keepBatch(batch, tabId, allowed);
      await rememberKeeping(tabId, kept);
      foldSoon(batch.posts.length);
      await learnAccounts(ownStore, batch.profiles);
      if (!kept.readOnly) void matchKept(batch.posts, batch.aliases);
      return kept;
    },
    readPart: (part, { tabId, network }) => takePart(part, tabId, network),
    recall: async (keys, { network }) =>
      markGuided(
        await recall(
          seenStore,
          keys.filter((key) => key.startsWith(`${network}:`)),
          Date.now(),
        ),
      ),
    checkPosts,
    async recallAccount(account) {
      const brands = await brandsOf(ownStore, account);
      const { dialect } = await settings.getValue();
      const names = brands.map((brand) => brand.name);
      return recallAccount(seenStore, account, names, dialect, timeZone(), Date.now());
    },
    offerIdea: asksItself((key, caller) => offerIdea(key, caller, () => listened)),
    recallMore: (key, { network }) => (key.startsWith(`${network}:`) ? tellMore(key) : null),
    teach: (language, { network }) => lessonOf(language, wordsOf[network]),
    bring: async (script, { tabId }) => {
      await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`${script}.js`] });
    },
    async reportPage(seen, { tabId, network }) {
      const state = await rememberPage(tabId, seen);
      await showIcon(tabId, state);
      if (!state.readOnly) await keepHealth(seenStore, network, seen, state.at);
      snapshotSoon(state, () => pageOf(tabId));
    },
    checkWriting,
  };
  const fromWindows: WindowHandlers = {
    pageOf,
    writingOf,
    acceptDisclosure: (accepted) =>
      consent.setValue(accepted ? { at: Date.now(), wording: consentWording } : null).then(change),
    scrollToPost: ({ tabId, key }) => sendToTab(tabId, 'scrollTo', key).catch(() => false),
    ...safe.handlers,
    ...after<Omit<WindowHandlers, AtOnce>>(settled, {
      async takeSnapshot(tabId) {
        const page = await pageOf(tabId);
        return page?.owner ? snapshot(page.owner, page.posts) : false;
      },
      createBrand: (name) => createBrand(ownStore, name, crypto.randomUUID(), Date.now()),
      renameBrand: ({ id, name }) => renameBrand(ownStore, id, name),
      deleteBrand: (id) => deleteBrand(ownStore, id),
      putBackBrand: (brand) => putBackBrand(ownStore, brand),
      addAccounts: ({ brand, accounts }) => addAccounts(ownStore, brand, accounts),
      removeAccount: ({ brand, account }) => removeAccount(ownStore, brand, account),
      setRole: ({ brand, account, role }) => setRole(ownStore, brand, account, role),
      ...linkHandlers(ownStore, nameMenu),
      ...guideHandlers(ownStore),
      ...planHandlers(ownStore),
      ...factHandlers,
      ...madeHandlers(ownStore),
      setRubrics: ({ brand, rubrics, seen }) => setRubrics(ownStore, brand, rubrics, seen),
      backUp: async () => packed(await backUp(seenStore, ownStore, await settings.getValue(), Date.now())),
      previewBackup: async (crossed) => (await backupIn(crossed)).preview,
      async restoreBackup(crossed) {
        const backup = await backupIn(crossed);
        await safe.restore(backup);
        return backup.preview;
      },
      async eraseSeen() {
        await safe.loosen();
        await eraseSeen(seenStore).finally(() => void fold());
      },
      saveKey: refresher.saveKey,
      removeKey: refresher.removeKey,
      testKey: refresher.testKey,
      refreshNow: refresher.refreshNow,
    }),
  };
  handle(
    onlyOn(() => listened, safe.whole(fromPages, { asIs: ['offerIdea'], isPersons: false })),
    safe.whole(fromWindows, { free: whileLost, isPersons: true }),
    (why, tabId) => {
      if (tabId !== null) countRefusal(tabId);
      report(why, 'a message was refused');
    },
  );

  safe.begin();
  // The last one may have been stopped between a person's yes and the scripts that it asks for.
  void change();
  watchMenu();
  watchPlan();
  watchNotifications();
  watchOmnibox();
  settings.watch(({ writing }) => {
    void change();
    if (!writing) void forgetAllWriting();
  });
  consent.watch(() => void change());
  onAccess(() => void closedNow().then(closedNetworks.setValue));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void change().then(() => (reason === 'update' ? sayUpdated() : undefined));
    void makeMenu().catch((error: unknown) => report(error, 'making the menu entry'));
    void browser.alarms.create('tidy', { periodInMinutes: 24 * 60, delayInMinutes: 10 });
    foldSoon(0);
    void lookAtPlan();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    void change();
    void lookAtPlan();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === remindersAlarm) void lookAtPlan();
    else if (!safe.onAlarm(name))
      void safe.whenWhole(async () => {
        if (refresher.onAlarm(name)) return;
        if (name === 'fold') return fold();
        await safe.loosen();
        await tidyUp();
      });
  });

  browser.tabs.onRemoved.addListener((tabId) => {
    allowed.forget(tabId);
    forgetParts(tabId);
    void forgetPage(tabId);
    void forgetWriting(tabId);
  });
  // Gone to a page that is no network's (its address is not even told to us): what was understood there is over.
  // On a network's page our script reports by itself.
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    if (status !== 'loading' || (url && networkOf(new URL(url).hostname))) return;
    void forgetPage(tabId);
    void forgetWriting(tabId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'toggle-badges') void sendToTab(tab.id, 'toggleBadges').catch(() => {});
    if (command === 'focus-badges') void sendToTab(tab.id, 'focusBadges').catch(() => {});
    if (command === 'copy-utm')
      copyTagged(tab.url, { tabId: tab.id, windowId: tab.windowId }).catch((error: unknown) =>
        report(error, 'copying a link by its key'),
      );
  });
});

/** What our windows ask that does not wait for a restore to be ended. */
type AtOnce =
  | 'pageOf'
  | 'writingOf'
  | 'acceptDisclosure'
  | 'scrollToPost'
  | keyof ReturnType<typeof keepingSafe>['handlers'];

/** What our windows may ask while a database is lost: what writes to none, and what brings it back. */
const whileLost: readonly (keyof FromWindow)[] = [
  'pageOf',
  'writingOf',
  'acceptDisclosure',
  'scrollToPost',
  'previewBackup',
  'restoreBackup',
  'automaticBackups',
  'makeAutomatic',
  'saveAutomatic',
  'restoreAutomatic',
  'startAfresh',
  'lookAgain',
];

/** Keeps a batch as far as the tab's allowance and the store's version let us. */
async function keepBatch(batch: Batch, tabId: number, allowed: Allowance): Promise<Kept> {
  const now = Date.now();
  const records = batch.posts.length + batch.profiles.length;
  if (!allowed.take(tabId, records, JSON.stringify(batch).length, now))
    return { posts: 0, throttled: true, readOnly: false };
  try {
    const { added, refused } = await keep(seenStore, batch, now);
    return { posts: added, throttled: refused > 0, readOnly: false };
  } catch (error) {
    if (error instanceof NewerStore) return { posts: 0, throttled: false, readOnly: true };
    throw error;
  }
}

/** Whether composers are looked at is said on this computer, by the person at it, as the yes is. */
async function takeSettings(brought: object | null): Promise<void> {
  const { writing } = await settings.getValue();
  if (brought) await settings.setValue({ ...settingsFrom(brought), writing });
}

/** The backup that crossed from a window, checked. */
async function backupIn(crossed: string): Promise<Backup> {
  const text = await unpacked(crossed, mostCharacters);
  if (text === null) throw new BadBackup('tooLarge');
  return readBackup(text);
}
