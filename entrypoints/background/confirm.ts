import browser from 'webextension-polyfill';

const shownMs = 2000;
const ends = new Map<number, ReturnType<typeof setTimeout>>();

/** Says on the toolbar button of a tab, for two seconds, that it is done. The icon itself is icon.ts's. */
export async function confirmOn(tabId: number): Promise<void> {
  clearTimeout(ends.get(tabId));
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: '#0b6e67' }),
    browser.action.setBadgeText({ tabId, text: '✓' }),
  ]);
  ends.set(
    tabId,
    setTimeout(() => {
      ends.delete(tabId);
      // The tab may be gone by now.
      browser.action.setBadgeText({ tabId, text: '' }).catch(() => {});
    }, shownMs),
  );
}
