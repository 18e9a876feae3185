import browser from 'webextension-polyfill';

import { callerOf, type Sender } from '@/utils/messages/callers';

/** Nobody sees this document: the worker brings it for the moment it takes to copy a text (see background/copy.ts). */
browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
  const ours = { id: browser.runtime.id, origin: location.origin };
  // Scripts in pages are heard here too: what they send is never copied.
  if (callerOf(sender, ours)?.from !== 'window' || !isCopy(message)) return undefined;
  return Promise.resolve(copied(message.input));
});

const isCopy = (message: unknown): message is { name: 'copyText'; input: string } =>
  typeof message === 'object' &&
  message !== null &&
  'name' in message &&
  message.name === 'copyText' &&
  'input' in message &&
  typeof message.input === 'string';

/** A document without focus may not use the newer way. */
function copied(text: string): boolean {
  const field = document.querySelector('textarea');
  if (!field) return false;
  field.value = text;
  field.select();
  return document.execCommand('copy');
}
