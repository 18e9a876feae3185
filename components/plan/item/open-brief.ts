import browser from 'webextension-polyfill';

/** Opens the page that is printed for a designer or a copywriter. */
export const openBrief = (id: string): Promise<unknown> =>
  browser.tabs.create({ url: browser.runtime.getURL(`brief.html#${encodeURIComponent(id)}`) });
