import browser from 'webextension-polyfill';

import { errorData, Refused } from '../errors';
import type { Answer, Asked } from './answer';
import { callerOf, type Caller, type Sender } from './callers';
import type { FromPage, FromWindow } from './protocol';
import { checked } from './shapes';

type PageCaller = Extract<Caller, { from: 'page' }>;
type Now<Result> = Result | Promise<Result>;

/** What the background does when our script in a page asks. The caller says which network and tab; the payload never does. */
export type PageHandlers = {
  [Name in keyof FromPage]: (
    input: Parameters<FromPage[Name]>[0],
    caller: PageCaller,
  ) => Now<ReturnType<FromPage[Name]>>;
};
/** What it does when one of our own windows asks. */
export type WindowHandlers = {
  [Name in keyof FromWindow]: (input: Parameters<FromWindow[Name]>[0]) => Now<ReturnType<FromWindow[Name]>>;
};

/** Told of every message that is refused, and of the tab it came from: null for our own windows. */
export type Refusing = (why: string, tabId: number | null) => void;

/**
 * Answers every message that its sender may send and that has its shape; everything else is refused and counted.
 * @returns the answer for one message, for tests and for other wires
 */
export function router(
  page: PageHandlers,
  window: WindowHandlers,
  ours: { id: string; origin: string },
  refused: Refusing,
) {
  return async (message: unknown, sender: Sender): Promise<Answer> => {
    try {
      const caller = callerOf(sender, ours);
      if (!caller) throw new Refused('unknown sender');
      const { name, input } = asked(message);
      if (caller.from === 'page') {
        if (!Object.hasOwn(page, name)) throw new Refused('not for pages');
        const key = name as keyof FromPage;
        const handler = page[key] as (input: unknown, caller: PageCaller) => unknown;
        return { ok: true, value: await handler(checked(key, input, caller.network), caller) };
      }
      if (!Object.hasOwn(window, name)) throw new Refused('not for windows');
      const handler = window[name as keyof FromWindow] as (input: unknown) => unknown;
      return { ok: true, value: await handler(input) };
    } catch (error) {
      if (error instanceof Refused) refused(error.message, sender.tab?.id ?? null);
      return { ok: false, error: errorData(error) };
    }
  };
}

function asked(message: unknown): Asked {
  if (
    typeof message !== 'object' ||
    message === null ||
    !('name' in message) ||
    typeof message.name !== 'string'
  )
    throw new Refused('no message');
  return { name: message.name, input: 'input' in message ? message.input : undefined };
}

/** Listens for messages to the background. */
export function handle(page: PageHandlers, window: WindowHandlers, refused: Refusing): void {
  const ours = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  const origin = ours.origin === 'null' ? browser.runtime.getURL('').replace(/\/$/, '') : ours.origin;
  const answer = router(page, window, { id: ours.id, origin }, refused);
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => answer(message, sender));
}
