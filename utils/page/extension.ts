import type { Browser } from 'webextension-polyfill';

import { errorData, Refused } from '../errors';
import { opened, type Answer, type Asked } from '../messages/answer';
import type { FromPage, ToPage } from '../messages/protocol';

/**
 * The extension's API as our script in a page uses it: straight from the browser, which has promises of its own. The
 * polyfill and the storage library that our windows use would be a fifth of all that is put into a page.
 */
const api = (): Browser =>
  (globalThis as { browser?: Browser }).browser ?? (globalThis as unknown as { chrome: Browser }).chrome;

/** False once the extension was reloaded, updated or removed. */
export const isStillThere = (): boolean => Boolean(api().runtime?.id);

export const browserLanguage = (): string => api().i18n.getUILanguage();

/** A page that the browser has prepared before anybody asked for it says nothing until it is shown. */
const isPrepared = (): boolean => Boolean((document as { prerendering?: boolean }).prerendering);
const shown = (): Promise<unknown> =>
  new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));

/**
 * Asks the background worker, once the page is shown.
 * @throws what the handler threw, or an Error when nobody answered
 */
export async function ask<Name extends keyof FromPage>(
  name: Name,
  ...input: Parameters<FromPage[Name]>
): Promise<ReturnType<FromPage[Name]>> {
  if (isPrepared()) await shown();
  const answer = (await api().runtime.sendMessage({ name, input: input[0] } satisfies Asked)) as
    | Answer
    | undefined;
  return opened(answer) as ReturnType<FromPage[Name]>;
}

export type Commands = {
  [Name in keyof ToPage]: (
    input: Parameters<ToPage[Name]>[0],
  ) => ReturnType<ToPage[Name]> | Promise<ReturnType<ToPage[Name]>>;
};

/** Obeys the background. Only it can: of all that may send to a page, it is the one without a tab. */
export function obey(commands: Commands, signal: AbortSignal): void {
  const listener = (
    asked: Partial<Asked> | null,
    sender: { id?: string; tab?: unknown },
    answer: (answer: Answer) => void,
  ): true => {
    void (async (): Promise<Answer> => {
      try {
        const name = asked?.name ?? '';
        if (sender.id !== api().runtime.id || sender.tab || !Object.hasOwn(commands, name))
          throw new Refused('not for pages');
        return {
          ok: true,
          value: await (commands[name as keyof ToPage] as (input: unknown) => unknown)(asked?.input),
        };
      } catch (error) {
        return { ok: false, error: errorData(error) };
      }
    })().then(answer);
    return true;
  };
  const { onMessage } = api().runtime;
  onMessage.addListener(listener as never);
  undoAt(signal, () => onMessage.removeListener(listener as never));
}

export async function stored(key: string): Promise<unknown> {
  return (await api().storage.local.get(key))[key];
}

export const store = (key: string, value: unknown): Promise<void> =>
  api().storage.local.set({ [key]: value });

/** Calls whenever a stored value changes. */
export function onStored(key: string, call: (value: unknown) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]) call(changes[key].newValue);
  };
  const { onChanged } = api().storage.local;
  onChanged.addListener(listener);
  undoAt(signal, () => onChanged.removeListener(listener));
}

/** Undoes a listener of the extension's own when its life ends. With the extension gone, its API throws and there is nothing left to undo. */
function undoAt(signal: AbortSignal, undo: () => void): void {
  signal.addEventListener('abort', () => {
    try {
      undo();
    } catch {
      // The listener went with the extension.
    }
  });
}
