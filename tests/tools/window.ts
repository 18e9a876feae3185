/** A document of the extension's own origin that draws nothing: commands go to the worker from it as from our windows. */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { Answer, Asked } from '../../utils/messages/answer';
import type { FromWindow } from '../../utils/messages/protocol';
import type { Lorgnette } from './browse';

declare const chrome: Browser;

const blank = 'manifest.json';

/** Asks the worker as one of our windows would. Throws what the handler threw. */
export async function ask<Name extends keyof FromWindow>(
  { context, origin }: Lorgnette,
  name: Name,
  ...input: Parameters<FromWindow[Name]>
): Promise<ReturnType<FromWindow[Name]>> {
  const address = `${origin}/${blank}`;
  const page =
    context.pages().find((open) => open.url() === address) ??
    (await opened(await context.newPage(), address));
  const asked: Asked = { name, input: input[0] };
  const answer = await page.evaluate(
    (message) => chrome.runtime.sendMessage(message) as Promise<Answer | undefined>,
    asked,
  );
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer?.error ?? 'no answer')}`);
  return answer.value as ReturnType<FromWindow[Name]>;
}

async function opened(page: Page, address: string): Promise<Page> {
  await page.goto(address);
  return page;
}

/** The browser's number of the tab that shows a page; null when it is gone. */
export async function tabOf({ worker }: Lorgnette, page: Page): Promise<number | null> {
  // Our worker sees the addresses of the networks' tabs only, and there may be several with one address: the newest.
  const ids = await (
    await worker()
  ).evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.filter((tab) => tab.url === url).map((tab) => tab.id ?? -1);
  }, page.url());
  return ids.at(-1) ?? null;
}
