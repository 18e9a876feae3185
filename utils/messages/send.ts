import browser from 'webextension-polyfill';

import { opened, type Answer, type Asked } from './answer';
import type { FromPage, FromWindow, ToPage } from './protocol';

type Calls = FromPage & FromWindow;

/**
 * Asks the background worker.
 * @throws what the handler threw, under its own name; an Error when nobody answered (the worker died: ask again)
 */
export async function send<Name extends keyof Calls>(
  name: Name,
  ...input: Parameters<Calls[Name]>
): Promise<ReturnType<Calls[Name]>> {
  const answer = (await browser.runtime.sendMessage({ name, input: input[0] } satisfies Asked)) as
    | Answer
    | undefined;
  return opened(answer) as ReturnType<Calls[Name]>;
}

/** Asks our script in a tab. Rejects when it does not run there. */
export async function sendToTab<Name extends keyof ToPage>(
  tabId: number,
  name: Name,
  ...input: Parameters<ToPage[Name]>
): Promise<ReturnType<ToPage[Name]>> {
  const answer = (await browser.tabs.sendMessage(tabId, { name, input: input[0] } satisfies Asked, {
    frameId: 0,
  })) as Answer | undefined;
  return opened(answer) as ReturnType<ToPage[Name]>;
}
